import { useMemo } from "react";
import type { Operation } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { useDesign, useServices, useView } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { type SampleList, samplesFor, withSamples } from "../../state/samples.ts";
import { simulateSample } from "./simulate-sample.ts";

/** The samples of an operation, and how to change them. */
export function useSamples(operation: Operation) {
  const { view } = useServices();
  const opening = useDesign(({ design }) => design?.opening ?? 0);
  const list = useView(({ samples }) => samplesFor(samples, opening, operation.id));
  const setList = (next: SampleList) => {
    const { samples, set } = view.getState();
    set({ samples: withSamples(samples, opening, operation.id, next) });
  };
  return { ...list, list, setList };
}

/** The key of the response that is sent for the sample that is looked at, while the simulator shows it. */
export function useSentKey(operation: Operation): string | undefined {
  const document = useDesign(selectDocument);
  const isShown = useView(({ tab, areTabsOpen }) => tab === "simulator" && areTabsOpen);
  const { samples, chosen } = useSamples(operation);
  const text = isShown ? (samples.find(({ id }) => id === chosen)?.text ?? "") : "";
  return useMemo(() => document && sentKey(document, operation, text), [document, operation, text]);
}

function sentKey(document: ApiDocument, operation: Operation, text: string): string | undefined {
  const outcome = simulateSample(document, operation, text);
  return outcome.kind === "simulated" ? outcome.simulation.sent?.response.key : undefined;
}
