import { phraseOf } from "../../codes/status-codes.ts";
import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import type { NewValue, SemanticEdit } from "../../model/semantic-edit.ts";
import type { Steps } from "../../model/steps.ts";
import { allVersions } from "../../model/versions.ts";
import { copyValue } from "../../openapi/copy-value.ts";
import type { ApiDocument } from "../../openapi/document.ts";
import { asMap, fieldOf } from "../../openapi/fields.ts";
import { lookAt } from "../../openapi/look-at.ts";
import { applyFix } from "../fixes.ts";
import { hasContent } from "../responses.ts";
import type { DocumentProblem, DocumentRule } from "../rule.ts";

/** From this many operations on a copy is one too many. */
const LEAST = 3;

const RESPONSES =
  "responses:\n  '401':\n    description: No token\n    content:\n      application/json:\n        schema:\n          type: string";
const INNER = RESPONSES.replaceAll(/^/gm, "      ");

/** A response that operations repeat is shared. */
export const componentCandidate: DocumentRule = {
  meta: {
    id: "component-candidate",
    group: "text",
    severity: "hint",
    versions: allVersions,
    title: "A response that three or more operations repeat is shared.",
    why: "Copies drift apart. A shared response is written once and stays the same everywhere. One that has no more than a description may be repeated.",
    mend: "Extract the response to a component, and refer to it from the operations.",
    source: "OpenAPI 3.2.0 Components Object",
    examples: {
      good: [
        { openapi: "3.1", operation: RESPONSES, document: `webhooks:\n  a:\n    post:\n${INNER}` },
        {
          openapi: "3.1",
          operation: "responses:\n  '204':\n    description: Done",
          document:
            "webhooks:\n  a:\n    post:\n      responses:\n        '204':\n          description: Done\n    put:\n      responses:\n        '204':\n          description: Done",
        },
      ],
      bad: [
        {
          openapi: "3.1",
          operation: RESPONSES,
          document: `webhooks:\n  a:\n    post:\n${INNER}\n    put:\n${INNER}`,
        },
      ],
    },
  },
  scope: "document",
  *check(document) {
    const problems: DocumentProblem[] = [];
    for (const repeated of yield* repeatedResponses(document)) {
      const { uses } = repeated;
      const [{ response }] = uses;
      const count = new Set(uses.map(({ operation }) => operation)).size;
      problems.push({
        pointer: response.pointer,
        message: `${count} operations write out the same ${response.key} response. Extract it to a shared one, so that it stays the same.`,
        fixes: extractFix(document, repeated),
      });
      yield;
    }
    return problems;
  },
};

interface Use {
  readonly operation: Operation;
  readonly response: ResponseEntry;
}

/** The same response of several operations. */
interface Repeated {
  /** What is written behind its key. */
  readonly text: string;
  readonly uses: [Use, ...Use[]];
}

/** The responses that three or more operations write out alike, in document order. */
function* repeatedResponses(document: ApiDocument): Steps<readonly Repeated[]> {
  const byKey = new Map<string, Map<string, Repeated>>();
  const all: Repeated[] = [];
  const textOf = textsIn(document);
  for (const operation of document.operations) {
    for (const response of operation.readOnlyReason === undefined ? operation.responses : []) {
      const { key, ref, headers } = response;
      if (ref !== undefined || !(hasContent(response) || headers.length > 0)) continue;
      const use = { operation, response };
      const text = textOf(use);
      const byText = byKey.get(key) ?? new Map<string, Repeated>();
      byKey.set(key, byText);
      const known = byText.get(text);
      if (known) known.uses.push(use);
      if (known || text.startsWith("*")) continue;
      const first: Repeated = { text, uses: [use] };
      byText.set(text, first);
      all.push(first);
    }
    yield;
  }
  return all.filter(({ uses }) => new Set(uses.map(({ operation }) => operation)).size >= LEAST);
}

/** Tells what is written behind the keys of responses, for comparison: how deep they lie in the document makes no difference. */
function textsIn({ text, startOf }: ApiDocument): (use: Use) => string {
  /** How far the first key stands from the left edge: what stands as far is compared as it is. */
  let usual: number | undefined;
  return ({ operation, response }) => {
    const start = startOf(operation.id);
    const written = text
      .slice(start + response.keyRange.end, start + response.range.end)
      .replace(/^["']?\s*:[ \t]*/, "");
    if (!written.includes("\n")) return written;
    const keyStart = start + response.keyRange.start;
    const column = keyStart - text.lastIndexOf("\n", keyStart) - 1;
    usual ??= column;
    return column === usual ? written : written.replaceAll(indentOf(column), `\n${" ".repeat(usual)}`);
  };
}

const indents = new Map<number, RegExp>();

function indentOf(column: number): RegExp {
  const known = indents.get(column) ?? new RegExp(`\\n[ \\t]{${column}}`, "g");
  indents.set(column, known);
  return known;
}

/** The value as it is to be written anew; undefined where something of it would be lost. */
const copies = new WeakMap<ResponseEntry, { readonly value: NewValue | undefined }>();

function copyOf(document: ApiDocument, { text, uses: [first] }: Repeated): NewValue | undefined {
  const { operation, response } = first;
  const known = copies.get(response);
  if (known) return known.value;
  const look = lookAt(document, operation);
  const part = look.response(response);
  const value = part?.node && copyValue(part.node, text);
  copies.set(response, { value });
  return value;
}

/** Extract to a component; no fix where a copy would lose comments or the like, which only the text can keep. */
function extractFix(document: ApiDocument, repeated: Repeated): readonly Fix[] {
  const { uses } = repeated;
  const [first] = uses;
  const value = copyOf(document, repeated);
  if (value === undefined) return [];
  const root = asMap(document.tree.root);
  const { version } = document;
  const owner = version === "2.0" ? root : asMap(fieldOf(root, "components"));
  const shared = asMap(fieldOf(owner, "responses"));
  const name = freeName(first.response, (some) => shared?.find(some) !== undefined);
  const at = `${version === "2.0" ? "" : "/components"}/responses/${name}`;
  const edits = uses.map(
    ({ response }): SemanticEdit => ({
      type: "set-value",
      at: response.pointer,
      value: [{ key: "$ref", value: `#${at}` }],
    }),
  );
  return [applyFix(`Extract it to ${name}`, [{ type: "set-value", at, value }, ...edits])];
}

/** A name after the schema of a success, or after the phrase of the code: `PetResponse`, `NotFound`. */
function freeName({ key, content }: ResponseEntry, isTaken: (name: string) => boolean): string {
  const label = /^2/.test(key) ? content?.[0]?.schema?.label.replace("[]", "List") : undefined;
  const phrase = /^\d+$/.test(key) ? phraseOf(key) : undefined;
  const subject = label !== undefined && /^[A-Z][\w.-]*$/.test(label) ? label : undefined;
  const words = (subject ? `${subject} response` : (phrase ?? `${key} response`)).replaceAll(
    /[^\w.\s-]/g,
    "",
  );
  const name = words.replaceAll(/(?:^|\s+)(\w)/g, (_, letter: string) => letter.toUpperCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${number}`;
  return free;
}
