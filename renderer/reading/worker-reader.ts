import { createDocument, type ReadResult } from "../../shared/openapi/document.ts";
import { UNTOUCHED } from "../../shared/openapi/touched.ts";
import { rememberFindings } from "../../shared/rules/engine.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { editText } from "../../shared/source/chunked-text.ts";
import { createTree } from "../../shared/source/create-tree.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { DocumentHead, OperationsPart, ReadingReply, ReadingRequest } from "./reading-messages.ts";

/** What of a worker is used; a test has another one. */
export type ReadingWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * Reads in a worker, a new one for each text: ending it is the way to cancel, and gives back all that it took.
 * @param start starts a worker that runs `reading.worker.ts`
 */
export function createWorkerReader(start: () => ReadingWorker): DocumentReader {
  return {
    read: (text, { judging, signal, onProgress }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const worker = start();
        const received = new ReceivedDocument(text, judging);
        const end = () => {
          worker.terminate();
          signal.removeEventListener("abort", abort);
        };
        const abort = () => {
          end();
          reject(signal.reason);
        };
        const fail = () => {
          end();
          reject(new Error("The document could not be read: too little memory may be left. Open it again."));
        };
        signal.addEventListener("abort", abort);
        worker.addEventListener("error", fail);
        worker.addEventListener("messageerror", fail);
        const take = (reply: ReadingReply) => {
          if (reply.type === "progress") onProgress?.(reply.fraction);
          else if (reply.type === "head") received.takeHead(reply.head);
          else if (reply.type === "operations") received.takeOperations(reply.part);
          else {
            end();
            resolve(reply.type === "done" ? received.finish() : { ok: false, problem: reply.problem });
          }
        };
        worker.addEventListener("message", ({ data }: MessageEvent<ReadingReply>) => {
          try {
            take(data);
          } catch (error) {
            end();
            reject(error);
          }
        });
        const request: ReadingRequest = { text, judging };
        worker.postMessage(request);
      }),
  };
}

/** The document as it comes in from the worker. */
class ReceivedDocument {
  readonly #text: string;
  readonly #judging: Judging;
  readonly #parts: OperationsPart[] = [];
  #head: DocumentHead | undefined;

  constructor(text: string, judging: Judging) {
    this.#text = text;
    this.#judging = judging;
  }

  takeHead(head: DocumentHead): void {
    this.#head = head;
  }

  takeOperations(part: OperationsPart): void {
    this.#parts.push(part);
    const version = this.#head?.version;
    if (version === undefined) throw new Error("The operations came before the document.");
    for (const [index, operation] of part.operations.entries()) {
      const judged = part.judged[index];
      if (judged) rememberFindings(operation, { ...this.#judging, version }, judged);
    }
  }

  finish(): ReadResult {
    if (!this.#head) throw new Error("The end came before the document.");
    const { format, stem, ...head } = this.#head;
    const tree = createTree(editText(this.#text, []), format, stem);
    const operations = this.#parts.flatMap((part) => part.operations);
    const starts = this.#parts.flatMap((part) => part.starts);
    return { ok: true, document: createDocument({ ...head, tree, operations, starts, touched: UNTOUCHED }) };
  }
}
