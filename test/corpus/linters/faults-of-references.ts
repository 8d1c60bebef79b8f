import { type Fault, type Fields, fieldsOf, header, LATER, media, NUMBER, OK } from "./fault.ts";

/** References, and what they lead to. */
export const faultsOfReferences: readonly Fault[] = [
  {
    name: "a lost reference to a response",
    set: (responses) => {
      responses["409"] = { $ref: "#/components/responses/Lost" };
    },
  },
  {
    name: "a lost reference to a header",
    versions: LATER,
    response: header({ $ref: "#/components/headers/Lost" }),
  },
  {
    name: "a lost reference to an example",
    versions: LATER,
    response: media({ schema: NUMBER, examples: { one: { $ref: "#/components/examples/Lost" } } }),
  },
  {
    name: "a lost reference to a schema",
    versions: LATER,
    response: media({ schema: { $ref: "#/components/schemas/Lost" } }),
  },
  {
    name: "description beside a reference",
    versions: LATER,
    set: (responses) => {
      responses["409"] = { $ref: "#/components/responses/Planted", description: "More" };
    },
    document: plantResponse,
  },
  {
    name: "content beside a reference",
    versions: LATER,
    set: (responses) => {
      responses["409"] = { $ref: "#/components/responses/Planted", content: {} };
    },
    document: plantResponse,
  },
  {
    name: "headers beside a reference",
    versions: ["2.0"],
    set: (responses) => {
      responses["409"] = { $ref: "#/responses/Planted", headers: {} };
    },
    document: (root) => {
      root.responses = { Planted: OK };
    },
  },
  {
    name: "required beside a reference to a header",
    versions: LATER,
    response: header({ $ref: "#/components/headers/Planted", required: true }),
    document: (root) => plant(root, "headers", { schema: NUMBER }),
  },
  { name: "an unused response", versions: LATER, document: plantResponse },
  {
    name: "an unused header",
    versions: LATER,
    document: (root) => plant(root, "headers", { schema: NUMBER }),
  },
  { name: "an unused example", versions: LATER, document: (root) => plant(root, "examples", { value: 7 }) },
  {
    name: "an unused response of 2.0",
    versions: ["2.0"],
    document: (root) => {
      root.responses = { Planted: OK };
    },
  },
];

function plantResponse(root: Fields): void {
  plant(root, "responses", OK);
}

function plant(root: Fields, kind: string, value: unknown): void {
  root.components = {
    ...fieldsOf(root, "components"),
    [kind]: { ...fieldsOf(fieldsOf(root, "components"), kind), Planted: value },
  };
}
