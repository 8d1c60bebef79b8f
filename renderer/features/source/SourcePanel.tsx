import Box from "@mui/material/Box";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { TextRange } from "../../../shared/model/text.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import { offsetAfter, offsetBefore } from "../../../shared/source/map-offset.ts";
import { redo } from "../../actions/redo.ts";
import { runAction } from "../../actions/run.ts";
import { undo } from "../../actions/undo.ts";
import { useStages } from "../../components/use-stages.ts";
import { useChangedLines } from "../../state/changed-lines.ts";
import { type Services, useDesign, useServices, useView } from "../../state/context.tsx";
import { findResponse, useFindings, useLaterDocument } from "../../state/derived.ts";
import type { OpenDesign } from "../../state/open-design.ts";
import type { ViewState } from "../../state/view-store.ts";
import { FILL } from "./fill-editor.ts";
import { selectionAt } from "./selection-at.ts";
import { createSourceEditor, type SourceEditor } from "./source-editor.ts";
import { findingsAsMarks, problemAsMark } from "./text-marks.ts";

/** The document's text, to read and to write in; it follows the selection of the form, and the cursor in it selects there. */
export function SourcePanel() {
  const opening = useDesign((state) => state.design?.opening);
  const stage = useStages(1);
  if (opening === undefined || stage === 0) return null;
  // Another document is another editor: its scroll position and search mean nothing here.
  return <Source key={opening} />;
}

/** A key that is typed into the text draws nothing here: the editor has drawn it, and follows the document by itself. */
function Source() {
  const services = useServices();
  const [isComplete, setIsComplete] = useState(() => isShort(services.design.getState().design));
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor>(null);

  const create = useEffectEvent((element: HTMLElement, current: OpenDesign) =>
    createSourceEditor({
      parent: element,
      design: current,
      onType: (edits, keys) => services.design.getState().actions.type(edits, keys),
      onMove: (offset) => selectAt(services, offset),
      onHistory: (direction) => runAction(services, direction === "undo" ? undo : redo),
      onComplete: () => setIsComplete(true),
    }),
  );
  useEffect(() => {
    const current = services.design.getState().design;
    if (parent.current === null || current === undefined) return;
    const created = create(parent.current, current);
    editor.current = created;
    revealSelected(created, current, services.view.getState());
    tellProblem(created, current);
    // At once, not with the next picture: each edit is of the text that the one before left.
    const stop = services.design.subscribe(({ design: now }, { design: before }) => {
      if (now?.opening !== current.opening) return;
      created.follow(now);
      if (now.problem !== before?.problem) tellProblem(created, now);
    });
    return () => {
      stop();
      created.destroy();
    };
  }, [services]);

  const document = useLaterDocument();
  const found = useFindings();
  useEffect(() => {
    // The editor holds the text of now, which may be a key ahead of what is on the screen.
    const now = services.design.getState().design;
    if (now !== undefined && now.document === document)
      editor.current?.markFindings(findingsAsMarks(placeFindings(document, found), now.pending));
  }, [services, document, found]);
  const changes = useChangedLines();
  useEffect(() => {
    editor.current?.markChanges(changes.textVersion, changes.lines);
  }, [changes]);
  useRevealed(editor);

  return (
    <Box sx={{ position: "relative", height: "100%", minHeight: 0 }}>
      <Box ref={parent} sx={{ height: "100%" }} />
      {isComplete ? null : (
        <Box role="status" sx={noteStyle}>
          The rest of the text is coming. It can be edited when it is there.
        </Box>
      )}
    </Box>
  );
}

function isShort(design: OpenDesign | undefined): boolean {
  return design !== undefined && design.text.length <= FILL;
}

function tellProblem(editor: SourceEditor, { text, textVersion, problem }: OpenDesign): void {
  editor.markProblem(textVersion, problemAsMark(text, problem));
}

/** Shows what is selected elsewhere when that changes, and a place that was asked for. */
function useRevealed(editor: { readonly current: SourceEditor | null }): void {
  const services = useServices();
  const operation = useView((state) => state.operation);
  const response = useView((state) => state.response);
  const place = useView((state) => state.sourcePlace);
  useEffect(() => {
    // Who works in the text stays where they are.
    if (services.view.getState().isSelectedInSource) return;
    revealSelected(editor.current, services.design.getState().design, { operation, response });
  }, [services, editor, operation, response]);
  useEffect(() => {
    if (place === undefined) return;
    editor.current?.reveal(place.range);
    if (place.takesFocus) editor.current?.focus();
    services.view.getState().set({ sourcePlace: undefined });
  }, [services, editor, place]);
}

/** Selects what the cursor stands in. */
function selectAt({ design, view }: Services, offset: number): void {
  const open = design.getState().design;
  if (open === undefined) return;
  const { operation, response } = view.getState();
  const found = selectionAt(open.document, offsetBefore(open.pending, offset));
  const isSame =
    found?.operation === operation &&
    (found?.response === undefined ||
      (found.response.key === response?.key && found.response.occurrence === response.occurrence));
  if (found !== undefined && !isSame) view.getState().set({ ...found, isSelectedInSource: true });
}

function revealSelected(editor: SourceEditor | null, open: OpenDesign | undefined, selected: Selected): void {
  const range = selectedRange(open, selected);
  if (range !== undefined) editor?.reveal(range);
}

type Selected = Pick<ViewState, "operation" | "response">;

/** Where the selected response lies in the text, else the selected operation. */
function selectedRange(
  open: OpenDesign | undefined,
  { operation: id, response }: Selected,
): TextRange | undefined {
  const operation = id === undefined ? undefined : open?.document.operationById(id);
  if (open === undefined || operation === undefined) return undefined;
  const entry = response === undefined ? undefined : findResponse(operation, response);
  const { range } = entry ?? operation;
  const start = open.document.startOf(operation.id);
  return {
    start: offsetAfter(open.pending, start + range.start),
    end: offsetAfter(open.pending, start + range.end),
  };
}

const noteStyle = {
  position: "absolute",
  right: 16,
  bottom: 12,
  px: 3,
  py: 1.5,
  border: 1,
  borderColor: "app.line",
  borderRadius: "6px",
  bgcolor: "app.background",
  fontSize: 12,
  lineHeight: "16px",
  color: "text.secondary",
  pointerEvents: "none",
} as const;
