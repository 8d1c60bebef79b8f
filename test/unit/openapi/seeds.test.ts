import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { judgeEdit } from "../../support/judge-edit-data.ts";
import { read } from "./plan.ts";

/** A document and an edit that went wrong once, found by a property test. */
interface Seed {
  readonly text: string;
  readonly edit: SemanticEdit;
}

const FOLDER = join(import.meta.dirname, "../../fixtures/seeds");

test.each(readdirSync(FOLDER).map((name) => name.replace(".json", "")))("%s", (name) => {
  const seed: Seed = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
  expect(judgeEdit(read(seed.text), seed.edit).fault).toBeUndefined();
});
