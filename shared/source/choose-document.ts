import { NODE, ROW, type TableFault, type TableWriter } from "./node-table.ts";

/** The document of a stream that is read, as its first node and the one after its last; or why none is. */
export type DocumentChoice =
  | { readonly ok: true; readonly from: number; readonly to: number; readonly hasOthers: boolean }
  | { readonly ok: false; readonly fault: TableFault };

/**
 * Chooses the one document of a YAML stream that is an OpenAPI document (YAML 1.2.2 §9.2); the others are left alone.
 * @param text the whole stream
 * @param table the nodes of all its documents
 * @param documents the indices at which the nodes of each document begin
 */
export function chooseDocument(
  text: string,
  table: TableWriter,
  documents: readonly number[],
): DocumentChoice {
  const ranges = documents
    .map((from, index) => ({ from, to: documents[index + 1] ?? table.count }))
    .filter(({ from, to }) => to > from);
  const [first, second] = ranges;
  if (!first || !second) return { ok: true, from: 0, to: table.count, hasOthers: false };
  const [chosen, ...others] = ranges.filter(({ from, to }) => namesVersion(text, table, from, to));
  if (chosen && others.length === 0) return { ok: true, ...chosen, hasOthers: true };
  return {
    ok: false,
    fault: {
      offset: table.rows[second.from * ROW + 1] ?? 0,
      message: `The file holds several YAML documents, separated by \`---\`, and ${chosen ? "more than one" : "none"} of them is an OpenAPI document.`,
      advice: "Keep one OpenAPI document in each file.",
    },
  };
}

/** Whether the document's root has a key `openapi` or `swagger`. */
function namesVersion(text: string, { rows }: TableWriter, from: number, to: number): boolean {
  const next = (index: number): number => rows[index * ROW + 3] ?? to;
  const code = rows[from * ROW];
  if (code !== NODE.blockMap && code !== NODE.flowMap) return false;
  for (let key = from + 1; key < to; key = next(next(key))) {
    if (/^(["']?)(?:openapi|swagger)\1$/.test(text.slice(rows[key * ROW + 1], rows[key * ROW + 2])))
      return true;
  }
  return false;
}
