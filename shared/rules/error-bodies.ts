import type { Operation, ResponseEntry } from "../model/operation.ts";
import { textOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { isJson } from "../openapi/media-type-name.ts";
import { rememberByName } from "../openapi/remember-by-part.ts";
import { kindsOf, propertyIn, propertyNamesIn, valuesOf } from "../openapi/schema-reading.ts";
import { type BodySchema, bodySchemasIn } from "./parts-content.ts";
import type { ResponseOutline } from "./response-outline.ts";
import { classOf, hasContent, isKnown, meantKey } from "./responses.ts";

/** Whether the response reports an error: a 4xx or 5xx, their ranges, or `default`. */
export function isError(response: ResponseOutline): boolean {
  const family = classOf(response);
  return family === "4xx" || family === "5xx" || meantKey(response.key) === "default";
}

/** The errors of an operation that have a body, as far as they are known. */
export function errorsWithBody<Response extends ResponseOutline>({
  responses,
}: {
  readonly responses: readonly Response[];
}): readonly Response[] {
  return responses.filter((response) => isError(response) && isKnown(response) && hasContent(response));
}

/** The one schema that the errors of an operation refer to. */
export interface SharedErrorSchema {
  /** The reference as written, e.g. `#/components/schemas/Error`. */
  readonly target: string;
  /** Its name, for a title. */
  readonly name: string;
  readonly mediaType: string | undefined;
}

/** The schema that all these errors refer to; undefined when one of them has another, or one of its own. */
export function sharedErrorSchema(
  look: Look,
  errors: readonly ResponseEntry[],
): SharedErrorSchema | undefined {
  const bodies = errors.flatMap((error) => bodySchemasIn(look, error));
  const targets = new Set(bodies.map(({ schema }) => targetOf(schema)));
  const [target] = targets;
  if (targets.size !== 1 || !target?.startsWith("#/")) return undefined;
  if (bodies.some(({ schema }) => schema.reference?.resolution.state !== "resolved")) return undefined;
  const name = target.slice(target.lastIndexOf("/") + 1);
  return { target, name, mediaType: bodies[0]?.mediaType };
}

function targetOf(schema: Part): string | undefined {
  return schema.reference?.resolution.target;
}

/** The schemas by which the bodies of two responses are compared: those in JSON, where there are any. */
function comparedSchemas(look: Look, response: ResponseEntry): readonly BodySchema[] {
  const all = bodySchemasIn(look, response);
  const json = all.filter(({ mediaType }) => mediaType === undefined || isJson(mediaType));
  return json.length > 0 ? json : all;
}

/** What a reader of an error has to know: the names of its fields, or the one kind of value that it is. */
export interface ErrorShape {
  readonly response: ResponseEntry;
  readonly fields: ReadonlySet<string>;
}

/** The shapes of errors whose fields are known. */
export function shapesOf(look: Look, errors: readonly ResponseEntry[]): readonly ErrorShape[] {
  const shapes: ErrorShape[] = [];
  for (const response of errors) {
    const shared = sharedBodyOf(response);
    const fields =
      shared === undefined
        ? fieldsOfBody(look, response)
        : rememberFields(look, shared, () => fieldsOfBody(look, response));
    if (fields !== undefined) shapes.push({ response, fields });
  }
  return shapes;
}

const rememberFields = rememberByName<ReadonlySet<string> | undefined>();

/** Whether the shapes of errors are alike, as far as they are known. */
export function haveOneShape(look: Look, errors: readonly ResponseEntry[]): boolean {
  const compare = (): boolean => findOther(shapesOf(look, errors)) === undefined;
  let names = "";
  for (const error of errors) {
    const name = sharedBodyOf(error);
    if (name === undefined) return compare();
    names += `${name.length} ${name} `;
  }
  return rememberAlike(look, names, compare);
}

const rememberAlike = rememberByName<boolean>();

/** The first shape that is unlike the first of all. */
export function findOther(shapes: readonly ErrorShape[]): ErrorShape | undefined {
  const [first] = shapes;
  return first && shapes.find((shape) => !isAlike(first, shape));
}

/** The shared response that a response is, or the shared schema that is all of its body: a thousand operations share a few. */
function sharedBodyOf({ ref, content = [], fields }: ResponseEntry): string | undefined {
  const media = content.length === 1 && !fields.includes("schema") ? content[0] : undefined;
  const target = ref?.target ?? (media?.fields.includes("schema") ? media.schema?.target : undefined);
  return target?.startsWith("#/components/") ? target : undefined;
}

function fieldsOfBody(look: Look, response: ResponseEntry): ReadonlySet<string> | undefined {
  const [first, ...others] = comparedSchemas(look, response);
  // Several schemas of one response: which of them a client gets is a matter of its own.
  if (first === undefined || others.some(({ schema }) => schema.pointer !== first.schema.pointer))
    return undefined;
  return fieldsOf(look, first.schema);
}

function fieldsOf(look: Look, schema: Part): ReadonlySet<string> | undefined {
  const kinds = kindsOf(look, schema);
  const [kind] = [...kinds].filter((one) => one !== "null");
  if (kinds.size > 0 && !kinds.has("object")) return new Set([`(${kind})`]);
  return propertyNamesIn(look, schema);
}

/** Whether one handler can read both: at least half of the fields of the smaller one are in the other. */
function isAlike(a: ErrorShape, b: ErrorShape): boolean {
  if (a.fields === b.fields) return true;
  const [less, more] = a.fields.size <= b.fields.size ? [a.fields, b.fields] : [b.fields, a.fields];
  return [...less].filter((name) => more.has(name)).length * 2 >= less.size;
}

const NO_BODIES: readonly BodySchema[] = [];

/** The bodies of an error that refer to a schema of the operation's success. What is written twice in full is seldom a slip. */
export function bodiesLikeSuccess(
  look: Look,
  error: ResponseEntry,
  { responses }: Operation,
): readonly BodySchema[] {
  // By what is known of them without looking further: most errors have no schema of a success.
  const targets = targetsIn(error.content);
  if (targets.size === 0) return NO_BODIES;
  const successes = responses.filter(
    (response) => classOf(response) === "2xx" && isKnown(response) && refersToOneOf(targets, response),
  );
  if (successes.length === 0) return NO_BODIES;
  const same = new Set(
    successes.flatMap((success) => bodySchemasIn(look, success)).map(({ schema }) => targetOf(schema) ?? ""),
  );
  return bodySchemasIn(look, error).filter(({ schema }) => {
    const target = targetOf(schema);
    return target !== undefined && same.has(target) && !isEnvelope(look, schema);
  });
}

type Targets = ReadonlySet<string | undefined>;

function refersToOneOf(targets: Targets, { content = [] }: ResponseEntry): boolean {
  return content.some(({ schema }) => schema !== undefined && targets.has(schema.target));
}

/** Kept, as all that refer to a shared response have the same content. */
const targetsOfContent = new WeakMap<NonNullable<ResponseEntry["content"]>, Targets>();
const NO_TARGETS: Targets = new Set();

/** What the schemas of a body refer to. */
function targetsIn(content: ResponseEntry["content"]): Targets {
  if (content === undefined) return NO_TARGETS;
  const known = targetsOfContent.get(content);
  if (known) return known;
  const targets = new Set(content.map(({ schema }) => schema?.target));
  targets.delete(undefined);
  targetsOfContent.set(content, targets);
  return targets;
}

const OF_ENVELOPE =
  /^(?:errors?|faults?|problems?|success|succeeded|messages?|msg|result|ok)$|err|(?:status|response|result)_?code/i;

/** Whether a schema has a place for an error itself, so that it is right for both; or nothing is known of its fields. */
function isEnvelope(look: Look, schema: Part): boolean {
  const kinds = kindsOf(look, schema);
  if (kinds.size === 1 && kinds.has("array")) return false;
  const names = propertyNamesIn(look, schema);
  return (
    names === undefined ||
    [...names].some((name) => OF_ENVELOPE.test(name) || tellsFailure(look, schema, name))
  );
}

/** Whether a property of the schema is limited to values one of which stands for a failure: `status` to `merged` and `failed`. */
function tellsFailure(look: Look, schema: Part, name: string): boolean {
  if (!/^(?:status|state|outcome)$/i.test(name)) return false;
  const values = propertyIn(look, schema, name).flatMap((property) => valuesOf(look, property) ?? []);
  return values.some((value) => /fail|error|reject|denied|invalid/i.test(textOf(value) ?? ""));
}
