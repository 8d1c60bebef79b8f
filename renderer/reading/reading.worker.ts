import { answerReading } from "./answer-reading.ts";
import type { ReadingRequest } from "./reading-messages.ts";

addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  answerReading(data, (message, transfer = []) => postMessage(message, { transfer: [...transfer] }));
});
