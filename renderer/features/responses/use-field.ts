import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useServices } from "../../state/context.tsx";

interface Field {
  readonly isOpen: boolean;
  /** The text that the field stands in the place of: it takes the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: () => void;
  /** Closes the field if the text is kept. @returns whether it is */
  readonly keep: (text: string) => boolean;
  readonly restore: () => void;
}

/**
 * A field that opens in the place of a text, one at a time.
 * @param onKeep takes over what differs from the text, or says that it cannot: then the field stays, with what was typed
 */
export function useField(value: string, onKeep: (text: string) => boolean): Field {
  const { view } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(isKept: () => boolean): boolean {
    // While a field loses focus nothing has it: then it is on its way to where the person clicked.
    const isLeft = document.activeElement === document.body;
    const isClosed = flushSync(() => {
      const isDone = isKept();
      setIsOpen(!isDone);
      return isDone;
    });
    if (isClosed && !isLeft) button.current?.focus();
    return isClosed;
  }

  return {
    isOpen,
    button,
    open: () => {
      // What another field was refused is still in it.
      if (view.getState().draft === undefined) setIsOpen(true);
    },
    keep: (text) => close(() => text === value || onKeep(text)),
    restore: () => void close(() => true),
  };
}
