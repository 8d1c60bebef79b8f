import { z } from "zod";
import type { DocumentId } from "../host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../host/limits.ts";
import { MAX_OWN_RULES_BYTES } from "../host/own-rules.ts";
import type { RequestChannel } from "./channels.ts";

const documentId = z.custom<DocumentId>((value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value));
/** Safe as a part of a file name, also where names know no capitals. */
const draftId = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** The length in UTF-16 units never exceeds the length in bytes of UTF-8 or UTF-16, so this bound lets every permitted document through. */
const text = z.string().max(MAX_DOCUMENT_BYTES);
const name = z.string().min(1).max(255);
/** Of the longest path that any system has, with the signs between its parts. */
const folder = z.string().max(40_000);
const version = z.string().min(1).max(128);
const message = z.string();
const nothing = z.void();
const offset = z.int().min(0).max(MAX_DOCUMENT_BYTES);
const edits = z
  .array(z.strictObject({ start: offset, end: offset, text }))
  .max(1_000_000)
  .readonly();

const recent = z.strictObject({ id: documentId, name, folder });
const place = recent.extend({ version });
const failedToOpen = z.strictObject({ ok: z.literal(false), name: z.string(), message });
const openResult = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), document: place.extend({ text }) }),
  failedToOpen,
]);
const failed = z.strictObject({ status: z.literal("failed"), message });
const count = z.int().min(0);
const saveAsRequest = z.strictObject({ name, text, id: documentId.exactOptional() });
const draftResult = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), message }),
]);

/** For each request of the page: the schema of what it sends and of what it gets back. Both are checked in the shell. */
export const contract = {
  "take-initial-document": { request: nothing, reply: openResult.nullable() },
  "choose-document": { request: nothing, reply: openResult.nullable() },
  "open-recent": { request: documentId, reply: openResult },
  /** The preload asks Electron for the path of the dropped file; the page itself has none to give. */
  "open-dropped": { request: z.string().min(1).max(32_768), reply: openResult },
  "list-recent": { request: nothing, reply: z.array(recent) },
  look: {
    request: documentId,
    reply: z.discriminatedUnion("status", [
      z.strictObject({ status: z.literal("there"), version }),
      z.strictObject({ status: z.enum(["gone", "unknown"]) }),
    ]),
  },
  "read-again": { request: documentId, reply: openResult },
  "read-own-rules": {
    request: documentId,
    reply: z.discriminatedUnion("status", [
      z.strictObject({ status: z.literal("read"), text: z.string().max(MAX_OWN_RULES_BYTES) }),
      z.strictObject({ status: z.enum(["none", "unknown"]) }),
      failed,
    ]),
  },
  save: {
    request: z.strictObject({ id: documentId, text, edits, base: version.nullable() }),
    reply: z.discriminatedUnion("status", [
      z.strictObject({
        status: z.literal("saved"),
        version,
        lines: z.strictObject({ added: count, removed: count }),
      }),
      z.strictObject({ status: z.literal("changed-on-disk") }),
      failed,
    ]),
  },
  "save-as": {
    request: saveAsRequest,
    reply: z
      .discriminatedUnion("status", [z.strictObject({ status: z.literal("saved"), document: place }), failed])
      .nullable(),
  },
  "save-export": {
    request: saveAsRequest,
    reply: z
      .discriminatedUnion("status", [z.strictObject({ status: z.literal("saved") }), failed])
      .nullable(),
  },
  "start-draft": {
    request: z.strictObject({
      draft: draftId,
      id: documentId.exactOptional(),
      name,
      text: text.exactOptional(),
      version: version.exactOptional(),
    }),
    reply: draftResult,
  },
  "update-draft": { request: z.strictObject({ draft: draftId, edits }), reply: draftResult },
  "drop-draft": { request: draftId, reply: nothing },
  "list-drafts": {
    request: nothing,
    reply: z.array(z.strictObject({ draft: draftId, name, folder, time: z.number() })).readonly(),
  },
  "open-draft": {
    request: draftId,
    reply: z.discriminatedUnion("ok", [
      z.strictObject({
        ok: z.literal(true),
        document: z.strictObject({
          id: documentId.exactOptional(),
          version: version.exactOptional(),
          name,
          folder,
          text,
        }),
        edits,
      }),
      failedToOpen,
    ]),
  },
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
