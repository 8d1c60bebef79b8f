import Box from "@mui/material/Box";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { shiftRange, type TextRange } from "../../../shared/model/text.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import { useChangedLines } from "../../state/changed-lines.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import { findResponse, useFindings, useSelectedOperation } from "../../state/derived.ts";
import type { OpenDesign } from "../../state/open-design.ts";
import { selectionAt } from "./selection-at.ts";
import { createSourceEditor, type SourceEditor } from "./source-editor.ts";

/** The document's text; it follows the selection of the form, and the cursor in it selects there. */
export function SourcePanel() {
  const design = useDesign((state) => state.design);
  if (design === undefined) return null;
  const { file, document } = design;
  // Another document is another editor: its scroll position and search mean nothing here.
  return <Source key={`${file.folder}/${file.name}/${document.format}`} design={design} />;
}

function Source({ design }: { readonly design: OpenDesign }) {
  const { view } = useServices();
  const { document } = design;
  const changes = useChangedLines();
  const found = useFindings();
  const findings = useMemo(() => placeFindings(document, found), [document, found]);
  const target = useSelectedRange(document);
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor>(null);

  const onMove = useEffectEvent((offset: number) => {
    const { operation, response } = view.getState();
    const found = selectionAt(document, offset);
    const isSame =
      found?.operation === operation &&
      (found?.response === undefined ||
        (found.response.key === response?.key && found.response.occurrence === response.occurrence));
    if (found !== undefined && !isSame) view.getState().set(found);
  });
  const create = useEffectEvent((element: HTMLElement) =>
    createSourceEditor({
      parent: element,
      format: document.format,
      content: { text: document.text.toString(), changes, findings },
      onMove,
    }),
  );

  useEffect(() => {
    if (parent.current === null) return;
    const created = create(parent.current);
    editor.current = created;
    return () => created.destroy();
  }, []);
  useEffect(() => {
    editor.current?.show({ text: document.text.toString(), changes, findings });
  }, [document, changes, findings]);
  useEffect(() => {
    if (target !== undefined) editor.current?.reveal(target);
  }, [target]);

  return <Box ref={parent} sx={{ height: "100%", minHeight: 0 }} />;
}

/** Where the selected response lies, else the selected operation. */
function useSelectedRange(document: ApiDocument): TextRange | undefined {
  const operation = useSelectedOperation();
  const choice = useView((state) => state.response);
  return useMemo(() => {
    if (operation === undefined) return undefined;
    const entry = choice === undefined ? undefined : findResponse(operation, choice);
    return shiftRange((entry ?? operation).range, document.startOf(operation.id));
  }, [document, operation, choice]);
}
