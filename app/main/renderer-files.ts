import { extname, resolve, sep } from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".yaml": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

export function contentTypeOf(path: string): string {
  return contentTypes[extname(path)] ?? "application/octet-stream";
}

/**
 * The file that the path of an address names; undefined when that is not inside the folder of the built page. The path comes
 * as it was sent: still escaped, perhaps with `..`.
 */
export function rendererFile(folder: string, pathname: string): string | undefined {
  const name = decode(pathname);
  // A backslash separates folders on Windows, and a zero byte ends a name in the system's own functions.
  if (name === undefined || /[\\\0]/.test(name)) return undefined;
  const root = resolve(folder);
  const path = resolve(root, `.${name.endsWith("/") ? `${name}index.html` : name}`);
  return path.startsWith(root + sep) ? path : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
