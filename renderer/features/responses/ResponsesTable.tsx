import Box from "@mui/material/Box";
import type { Theme } from "@mui/material/styles";
import { useMemo, useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { rowId } from "../../components/row-focus.ts";
import { useServices, useView } from "../../state/context.tsx";
import { findResponse } from "../../state/derived.ts";
import { groupBy } from "../../state/group-by.ts";
import { useSentKey } from "../simulator/use-samples.ts";
import { type MenuPlace, ResponseMenu } from "./ResponseMenu.tsx";
import { ResponseRow } from "./ResponseRow.tsx";
import { rowHandlers } from "./row-handlers.ts";
import { triedOrder } from "./tried-order.ts";

interface ResponsesTableProps {
  readonly operation: Operation;
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];

/** The responses in document order: one row is selected, arrows move between rows, Alt+arrows move the row. */
export function ResponsesTable({ operation, findings }: ResponsesTableProps) {
  const services = useServices();
  const choice = useView((view) => view.response);
  const [menu, setMenu] = useState<MenuPlace>();
  const byRow = useMemo(() => groupBy(findings, ({ response }) => response && rowId(response)), [findings]);
  const tried = useMemo(() => triedOrder(operation), [operation]);
  const sentKey = useSentKey(operation);
  const { responses } = operation;
  const selected = choice && findResponse(operation, choice);
  const tabStop = selected ?? responses[0];
  // `default` and keys that are no codes at all.
  const hasLongKey = responses.some(({ key }) => key.length > 3);
  const isReadOnly = operation.readOnlyReason !== undefined;

  const handlers = useMemo(() => rowHandlers(services, setMenu), [services]);

  return (
    <>
      <Box
        component="table"
        aria-label="Responses"
        sx={{ ...tableStyle, "& .code": { width: hasLongKey ? 84 : 64 } }}
      >
        <thead>
          <tr>
            <td className="gutter" />
            <th scope="col" className="code">
              Code
            </th>
            <th scope="col">Description</th>
            <th scope="col" className="body">
              Body
            </th>
            <th scope="col" className="headers">
              Headers
            </th>
            <td className="actions" />
          </tr>
        </thead>
        <tbody>
          {responses.map((response, index) => (
            <ResponseRow
              key={rowId(response)}
              response={response}
              findings={byRow.get(rowId(response)) ?? NONE}
              isSelected={response === selected}
              isTabStop={response === tabStop}
              isFirst={index === 0}
              isLast={index === responses.length - 1}
              isReadOnly={isReadOnly}
              tried={tried.get(response)}
              isSent={response.occurrence === 0 && response.key === sentKey}
              handlers={handlers}
            />
          ))}
        </tbody>
      </Box>
      {menu === undefined ? null : (
        <ResponseMenu place={menu} onRun={handlers.runOnRow} onClose={handlers.closeMenu} />
      )}
    </>
  );
}

const tableStyle = {
  width: "100%",
  tableLayout: "fixed",
  borderCollapse: "collapse",
  "& td, & th": { p: 0, pr: 2, textAlign: "left", verticalAlign: "middle" },
  "& thead td, & thead th": {
    position: "sticky",
    top: 52,
    zIndex: 1,
    height: 30,
    bgcolor: "app.pane",
    boxShadow: (theme: Theme) => `inset 0 -1px 0 ${theme.vars?.palette.app.lineWeak}`,
    color: "app.faint",
    fontSize: 12,
    lineHeight: "16px",
    fontWeight: 400,
  },
  "& tbody tr + tr td": { borderTop: "1px solid", borderColor: "app.lineWeak" },
  "& .gutter": { width: 40 },
  "& .body": { width: 112 },
  "& .headers": { width: 76 },
  "& .actions": { width: 156 },
  "& td:last-child": { pr: 3 },
  "@container (min-width: 1000px)": {
    "& .body": { width: "22%" },
    "& .headers": { width: "16%" },
  },
  "@container (max-width: 639.95px)": {
    "& .headers": { display: "none" },
  },
  "@container (max-width: 559.95px)": {
    "& .row-button": { display: "none" },
    "& .actions": { width: 48 },
    "& .body": { width: 104 },
  },
  // Two columns of two words each can be read, three of one cannot.
  "@container (max-width: 479.95px)": {
    "& .body": { display: "none" },
    "& .gutter": { width: 12 },
  },
} as const;
