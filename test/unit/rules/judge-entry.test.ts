import { describe, expect, it } from "vitest";
import type { Condition } from "../../../shared/model/condition.ts";
import type { OpenApiVersion, Operation, ResponseEntry } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { lookAlikeOf } from "../../../shared/rules/entry-advice.ts";
import { type EntryMode, judgeEntry } from "../../../shared/rules/judge-entry.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { readText } from "../../support/rule-examples.ts";
import { conditionOf } from "../../support/sending.ts";

const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets/{id}:
    get:
      responses:
        '200':
          description: The pet
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pet'
        '404':
          description: Not Found
        4xx:
          description: A refusal
        '700':
          description: Odd
        '500':
          $ref: '#/components/responses/Failure'
        default:
          description: Any other response
components:
  schemas:
    Pet: { type: object }
  responses:
    Failure:
      description: Something broke
`;

const PROMPT = "Choose a response code or type a number from 200 to 599.";
const OPENAPI_PROMPT =
  "Choose a response code, or type a number from 100 to 599, a range such as 4XX, or default.";

function pets(): { readonly document: ApiDocument; readonly operation: Operation } {
  const document = readText(PETS);
  const [operation] = document.operations;
  if (operation === undefined) throw new Error("no operation");
  return { document, operation };
}

function entryOf(operation: Operation, key: string): ResponseEntry {
  const entry = operation.responses.find((other) => other.key === key);
  if (entry === undefined) throw new Error(`no ${key}`);
  return entry;
}

interface Typed {
  readonly code: string;
  readonly description?: string;
  readonly profile?: ProfileId;
  readonly version?: OpenApiVersion;
}

function judge(
  { code, description = "x", profile = "zos-connect", version = "3.0" }: Typed,
  open: (operation: Operation) => EntryMode = () => ({ kind: "add" }),
) {
  const { document, operation } = pets();
  const context = { profile, version };
  return judgeEntry({
    document,
    operation,
    mode: open(operation),
    code,
    description,
    conditions: [],
    context,
  });
}

const edit =
  (key: string) =>
  (operation: Operation): EntryMode => ({ kind: "edit", target: entryOf(operation, key) });
const duplicate =
  (key: string) =>
  (operation: Operation): EntryMode => ({
    kind: "duplicate",
    source: entryOf(operation, key),
  });

describe("the message while a code is typed", () => {
  it.each([
    ["", PROMPT],
    ["  ", PROMPT],
    ["4", PROMPT],
    ["40", PROMPT],
    ["1", PROMPT],
    ["forb", PROMPT],
    ["not f", PROMPT],
  ])("prompts and accuses nobody for %j", (code, text) => {
    expect(judge({ code })).toMatchObject({
      message: { tone: "prompt", text },
      canConfirm: false,
      key: undefined,
    });
  });

  it.each([
    ["", OPENAPI_PROMPT],
    ["4x", OPENAPI_PROMPT],
    ["def", OPENAPI_PROMPT],
  ])("names what else OpenAPI takes for %j", (code, text) => {
    expect(judge({ code, profile: "openapi" }).message).toEqual({ tone: "prompt", text });
  });

  it("names no ranges where OpenAPI 2.0 has none", () => {
    expect(judge({ code: "", profile: "openapi", version: "2.0" }).message.text).toBe(
      "Choose a response code, or type a number from 100 to 599, or default.",
    );
  });

  it.each([
    ["150", "150 is a 1xx code. The toolkit does not support 1xx; use 200 to 599."],
    ["100", "100 is a 1xx code. The toolkit does not support 1xx; use 200 to 599."],
    ["199", "199 is a 1xx code. The toolkit does not support 1xx; use 200 to 599."],
    ["600", "600 is not a status code. Codes run from 100 to 599."],
    ["99", "99 is not a status code. Codes run from 100 to 599."],
    ["0", "0 is not a status code. Codes run from 100 to 599."],
    ["4040", "4040 is not a status code. Codes run from 100 to 599."],
    ["-1", "“-1” is not a response code. Choose a response code or type a number from 200 to 599."],
    ["40a", "“40a” is not a response code. Choose a response code or type a number from 200 to 599."],
    ["404 500", "“404 500” is not a response code. Choose a response code or type a number from 200 to 599."],
    ["zzz", "“zzz” is not a response code. Choose a response code or type a number from 200 to 599."],
    [
      "4XX",
      "The toolkit takes numbers only, not 4XX. Choose a response code or type a number from 200 to 599.",
    ],
    [
      "default",
      "The toolkit takes numbers only, not default. Choose a response code or type a number from 200 to 599.",
    ],
  ])("refuses %s with its own message", (code, text) => {
    expect(judge({ code })).toMatchObject({ message: { tone: "error", text }, canConfirm: false });
  });

  it.each(["200 - OK", "200", "404", "404 - Not Found", "404 Not Found"])(
    "refuses %s, which is there, with a way to it",
    (code) => {
      const key = code.slice(0, 3);
      expect(judge({ code })).toMatchObject({
        message: {
          tone: "error",
          text: `${key} is already in this operation. Edit it instead.`,
          link: { kind: "edit-existing", key, occurrence: 0 },
        },
        canConfirm: false,
      });
    },
  );

  it("takes 4xx and 4XX for the same key", () => {
    expect(judge({ code: "4XX", profile: "openapi" }).message).toMatchObject({
      text: "4xx is already in this operation. Edit it instead.",
      link: { key: "4xx" },
    });
  });

  it.each([
    ["401", "401"],
    ["410 - Gone", "410"],
    ["410 Gone", "410"],
    [" 299 ", "299"],
    ["200", undefined],
  ] as const)("reads %j", (code, key) => {
    const judgement = judge({ code });
    expect(judgement.canConfirm ? judgement.key : undefined).toBe(key);
  });

  it.each([
    ["5xx", "5XX"],
    ["5XX", "5XX"],
    ["150", "150"],
    ["Default", undefined],
  ] as const)("reads %j in the profile openapi", (code, key) => {
    const judgement = judge({ code, profile: "openapi" });
    expect(judgement.canConfirm ? judgement.key : undefined).toBe(key);
  });

  it("has no ranges in OpenAPI 2.0", () => {
    expect(judge({ code: "5XX", profile: "openapi", version: "2.0" })).toMatchObject({
      message: { tone: "error" },
      canConfirm: false,
    });
  });

  it("tells what the worst rule says, and lets it pass", () => {
    const judgement = judge({ code: "420", profile: "openapi" });
    expect(judgement).toMatchObject({ canConfirm: true, message: { tone: "warning" } });
    expect(judgement.findings.map(({ rule }) => rule)).toContain("code-unregistered");
  });

  it("tells how to choose where the rules are silent", () => {
    expect(judge({ code: "410", description: "Gone" }).message).toEqual({
      tone: "info",
      text: `Not to be taken for 404. ${lookAlikeOf(410, "get")?.choose}`,
    });
  });
});

describe("the rest of the operation", () => {
  it("tells what the response would bring there, and not what is there already", () => {
    const rules = judge({ code: "204" }).findings.map(({ rule }) => rule);
    expect(rules).toContain("set-200-and-204");
    expect(rules).not.toContain("code-format");
    const { document, operation } = pets();
    const there = checkDocument(document, { profile: "zos-connect", operation: operation.id });
    expect(there.map(({ rule }) => rule)).toContain("code-format");
  });

  it("does not tell what the operation silences", () => {
    const silenced = PETS.replace(
      "components:\n",
      "      x-response-findings:\n        - { rule: set-200-and-204, reason: Both are sent }\ncomponents:\n",
    );
    const document = readText(silenced);
    const [operation] = document.operations;
    if (operation === undefined) throw new Error("no operation");
    const { findings } = judgeEntry({
      document,
      operation,
      mode: { kind: "add" },
      code: "204",
      description: "No Content",
      conditions: [],
      context: { profile: "zos-connect", version: document.version },
    });
    expect(findings.map(({ rule }) => rule)).not.toContain("set-200-and-204");
  });
});

describe("Edit", () => {
  it("opens with a prompt and nothing to confirm", () => {
    expect(judge({ code: "404 - Not Found", description: "Not Found" }, edit("404"))).toMatchObject({
      message: { tone: "prompt", text: "Change the code, the description or the rules of 404." },
      canConfirm: false,
      key: "404",
    });
  });

  it.each(["404", "404 - Not Found"])("does not take %s for a duplicate of itself", (code) => {
    expect(judge({ code, description: "No such pet" }, edit("404"))).toMatchObject({
      canConfirm: true,
      key: "404",
    });
  });

  it("renames to a free code and to no other", () => {
    expect(judge({ code: "410" }, edit("404"))).toMatchObject({ canConfirm: true, key: "410" });
    expect(judge({ code: "200" }, edit("404"))).toMatchObject({
      canConfirm: false,
      message: { link: { key: "200" } },
    });
  });

  it.each(["700", "default - Any other response", "4xx"])(
    "lets %s be described although it could not be added",
    (text) => {
      const key = text.split(" ")[0] ?? "";
      expect(judge({ code: text, description: "Better" }, edit(key))).toMatchObject({
        canConfirm: true,
        key,
      });
    },
  );

  it("mends 4xx to 4XX", () => {
    expect(judge({ code: "4XX", profile: "openapi" }, edit("4xx"))).toMatchObject({
      canConfirm: true,
      key: "4XX",
    });
  });

  it("does not let a shared response be described", () => {
    const judgement = judge({ code: "500", description: "Something broke" }, edit("500"));
    expect(judgement).toMatchObject({
      canConfirm: false,
      message: { text: "Change the code or the rules of 500." },
    });
  });
});

describe("Duplicate", () => {
  it("shows what a copied body means for the new code, and does not block it", () => {
    const judgement = judge({ code: "204", description: "No Content" }, duplicate("200"));
    expect(judgement).toMatchObject({ canConfirm: true, key: "204", message: { tone: "error" } });
    expect(judgement.findings[0]).toMatchObject({
      rule: "content-forbidden",
      response: { key: "204", occurrence: 0 },
    });
  });

  it("needs another code", () => {
    expect(judge({ code: "200 - OK" }, duplicate("200"))).toMatchObject({
      canConfirm: false,
      message: { link: { key: "200" } },
    });
  });
});

it("says of a draft what the rules say of the same response in a document", () => {
  const draft = judge({ code: "401", description: "Unauthorized" });
  const text = PETS.replace(
    "        default:\n",
    "        '401':\n          description: Unauthorized\n        default:\n",
  );
  const findings = checkDocument(readText(text), { profile: "zos-connect" });
  expect(draft.findings.map(({ rule, message }) => ({ rule, message }))).toEqual(
    findings
      // The window does not ask for a body: that it is missing is said afterwards.
      .filter(({ rule, response }) => response?.key === "401" && rule !== "content-missing-error")
      .map(({ rule, message }) => ({ rule, message })),
  );
});

describe("the rules in the window", () => {
  const TRIED = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      x-service-response:
        type: object
        properties: { status: { type: string }, count: { type: integer } }
      x-response-rules:
        '404': [{ field: status, operator: '=', value: GONE }]
        '410': [{ field: status, operator: like, value: GONE }]
      x-default-response: '500'
      responses:
        '200': { description: OK }
        '404': { description: Not Found }
        '404': { description: Again }
        '500': { description: Failure }
`;

  function judgeRules(open: (operation: Operation) => EntryMode, code: string, ...rules: Condition[]) {
    const document = readText(TRIED);
    const [operation] = document.operations;
    if (operation === undefined) throw new Error("no operation");
    const context = { profile: "zos-connect", version: "3.0" } as const;
    const description = code.startsWith("404") ? "Not Found" : "x";
    const judgement = judgeEntry({
      document,
      operation,
      mode: open(operation),
      code,
      description,
      conditions: rules,
      context,
    });
    return { ...judgement, ids: judgement.findings.map(({ rule }) => rule) };
  }
  const add = (): EntryMode => ({ kind: "add" });
  const again = ({ responses }: Operation): EntryMode => {
    const target = responses.find(({ occurrence }) => occurrence === 1);
    if (target === undefined) throw new Error("no second");
    return { kind: "edit", target };
  };

  it("are judged by the schema before OK, and do not block", () => {
    const judgement = judgeRules(add, "409", conditionOf("state = GONE"));
    expect(judgement).toMatchObject({
      canConfirm: true,
      message: { tone: "warning", text: expect.stringContaining("state") },
    });
    expect(judgement.findings[0]).toMatchObject({ response: { key: "409", occurrence: 0 } });
  });

  it("are judged by the type of the field", () => {
    expect(judgeRules(add, "409", conditionOf("count = many")).message.text).toContain("“many”");
  });

  it("are judged together with those of the others: what stands before hides it", () => {
    const hidden = judgeRules(add, "409", conditionOf("status = GONE"));
    expect(hidden.ids).toContain("response-hidden");
    const { ids } = judgeRules(add, "409", conditionOf("status = MOVED"));
    expect(ids).not.toContain("response-hidden");
  });

  it.each([
    [conditionOf(""), "Rule 1 has no field."],
    [{ ...conditionOf("status"), operator: undefined }, "Rule 1 has no operator."],
    [conditionOf("status ="), "Rule 1 has no value."],
    [conditionOf("status like X"), "Rule 1 has the operator “like”, which is none of"],
  ])("have to be complete: %j", (rule, text) => {
    expect(judgeRules(add, "409", rule)).toMatchObject({
      canConfirm: false,
      message: { tone: "prompt", text: expect.stringContaining(text) },
    });
  });

  it("need no value for exists", () => {
    expect(judgeRules(add, "409", conditionOf("status exists")).canConfirm).toBe(true);
  });

  it("are a change of an Edit when one of them is, the first time for this response only", () => {
    const gone = conditionOf("status = GONE");
    expect(judgeRules(edit("404"), "404", gone).canConfirm).toBe(false);
    expect(judgeRules(edit("404"), "404", { ...gone, join: "or" }).canConfirm).toBe(false);
    expect(judgeRules(edit("404"), "404", { ...gone, name: "Other" }).canConfirm).toBe(true);
    expect(judgeRules(edit("404"), "404").canConfirm).toBe(true);
  });

  it("are not those of the first of several with one key when another one is edited", () => {
    const judgement = judgeRules(again, "404 - Not Found");
    expect(judgement.findings.filter(({ rule }) => rule === "rule-missing")).toEqual([]);
    expect(judgement.key).toBe("404");
  });

  it("may stay incomplete where they were left behind so for the code that is typed", () => {
    const judgement = judgeRules(add, "410", conditionOf("status like GONE"));
    expect(judgement).toMatchObject({ canConfirm: true, message: { tone: "error" } });
  });
});

describe("a draft and what is written", () => {
  const open = (description: string) => {
    const document = readText(`openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses:
        '404': { description: ${description} }
`);
    const [operation] = document.operations;
    const [target] = operation?.responses ?? [];
    if (operation === undefined || target === undefined) throw new Error("no response");
    const context = { profile: "zos-connect", version: "3.0" } as const;
    const found = () => checkDocument(document, context).map(({ rule }) => rule);
    const typed = (text: string) =>
      judgeEntry({
        document,
        operation,
        mode: { kind: "edit", target },
        code: "404",
        description: text,
        conditions: [],
        context,
      }).findings.map(({ rule }) => rule);
    return { found, typed };
  };

  it("are two things: what is typed is judged though what is written has no fault", () => {
    const { found, typed } = open("Not Found");
    expect(found()).not.toContain("description-other-phrase");
    expect(typed("Bad Request")).toContain("description-other-phrase");
    expect(typed("")).toContain("description-empty");
  });

  it("are two things: what is written is judged though what is typed has no fault", () => {
    const { found, typed } = open("Bad Request");
    expect(typed("Not Found")).not.toContain("description-other-phrase");
    expect(found()).toContain("description-other-phrase");
  });
});
