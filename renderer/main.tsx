import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { openTabsWhereTheyFit } from "./features/frame/narrow-window.ts";
import { resolveHost } from "./platform/host.ts";
import { createWorkerReader } from "./reading/worker-reader.ts";
import { createDesignStore } from "./state/design-store.ts";
import { keepProfile } from "./state/kept-profile.ts";
import { createViewStore } from "./state/view-store.ts";
import { applyInitialScheme } from "./theme/initial-scheme.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
applyInitialScheme();
const view = createViewStore();
openTabsWhereTheyFit(view);
keepProfile(view);
const reader = createWorkerReader(
  () => new Worker(new URL("./reading/reading.worker.ts", import.meta.url), { type: "module" }),
);
createRoot(root).render(
  <App services={{ design: createDesignStore(), view, host: resolveHost(), reader }} />,
);
