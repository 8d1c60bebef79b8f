/** What a runtime expression stands for. */
export type RuntimeExpression =
  | { readonly of: "url" | "method" | "statusCode" }
  | {
      readonly of: "request" | "response";
      readonly in: "header" | "query" | "path";
      readonly name: string;
    }
  /** `pointer` is a JSON pointer into it; undefined: the whole. */
  | { readonly of: "request" | "response"; readonly in: "body"; readonly pointer: string | undefined };

/** RFC 7230 §3.2.6. */
const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/;
/** What may stand in a text of JSON (RFC 7159 §7). */
const NAME = /^(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*$/u;
/** RFC 6901 §3. */
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

/**
 * Reads a runtime expression, e.g. `$response.body#/id`.
 * @returns undefined when it is none
 * @see OpenAPI 3.2.0, Link Object, Runtime Expressions (the same in 3.0 and 3.1)
 */
export function parseRuntimeExpression(text: string): RuntimeExpression | undefined {
  if (text === "$url") return { of: "url" };
  if (text === "$method") return { of: "method" };
  if (text === "$statusCode") return { of: "statusCode" };
  const [, message, rest = ""] = /^\$(request|response)\.(.*)$/s.exec(text) ?? [];
  if (message === undefined) return undefined;
  const of = message === "request" ? "request" : "response";
  if (rest === "body") return { of, in: "body", pointer: undefined };
  if (rest.startsWith("body#")) {
    const pointer = rest.slice("body#".length);
    return POINTER.test(pointer) ? { of, in: "body", pointer } : undefined;
  }
  const [place, name] = splitAt(rest, rest.indexOf("."));
  if (place === "header") return TOKEN.test(name) ? { of, in: "header", name } : undefined;
  if (place !== "query" && place !== "path") return undefined;
  return NAME.test(name) ? { of, in: place, name } : undefined;
}

function splitAt(text: string, at: number): readonly [string, string] {
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** What a text that is meant as an expression begins with; other texts with a dollar sign, such as `$top`, are constants. */
const MEANT = /^\$(?:(?:url|method|status_?code|request|response)(?![A-Za-z])|[A-Za-z]+[.#])/i;

/** The expressions that a text of a link holds: the text itself, or those embedded in it in braces. */
export function expressionsIn(text: string): readonly string[] {
  if (text.startsWith("$")) return MEANT.test(text) ? [text] : [];
  return [...text.matchAll(/\{(\$[^{}]*)\}/g)].flatMap(([, expression]) => expression ?? []);
}

/** What an expression that does not parse was most probably meant to be; undefined when that is not plain. */
export function meantExpression(text: string): string | undefined {
  const [, message = "", path = ""] = /^\$(request|response)\.body[#./]+([^#]+)$/i.exec(text) ?? [];
  const steps = path.includes("/") ? path.split("/") : path.split(".");
  const meant =
    message === ""
      ? [...EXACT].find((one) => one.toLowerCase() === text.toLowerCase().replace("_", ""))
      : `$${message.toLowerCase()}.body#/${steps.filter((step) => step !== "").join("/")}`;
  return meant !== undefined && parseRuntimeExpression(meant) ? meant : undefined;
}

const EXACT = ["$url", "$method", "$statusCode"];
