import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { nodeFileSystem } from "../adapters/node/file-system.ts";
import { createDocuments } from "../main/documents.ts";
import { createDrafts } from "../main/drafts.ts";
import { errorCode } from "../main/error-code.ts";
import { parseArguments } from "./arguments.ts";
import { openBrowser } from "./open-browser.ts";
import { stateFolder } from "./state-folder.ts";
import { startWebServer } from "./web-server.ts";

/** Runs the web shell until it is told to stop; `workingDirectory` is where the person typed the file's name. */
export async function runWeb(argv: readonly string[], workingDirectory: string): Promise<void> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) return fail(parsed.message);
  const { port, opensBrowser } = parsed.arguments;
  const file = parsed.arguments.file && resolve(workingDirectory, parsed.arguments.file);
  const documents = createDocuments(nodeFileSystem);
  const state = stateFolder(process.platform, process.env, homedir());
  if (file) {
    const read = await documents.open(file);
    if (!read.ok) return fail(`${file}: ${read.message}`);
  }
  try {
    const server = await startWebServer({
      folder: join(import.meta.dirname, "../renderer"),
      documents,
      drafts: createDrafts(nodeFileSystem, join(state, "drafts"), documents),
      file,
      port,
    });
    process.stdout.write(`Response Designer: ${server.url}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void server.stop().then(() => process.exit(0)));
    }
    if (opensBrowser) openBrowser(server.url);
  } catch (error) {
    const isTaken = errorCode(error) === "EADDRINUSE";
    fail(
      isTaken
        ? `Port ${port} is in use. Name another one with --port, or none for a free one.`
        : `The server cannot start (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
