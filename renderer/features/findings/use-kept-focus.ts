import { useLayoutEffect, useRef } from "react";
import { focusFindings } from "./focus-findings.ts";

/** Where a line goes that has the focus, the one in its place takes it. @returns what listens around the lines */
export function useKeptFocus() {
  const hasFocus = useRef(false);
  // What is taken out of the page loses the focus without an event.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) focusFindings();
  });
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
