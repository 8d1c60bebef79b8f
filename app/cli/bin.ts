import { main } from "./main.ts";
import { nodeIo } from "./node-io.ts";

// `| head` closes the pipe when it has enough: that is no fault, and nobody reads the rest.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`The output cannot be written (${error.message}). Check where it goes.\n`);
  process.exit(2);
});

// Node ends with 1 after an uncaught error, and 1 means findings here.
process.on("uncaughtException", (error) => {
  process.stderr.write(`A fault of Response Designer itself: ${error.stack}\n`);
  process.exit(2);
});

// Not process.exit(): what is still on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2), nodeIo);
