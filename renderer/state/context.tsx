import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Host } from "../../shared/host/host.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { DocumentReader } from "../reading/document-reader.ts";
import type { DesignState, DesignStore } from "./design-store.ts";
import { judgingOf } from "./judging.ts";
import type { OpenDesign } from "./open-design.ts";
import type { ViewState, ViewStore } from "./view-store.ts";

/** What every part of the page may use; made once in main.tsx, doubled in tests. */
export interface Services {
  readonly design: DesignStore;
  readonly view: ViewStore;
  readonly host: Host;
  readonly reader: DocumentReader;
}

export const ServicesContext = createContext<Services | null>(null);

/** What is open, a moment later than it is. */
export const LaterDesignContext = createContext<OpenDesign | undefined>(undefined);

/** By what it is judged. */
export const LaterJudgingContext = createContext<Judging | undefined>(undefined);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error("no ServicesContext above this component");
  return services;
}

/** Selects from the document's state; a selector returns a part of it, never a fresh object (zustand 5 would loop). */
export function useDesign<T>(select: (state: DesignState) => T): T {
  return useStore(useServices().design, select);
}

/**
 * The open document with its text, a moment later than it is: what concerns the whole of it is derived and drawn after the answer
 * to a key or a click is on the screen.
 */
export function useLaterDesign(): OpenDesign | undefined {
  return use(LaterDesignContext);
}

/** By what the document of `useLaterDesign` is judged. */
export function useLaterJudging(): Judging {
  const judging = use(LaterJudgingContext);
  if (judging === undefined) throw new Error("no LaterJudgingContext above this component");
  return judging;
}

/** By what the open document is judged. */
export function useJudging(): Judging {
  return useView(judgingOf);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useServices().view, select);
}
