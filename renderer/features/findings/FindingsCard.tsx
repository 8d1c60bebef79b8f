import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../../shared/model/finding.ts";
import { Card } from "../../components/Card.tsx";
import { useServices, useView } from "../../state/context.tsx";
import { useFindingsOfWhole, useIsEditable } from "../../state/derived.ts";
import { applySafe, safeEdits } from "./apply-fix.ts";
import { FindingList } from "./FindingList.tsx";

/** What the rules say of the operation, and of the document as a whole. */
export function FindingsCard({ findings }: { readonly findings: readonly Finding[] }) {
  const services = useServices();
  const severity = useView((view) => view.severity);
  const isEditable = useIsEditable();
  const aboutDocument = useFindingsOfWhole();
  const isShown = (finding: Finding) => severity === undefined || finding.severity === severity;
  const shown = findings.filter(isShown);
  const shownOfDocument = aboutDocument.filter(isShown);
  const hidden = findings.length + aboutDocument.length - shown.length - shownOfDocument.length;
  const fixAll = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const region = currentTarget.closest("section");
    flushSync(() => applySafe(services, shown));
    region?.focus({ preventScroll: true });
  };
  return (
    <Card
      title="Findings"
      count={shown.length}
      action={
        safeEdits(shown).length === 0 || !isEditable ? null : (
          <Link component="button" variant="body2" onClick={fixAll}>
            Fix all safe
          </Link>
        )
      }
    >
      {shown.length > 0 ? (
        <FindingList findings={shown} label="Findings of the operation" />
      ) : (
        <Typography variant="body2" sx={{ px: 4, py: 3, color: "text.secondary" }}>
          {hidden > 0 ? "None of this severity." : "The rules have nothing to say about this operation."}
        </Typography>
      )}
      {shownOfDocument.length === 0 ? null : (
        <Box sx={{ borderTop: "1px solid", borderColor: "app.line" }}>
          <Typography variant="h3" sx={{ px: 4, pt: 3, pb: 1, color: "text.secondary" }}>
            In the whole document
          </Typography>
          <FindingList findings={shownOfDocument} label="Findings of the document" />
        </Box>
      )}
      {hidden === 0 ? null : (
        <Box sx={{ borderTop: "1px solid", borderColor: "app.lineWeak", px: 4, py: 2 }}>
          <Link
            component="button"
            variant="body2"
            onClick={() => services.view.getState().set({ severity: undefined })}
          >
            {`Show the other ${hidden}`}
          </Link>
        </Box>
      )}
    </Card>
  );
}
