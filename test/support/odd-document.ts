import fc from "fast-check";
import { Choices, choices } from "./choices.ts";
import { writeJson } from "./odd-json.ts";
import { makeModel } from "./odd-model.ts";
import { writeYaml } from "./odd-yaml.ts";
import { readOrdered } from "./ordered-data.ts";

/** Small OpenAPI documents of every version, in YAML and JSON, each in an odd style of its own. */
export function oddDocuments(): fc.Arbitrary<string> {
  return fc
    .tuple(choices(60), choices(150))
    .map(([content, style]) => {
      const model = makeModel(new Choices(content));
      const row = new Choices(style);
      const text = model.format === "json" ? writeJson(model, row) : writeYaml(model, row);
      return { text, format: model.format };
    })
    .filter(({ text, format }) => isReadable(text, format))
    .map(({ text }) => text);
}

/** Now and then the writer makes something that is no YAML: another reader tells. */
function isReadable(text: string, format: "yaml" | "json"): boolean {
  try {
    readOrdered(text, format);
    return true;
  } catch {
    return false;
  }
}
