import { useDeferredValue } from "react";
import { useDesign } from "../../state/context.tsx";

/**
 * Whether the window shows an open document. It does a moment after one is opened: drawing all that it brings takes longer than a
 * picture may, and until then the start page answers.
 */
export function useOpenDrawn(): boolean {
  const isOpen = useDesign((state) => state.design !== undefined);
  const isDrawn = useDeferredValue(isOpen);
  return isOpen && isDrawn;
}
