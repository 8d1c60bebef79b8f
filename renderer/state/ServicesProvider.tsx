import { type ReactNode, useDeferredValue } from "react";
import { LaterDesignContext, type Services, ServicesContext, useDesign } from "./context.tsx";

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
  return <LaterDesignContext value={later}>{children}</LaterDesignContext>;
}
