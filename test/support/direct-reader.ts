import type { DocumentReader } from "../../renderer/reading/document-reader.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";

/** Reads at once: jsdom has no workers. */
export const directReader: DocumentReader = {
  read: async (text, { signal }) => {
    signal.throwIfAborted();
    return readDocument(text);
  },
  whenExamplesJudged: async () => undefined,
  leaveExamples: () => {},
};
