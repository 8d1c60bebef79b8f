import type { Operation } from "../../shared/model/operation.ts";
import { createDocument, type ReadResult } from "../../shared/openapi/document.ts";
import { UNTOUCHED } from "../../shared/openapi/touched.ts";
import { rememberExamples, rememberFindings } from "../../shared/rules/engine.ts";
import type { Judging, RuleContext } from "../../shared/rules/rule.ts";
import { editText } from "../../shared/source/chunked-text.ts";
import { createTree } from "../../shared/source/create-tree.ts";
import type { DocumentReader } from "./document-reader.ts";
import type {
  DocumentHead,
  ExamplesPart,
  OperationsPart,
  ReadingReply,
  ReadingRequest,
} from "./reading-messages.ts";

/** What of a worker is used; a test has another one. */
export type ReadingWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const NO_EXAMPLES = { end: () => {}, ended: Promise.resolve() };

/**
 * Reads in a worker, a new one for each text: ending it is the way to cancel, and gives back all that it took. When the text is read the
 * worker judges its examples, until the next text is read.
 * @param start starts a worker that runs `reading.worker.ts`
 */
export function createWorkerReader(start: () => ReadingWorker): DocumentReader {
  let examples = NO_EXAMPLES;
  return {
    whenExamplesJudged: () => examples.ended,
    leaveExamples: () => examples.end(),
    read: (text, { judging, signal, onProgress }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        examples.end();
        const worker = start();
        const received = new ReceivedDocument(text, judging);
        let onEnd = () => {};
        const end = () => {
          worker.terminate();
          signal.removeEventListener("abort", abort);
          // What ends them holds all that was received.
          if (examples.end === end) examples = NO_EXAMPLES;
          onEnd();
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
          else if (reply.type === "examples") received.takeExamples(reply.part);
          else if (reply.type === "read") {
            const ended = new Promise<void>((settle) => {
              onEnd = settle;
            });
            examples = { end, ended };
            resolve(received.finish());
          } else {
            end();
            if (reply.type === "unreadable") resolve({ ok: false, problem: reply.problem });
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
  readonly #operations: Operation[] = [];
  readonly #starts: number[] = [];
  #head: DocumentHead | undefined;

  constructor(text: string, judging: Judging) {
    this.#text = text;
    this.#judging = judging;
  }

  takeHead(head: DocumentHead): void {
    this.#head = head;
  }

  takeOperations({ operations, starts, judged }: OperationsPart): void {
    const context = this.#context();
    for (const [index, operation] of operations.entries()) {
      const found = judged[index];
      if (found) rememberFindings(operation, context, found);
    }
    this.#operations.push(...operations);
    this.#starts.push(...starts);
  }

  takeExamples({ from, judged }: ExamplesPart): void {
    const context = this.#context();
    for (const [index, found] of judged.entries()) {
      const operation = this.#operations[from + index];
      if (operation) rememberExamples(operation, context, found);
    }
  }

  finish(): ReadResult {
    if (!this.#head) throw new Error("The end came before the document.");
    const { format, stem, ...head } = this.#head;
    const tree = createTree(editText(this.#text, []), format, stem);
    const operations = this.#operations;
    const starts = this.#starts;
    return { ok: true, document: createDocument({ ...head, tree, operations, starts, touched: UNTOUCHED }) };
  }

  #context(): RuleContext {
    const version = this.#head?.version;
    if (version === undefined) throw new Error("The operations came before the document.");
    return { ...this.#judging, version };
  }
}
