import Box from "@mui/material/Box";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import type { FindingsByOperation } from "../../../shared/rules/engine.ts";
import { useServices, useView } from "../../state/context.tsx";
import { type OpenMenu, OperationMenu } from "./OperationMenu.tsx";
import { OperationTreeRow, type RowCommands } from "./OperationTreeRow.tsx";
import type { OperationRow } from "./operation-rows.ts";

const ROW_HEIGHT = 32;
const NO_FINDINGS: readonly Finding[] = [];

export interface OperationTreeHandle {
  /** Focuses and selects the first operation. */
  readonly focusFirst: () => void;
}

interface OperationTreeProps {
  readonly rows: readonly OperationRow[];
  readonly findings: FindingsByOperation;
  readonly ref: Ref<OperationTreeHandle>;
}

/**
 * The paths and their operations as a tree. Up and down go from operation to operation and select, left goes to the path, so
 * that every menu can be reached with the keyboard. Only the lines in view are in the page.
 */
export function OperationTree({ rows, findings, ref }: OperationTreeProps) {
  const { view } = useServices();
  const selected = useView((state) => state.operation);
  const isAwaited = useView((state) => state.isOperationAwaited);
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | undefined>(undefined);
  /** The path that has the focus, when it is not on the selected operation. */
  const [path, setPath] = useState<string | undefined>(undefined);
  /** The line to be focused as soon as it is in the page. */
  const wanted = useRef<number | undefined>(undefined);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingEnd: 12,
  });

  const selectedIndex = rows.findIndex((row) => row.kind === "operation" && row.operation.id === selected);
  const pathIndex = rows.findIndex((row) => row.kind === "path" && row.path === path);
  const current = pathIndex >= 0 ? pathIndex : selectedIndex >= 0 ? selectedIndex : rows.findIndex(isStop);

  const focusWanted = useCallback((index: number, element: HTMLElement | null) => {
    if (element === null || wanted.current !== index) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (selectedIndex < 0) return;
    virtualizer.scrollToIndex(selectedIndex, { align: "auto" });
    if (!isAwaited) return;
    view.getState().set({ isOperationAwaited: false });
    wanted.current = selectedIndex;
    const line = "[role=treeitem][aria-selected=true]";
    focusWanted(selectedIndex, scroller.current?.querySelector<HTMLElement>(line) ?? null);
  }, [selectedIndex, isAwaited, view, virtualizer, focusWanted]);

  const select = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setPath(row.kind === "path" ? row.path : undefined);
    if (row.kind === "operation") view.getState().set({ operation: row.operation.id, response: undefined });
  };

  const moveTo = (index: number) => {
    if (rows[index] === undefined) return;
    wanted.current = index;
    select(index);
    // On the way up the path above the operation is to be seen too.
    const isUnderPath = index <= current && rows[index - 1]?.kind === "path";
    virtualizer.scrollToIndex(isUnderPath ? index - 1 : index, { align: "auto" });
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    focusWanted(index, element ?? null);
  };

  // The same for all renderings, so that a line that stays as it is is not drawn again.
  const latest = useRef({ moveTo, rows });
  useLayoutEffect(() => {
    latest.current = { moveTo, rows };
  });
  const commands = useMemo<RowCommands>(
    () => ({
      select: (index) => latest.current.moveTo(index),
      openMenu: (index, anchor) => {
        const row = latest.current.rows[index];
        if (row !== undefined) setMenu({ row, anchor });
      },
      attach: focusWanted,
    }),
    [focusWanted],
  );

  useImperativeHandle(ref, () => ({ focusFirst: () => moveTo(rows.findIndex(isStop)) }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a button inside a line are the button's.
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "treeitem") return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, rows, current);
    if (event.key === "Enter" || event.key === " ") {
      const row = rows[current];
      if (row?.kind === "path") setMenu({ row, anchor: event.target });
    } else if (target === undefined) return;
    else moveTo(target);
    event.preventDefault();
  };

  return (
    <Box
      ref={scroller}
      role="tree"
      aria-label="Operations by path"
      onKeyDown={onKeyDown}
      sx={{ flex: 1, minHeight: 0, overflowY: "auto", contain: "strict" }}
    >
      <Box role="none" sx={{ position: "relative" }} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <OperationTreeRow
              key={index}
              row={row}
              findings={(row.kind === "operation" && findings.get(row.operation.id)) || NO_FINDINGS}
              index={index}
              top={start}
              isCurrent={index === current}
              isSelected={index === selectedIndex}
              commands={commands}
            />
          );
        })}
      </Box>
      <OperationMenu menu={menu} onClose={() => setMenu(undefined)} />
    </Box>
  );
}

/** Where up and down stop: at operations, and at paths that have none. */
function isStop(row: OperationRow): boolean {
  return row.kind === "operation" || row.operations.length === 0;
}

function targetOf(key: string, rows: readonly OperationRow[], current: number): number | undefined {
  const found = (() => {
    switch (key) {
      case "ArrowDown":
        return rows.findIndex((row, index) => index > current && isStop(row));
      case "ArrowUp":
        return rows.findLastIndex((row, index) => index < current && isStop(row));
      case "Home":
        return rows.findIndex(isStop);
      case "End":
        return rows.findLastIndex(isStop);
      case "ArrowLeft":
        return rows.findLastIndex((row, index) => index < current && row.kind === "path");
      case "ArrowRight":
        return rows[current]?.kind === "path" ? current + 1 : -1;
      default:
        return undefined;
    }
  })();
  // At either end the key is taken, and nothing happens.
  return found === -1 ? current : found;
}
