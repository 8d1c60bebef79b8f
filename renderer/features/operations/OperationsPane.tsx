import AddRounded from "@mui/icons-material/AddRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import OutlinedInput from "@mui/material/OutlinedInput";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { useMemo, useRef } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { addPath } from "../../actions/add-path.ts";
import { runAction } from "../../actions/run.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { pluralOfSeverity } from "../../components/severity-words.ts";
import { useLaterDesign, useServices, useView } from "../../state/context.tsx";
import { useFindingsByOperation, useIsEditable } from "../../state/derived.ts";
import { OperationTree, type OperationTreeHandle } from "./OperationTree.tsx";
import { operationRows } from "./operation-rows.ts";

/** The left pane: every path with its operations. */
export function OperationsPane() {
  const services = useServices();
  const { document, isUnread } = useLaterDesign() ?? {};
  const filter = useView((view) => view.filter);
  const severity = useView((view) => view.severity);
  const findings = useFindingsByOperation();
  const isEditable = useIsEditable();
  const tree = useRef<OperationTreeHandle>(null);
  const rows = useMemo(() => {
    if (document === undefined) return [];
    const isFound = (about: readonly Finding[]) =>
      openFindings(about).some((finding) => finding.severity === severity);
    const only =
      severity === undefined
        ? undefined
        : new Set([...findings].flatMap(([operation, about]) => (isFound(about) ? operation : [])));
    return operationRows(document, { text: filter, only });
  }, [document, filter, severity, findings]);
  const set = services.view.getState().set;
  const total = document?.operations.length ?? 0;
  const shown = rows.filter(({ kind }) => kind === "operation").length;
  return (
    <Box
      component="nav"
      aria-label="Operations"
      sx={{ height: "100%", display: "flex", flexDirection: "column", bgcolor: "background.paper" }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, height: 40, pl: 3, pr: 2 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1, color: "text.secondary" }}>
          Operations
        </Typography>
        <Typography variant="h3" component="span" sx={{ color: "text.secondary" }}>
          {shown === total
            ? total.toLocaleString()
            : `${shown.toLocaleString()} of ${total.toLocaleString()}`}
        </Typography>
        <Tooltip title={isEditable ? "Add path" : ""}>
          <IconButton
            aria-label="Add path"
            disabled={!isEditable}
            onClick={() => runAction(services, addPath)}
          >
            <AddRounded />
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ px: 3, pb: 2 }}>
        <OutlinedInput
          fullWidth
          size="small"
          type="search"
          value={filter}
          placeholder="Filter operations"
          onChange={(event) => set({ filter: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape" && filter !== "") {
              event.preventDefault();
              set({ filter: "" });
            }
            if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              tree.current?.focusFirst();
            }
          }}
          slotProps={{ input: { "aria-label": "Filter operations" } }}
          sx={{ height: 32 }}
        />
      </Box>
      {severity === undefined ? null : (
        <Box sx={{ display: "flex", alignItems: "center", px: 3, pb: 2, gap: 2 }}>
          <Typography variant="caption" sx={{ flex: 1, color: "text.secondary" }}>
            With {pluralOfSeverity(severity)} only
          </Typography>
          <Button
            size="small"
            sx={{ height: 24, color: "app.accent" }}
            onClick={() => set({ severity: undefined })}
          >
            Show all
          </Button>
        </Box>
      )}
      {rows.length > 0 ? (
        // A new filter starts at the top, or at the selected operation when it is still there.
        <OperationTree key={`${severity} ${filter}`} ref={tree} rows={rows} findings={findings} />
      ) : isUnread ? (
        <EmptyState title="No operations yet" text="They appear as soon as the text can be read." />
      ) : total === 0 ? (
        <EmptyState
          title="No operations yet"
          text="Add a path with its first method, and it appears here."
          action={
            <Button
              variant="outlined"
              startIcon={<AddRounded />}
              onClick={() => runAction(services, addPath)}
            >
              Add path
            </Button>
          }
        />
      ) : (
        <EmptyState
          {...(severity !== undefined && filter === ""
            ? {
                title: `No operation has ${pluralOfSeverity(severity)}`,
                text: "Those that there are concern the whole document; they stand under Findings.",
              }
            : {
                title: "No operation matches",
                text: "The filter looks at method, path, operation id, summary and tags.",
              })}
          action={
            <Button variant="outlined" onClick={() => set({ filter: "", severity: undefined })}>
              Clear the filter
            </Button>
          }
        />
      )}
    </Box>
  );
}
