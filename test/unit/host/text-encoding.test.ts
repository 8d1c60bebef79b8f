import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeInSteps,
  decodeText,
  encodeText,
  loneSurrogateAt,
  type TextEncoding,
} from "../../../shared/host/text-encoding.ts";

const encodings: readonly TextEncoding[] = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"];
const text = "aß€😀\r\n";

describe("the bytes of a file", () => {
  it.each<[TextEncoding, Buffer]>([
    ["utf-8", Buffer.from(text)],
    ["utf-8-bom", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("are read and written in %s", (encoding, bytes) => {
    expect(decodeText(bytes, "api.yaml")).toEqual({ ok: true, text, encoding });
    expect(Buffer.from(encodeText(text, encoding))).toEqual(bytes);
  });

  it.each(encodings)("are the same after reading and writing them in %s", (encoding) => {
    // A text that begins with the mark itself is told from it only where there is one before it.
    const texts = fc.string({ unit: "binary" }).filter((one) => !one.startsWith("\uFEFF"));
    fc.assert(
      fc.property(texts, (one) => {
        const bytes = encodeText(one, encoding);
        expect(decodeText(bytes, "")).toEqual({ ok: true, text: one, encoding });
      }),
    );
  });

  it.each<[name: string, bytes: readonly number[], place: string]>([
    ["a Latin-1 letter", [0x61, 0x0a, 0xe4, 0x62], "UTF-8 text: the byte 0xE4 at offset 2, on line 2"],
    ["a stray continuation", [0x80], "the byte 0x80 at offset 0, on line 1"],
    ["an overlong slash", [0x2f, 0xc0, 0xaf], "the byte 0xC0 at offset 1"],
    ["an overlong of three bytes", [0xe0, 0x9f, 0xbf], "the byte 0xE0 at offset 0"],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], "the byte 0xED at offset 1"],
    ["beyond the last character", [0xf4, 0x90, 0x80, 0x80], "the byte 0xF4 at offset 0"],
    ["no lead byte at all", [0xff], "the byte 0xFF at offset 0"],
    ["a character cut off at the end", [0x61, 0xe2, 0x82], "the byte 0xE2 at offset 1"],
    ["a character cut off by another", [0xf0, 0x9f, 0x98, 0x61], "the byte 0xF0 at offset 0"],
    [
      "a lone high half, little endian",
      [0xff, 0xfe, 0, 0xd8, 0x61, 0],
      "UTF-16 text: the byte 0x00 at offset 2",
    ],
    ["a lone low half, big endian", [0xfe, 0xff, 0, 0x0a, 0xdc, 0], "the byte 0xDC at offset 4, on line 2"],
    ["an odd byte", [0xff, 0xfe, 0x61, 0, 0x62], "the byte 0x62 at offset 4"],
    ["a high half at the end", [0xfe, 0xff, 0xd8, 0x3d], "the byte 0xD8 at offset 2"],
  ])("that are no text are told: %s", (_name, bytes, place) => {
    const result = decodeText(Uint8Array.from(bytes), "api.yaml");
    expect(result).toEqual({ ok: false, message: expect.stringContaining(place) });
    expect(result).toMatchObject({ message: expect.stringMatching(/^api\.yaml is not .* open it again\.$/) });
  });

  it("are the same text in steps of any length", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .tuple(fc.string({ unit: "binary" }), fc.constantFrom(...encodings))
        .map(([one, encoding]) => encodeText(one, encoding)),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 5 }), (some, length) => {
        const steps = decodeInSteps(some, "a.yaml", length);
        let step = steps.next();
        let count = 1;
        for (; !step.done; count++) step = steps.next();
        expect(step.value).toEqual(decodeText(some, "a.yaml"));
        if (step.value.ok) expect(count).toBe(Math.max(1, Math.ceil(some.length / length)));
      }),
    );
  });

  it("are judged as the platform's decoder judges them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const isUtf8 = Buffer.from(Buffer.from(bytes).toString("utf8")).equals(bytes);
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff));
        expect(decodeText(bytes, "").ok).toBe(isUtf8);
      }),
    );
  });
});

it.each([
  ["a😀b", undefined],
  ["a\uD83D", 1],
  ["\uDE00a", 0],
  ["😀\uD83Dx", 2],
])("finds half of a character in %j", (one, at) => {
  expect(loneSurrogateAt(one)).toBe(at);
});
