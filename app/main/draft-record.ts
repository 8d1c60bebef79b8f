import { z } from "zod";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { decodeText } from "../../shared/host/text-encoding.ts";

const offset = z.int().min(0).max(MAX_DOCUMENT_BYTES);

const record = z.strictObject({
  name: z.string().min(1).max(255),
  /** Of the document; absent when it is in no file that the shell knows. */
  path: z.string().min(1).max(32_768).exactOptional(),
  encoding: z.enum(["utf-8", "utf-8-bom", "utf-16le", "utf-16be"]),
  /** Of the bytes that the edits start from. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the last update, in milliseconds since 1970. */
  time: z.int().min(0),
  /** Which one keeps it. */
  process: z.int32().min(1),
  edits: z
    .array(z.strictObject({ start: offset, end: offset, text: z.string().max(MAX_DOCUMENT_BYTES) }))
    .readonly(),
});

/** What is kept of unsaved work, beside the text that its edits start from. */
export type DraftRecord = Readonly<z.infer<typeof record>>;

/** undefined when the bytes are no draft of ours. */
export function parseDraft(bytes: Uint8Array): DraftRecord | undefined {
  const decoded = decodeText(bytes, "");
  if (!decoded.ok) return undefined;
  try {
    return record.safeParse(JSON.parse(decoded.text)).data;
  } catch {
    return undefined;
  }
}
