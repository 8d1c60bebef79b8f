import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { contentTypeOf, rendererFile } from "../../app/main/renderer-files.ts";
import { securityHeaders } from "../../app/main/security-headers.ts";

const folder = join(import.meta.dirname, "../../out/renderer");

export interface ServedRenderer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built page on a free port with the headers that the shells send, so that a fault of the policy shows. */
export async function serveRenderer(): Promise<ServedRenderer> {
  const server = createServer(async (request, response) => {
    const path = rendererFile(folder, new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    try {
      if (path === undefined) throw new Error("outside the page's folder");
      const bytes = await readFile(path);
      response.writeHead(200, { ...securityHeaders, "content-type": contentTypeOf(path) }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
