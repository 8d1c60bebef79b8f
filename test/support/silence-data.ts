import { mapOf, type Ordered, type OrderedEntry, valueAt } from "./ordered-data.ts";

type Entries = readonly OrderedEntry[];

const SILENCES = "x-response-findings";

/** With a silence behind those that stand there. */
export function withSilence(
  fields: Entries,
  rule: string,
  response: string | undefined,
  reason: string,
): Entries {
  const about: Entries = response === undefined ? [] : [["response", response]];
  const silence = mapOf(["rule", rule], ...about, ["reason", reason]);
  const at = fields.findIndex(([key]) => key === SILENCES);
  const old = fields[at]?.[1];
  const list = Array.isArray(old) ? [...old, silence] : [silence];
  return at === -1 ? [...fields, [SILENCES, list]] : fields.with(at, [SILENCES, list]);
}

/** Without the last silence of a rule and response. */
export function withoutSilence(fields: Entries, rule: string, response: string | undefined): Entries {
  const at = fields.findIndex(([key]) => key === SILENCES);
  const old = fields[at]?.[1];
  const list: readonly Ordered[] = Array.isArray(old) ? old : [];
  const index = list.findLastIndex(
    (item) => valueAt(item, ["rule"]) === rule && valueAt(item, ["response"]) === response,
  );
  return list.length === 1 ? fields.toSpliced(at, 1) : fields.with(at, [SILENCES, list.toSpliced(index, 1)]);
}
