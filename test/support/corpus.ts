import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../../shared/corpus");

/** Whether the folder of real documents lies beside the project; without it the tests that need it are skipped. */
export const hasCorpus = existsSync(ROOT);

/** Above this many characters a document counts as large, and tests take a part of its operations. */
export const LARGE = 300_000;

export interface CorpusDocument {
  /** Path within the corpus, with slashes. */
  readonly name: string;
  readonly read: () => string;
}

/** The OpenAPI documents of the corpus, those of the z/OS Connect projects too; none when there is no corpus. */
export function corpusDocuments(): readonly CorpusDocument[] {
  if (!hasCorpus) return [];
  const top = readdirSync(ROOT).filter((name) => /\.(?:ya?ml|json)$/.test(name) && name !== "manifest.json");
  const projects = existsSync(join(ROOT, "projects")) ? readdirSync(join(ROOT, "projects")) : [];
  const inProjects = projects.map((name) => `projects/${name}/src/main/api/openapi.yaml`);
  return [...top, ...inProjects]
    .filter((name) => existsSync(join(ROOT, name)))
    .toSorted()
    .map((name) => ({ name, read: () => readFileSync(join(ROOT, name), "utf8") }));
}

/** At most `count` of the items, spread evenly, the first and the last among them. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}
