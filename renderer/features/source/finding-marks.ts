import { type ChangeDesc, type Extension, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  hoverTooltip,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { SEVERITIES, type Severity } from "../../../shared/model/finding.ts";
import type { TextRange } from "../../../shared/model/text.ts";
import { severityShapes } from "../../components/SeverityMark.tsx";
import { nameOfSeverity } from "../../components/severity-words.ts";
import { app } from "./code-appearance.ts";

/** Something to say about a place of the text. */
export interface TextMark {
  readonly place: TextRange;
  readonly severity: Severity;
  readonly message: string;
  /** Where it comes from, in small letters: the rule and its clause. */
  readonly origin: string;
}

/** What the rules say, with places in the text as it is shown. */
export const setFindings = StateEffect.define<readonly TextMark[]>();
/** Why the text cannot be read. */
export const setProblem = StateEffect.define<TextMark | undefined>();

interface Marks {
  /** In the order of their starts. */
  readonly findings: readonly TextMark[];
  readonly problem: TextMark | undefined;
}

const marksField = StateField.define<Marks>({
  create: () => ({ findings: [], problem: undefined }),
  update: (value, { changes, effects, docChanged }) => {
    const found = effects.find((effect) => effect.is(setFindings));
    const told = effects.find((effect) => effect.is(setProblem));
    if (!found && !told && !docChanged) return value;
    const { findings, problem } = value;
    return {
      findings:
        found?.value.toSorted((one, other) => one.place.start - other.place.start) ??
        findings.map((mark) => mapMark(mark, changes)),
      problem: told ? told.value : problem && mapMark(problem, changes),
    };
  },
});

/** The mark after a change of the text; the text behind what is shown by now counts as well. */
function mapMark(mark: TextMark, changes: ChangeDesc): TextMark {
  const map = (offset: number) =>
    offset <= changes.length ? changes.mapPos(offset) : offset + changes.newLength - changes.length;
  const start = map(mark.place.start);
  const end = map(mark.place.end);
  return start === mark.place.start && end === mark.place.end ? mark : { ...mark, place: { start, end } };
}

/** The marks that start in a stretch of the text, both ends included: a large document has thousands, each line asks. */
function startingIn(view: EditorView, from: number, to: number): readonly TextMark[] {
  const { findings, problem } = view.state.field(marksField);
  const here = findings.slice(firstFrom(findings, from), firstFrom(findings, to + 1));
  return problem && problem.place.start >= from && problem.place.start <= to ? [problem, ...here] : here;
}

/** Index of the first mark that starts at the offset or behind it. */
function firstFrom(marks: readonly TextMark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.place.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isNew = (update: ViewUpdate) => update.startState.field(marksField) !== update.state.field(marksField);

const underlines = Object.fromEntries(
  SEVERITIES.map((severity) => [severity, Decoration.mark({ class: `cm-finding-${severity}` })]),
);

/** Only what is in view is decorated: a large document may have thousands of findings. */
const underlinePlugin = ViewPlugin.define(
  (view) => ({
    decorations: underlinesInView(view),
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged || isNew(update))
        this.decorations = underlinesInView(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

function underlinesInView(view: EditorView): DecorationSet {
  const { from, to } = view.viewport;
  // Only first lines are underlined, and the view begins with a line.
  const marks = startingIn(view, from, to).flatMap(({ place, severity }) => {
    const mark = underlines[severity];
    const end = shownEnd(view, place.start, place.end);
    return mark === undefined || end <= place.start ? [] : [mark.range(place.start, end)];
  });
  return Decoration.set(marks, true);
}

/** Of a range over many lines the first is enough. */
function shownEnd(view: EditorView, start: number, end: number): number {
  const { doc } = view.state;
  return Math.min(end, start <= doc.length ? doc.lineAt(start).to : 0);
}

class SeverityMarker extends GutterMarker {
  private readonly severity: Severity;
  constructor(severity: Severity) {
    super();
    this.severity = severity;
  }
  override eq(other: SeverityMarker): boolean {
    return other.severity === this.severity;
  }
  override toDOM(): Node {
    return severityImage(this.severity);
  }
}

const markers = Object.fromEntries(SEVERITIES.map((severity) => [severity, new SeverityMarker(severity)]));

const findingGutter = gutter({
  class: "cm-finding-gutter",
  lineMarker: (view, line) => {
    const here = startingIn(view, line.from, line.from + line.length);
    const worst = SEVERITIES.find((severity) => here.some((mark) => mark.severity === severity));
    return worst === undefined ? null : (markers[worst] ?? null);
  },
  lineMarkerChange: isNew,
});

const messages = hoverTooltip(
  (view, position) => {
    const here = startingIn(view, view.state.doc.lineAt(position).from, position).filter(
      ({ place }) => position <= shownEnd(view, place.start, place.end),
    );
    const [first] = here;
    if (first === undefined) return null;
    return { pos: first.place.start, above: true, create: () => ({ dom: listOf(here) }) };
  },
  { hoverTime: 300 },
);

function listOf(marks: readonly TextMark[]): HTMLElement {
  const list = document.createElement("div");
  for (const mark of marks) {
    const item = document.createElement("div");
    const words = document.createElement("div");
    const origin = document.createElement("small");
    words.textContent = mark.message;
    origin.textContent = mark.origin;
    words.append(origin);
    item.append(severityImage(mark.severity), words);
    list.append(item);
  }
  return list;
}

function severityImage(severity: Severity): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const image = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", severityShapes[severity]);
  image.setAttribute("viewBox", "0 0 16 16");
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", nameOfSeverity(severity));
  image.setAttribute("class", `cm-severity-${severity}`);
  image.append(path);
  return image;
}

/** Underlines findings in their severity's colour, marks their lines, and tells the message on hover. */
export const findingMarks: Extension = [
  marksField,
  underlinePlugin,
  findingGutter,
  messages,
  EditorView.theme({
    ...Object.fromEntries(
      SEVERITIES.flatMap((severity) => [
        [`.cm-severity-${severity}`, { fill: app.severity[severity] }],
        [
          `.cm-finding-${severity}`,
          {
            textDecoration: `underline ${severity === "hint" ? "dotted" : "wavy"} ${app.severity[severity]}`,
            textDecorationThickness: "1px",
            textUnderlineOffset: "3px",
            textDecorationSkipInk: "none",
          },
        ],
      ]),
    ),
    ".cm-finding-gutter .cm-gutterElement": { width: "16px", display: "grid", placeItems: "center" },
    ".cm-finding-gutter svg": { width: "10px", height: "10px" },
    ".cm-tooltip.cm-tooltip-hover": {
      maxWidth: "400px",
      padding: "8px 12px",
      border: `1px solid ${app.line}`,
      borderRadius: "8px",
      backgroundColor: app.pane,
      color: app.text,
      boxShadow: app.shadow,
      fontSize: "13px",
      lineHeight: "20px",
      "& > div > div": { display: "flex", gap: "8px" },
      "& > div > div + div": { marginTop: "8px" },
      "& svg": { width: "14px", height: "14px", flex: "none", marginTop: "3px" },
      "& small": { display: "block", color: app.faint, fontSize: "12px", lineHeight: "16px" },
    },
  }),
];
