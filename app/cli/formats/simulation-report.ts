import { isOperator, textOfValue } from "../../../shared/conditions/compare.ts";
import { operatorInWords, summaryOf, valueInWords } from "../../../shared/conditions/describe-conditions.ts";
import { completed, type EvaluatedCondition, type TypeOf } from "../../../shared/conditions/evaluate.ts";
import type { JsonValue } from "../../../shared/conditions/json-value.ts";
import type { Simulation, TriedResponse } from "../../../shared/conditions/simulate.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { toJson } from "../json.ts";
import { printable } from "../printable.ts";
import { toTable } from "../table.ts";

/** What the command line tells of a simulation. */
export interface SimulationReport {
  readonly operation: Operation;
  readonly simulation: Simulation;
  readonly typeOf: TypeOf;
  /** What is odd about the rules or the sample, as sentences. */
  readonly notes: readonly string[];
}

/** As much of a value is shown. */
const WIDEST = 60;

export function toSimulationJson(report: SimulationReport): string {
  const { sent, tried } = report.simulation;
  return toJson({
    fires: sent?.response.key ?? null,
    default: sent?.isDefault ?? false,
    reason: reasonOf(report),
    trace: tried.map(({ response, evaluated, isDefault }) => ({
      response: response.key,
      matches: evaluated.matches,
      default: isDefault,
      rules: evaluated.conditions.map(({ condition, matches, actual }) => {
        const { name, field, operator, value } = condition;
        return { name, field, operator, value, actual, matches };
      }),
    })),
    notes: report.notes,
  });
}

export function toSimulationText(report: SimulationReport): string {
  const { tried, sent } = report.simulation;
  const sentAt = sent === undefined ? tried.length : tried.indexOf(sent);
  const width = Math.max(...tried.map(({ response }) => printable(response.key).length));
  const blocks = tried.map((one, index) => {
    const key = printable(one.response.key).padEnd(width);
    return `${key}  ${stateOf(one, index > sentAt ? sent : undefined)}\n${rowsOf(one, report.typeOf)}`;
  });
  const notes = report.notes.map((note) => `Note: ${printable(note)}\n`);
  return [[`${printable(reasonOf(report))}\n`], blocks, notes]
    .filter((part) => part.length > 0)
    .map((part) => part.join(""))
    .join("\n");
}

/** Why a response is sent, or what to do so that one can be. */
function reasonOf({ operation, simulation }: SimulationReport): string {
  const { tried, reason } = simulation;
  const decides = operation.sending?.defaultKey || tried.some(({ set }) => set !== undefined);
  if (decides) return reason;
  return `Nothing is sent, as ${operation.id} has neither rules nor a default. Give its responses rules in x-response-rules, or name one in x-default-response.`;
}

/** @param before the response that is sent before this one is tried */
function stateOf(
  { set, evaluated, isDefault, isSent }: TriedResponse,
  before: TriedResponse | undefined,
): string {
  const { conditions = [] } = set ?? {};
  const summary = conditions.length < 2 ? "" : `: ${printable(summaryOf(conditions))}`;
  if (isDefault) {
    const rules = set === undefined ? "" : "; its rules do not count";
    return isSent ? `SENT, as the default${rules}` : `the default, not needed${rules}`;
  }
  if (set === undefined) return "has no rules, and is not the default: it is never sent";
  if (isSent) return `SENT, its rules match${summary}`;
  if (!evaluated.matches) return `its rules do not match${summary}`;
  return `its rules match too, but ${printable(before?.response.key ?? "")} comes before it${summary}`;
}

function rowsOf({ evaluated }: TriedResponse, typeOf: TypeOf): string {
  return toTable(evaluated.conditions.map((one) => rowOf(one, typeOf)));
}

function rowOf({ condition, matches, actual }: EvaluatedCondition, typeOf: TypeOf): readonly string[] {
  const { name, field, operator, value } = condition;
  const complete = completed(condition);
  const shown = complete ? valueInWords(complete, typeOf) : value;
  const isNeeded = operator !== "exists";
  return [
    // An empty column indents the rows.
    "",
    matches ? "yes" : "no",
    shortened(name),
    field === undefined ? "(no field)" : shortened(field),
    isOperator(operator) ? operatorInWords(operator) : shortened(operator ?? "(no operator)"),
    shown === undefined ? (isNeeded ? "(no value)" : "") : shortened(shown),
    actual === undefined ? "not in the sample" : `in the sample: ${shortened(inSample(actual))}`,
  ];
}

/** As JSON, so that a number and a text of digits are told apart. */
function inSample(actual: JsonValue): string {
  return typeof actual === "string" ? `"${actual}"` : textOfValue(actual);
}

function shortened(text: string): string {
  if (text.length <= WIDEST) return text;
  // Not through the middle of a pair of surrogates.
  return `${text.slice(0, WIDEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
