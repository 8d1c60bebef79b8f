import type { z } from "zod";
import { type Envelope, type RequestChannel, requestChannels } from "../../shared/ipc/channels.ts";
import { contract, type Handlers } from "../../shared/ipc/contract.ts";
import type { IpcServer, Sender } from "./ports.ts";

export type Answer = (payload: unknown) => Promise<Envelope<unknown>>;

/** A handler behind its schemas: nothing malformed goes in, nothing unexpected comes out, no exception crosses. */
export function answerWith<Q, R>(
  schemas: { readonly request: z.ZodType<Q>; readonly reply: z.ZodType<R> },
  handler: (request: Q) => Promise<R>,
): Answer {
  return async (payload) => {
    const request = schemas.request.safeParse(payload);
    if (!request.success) return { ok: false, message: "The request is malformed." };
    try {
      return { ok: true, value: schemas.reply.parse(await handler(request.data)) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** One answer for each channel of the contract. */
export function answersOf(handlers: Handlers): Readonly<Record<RequestChannel, Answer>> {
  return {
    "take-initial-document": answerWith(contract["take-initial-document"], handlers["take-initial-document"]),
    "choose-document": answerWith(contract["choose-document"], handlers["choose-document"]),
    "open-recent": answerWith(contract["open-recent"], handlers["open-recent"]),
    "open-dropped": answerWith(contract["open-dropped"], handlers["open-dropped"]),
    "list-recent": answerWith(contract["list-recent"], handlers["list-recent"]),
    look: answerWith(contract.look, handlers.look),
    "read-again": answerWith(contract["read-again"], handlers["read-again"]),
    "read-own-rules": answerWith(contract["read-own-rules"], handlers["read-own-rules"]),
    save: answerWith(contract.save, handlers.save),
    "save-as": answerWith(contract["save-as"], handlers["save-as"]),
    "save-export": answerWith(contract["save-export"], handlers["save-export"]),
    "start-draft": answerWith(contract["start-draft"], handlers["start-draft"]),
    "update-draft": answerWith(contract["update-draft"], handlers["update-draft"]),
    "drop-draft": answerWith(contract["drop-draft"], handlers["drop-draft"]),
    "list-drafts": answerWith(contract["list-drafts"], handlers["list-drafts"]),
    "open-draft": answerWith(contract["open-draft"], handlers["open-draft"]),
    "copy-text": answerWith(contract["copy-text"], handlers["copy-text"]),
    "open-external": answerWith(contract["open-external"], handlers["open-external"]),
    "report-state": answerWith(contract["report-state"], handlers["report-state"]),
    "close-now": answerWith(contract["close-now"], handlers["close-now"]),
  };
}

/** Binds every channel; a sender that is not the app's own page never reaches a handler. */
export function serve(server: IpcServer, handlers: Handlers, isTrusted: (sender: Sender) => boolean): void {
  const answers = answersOf(handlers);
  for (const channel of requestChannels) {
    server.handle(channel, async (sender, payload) =>
      isTrusted(sender)
        ? answers[channel](payload)
        : { ok: false, message: "The sender is not the app's own page." },
    );
  }
}
