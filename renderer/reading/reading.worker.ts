import { answerReading } from "./answer-reading.ts";
import type { ReadingRequest } from "./reading-messages.ts";

/** Drawing a large document takes as long, in milliseconds: on a machine of two cores the worker would slow it down. */
const DRAWING = 1000;

addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  answerReading(
    data,
    (message, transfer = []) => postMessage(message, { transfer: [...transfer] }),
    (run) => setTimeout(run, DRAWING),
  );
});
