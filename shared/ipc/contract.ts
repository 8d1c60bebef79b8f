import { z } from "zod";
import type { DocumentId } from "../host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../host/limits.ts";
import type { RequestChannel } from "./channels.ts";

const documentId = z.custom<DocumentId>((value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value));
/** The length in UTF-16 units never exceeds the length in bytes of UTF-8, so this bound lets every permitted document through. */
const text = z.string().max(MAX_DOCUMENT_BYTES);
const name = z.string().min(1).max(255);
const folder = z.string().max(4096);
const message = z.string();
const nothing = z.void();

const place = z.strictObject({ id: documentId, name, folder });
const openResult = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), document: place.extend({ text }) }),
  z.strictObject({ ok: z.literal(false), name: z.string(), message }),
]);
const failed = z.strictObject({ status: z.literal("failed"), message });
const saveResult = z.discriminatedUnion("status", [
  z.strictObject({ status: z.enum(["saved", "changed-on-disk"]) }),
  failed,
]);
const saveAsRequest = z.strictObject({ name, text, id: documentId.exactOptional() });

/** For each request of the page: the schema of what it sends and of what it gets back. Both are checked in the shell. */
export const contract = {
  "take-initial-document": { request: nothing, reply: openResult.nullable() },
  "choose-document": { request: nothing, reply: openResult.nullable() },
  "open-recent": { request: documentId, reply: openResult },
  /** The preload asks Electron for the path of the dropped file; the page itself has none to give. */
  "open-dropped": { request: z.string().min(1).max(32_768), reply: openResult },
  "list-recent": { request: nothing, reply: z.array(place) },
  save: { request: z.strictObject({ id: documentId, text, overwrite: z.boolean() }), reply: saveResult },
  "save-as": {
    request: saveAsRequest,
    reply: z
      .discriminatedUnion("status", [z.strictObject({ status: z.literal("saved"), document: place }), failed])
      .nullable(),
  },
  "save-export": { request: saveAsRequest, reply: saveResult.nullable() },
  "copy-text": { request: text, reply: nothing },
  "open-external": { request: z.url({ protocol: /^https$/ }).max(2048), reply: nothing },
  "report-state": {
    request: z.strictObject({
      name: z.string().max(255).or(z.undefined()),
      isDirty: z.boolean(),
      undo: z.string().max(10_000).or(z.undefined()),
      redo: z.string().max(10_000).or(z.undefined()),
    }),
    reply: nothing,
  },
  "close-now": { request: nothing, reply: nothing },
} as const satisfies Record<RequestChannel, { readonly request: z.ZodType; readonly reply: z.ZodType }>;

export type Contract = typeof contract;
export type Request<C extends RequestChannel> = z.infer<Contract[C]["request"]>;
export type Reply<C extends RequestChannel> = z.infer<Contract[C]["reply"]>;

/** What a shell has to be able to do: one function for each request. */
export type Handlers = { readonly [C in RequestChannel]: (request: Request<C>) => Promise<Reply<C>> };
