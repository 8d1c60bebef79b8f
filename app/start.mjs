// `npm start` opens the desktop app, or says why it cannot and does what `npm run web` does; `npm run web` is this with `--web`.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildStale } from "./build.mjs";
import { electronBinary } from "./electron-binary.mjs";

const root = join(import.meta.dirname, "..");
const isWeb = process.argv[2] === "--web";
const words = process.argv.slice(isWeb ? 3 : 2);

if (isWeb) {
  await web(words);
} else {
  const start = await findDesktop();
  if (start.obstacle) {
    process.stderr.write(`${start.obstacle} Serving the app on loopback instead.\n`);
    await web(wordsForWeb());
  } else {
    await desktop(start.program);
  }
}

/** The program to run, or the sentence that says what is in its way. */
async function findDesktop() {
  const program = await electronBinary();
  if (!program) return { obstacle: "Electron is not installed here and its program could not be fetched." };
  if (process.platform !== "linux") return { program };
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { obstacle: "Electron needs a display, and there is none." };
  }
  if (process.getuid() === 0 && !words.includes("--no-sandbox")) {
    return {
      obstacle: "Electron's sandbox does not run as root: `npm start -- --no-sandbox` starts without it.",
    };
  }
  return { program };
}

async function desktop(program) {
  await buildStale(["renderer", "main", "preload"]);
  const environment = { ...process.env };
  // Set by some editors for their own terminals; Electron would start as plain Node.
  delete environment.ELECTRON_RUN_AS_NODE;
  const isFlag = (word) => word.startsWith("-");
  const files = words.filter((word) => !isFlag(word)).map((word) => resolve(workingDirectory(word), word));
  const child = spawn(program, [...words.filter(isFlag), root, ...files], {
    stdio: "inherit",
    env: environment,
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => {
    if (code !== 0 && process.platform === "linux" && !words.includes("--no-sandbox")) {
      process.stderr.write(
        "Electron ended with an error. Where the system allows no sandbox, `npm start -- --no-sandbox` starts without it.\n",
      );
    }
    process.exitCode = code ?? 1;
  });
}

async function web(argv) {
  endWithNpm();
  await buildStale(["renderer", "web"]);
  const { runWeb } = await import("../out/web/index.js");
  await runWeb(argv, workingDirectory(argv.find((word) => !word.startsWith("-")) ?? ""));
}

/** Told to stop, npm ends its shell, but not what runs in it: a server would be left behind, holding its port. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGTERM"), 500).unref();
}

/** What the web shell understands; the rest was meant for Electron. */
function wordsForWeb() {
  const isKnown = (word) => !word.startsWith("-") || word === "--no-open" || word.startsWith("--port");
  return words.filter(isKnown);
}

/** npm runs its scripts in the project's folder and tells where the person was; a name is looked for there first. */
function workingDirectory(name) {
  const typedIn = process.env.INIT_CWD;
  return typedIn && existsSync(resolve(typedIn, name)) ? typedIn : process.cwd();
}
