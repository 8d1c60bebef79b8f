import { readDocument } from "../../shared/openapi/read-document.ts";
import type { DocumentReader } from "./document-reader.ts";

/** Reads at once, where there are no workers. */
export const directReader: DocumentReader = {
  read: async (text, { signal }) => {
    signal.throwIfAborted();
    return readDocument(text);
  },
};
