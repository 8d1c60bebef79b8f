import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { z } from "zod";
import type { Drafts } from "../../shared/host/drafts.ts";
import { contract } from "../../shared/ipc/contract.ts";
import type { Documents } from "../main/documents.ts";
import { contentTypeOf, rendererFile } from "../main/renderer-files.ts";
import { securityHeaders } from "../main/security-headers.ts";
import { type Answer, answerWith } from "../main/serve.ts";
import { admit } from "./access.ts";
import { readBody } from "./read-body.ts";

export interface WebServerOptions {
  /** The folder of the built page. */
  readonly folder: string;
  readonly documents: Documents;
  readonly drafts: Drafts;
  /** The document that the page opens. */
  readonly file: string | undefined;
  /** 0 for a free one. */
  readonly port: number;
}

export interface WebServer {
  /** With the key of this start. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const bodySchema = z.strictObject({ payload: z.unknown().optional() });
/** Tells the page that it may ask its server, which a plain static server would not understand. */
const serverMark = '<meta name="response-designer-server" content="1" />';

/** Serves the page and the files of its command line on loopback, to whoever has the key. Rejects when the port cannot be had. */
export async function startWebServer({
  folder,
  documents,
  drafts,
  file,
  port,
}: WebServerOptions): Promise<WebServer> {
  const key = randomBytes(24).toString("base64url");
  const answers = answersOf(documents, drafts, file);
  const server = createServer();
  const access = { port: await listen(server, port), key };

  server.on("request", (request, response) => {
    const url = new URL(`http://${LOOPBACK}${pathOf(request)}`);
    const admission = admit(request, url, access);
    if (admission === "refused")
      return end(response, 403, "This address needs the key that was printed at the start.");
    if (admission.cookie) response.setHeader("set-cookie", admission.cookie);
    if (request.method === "POST") void answerPost(request, response, url.pathname, answers);
    else if (request.method === "GET" || request.method === "HEAD")
      void sendFile(response, folder, url.pathname);
    else end(response, 405, "Only GET, HEAD and POST are understood.", { allow: "GET, HEAD, POST" });
  });

  return {
    url: `http://${LOOPBACK}:${access.port}/?key=${key}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Only what a browser cannot do for itself: everything else is done by the page's own host. */
function answersOf(
  documents: Documents,
  drafts: Drafts,
  file: string | undefined,
): ReadonlyMap<string, Answer> {
  const initial = async () => (file === undefined ? null : documents.open(file));
  return new Map([
    ["take-initial-document", answerWith(contract["take-initial-document"], initial)],
    ["look", answerWith(contract.look, documents.look)],
    ["read-again", answerWith(contract["read-again"], documents.readAgain)],
    ["read-own-rules", answerWith(contract["read-own-rules"], documents.readOwnRules)],
    ["save", answerWith(contract.save, documents.save)],
    ["start-draft", answerWith(contract["start-draft"], drafts.start)],
    ["update-draft", answerWith(contract["update-draft"], drafts.update)],
    ["drop-draft", answerWith(contract["drop-draft"], drafts.drop)],
    ["list-drafts", answerWith(contract["list-drafts"], drafts.list)],
    ["open-draft", answerWith(contract["open-draft"], drafts.open)],
  ]);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
      else reject(new Error("The server has no port."));
    });
  });
}

/** The address as it was sent, without a host that the sender might have put into it. */
function pathOf(request: IncomingMessage): string {
  const sent = request.url ?? "/";
  return sent.startsWith("/") ? sent : "/";
}

async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  const answer = pathname.startsWith("/ipc/") ? answers.get(pathname.slice("/ipc/".length)) : undefined;
  if (!answer) return end(response, 404, "There is no such request.");
  if (request.headers["content-type"] !== "application/json")
    return end(response, 415, "Only JSON is understood.");
  const body = bodySchema.safeParse(await readBody(request).catch(() => undefined));
  if (!body.success) return end(response, 400, "The request is malformed.");
  const reply = JSON.stringify(await answer(body.data.payload));
  end(response, 200, reply, { "content-type": "application/json", "cache-control": "no-store" });
}

async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const path = rendererFile(folder, pathname);
  const content = path && (await readFile(path).catch(() => undefined));
  if (!path || !content) return end(response, 404, "Not found");
  const isPage = extname(path) === ".html";
  const body = isPage ? content.toString("utf8").replace("<head>", `<head>${serverMark}`) : content;
  end(response, 200, body, {
    "content-type": contentTypeOf(path),
    "cache-control": isPage ? "no-store" : "no-cache",
  });
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const all = { "content-type": "text/plain; charset=utf-8", ...securityHeaders, ...headers };
  response.writeHead(status, { ...all, "content-length": Buffer.byteLength(body) });
  // Node leaves the body of a HEAD away by itself.
  response.end(body);
}
