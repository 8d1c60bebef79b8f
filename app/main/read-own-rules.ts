import { dirname, join } from "node:path";
import { MAX_OWN_RULES_BYTES, OWN_RULES_FILE, type OwnRulesText } from "../../shared/host/own-rules.ts";
import { decodeText } from "../../shared/host/text-encoding.ts";
import { errorCode } from "./error-code.ts";
import { openMessage } from "./file-messages.ts";
import type { FileSystem } from "./ports.ts";

/** Reads the file of rules in the folder of a document, and nothing else. */
export async function readOwnRules(files: FileSystem, documentPath: string): Promise<OwnRulesText> {
  const failed = (message: string): OwnRulesText => ({ status: "failed", message });
  const path = join(dirname(documentPath), OWN_RULES_FILE);
  try {
    const { isFile, size } = await files.info(path);
    if (!isFile) return failed(`${OWN_RULES_FILE} is a folder or a device. Put a file in its place.`);
    if (size > MAX_OWN_RULES_BYTES)
      return failed(`${OWN_RULES_FILE} is larger than 1 MB. Keep only the rules in it.`);
    const decoded = decodeText(await files.read(path), OWN_RULES_FILE);
    return decoded.ok ? { status: "read", text: decoded.text } : failed(decoded.message);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error))) return { status: "none" };
    return failed(openMessage(error, OWN_RULES_FILE));
  }
}
