import type { OpenedDocument } from "../../shared/host/host.ts";
import type { SourceProblem, TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument, ReadResult } from "../../shared/openapi/document.ts";
import { editDocument, editDocumentInPieces } from "../../shared/openapi/edit-document.ts";
import { invertEdits } from "../../shared/source/apply-edits.ts";
import { editText } from "../../shared/source/chunked-text.ts";
import { composeEdits } from "../../shared/source/compose-edits.ts";
import { editsBetween } from "../../shared/source/edits-between.ts";
import { netEdits } from "../../shared/source/net-edits.ts";
import type { SourceText } from "../../shared/source/source-text.ts";
import { LARGE } from "../reading/large.ts";
import { type History, noHistory } from "./history.ts";
import { standInFor } from "./stand-in.ts";

/** The open document as a file; without an id it was made here and was never saved. */
export type DocumentFile = Omit<OpenedDocument, "text" | "id" | "version"> &
  Partial<Pick<OpenedDocument, "id" | "version">>;

/** The open document: its text, the steps to and fro, and the last good reading of it. */
export interface OpenDesign {
  /** Which opening of a document this is: the same until another one is opened, whatever is edited and saved meanwhile. */
  readonly opening: number;
  readonly file: DocumentFile;
  readonly history: History;
  /** The text as it is now. `toString()` of it makes one string of a large text: for saving and exporting, never on each key. */
  readonly text: SourceText;
  /** Counts the changes of the text, from 0 at opening. */
  readonly textVersion: number;
  /** Lead from the text of the version before to this one; none at opening. */
  readonly lastEdits: readonly TextEdit[];
  /** Whether the person typed them into the text: the cursor stands behind them. */
  readonly isTyped: boolean;
  /** The last good reading. */
  readonly document: ApiDocument;
  /** Whether there was none yet since a text that cannot be read was opened: `document` stands in for it, and says nothing of the text. */
  readonly isUnread: boolean;
  /**
   * Leads from the document's text to the text: what was typed since it could be read. Empty: `document` is the text's own reading.
   * A large text may have to be read elsewhere first; `resolveReading` brings what was found.
   */
  readonly pending: readonly TextEdit[];
  /** Why the text, as it was in `readVersion`, cannot be read. */
  readonly problem: SourceProblem | undefined;
  /** The version of the text that was read last. Behind `textVersion` while a large text is being read elsewhere. */
  readonly readVersion: number;
  /** The reading that was judged as a whole last, where that takes time: see `findings-of-whole.ts`. */
  readonly judgedWhole: ApiDocument | undefined;
  /** Counts how often more got known of its examples, which is remembered where they are judged: findings are looked up again then. */
  readonly examplesVersion: number;
  /** The text when it was opened, and what leads from it to the text of now. */
  readonly openedText: string;
  readonly sinceOpened: readonly TextEdit[];
  /** The text as it is in the file, and what leads from it to the text of now; undefined when it is in no file. */
  readonly savedText: string | undefined;
  readonly sinceSaved: readonly TextEdit[] | undefined;
}

const NO_EDITS: readonly TextEdit[] = [];

/** @param isSaved of a text in no file, whether it may be closed without a question */
export function newDesign(
  opening: number,
  file: DocumentFile,
  text: string,
  document: ApiDocument,
  isSaved: boolean,
): OpenDesign {
  const isInFile = isSaved || file.id !== undefined;
  return {
    opening,
    file,
    history: noHistory,
    text: document.text,
    textVersion: 0,
    lastEdits: NO_EDITS,
    isTyped: false,
    document,
    isUnread: false,
    pending: NO_EDITS,
    problem: undefined,
    readVersion: 0,
    judgedWhole: undefined,
    examplesVersion: 0,
    openedText: text,
    sinceOpened: NO_EDITS,
    savedText: isInFile ? text : undefined,
    sinceSaved: isInFile ? NO_EDITS : undefined,
  };
}

/** A text that cannot be read, to be mended: the form is empty until it can. */
export function newBrokenDesign(
  opening: number,
  file: DocumentFile,
  text: string,
  problem: SourceProblem,
  isSaved: boolean,
): OpenDesign {
  const document = standInFor(text);
  return {
    ...newDesign(opening, file, text, document, isSaved),
    text: editText(text, []),
    isUnread: true,
    pending: [{ start: 0, end: document.text.length, text }],
    problem,
  };
}

/** The design after edits of its text. @param how the document that they lead to, when it is known already, and whether they were typed */
export function withEdits(
  design: OpenDesign,
  edits: readonly TextEdit[],
  history: History,
  { read, isTyped = false }: { readonly read?: ApiDocument; readonly isTyped?: boolean } = {},
): OpenDesign {
  const { document, openedText, savedText } = design;
  const since = (base: SourceText, before: readonly TextEdit[]) =>
    netEdits(base, composeEdits(base.length, before, edits));
  const pending = read ? NO_EDITS : since(document.text, design.pending);
  const next: OpenDesign = {
    ...design,
    history,
    text: editText(design.text, edits),
    textVersion: design.textVersion + 1,
    lastEdits: edits,
    isTyped,
    pending,
    sinceOpened: since(openedText, design.sinceOpened),
    sinceSaved:
      savedText === undefined || design.sinceSaved === undefined
        ? undefined
        : since(savedText, design.sinceSaved),
  };
  if (read) return withReading(next, { ok: true, document: read });
  const result = pending.length === 0 ? { ok: true as const, document } : readEdits(next);
  return result ? withReading(next, result) : next;
}

/** What the pending edits make of the document; undefined when a large text has to be read as a whole to know. */
function readEdits({ document, pending, text }: OpenDesign): ReadResult | undefined {
  return Math.max(document.text.length, text.length) > LARGE
    ? editDocumentInPieces(document, pending, text)
    : editDocument(document, pending);
}

/** The design with the reading of its text as it is now. */
export function withReading(design: OpenDesign, result: ReadResult): OpenDesign {
  const { textVersion: readVersion } = design;
  if (!result.ok) return { ...design, readVersion, problem: result.problem };
  const { document } = result;
  const read = { text: document.text, document, isUnread: false, pending: NO_EDITS, problem: undefined };
  return { ...design, ...read, readVersion };
}

/** The design whose text, as it was in `saved`, is in the file by now; it may have been edited meanwhile. */
export function withSaved(design: OpenDesign, saved: OpenDesign, file: DocumentFile): OpenDesign {
  return {
    ...design,
    file,
    savedText: saved.text.toString(),
    sinceSaved: design.textVersion === saved.textVersion ? NO_EDITS : editsSince(saved, design),
  };
}

/** What leads from the text of an earlier design to that of a later one of the same opening. */
function editsSince(earlier: OpenDesign, later: OpenDesign): readonly TextEdit[] {
  // The file may have been read again meanwhile.
  if (earlier.openedText !== later.openedText)
    return editsBetween(earlier.text.toString(), later.text.toString());
  const back = invertEdits(earlier.openedText, earlier.sinceOpened);
  return netEdits(earlier.text, composeEdits(earlier.text.length, back, later.sinceOpened));
}

/** The design as if its text had just been opened: what another program wrote is not counted, or marked, as the person's own. */
export function withOpened(design: OpenDesign): OpenDesign {
  return { ...design, openedText: design.text.toString(), sinceOpened: NO_EDITS };
}

/** The design over a file that holds another text by now: what differs is the person's own, and is what changed since opening too. */
export function withBase(design: OpenDesign, text: string, file: DocumentFile): OpenDesign {
  const since = editsBetween(text, design.text.toString());
  const opened = { ...design, file, openedText: text, sinceOpened: since };
  // What is in no file is not saved, whatever it is.
  return file.id === undefined ? opened : { ...opened, savedText: text, sinceSaved: since };
}

/** Whether the text is not as it is in the file. */
export function isDirty({ sinceSaved }: OpenDesign): boolean {
  return sinceSaved === undefined || sinceSaved.length > 0;
}
