import MoreHorizRounded from "@mui/icons-material/MoreHorizRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { type MouseEvent, memo, type ReactNode } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { countsInWords, FindingCounts } from "../../components/FindingCounts.tsx";
import { MethodLabel } from "../../components/MethodLabel.tsx";
import { PathText } from "../../components/PathText.tsx";
import type { OperationRow } from "./operation-rows.ts";

/** What a line asks for; by its place, as the line may be an older one. */
export interface RowCommands {
  readonly select: (index: number) => void;
  readonly openMenu: (index: number, anchor: HTMLElement) => void;
  /** Its element came into the page, or went. */
  readonly attach: (index: number, element: HTMLElement | null) => void;
}

interface OperationTreeRowProps {
  readonly row: OperationRow;
  readonly findings: readonly Finding[];
  readonly index: number;
  /** In pixels from the top of the list. */
  readonly top: number;
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly commands: RowCommands;
}

export const OperationTreeRow = memo(function OperationTreeRow({ row, ...line }: OperationTreeRowProps) {
  return row.kind === "path" ? <PathLine {...line} row={row} /> : <OperationLine {...line} row={row} />;
}, isSameLine);

/** Rows are made anew for each document; most say what they said. */
function isSameLine(one: OperationTreeRowProps, other: OperationTreeRowProps): boolean {
  const { row: a, ...rest } = one;
  const { row: b, ...others } = other;
  const isSameRow =
    a.kind === "path"
      ? b.kind === "path" && a.path === b.path
      : b.kind === "operation" && a.operation === b.operation && a.index === b.index && a.count === b.count;
  return isSameRow && haveSameValues(rest, others);
}

function haveSameValues<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([name, value]) => value === Reflect.get(other, name));
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
  const { findings } = line;
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
  const { index, top, name, menuName, level, position, isCurrent, isSelected, commands } = props;
  return (
    <Box
      ref={(element: HTMLElement | null) => commands.attach(index, element)}
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
      onClick={() => commands.select(index)}
      onContextMenu={(event: MouseEvent<HTMLElement>) => {
        event.preventDefault();
        commands.openMenu(index, event.currentTarget);
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
          commands.openMenu(index, event.currentTarget);
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
