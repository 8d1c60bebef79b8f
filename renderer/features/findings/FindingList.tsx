import Box from "@mui/material/Box";
import type { Finding } from "../../../shared/model/finding.ts";
import { findingKey } from "../../state/finding-key.ts";
import { groupBy } from "../../state/group-by.ts";
import { FindingGroup } from "./FindingGroup.tsx";
import { FindingLine } from "./FindingLine.tsx";

/** More of one rule than this become one line that opens. */
const LINES_OF_A_RULE = 3;

/** Findings, worst first; many of one rule stand together as one line. */
export function FindingList({
  findings,
  label,
}: {
  readonly findings: readonly Finding[];
  readonly label: string;
}) {
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {[...groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`)].map(([name, group]) =>
        group.length > LINES_OF_A_RULE ? (
          <FindingGroup key={name} findings={group} />
        ) : (
          group.map((finding) => <FindingLine key={findingKey(finding)} finding={finding} />)
        ),
      )}
    </Box>
  );
}
