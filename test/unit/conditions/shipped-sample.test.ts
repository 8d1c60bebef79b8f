import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { simulate } from "../../../shared/conditions/simulate.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { readText } from "../../support/rule-examples.ts";

const sample = readText(
  readFileSync(new URL("../../../renderer/features/start/sample.yaml", import.meta.url), "utf8"),
);

it("the sample that ships with the app has a complete set of rules", () => {
  const found = checkDocument(sample, { profile: "zos-connect" });
  expect(found.filter(({ rule }) => findRule(rule)?.meta.group === "conditions")).toEqual([]);
  const sent = (id: string, status: string, code: number) => {
    const operation = sample.operations.find(({ operationId }) => operationId === id);
    if (operation === undefined) throw new Error(`There is no ${id}.`);
    const typeOf = typesIn(lookAt(sample, operation), operation);
    return simulate(operation, { answer: { status, code } }, typeOf).sent?.response.key;
  };
  for (const { sending } of sample.operations) expect(sending?.defaultKey).toBe("500");
  expect(sent("listPeople", "", 0)).toBe("200");
  expect(sent("listPeople", "NO SUCH FLOOR", 4)).toBe("400");
  expect(sent("addPerson", "PERSON EXISTS", 4)).toBe("409");
  expect(sent("showPerson", "PERSON 12 WAS NOT FOUND", 4)).toBe("404");
  expect(sent("removePerson", "DATABASE STOPPED", 12)).toBe("500");
});
