import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { isUiUrl, UI_SCHEME } from "../../main/origin.ts";
import { contentTypeOf, rendererFile } from "../../main/renderer-files.ts";
import { securityHeaders } from "../../main/security-headers.ts";

/** To be called before the app is ready: later, Electron refuses to give a scheme rights. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: UI_SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the built page, and nothing outside its folder. */
export function serveAppScheme(folder: string): void {
  protocol.handle(UI_SCHEME, async (request) => {
    const path = isUiUrl(request.url) ? rendererFile(folder, new URL(request.url).pathname) : undefined;
    const body = path && (await readFile(path).catch(() => undefined));
    if (!path || !body) return new Response("Not found", { status: 404, headers: securityHeaders });
    return new Response(body, { headers: { ...securityHeaders, "content-type": contentTypeOf(path) } });
  });
}
