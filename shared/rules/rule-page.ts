import type { OpenApiVersion } from "../model/operation.ts";
import { allVersions } from "../model/versions.ts";
import { silentBeside } from "./precedence.ts";
import { profiles } from "./profiles.ts";
import type { Rule, RuleExample, RuleMeta } from "./rule.ts";
import { severityIn } from "./severities.ts";
import { sourceLinks } from "./source-links.ts";

const GROUPS: Readonly<Record<RuleMeta["group"], string>> = {
  codes: "Codes",
  set: "The set of an operation",
  method: "Method, input and security",
  content: "Content",
  headers: "Headers",
  text: "Text, examples, links, references",
  export: "Export",
  zos: "z/OS Connect",
  conditions: "Response rules",
};

const SHARED =
  "A fault that lies inside a shared response is reported once, at the component, with the number of its users; a fault that depends on the operation is reported at the use.";

/** A rule's page as Markdown: what it looks at, why, examples, how to mend, source. */
export function rulePage({ meta }: Rule): string {
  return `${[
    `# ${meta.id}`,
    meta.title,
    severityTable(meta),
    `Applies to OpenAPI ${versionsOf(meta)}.${meta.blocksEntry ? " The Add Response window does not take such a code." : ""}`,
    "## Why",
    meta.why,
    "## Incorrect",
    ...meta.examples.bad.map(exampleBlock),
    "## Correct",
    ...meta.examples.good.map(exampleBlock),
    "## How to mend it",
    meta.mend,
    "## Source",
    sourceLinks(meta.source)
      .map(({ text, url }) => (url === undefined ? `- ${text}` : `- [${text}](${url})`))
      .join("\n"),
    ...relatedLine(meta),
  ].join("\n\n")}\n`;
}

/** The index of the rule pages as Markdown, a table for each group. */
export function ruleIndex(rules: readonly Rule[]): string {
  const tables = Object.entries(GROUPS).flatMap(([group, name]) => [
    `## ${name}`,
    table(
      ["Rule", "What it looks at", ...profiles.map((profile) => profile.name)],
      rules
        .filter(({ meta }) => meta.group === group)
        .map(({ meta }) => [`[${meta.id}](${meta.id}.md)`, meta.title, ...severitiesOf(meta)]),
    ),
  ]);
  return `${["# Rules", `${rules.length} rules. These pages are made from the rules themselves by \`npm run docs\`.`, SHARED, ...tables].join("\n\n")}\n`;
}

function severityTable(meta: RuleMeta): string {
  return table(
    ["Profile", "Severity"],
    profiles.map((profile, at) => [profile.name, severitiesOf(meta)[at] ?? ""]),
  );
}

function severitiesOf(meta: RuleMeta): readonly string[] {
  return profiles.map(({ id }) => severityIn(id, meta));
}

/** The versions that a rule applies to, in words. */
export function versionsOf({ versions, hintIn = [] }: RuleMeta): string {
  const hints = hintIn.map((version) => `; in ${version} as a hint`).join("");
  return `${sentenceList(versions)}${hints}`;
}

function sentenceList(versions: readonly OpenApiVersion[]): string {
  if (versions.length === allVersions.length) return `${versions[0]} to ${versions.at(-1)}`;
  return versions.length < 2
    ? versions.join("")
    : `${versions.slice(0, -1).join(", ")} and ${versions.at(-1)}`;
}

function exampleBlock(example: RuleExample): string {
  return `\`\`\`yaml\n${exampleText(example)}\n\`\`\``;
}

/** An example as a piece of YAML that says what it is judged as. */
export function exampleText(example: RuleExample): string {
  const { openapi = "3.0", target, method = "get", operation, document, codes } = example;
  const body = operation.replaceAll(/^/gm, "  ");
  const agreed = codes === undefined ? "" : `; the project's codes are ${codes.join(", ")}`;
  const judged = target === undefined ? "" : `, judged for ${target}`;
  const rest = document === undefined ? "" : `\n# ... and in the document:\n${document}`;
  return `# OpenAPI ${openapi}${judged}${agreed}\n${method}:\n${body}${rest}`;
}

function relatedLine(meta: RuleMeta): readonly string[] {
  const links = silentBeside(meta)
    .map((id) => `[${id}](${id}.md)`)
    .join(", ");
  return links === "" ? [] : ["## Related", `Where this rule speaks, these are silent: ${links}.`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
