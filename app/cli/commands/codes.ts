import { searchCodes } from "../../../shared/codes/search-codes.ts";
import { choiceOf, defineCommand } from "../command.ts";
import { toJson } from "../json.ts";
import { toTable } from "../table.ts";

export const codes = defineCommand({
  name: "codes",
  positionals: "[QUERY]",
  summary: "Looks up status codes by number or words, best match first; without QUERY all of them.",
  options: { format: { type: "string", value: "text|json", help: "text unless given" } },
  run: async ({ positionals, values }, io) => {
    const format = choiceOf("--format", values.format ?? "text", ["text", "json"]);
    const query = positionals.join(" ");
    const found = searchCodes(query);
    if (format === "json") io.stdout(toJson({ codes: found }));
    else if (found.length === 0) io.stdout(`No code matches "${query}".\n`);
    else io.stdout(toTable(found.map(({ code, phrase, summary }) => [String(code), phrase, summary])));
    return 0;
  },
});
