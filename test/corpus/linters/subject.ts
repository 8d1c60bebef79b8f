import { load } from "js-yaml";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { readText } from "../../support/rule-examples.ts";
import type { Complaint, Linter } from "./linter.ts";
import { type Grain, type Places, placesOf } from "./places.ts";

/** A document, and what everybody says about it. */
export interface Subject {
  readonly name: string;
  readonly version: OpenApiVersion;
  readonly places: Places;
  /** The places that are a response of some operation, or what one refers to. */
  readonly ofResponses: ReadonlySet<string>;
  readonly ours: readonly Complaint[];
  /** The rules of ours that complain about each place. */
  readonly toldAt: (grain: Grain) => ReadonlyMap<string, ReadonlySet<string>>;
  /** By the name of the linter; those that do not read it are left out. */
  readonly theirs: ReadonlyMap<string, readonly Complaint[]>;
}

/** House styles are asked too, though no profile is. */
const severities = Object.fromEntries(
  rules.flatMap(({ meta: { id, severity, group } }) =>
    severity === "off" && group !== "zos" ? [[id, "hint" as const]] : [],
  ),
);

export async function subjectOf(name: string, text: string, linters: readonly Linter[]): Promise<Subject> {
  const document = readText(text);
  const { version, format } = document;
  const places = placesOf(format === "json" ? JSON.parse(text) : load(text));
  const responses = document.operations.flatMap((operation) => operation.responses);
  const theirs = new Map<string, readonly Complaint[]>();
  for (const linter of linters) {
    if (!linter.versions.includes(version) || text.length > linter.longest) continue;
    theirs.set(linter.name, await linter.ask(text));
  }
  const ours = checkDocument(document, { profile: "openapi", own: { severities }, examples: "all" });
  const told = new Map<Grain, ReadonlyMap<string, ReadonlySet<string>>>();
  const toldAt = (grain: Grain): ReadonlyMap<string, ReadonlySet<string>> => {
    const known = told.get(grain) ?? rulesByPlace(ours, (pointer) => places.of(pointer, grain));
    told.set(grain, known);
    return known;
  };
  return {
    name,
    version,
    places,
    ofResponses: new Set(responses.flatMap(({ pointer }) => [pointer, ...places.from(pointer)])),
    ours,
    toldAt,
    theirs,
  };
}

function rulesByPlace(
  complaints: readonly Complaint[],
  placeOf: (pointer: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { rule, pointer } of complaints) {
    const place = placeOf(pointer);
    found.set(place, (found.get(place) ?? new Set()).add(rule));
  }
  return found;
}
