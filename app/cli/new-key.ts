import { isStatusKey } from "../../shared/model/status-key.ts";
import { CliProblem } from "./cli-problem.ts";

/** The key to write for a code as typed: `4xx` is written as `4XX`. @throws CliProblem when OpenAPI knows no such key */
export function newKeyOf(code: string): string {
  const key = /^[1-5]xx$/i.test(code) ? code.toUpperCase() : code;
  if (isStatusKey(key)) return key;
  throw new CliProblem(`"${code}" is no response code. Use 100 to 599, a range such as 4XX, or default.`);
}
