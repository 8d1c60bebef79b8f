import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a request has to show before it is answered; `key` is this start's secret. */
export interface Access {
  readonly port: number;
  readonly key: string;
}

export interface Admission {
  /** The request came with the key in its address: from now on the cookie carries it. */
  readonly cookie: string | undefined;
}

/** Why a request is refused, or how it is let in. */
export function admit(request: IncomingMessage, url: URL, access: Access): Admission | "refused" {
  // Another name for this address in `Host` is a page elsewhere that had its own name point here (DNS rebinding).
  if (!hostsOf(access.port).includes(request.headers.host ?? "")) return "refused";
  // A browser says where a POST comes from; a page of another origin may send one, but not as ours.
  if (request.method === "POST" && request.headers.origin !== `http://${request.headers.host}`)
    return "refused";
  const key = url.searchParams.get("key");
  if (key !== null) return isSame(key, access.key) ? { cookie: cookieOf(access) } : "refused";
  return isSame(cookieIn(request, access.port) ?? "", access.key) ? { cookie: undefined } : "refused";
}

function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Cookies know no ports, so the name tells two servers on one machine apart. */
function cookieName(port: number): string {
  return `response-designer-${port}`;
}

function cookieOf({ port, key }: Access): string {
  return `${cookieName(port)}=${key}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieIn(request: IncomingMessage, port: number): string | undefined {
  const start = `${cookieName(port)}=`;
  return request.headers.cookie
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length);
}

/** In the same time for every guess. */
function isSame(guess: string, secret: string): boolean {
  return timingSafeEqual(hash(guess), hash(secret));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
