import Box from "@mui/material/Box";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../../shared/model/finding.ts";
import { useServices } from "../../state/context.tsx";
import type { FindingsShown } from "../../state/view-store.ts";
import { showFinding } from "./apply-fix.ts";
import { FindingGroupLine } from "./FindingGroupLine.tsx";
import { FindingLine } from "./FindingLine.tsx";
import { type FindingRow, findingRows, groupFindings } from "./finding-rows.ts";

/** Of the card's head, which stays in sight. */
const HEAD_HEIGHT = 52;
const LINE_HEIGHT = 57;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly shown: FindingsShown;
  readonly label: string;
  /** What scrolls. */
  readonly scroller: HTMLElement | null;
}

/** What lines ask for; by their place, as a line may be an older one. */
export interface LineCommands {
  readonly toggle: (index: number) => void;
  readonly show: (index: number) => void;
  /** It has the focus. */
  readonly visit: (index: number) => void;
}

/**
 * Findings and groups of them. Tab reaches one line and what can be done with it, up and down go from line to line, right and left
 * open and close a group. Only the lines in view are in the page.
 */
export function FindingList({ findings, shown, label, scroller }: FindingListProps) {
  const services = useServices();
  const list = useRef<HTMLDivElement>(null);
  /** The groups that the person opened or closed. */
  const [openings, setOpenings] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [margin, setMargin] = useState(0);
  /** The line that Tab reaches; where it is gone, the one that stands in its place. */
  const [visited, setVisited] = useState({ key: "", index: 0 });
  /** The line to be focused as soon as it is in the page. */
  const wanted = useRef<number | undefined>(undefined);

  const items = useMemo(() => groupFindings(findings, shown), [findings, shown]);
  const rows = useMemo(() => findingRows(items, openings), [items, openings]);
  const known = rows.findIndex(({ key }) => key === visited.key);
  const current = known >= 0 ? known : Math.min(visited.index, rows.length - 1);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => LINE_HEIGHT,
    scrollMargin: margin,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 8,
    // The line that Tab reaches stays in the page wherever one has scrolled.
    rangeExtractor: (range) =>
      [...new Set([...(current < 0 ? [] : [current]), ...defaultRangeExtractor(range)])].toSorted(
        (one, other) => one - other,
      ),
  });

  // What stands above may have another height now.
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const scrollTop = scroller?.scrollTop ?? 0;
    const start = scroller?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top - start + scrollTop));
  });

  function lineAt(index: number): HTMLElement | null | undefined {
    return list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-line]`);
  }

  function visit(index: number) {
    const row = rows[index];
    if (row !== undefined) setVisited({ key: row.key, index });
  }

  function moveTo(index: number) {
    if (rows[index] === undefined) return;
    visit(index);
    wanted.current = index;
    virtualizer.scrollToIndex(index, { align: "auto" });
    focusWanted();
  }

  function focusWanted() {
    const line = wanted.current === undefined ? undefined : lineAt(wanted.current);
    if (!line) return;
    wanted.current = undefined;
    line.focus({ preventScroll: true });
  }
  useLayoutEffect(focusWanted);

  function toggle(index: number) {
    const row = rows[index];
    if (row?.kind === "group") setOpenings(new Map(openings).set(row.key, !row.isOpen));
  }

  /** Another operation may be shown above now, and the line that was pressed stays where it is on the screen. */
  function show(index: number) {
    const row = rows[index];
    if (row?.kind !== "finding") return;
    const before = lineAt(index)?.getBoundingClientRect().top;
    flushSync(() => showFinding(services, row.finding));
    const after = lineAt(index)?.getBoundingClientRect().top;
    if (before !== undefined && after !== undefined && scroller !== null)
      scroller.scrollTop += after - before;
  }

  // The same for all renderings, so that a line that stays as it is is not drawn again.
  const latest = useRef({ toggle, show, visit });
  useLayoutEffect(() => {
    latest.current = { toggle, show, visit };
  });
  const commands = useMemo<LineCommands>(
    () => ({
      toggle: (index) => latest.current.toggle(index),
      show: (index) => latest.current.show(index),
      visit: (index) => latest.current.visit(index),
    }),
    [],
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // Keys pressed on what stands beside a line are not the line's.
    if (!(event.target instanceof HTMLElement) || event.target.dataset.line === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = rows[current];
    const isToggle = row?.kind === "group" && event.key === (row.isOpen ? "ArrowLeft" : "ArrowRight");
    const target = targetOf(event.key, rows, current);
    if (isToggle) toggle(current);
    else if (target === undefined) return;
    else moveTo(target);
    event.preventDefault();
  }

  return (
    <Box ref={list} onKeyDown={onKeyDown} style={{ height: virtualizer.getTotalSize() }}>
      <Box component="ul" aria-label={label} sx={{ position: "relative", m: 0, p: 0, listStyle: "none" }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const line = { index, isCurrent: index === current, commands };
          return (
            <Box
              component="li"
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
              sx={index === 0 ? placeStyle : { ...placeStyle, ...dividerStyle }}
            >
              {row.kind === "group" ? (
                <FindingGroupLine {...line} group={row.group} isOpen={row.isOpen} />
              ) : (
                <FindingLine {...line} finding={row.finding} group={row.group?.kind} />
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

const placeStyle = { position: "absolute", top: 0, left: 0, right: 0 } as const;
const dividerStyle = { borderTop: "1px solid", borderColor: "app.lineWeak" } as const;

function targetOf(key: string, rows: readonly FindingRow[], current: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(current + 1, rows.length - 1);
    case "ArrowUp":
      return Math.max(current - 1, 0);
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowLeft": {
      const row = rows[current];
      const head = rows.findLastIndex(({ kind }, index) => index < current && kind === "group");
      return row?.kind === "finding" && row.group !== undefined ? head : current;
    }
    default:
      return undefined;
  }
}
