import { type ReactNode, useDeferredValue } from "react";
import {
  LaterDesignContext,
  LaterJudgingContext,
  type Services,
  ServicesContext,
  useDesign,
  useJudging,
} from "./context.tsx";

/** Hands what every part of the page may use to what stands inside. */
export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services;
  readonly children: ReactNode;
}) {
  return (
    <ServicesContext value={services}>
      <LaterDesign>{children}</LaterDesign>
    </ServicesContext>
  );
}

/** Of all that concerns the whole document only this is drawn again with a key: the rest follows when it is on the screen. */
function LaterDesign({ children }: { readonly children: ReactNode }) {
  const later = useDeferredValue(useDesign((state) => state.design));
  // Taken here with the document: another one may come with another judging.
  const judging = useDeferredValue(useJudging());
  return (
    <LaterDesignContext value={later}>
      <LaterJudgingContext value={judging}>{children}</LaterJudgingContext>
    </LaterDesignContext>
  );
}
