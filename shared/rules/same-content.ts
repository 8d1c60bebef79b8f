import type { MediaType, ResponseEntry } from "../model/operation.ts";

/** The schemas of a response's body, each once, white space aside; empty when it has none. */
export function schemasOf({ content }: ResponseEntry): readonly string[] {
  const sources = (content ?? []).map(schemaOf).filter((source) => source !== undefined);
  return [...new Set(sources)].sort();
}

/** Whether two bodies are the same: the same media types with the same schemas, and no examples that may differ. */
export function hasSameContent(a: ResponseEntry, b: ResponseEntry): boolean {
  const [first, second] = [a.content ?? [], b.content ?? []];
  return (
    first.length === second.length &&
    first.every((media) => {
      const twin = second.find(({ name }) => name === media.name);
      return (
        twin !== undefined && !media.hasExample && !twin.hasExample && schemaOf(media) === schemaOf(twin)
      );
    })
  );
}

function schemaOf({ schema }: MediaType): string | undefined {
  return schema?.source.replaceAll(/\s+/g, "");
}
