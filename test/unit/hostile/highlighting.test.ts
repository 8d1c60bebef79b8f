import { expect, test } from "vitest";
import { jsonLanguage } from "../../../renderer/features/source/json-highlighting.ts";
import { yamlLanguage } from "../../../renderer/features/source/yaml-highlighting.ts";

const MILLION = 1_000_000;

test.each(["a ", " ", "a: ", "'", '"', "\\", "- ", ":", "|", "?", "{a ", "[", "a#", "a b:c "])(
  "a line of a million characters is coloured: %j",
  (piece) => {
    for (const before of ["", "a", "[a", '"']) {
      const line = before + piece.repeat(MILLION / piece.length);
      for (const { parser } of [yamlLanguage, jsonLanguage])
        expect(parser.parse(line)).toHaveLength(line.length);
    }
  },
);
