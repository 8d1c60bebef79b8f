import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMemo } from "react";
import { namesOfField } from "../../../shared/conditions/field-path.ts";
import { fieldsOfService } from "../../../shared/conditions/fields-of-service.ts";
import { inferSchema } from "../../../shared/conditions/infer-schema.ts";
import { readSample } from "../../../shared/conditions/read-sample.ts";
import { serviceSchema } from "../../../shared/conditions/service-response.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { SERVICE_FIELD } from "../../../shared/openapi/read-sending.ts";
import { useServices } from "../../state/context.tsx";
import { editOrTell } from "../../state/edit-or-tell.ts";

interface ServiceFieldsProps {
  readonly document: ApiDocument;
  readonly operation: Operation;
  /** The sample that is looked at. */
  readonly text: string;
}

/** The fields of the service's response as its schema has them; where there is none, it is made of a sample. */
export function ServiceFields({ document, operation, text }: ServiceFieldsProps) {
  if (operation.sending?.hasServiceResponse) return <Tree document={document} operation={operation} />;
  return operation.readOnlyReason === undefined ? <Describe operation={operation} text={text} /> : null;
}

function Describe({ operation, text }: { readonly operation: Operation; readonly text: string }) {
  const services = useServices();
  const sample = useMemo(() => readSample(text), [text]);
  if (!sample.ok || typeof sample.value !== "object" || sample.value === null || Array.isArray(sample.value))
    return null;
  const { value } = sample;
  const at = `${operation.pointer}/${SERVICE_FIELD}`;
  const describe = () =>
    editOrTell(
      services,
      [{ type: "set-value", at, value: inferSchema(value) }],
      "Describe the service's response",
    );
  return (
    <Box
      sx={{ typography: "body2", color: "text.secondary", display: "grid", gap: 2, justifyItems: "start" }}
    >
      The document does not say what fields the service answers with. The rules then offer none, and compare
      by what a value looks like.
      <Button variant="outlined" onClick={describe}>
        Describe them as in this sample
      </Button>
    </Box>
  );
}

function Tree({ document, operation }: Omit<ServiceFieldsProps, "text">) {
  const fields = useMemo(() => {
    const look = lookAt(document, operation);
    return fieldsOfService(look, serviceSchema(look, operation));
  }, [document, operation]);
  return (
    <Box component="details" sx={{ typography: "body2" }}>
      <Box component="summary" sx={{ cursor: "pointer", color: "text.secondary" }}>
        {`Fields of the service's response (${fields.length})`}
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, mt: 1, p: 0, listStyle: "none", fontFamily: "fontFamilyMono", fontSize: 12.5 }}
      >
        {fields.map(({ field, type, isInArray }) => {
          const names = namesOfField(field);
          return (
            <Box component="li" key={field} title={field} style={{ paddingLeft: (names.length - 1) * 16 }}>
              {names.at(-1)}
              <Box component="span" sx={{ ml: 2, color: "text.secondary" }}>
                {isInArray && type !== "array" ? `${type}, in an array` : type}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
