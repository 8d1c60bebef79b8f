import { load } from "js-yaml";
import { corpusDocuments } from "../../support/corpus.ts";
import { readText } from "../../support/rule-examples.ts";
import { type Fault, fieldsOf, isFields } from "./fault.ts";
import { faultsOfReferences } from "./faults-of-references.ts";
import { faultsOfResponses } from "./faults-of-responses.ts";
import { faultsOfSets } from "./faults-of-sets.ts";

const faults = [...faultsOfSets, ...faultsOfResponses, ...faultsOfReferences];

/** Small documents, one of each version. */
const SMALL = [
  "oai-petstore-2.0.json",
  "zosconnect-redbooks.yaml",
  "oai-tictactoe-3.1.yaml",
  "redocly-xml-3.2.yaml",
];

/** The small documents with one fault each. */
export function faultyDocuments(): readonly { readonly name: string; readonly text: string }[] {
  const documents = corpusDocuments().filter(({ name }) => SMALL.includes(name));
  return documents.flatMap(({ name, read }) => {
    const { version } = readText(read());
    return faults
      .filter(({ versions }) => versions?.includes(version) ?? true)
      .map((fault) => ({ name: `${name} with ${fault.name}`, text: withFault(read(), fault) }));
  });
}

function withFault(text: string, { set, response, document }: Fault): string {
  const root = load(text);
  if (!isFields(root)) throw new Error("The document is no map.");
  document?.(root);
  for (const operation of Object.values(fieldsOf(root, "paths")).flatMap((path) =>
    isFields(path) ? Object.values(path) : [],
  )) {
    if (!isFields(operation) || !isFields(operation.responses)) continue;
    for (const one of Object.values(operation.responses))
      if (isFields(one) && !("$ref" in one)) response?.(one);
    set?.(operation.responses, operation);
  }
  return JSON.stringify(root, null, 2);
}
