import { profiles } from "../../../shared/rules/profiles.ts";
import type { Rule } from "../../../shared/rules/rule.ts";
import { rules as allRules, findRule } from "../../../shared/rules/rules.ts";
import { severityIn } from "../../../shared/rules/severities.ts";
import { CliProblem } from "../cli-problem.ts";
import { choiceOf, defineCommand } from "../command.ts";
import { toJson } from "../json.ts";
import { toTable } from "../table.ts";

export const rules = defineCommand({
  name: "rules",
  positionals: "[ID]",
  summary: "Explains a rule; without ID lists all of them.",
  options: { format: { type: "string", value: "text|json", help: "text unless given" } },
  run: async ({ positionals, values }, io) => {
    const format = choiceOf("--format", values.format ?? "text", ["text", "json"]);
    const [id, ...others] = positionals;
    if (others.length > 0) throw new CliProblem("rules: it takes one id. Leave the others out.");
    const chosen = id === undefined ? allRules : [ruleOf(id)];
    if (format === "json") io.stdout(toJson({ rules: chosen.map(summaryOf) }));
    else io.stdout(id === undefined ? listOf(chosen) : chosen.map(pageOf).join(""));
    return 0;
  },
});

function ruleOf(id: string): Rule {
  const rule = findRule(id);
  if (rule === undefined) throw new CliProblem(`rules: there is no rule "${id}". \`rules\` lists them all.`);
  return rule;
}

function severitiesOf({ meta }: Rule) {
  return profiles.map((profile) => ({ profile: profile.id, severity: severityIn(profile.id, meta) }));
}

function summaryOf(rule: Rule) {
  const severities = severitiesOf(rule).map(({ profile, severity }) => [profile, severity]);
  return { ...rule.meta, profiles: Object.fromEntries(severities) };
}

function listOf(chosen: readonly Rule[]): string {
  return toTable(chosen.map(({ meta }) => [meta.id, meta.severity, meta.title]));
}

function pageOf(rule: Rule): string {
  const { id, severity, versions, title, why, mend, source } = rule.meta;
  const rows = [
    ["Why", why],
    ["To mend it", mend],
    ["Source", source],
    ["OpenAPI", versions.join(", ")],
    [
      "Profiles",
      severitiesOf(rule)
        .map((one) => `${one.profile} ${one.severity}`)
        .join(", "),
    ],
  ];
  return `${id} (${severity})\n${title}\n\n${toTable(rows)}`;
}
