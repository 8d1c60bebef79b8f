import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { answerReading } from "../../../renderer/reading/answer-reading.ts";
import type { ReadingReply, ReadingRequest } from "../../../renderer/reading/reading-messages.ts";
import { createWorkerReader, type ReadingWorker } from "../../../renderer/reading/worker-reader.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { editDocumentInPieces } from "../../../shared/openapi/edit-document.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkByOperation } from "../../../shared/rules/engine.ts";
import type { Judging } from "../../../shared/rules/rule.ts";
import { readText } from "../../support/rule-examples.ts";

const PATHS = Array.from(
  { length: 200 },
  (_, index) => `  /p${index}:
    get:
      responses:
        '204': {description: None, headers: {Content-Type: {schema: {type: string}}}, content: {a/b: {}}}
        '404': {$ref: '#/components/responses/Missing'}
        '409': {description: Busy, content: {application/json: {schema: {type: integer}, example: busy}}}
`,
);
const TEXT = `openapi: 3.0.3
info: {title: Many, version: '1'}
paths:
${PATHS.join("")}components:
  responses:
    Missing: {description: Not Found}
`;

/** A worker of this thread; what it gets and gives is cloned, as between threads. */
class DoubleWorker {
  endings = 0;
  readonly #listeners = new Map<string, (event: Event) => void>();
  readonly #answers: boolean;
  constructor({ answers = true } = {}) {
    this.#answers = answers;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener as (event: Event) => void);
  }
  postMessage(request: ReadingRequest): void {
    if (!this.#answers) return;
    const reply = (message: ReadingReply, transfer: readonly ArrayBuffer[] = []) => {
      const data = structuredClone(message, { transfer: [...transfer] });
      void setImmediate().then(() => this.tell(new MessageEvent("message", { data })));
    };
    answerReading(structuredClone(request), reply, (run) => run());
  }
  tell(event: Event): void {
    if (!this.isEnded) this.#listeners.get(event.type)?.(event);
  }
  terminate(): void {
    this.endings++;
  }
  get isEnded(): boolean {
    return this.endings > 0;
  }
}

function readerOf(worker: DoubleWorker) {
  return createWorkerReader(() => worker as unknown as ReadingWorker);
}

function projectionOf({ operations, starts, paths, title, openapi, version, referredFields }: ApiDocument) {
  return { operations, starts, paths, title, openapi, version, referredFields };
}

test("the document is the one that is read here, judged already, and the worker is gone", async () => {
  const worker = new DoubleWorker();
  const told: number[] = [];
  const judging: Judging = { profile: "openapi", own: { severities: { "set-order": "error" } } };
  const options = { judging, signal: new AbortController().signal };
  const reader = readerOf(worker);
  const result = await reader.read(TEXT, { ...options, onProgress: (done) => told.push(done) });
  const here = readDocument(TEXT);
  if (!result.ok || !here.ok) throw new Error("It was not read.");
  expect(projectionOf(result.document)).toEqual(projectionOf(here.document));
  expect(result.document.text.toString()).toBe(TEXT);
  expect(checkByOperation(result.document, judging)).toEqual(checkByOperation(here.document, judging));
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(1);
  await reader.whenExamplesJudged();
  expect(worker.isEnded).toBe(true);
});

describe("the examples of a document that came over", () => {
  const withExamples = { profile: "openapi", examples: "known" } as const;
  const toldOf = (document: ApiDocument) =>
    [...checkByOperation(document, withExamples).values()]
      .flat()
      .flatMap(({ rule, operation }) => (rule === "example-invalid" ? [operation] : []));

  async function setUp() {
    const workers: DoubleWorker[] = [];
    const reader = createWorkerReader(() => {
      const worker = new DoubleWorker();
      workers.push(worker);
      return worker as unknown as ReadingWorker;
    });
    const abort = new AbortController();
    const read = () => reader.read(TEXT, { judging: { profile: "openapi" }, signal: abort.signal });
    const result = await read();
    if (!result.ok) throw new Error(result.problem.message);
    return { reader, read, abort, worker: workers[0], document: result.document };
  }

  test("are judged after it", async () => {
    const { reader, document, worker } = await setUp();
    expect(toldOf(document)).toEqual([]);
    expect(worker?.isEnded).toBe(false);
    await reader.whenExamplesJudged();
    expect(toldOf(document)).toHaveLength(200);
    expect(checkByOperation(document, withExamples)).toEqual(
      checkByOperation(readText(TEXT), { profile: "openapi", examples: "all" }),
    );
  });

  test("are told of the operations that an edit left as they were meanwhile", async () => {
    const { reader, document } = await setUp();
    const start = TEXT.indexOf("busy", TEXT.indexOf("/p100"));
    const edited = editDocumentInPieces(document, [{ start, end: start + 4, text: "7" }]);
    if (!edited?.ok) throw new Error("The pieces did not tell.");
    await reader.whenExamplesJudged();
    expect(toldOf(edited.document)).toHaveLength(199);
    expect(toldOf(edited.document)).not.toContain("GET /p100");
  });

  test("are judged no longer when the next text is read, or the opening is left", async () => {
    const { reader, read, abort, worker, document } = await setUp();
    const next = await read();
    expect(worker?.isEnded).toBe(true);
    abort.abort();
    await reader.whenExamplesJudged();
    expect(toldOf(document)).toEqual([]);
    expect(next.ok && toldOf(next.document)).toEqual([]);
  });

  test("are judged no longer when nobody waits for them", async () => {
    const { reader, worker, document } = await setUp();
    reader.leaveExamples();
    expect(worker?.isEnded).toBe(true);
    await reader.whenExamplesJudged();
    expect(toldOf(document)).toEqual([]);
  });

  test("are known, and what they came from is forgotten", async () => {
    const { reader, worker } = await setUp();
    await reader.whenExamplesJudged();
    reader.leaveExamples();
    expect(worker?.endings).toBe(1);
  });
});

test("the document that came over can be edited in pieces", async () => {
  const signal = new AbortController().signal;
  const result = await readerOf(new DoubleWorker()).read(TEXT, { judging: { profile: "openapi" }, signal });
  if (!result.ok) throw new Error(result.problem.message);
  const start = TEXT.indexOf("None", TEXT.indexOf("/p100"));
  const edited = editDocumentInPieces(result.document, [{ start, end: start + 4, text: "Nothing" }]);
  if (!edited?.ok) throw new Error("The pieces did not tell.");
  expect(edited.document.operations[100]?.responses[0]?.description).toBe("Nothing");
  expect(edited.document.operations[101]).toBe(result.document.operations[101]);
});

test("a text that cannot be read is told as such", async () => {
  const signal = new AbortController().signal;
  const broken = `${TEXT}x: "`;
  const result = await readerOf(new DoubleWorker()).read(broken, { judging: { profile: "openapi" }, signal });
  expect(result).toEqual(readDocument(broken));
  expect(result.ok).toBe(false);
});

test("leaving ends the worker, and nothing comes of it", async () => {
  const worker = new DoubleWorker({ answers: false });
  const abort = new AbortController();
  const reading = readerOf(worker).read(TEXT, { judging: { profile: "openapi" }, signal: abort.signal });
  abort.abort();
  await expect(reading).rejects.toBe(abort.signal.reason);
  expect(worker.isEnded).toBe(true);
});

test("a worker that fails is told with what to do", async () => {
  const worker = new DoubleWorker({ answers: false });
  const signal = new AbortController().signal;
  const reading = readerOf(worker).read(TEXT, { judging: { profile: "openapi" }, signal });
  const failure = vi.fn();
  reading.catch(failure);
  worker.tell(new Event("error"));
  await expect(reading).rejects.toThrow("Open it again");
  expect(worker.isEnded).toBe(true);
});
