import AddRounded from "@mui/icons-material/AddRounded";
import Button from "@mui/material/Button";
import type { Finding } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { addResponse } from "../../actions/add-response.ts";
import { runAction } from "../../actions/run.ts";
import { Card } from "../../components/Card.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { addResponseButtonId } from "../../components/row-focus.ts";
import { useServices, useView } from "../../state/context.tsx";
import { OftenSent } from "./OftenSent.tsx";
import { ResponsesTable } from "./ResponsesTable.tsx";

interface ResponsesCardProps {
  readonly operation: Operation;
  readonly findings: readonly Finding[];
}

export function ResponsesCard({ operation, findings }: ResponsesCardProps) {
  const services = useServices();
  const turn = useView((view) => view.operationTurn);
  const { responses, readOnlyReason } = operation;
  return (
    <Card
      title="Responses"
      count={responses.length}
      action={
        <Button
          id={addResponseButtonId}
          variant="contained"
          color="primary"
          startIcon={<AddRounded />}
          disabled={readOnlyReason !== undefined}
          onClick={() => runAction(services, addResponse)}
        >
          Add Response
        </Button>
      }
    >
      {responses.length > 0 ? (
        // An open field is of the operation that it was opened in.
        <ResponsesTable key={turn} operation={operation} findings={findings} />
      ) : (
        <EmptyState
          title="No responses yet"
          text={
            readOnlyReason ??
            "The codes that this operation answers with would be here. Add the first one, usually the success code."
          }
        />
      )}
      <OftenSent operation={operation} />
    </Card>
  );
}
