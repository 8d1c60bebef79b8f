import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/rules/rules.ts";

interface Listed {
  readonly id: string;
  /** A letter and a name: "B set". */
  readonly group: string;
  readonly defaultSeverity: string;
  readonly versions: readonly string[];
}

const CATALOGUE = join(import.meta.dirname, "../../../../shared/reference/rules.json");
const LETTERS = {
  codes: "A",
  set: "B",
  method: "C",
  content: "D",
  headers: "E",
  text: "F",
  export: "G",
  zos: "H",
  conditions: "I",
};

describe.skipIf(!existsSync(CATALOGUE))("the catalogue of rules", () => {
  const all: readonly Listed[] = existsSync(CATALOGUE)
    ? JSON.parse(readFileSync(CATALOGUE, "utf8")).rules
    : [];
  // These judge the files of z/OS Connect projects, which the product does not know yet.
  const listed = all.filter(({ id }) => !id.startsWith("mapping-"));
  const built = new Map(rules.map(({ meta }) => [meta.id, meta]));

  it("lists the rules that are there, and no others", () => {
    expect([...built.keys()].toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
  });

  it.each(listed)("has $id in the same group, with the same severity and versions", (item) => {
    const meta = built.get(item.id);
    const versions = [...(meta?.versions ?? []), ...(meta?.hintIn ?? [])].toSorted();
    expect({ severity: meta?.severity, versions, group: meta && LETTERS[meta.group] }).toEqual({
      severity: item.defaultSeverity,
      // In 3.2 a description may be left out, which is a hint there and no error.
      versions: item.id === "description-missing" ? [...item.versions, "3.2"] : item.versions,
      group: item.group[0],
    });
  });
});
