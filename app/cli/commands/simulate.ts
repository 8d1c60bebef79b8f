import type { JsonValue } from "../../../shared/conditions/json-value.ts";
import { readSample } from "../../../shared/conditions/read-sample.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { simulate as simulateOperation } from "../../../shared/conditions/simulate.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { CliProblem } from "../cli-problem.ts";
import { choiceOf, defineCommand, onlyFile, required } from "../command.ts";
import { notesOn } from "../formats/simulation-notes.ts";
import type { SimulationReport } from "../formats/simulation-report.ts";
import { toSimulationJson, toSimulationText } from "../formats/simulation-report.ts";
import type { Io } from "../io.ts";
import { type Input, operationOf, placeIn, readInput } from "../read-input.ts";

export const simulate = defineCommand({
  name: "simulate",
  positionals: "FILE",
  summary: "Tells which response of an operation is sent for a response of the service, and why.",
  notes: [
    "The responses are tried as they stand in the document, the default (x-default-response) last; the first whose rules",
    "(x-response-rules) match is sent. Ends with status 1 when none is.",
  ],
  options: {
    operation: { type: "string", value: "OP", help: 'the operation: "GET /pets/{id}", or an operationId' },
    response: {
      type: "string",
      value: "SAMPLE.json",
      help: "what the service answers, as JSON; - for standard input",
    },
    format: { type: "string", value: "text|json", help: "text unless given" },
  },
  run: async ({ positionals, values }, io) => {
    const format = choiceOf("--format", values.format ?? "text", ["text", "json"]);
    const file = onlyFile("simulate", positionals);
    const operationText = required("--operation", values.operation);
    const sampleFile = required("--response", values.response);
    if (file === "-" && sampleFile === "-") {
      throw new CliProblem(
        "simulate: standard input can be read once only. Name - for FILE or for --response, not for both.",
      );
    }
    const input = await readInput(file, io);
    const operation = operationOf(input, operationText);
    refuseUnknown(input, operation);
    const report = reportOn(input, operation, await sampleIn(sampleFile, io));
    io.stdout(format === "json" ? toSimulationJson(report) : toSimulationText(report));
    return report.simulation.sent === undefined ? 1 : 0;
  },
});

/** Of an operation that is kept elsewhere nobody can tell what it sends. @throws CliProblem that says where it is */
function refuseUnknown({ file }: Input, { responsesField, readOnlyReason, id }: Operation): void {
  if (responsesField.state !== "external") return;
  throw new CliProblem(`${placeIn(file)}: ${id} cannot be simulated here. ${readOnlyReason ?? ""}`);
}

/** @throws CliProblem that names the place where it is no JSON */
async function sampleIn(file: string, io: Io): Promise<JsonValue> {
  const { text } = file === "-" ? await io.readStdin() : await io.readFile(file);
  const result = readSample(text);
  if (result.ok) return result.value;
  const { message, advice, position } = result.problem;
  throw new CliProblem(`${placeIn(file, position)}: ${message} ${advice}`);
}

function reportOn(input: Input, operation: Operation, sample: JsonValue): SimulationReport {
  const typeOf = typesIn(lookAt(input.document, operation), operation);
  const simulation = simulateOperation(operation, sample, typeOf);
  return { operation, simulation, typeOf, notes: notesOn(input, operation, sample) };
}
