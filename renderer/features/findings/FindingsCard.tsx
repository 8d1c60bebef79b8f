import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { type MouseEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding, Severity } from "../../../shared/model/finding.ts";
import { safeFixOf } from "../../../shared/rules/plan-fixes.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { Card } from "../../components/Card.tsx";
import { useServices, useView } from "../../state/context.tsx";
import { useAllFindings, useFindingsOfWhole, useIsEditable } from "../../state/derived.ts";
import { applySafe } from "./apply-fix.ts";
import { FindingList } from "./FindingList.tsx";
import { FindingsToolbar } from "./FindingsToolbar.tsx";
import { findingsId } from "./focus-findings.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface FindingsCardProps {
  /** Of the operation that stands above. */
  readonly findings: readonly Finding[];
  /** What scrolls. */
  readonly scroller: HTMLElement | null;
}

const NONE: readonly Finding[] = [];

/** What the rules say of the operation and of the document as a whole, or of all operations. */
export function FindingsCard({ findings, scroller }: FindingsCardProps) {
  const services = useServices();
  const severity = useView((view) => view.severity);
  const shown = useView((view) => view.findingsShown);
  const isEditable = useIsEditable();
  const aboutDocument = useFindingsOfWhole();
  const all = useAllFindings();
  const [showsSilenced, setShowsSilenced] = useState(false);

  const isOne = shown === "operation";
  const whole = isOne ? aboutDocument : NONE;
  const listed = useShown(isOne ? findings : all, severity, showsSilenced);
  const listedOfWhole = useShown(whole, severity, showsSilenced);
  const inScope = useMemo(
    () => (isOne ? [...findings, ...aboutDocument] : all),
    [isOne, findings, aboutDocument, all],
  );
  const keepFocus = useKeptFocus();
  const open = openFindings(listed);
  const count = open.length + openFindings(listedOfWhole).length;
  const hidden = openFindings(inScope).length - count;

  const fixAll = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const region = currentTarget.closest("section");
    flushSync(() => applySafe(services, open, "Fix all safe"));
    region?.focus({ preventScroll: true });
  };
  return (
    <Card
      title="Findings"
      count={count}
      action={
        !isEditable || !open.some((finding) => safeFixOf(finding) !== undefined) ? null : (
          <Link component="button" variant="body2" onClick={fixAll}>
            Fix all safe
          </Link>
        )
      }
    >
      <FindingsToolbar findings={inScope} showsSilenced={showsSilenced} onShowSilenced={setShowsSilenced} />
      <div id={findingsId} {...keepFocus}>
        {listed.length > 0 ? (
          <FindingList
            key={shown}
            findings={listed}
            shown={shown}
            label={isOne ? "Findings of the operation" : "Findings of all operations"}
            scroller={scroller}
          />
        ) : (
          <Typography variant="body2" sx={{ px: 4, py: 3, color: "text.secondary" }}>
            {hidden > 0
              ? "None of this severity."
              : inScope.length > count
                ? "All that the rules say here is silenced."
                : `The rules have nothing to say about ${isOne ? "this operation" : "the document"}.`}
          </Typography>
        )}
        {listedOfWhole.length === 0 ? null : (
          <Box sx={{ borderTop: "1px solid", borderColor: "app.line" }}>
            <Typography variant="h3" sx={{ px: 4, pt: 3, pb: 1, color: "text.secondary" }}>
              In the whole document
            </Typography>
            <FindingList
              findings={listedOfWhole}
              shown="operation"
              label="Findings of the document"
              scroller={scroller}
            />
          </Box>
        )}
      </div>
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

/** What the filters leave; the same list for the same findings. */
function useShown(
  findings: readonly Finding[],
  severity: Severity | undefined,
  showsSilenced: boolean,
): readonly Finding[] {
  return useMemo(() => {
    const some = showsSilenced ? findings : openFindings(findings);
    return severity === undefined ? some : some.filter((finding) => finding.severity === severity);
  }, [findings, severity, showsSilenced]);
}
