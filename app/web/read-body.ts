import type { IncomingMessage } from "node:http";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";

/** A save sends the text and, at most, all of it once more as edits; JSON may escape each character, most of them with one more. */
const MOST_BYTES = 4 * MAX_DOCUMENT_BYTES + 10_000;

/** The parsed JSON of a request's body; undefined when it is no JSON or too long. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return undefined;
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
