import MoreHorizRounded from "@mui/icons-material/MoreHorizRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import type { MouseEvent, ReactNode, Ref } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import { countsInWords, FindingCounts } from "../../components/FindingCounts.tsx";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import { useFindingsOf } from "../../state/derived.ts";
import type { OperationRow } from "./operation-rows.ts";

interface OperationTreeRowProps {
  readonly row: OperationRow;
  readonly index: number;
  /** In pixels from the top of the list. */
  readonly top: number;
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onMenu: (anchor: HTMLElement) => void;
  readonly ref: Ref<HTMLDivElement>;
}

export function OperationTreeRow({ row, ...line }: OperationTreeRowProps) {
  return row.kind === "path" ? <PathLine {...line} row={row} /> : <OperationLine {...line} row={row} />;
}

type Line = Omit<OperationTreeRowProps, "row">;

function PathLine({ row, ...line }: Line & { readonly row: Extract<OperationRow, { kind: "path" }> }) {
  return (
    <TreeLine {...line} level={1}>
      <Box
        component="span"
        title={row.path}
        sx={{ flex: 1, fontSize: 12.5, color: "text.secondary", ...ELLIPSIS }}
      >
        <PathText path={row.path} />
      </Box>
    </TreeLine>
  );
}

function OperationLine({
  row: { operation, index, count },
  ...line
}: Line & { readonly row: Extract<OperationRow, { kind: "operation" }> }) {
  const findings = useFindingsOf(operation.id);
  const title = titleOf(operation);
  const method = operation.method.toUpperCase();
  return (
    <TreeLine
      {...line}
      name={[`${method} ${title ?? UNTITLED}`, operation.path, countsInWords(findings)]
        .filter(Boolean)
        .join(", ")}
      menuName={`Actions for ${method} ${operation.path}`}
      level={2}
      position={{ index, count }}
    >
      <Box component="span" sx={{ display: "flex", flex: "none", width: 52 }}>
        <MethodLabel method={operation.method} variant="text" />
      </Box>{" "}
      <Box
        component="span"
        title={title}
        sx={{ flex: 1, fontSize: 13, ...ELLIPSIS, ...(title === undefined ? { color: "app.faint" } : {}) }}
      >
        {title ?? UNTITLED}
      </Box>
      <span className="row-counts">
        <FindingCounts findings={findings} />
      </span>
    </TreeLine>
  );
}

interface TreeLineProps extends Line {
  /** Only where it is not just what the line shows. */
  readonly name?: string;
  /** Without it the button is for the mouse alone, and Enter on the line opens the menu. */
  readonly menuName?: string;
  readonly level: number;
  readonly position?: { readonly index: number; readonly count: number };
  readonly children: ReactNode;
}

function TreeLine(props: TreeLineProps) {
  const { ref, index, top, name, menuName, level, position, isCurrent, isSelected, onSelect, onMenu } = props;
  return (
    <Box
      ref={ref}
      role="treeitem"
      data-index={index}
      aria-label={name}
      aria-level={level}
      aria-haspopup={menuName === undefined ? "menu" : undefined}
      aria-selected={isSelected}
      {...(position === undefined
        ? {}
        : { "aria-posinset": position.index + 1, "aria-setsize": position.count })}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onSelect}
      onContextMenu={(event: MouseEvent<HTMLElement>) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
      style={{ transform: `translateY(${top}px)` }}
      sx={{
        position: "absolute",
        top: 0,
        left: 0,
        right: 0,
        height: 32,
        display: "flex",
        alignItems: level === 1 ? "flex-end" : "center",
        gap: 2,
        pb: level === 1 ? 0.5 : 0,
        pl: level === 1 ? 3 : 5,
        pr: 3,
        whiteSpace: "nowrap",
        cursor: level === 1 ? "default" : "pointer",
        bgcolor: isSelected ? "app.selected" : "transparent",
        boxShadow: isSelected ? (theme) => `inset 3px 0 0 ${theme.vars?.palette.app.accent}` : "none",
        "&:hover": level === 1 || isSelected ? {} : { bgcolor: "app.lineWeak" },
        "&:focus-visible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
        // The button takes the place of the counts, so that its appearing moves nothing.
        "& .row-menu": { position: "absolute", right: 6, opacity: 0 },
        "&:hover .row-menu, & .row-menu:focus-visible": { opacity: 1 },
        "&:hover .row-counts, &:has(.row-menu:focus-visible) .row-counts": { opacity: 0 },
      }}
    >
      {props.children}
      <IconButton
        className="row-menu"
        {...(menuName === undefined
          ? { "aria-hidden": true }
          : { "aria-label": menuName, "aria-haspopup": "menu" })}
        tabIndex={isCurrent && menuName !== undefined ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          onMenu(event.currentTarget);
        }}
        sx={{ width: 24, height: 24 }}
      >
        <MoreHorizRounded />
      </IconButton>
    </Box>
  );
}

const UNTITLED = "No summary";

const ELLIPSIS = { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" } as const;

function titleOf({ summary, operationId }: Operation): string | undefined {
  return summary || operationId;
}
