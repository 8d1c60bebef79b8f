import type { TypeOf } from "../../../shared/conditions/evaluate.ts";
import { readSample } from "../../../shared/conditions/read-sample.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { type Simulation, simulate } from "../../../shared/conditions/simulate.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";

/** What becomes of a sample: nothing is typed yet, it is no JSON, or a response is found for it, or none. */
export type SampleOutcome =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "simulated"; readonly simulation: Simulation; readonly typeOf: TypeOf };

/** Finds the response that is sent for a sample. */
export function simulateSample(document: ApiDocument, operation: Operation, text: string): SampleOutcome {
  if (text.trim() === "") return { kind: "empty" };
  const sample = readSample(text);
  if (!sample.ok) {
    const { message, advice, position } = sample.problem;
    const place = position === undefined ? "" : `Line ${position.line}, column ${position.column}: `;
    return { kind: "unreadable", message: `${place}${message} ${advice}` };
  }
  const typeOf = typesIn(lookAt(document, operation), operation);
  return { kind: "simulated", simulation: simulate(operation, sample.value, typeOf), typeOf };
}
