type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "getModifierState">;

/** Whether a key writes a sign; a space alone presses the button, as everywhere. */
export function isTypedKey(event: Pressed, isMac: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ([...key].length !== 1 || key === " " || metaKey) return false;
  // AltGr comes as Ctrl+Alt on Windows; on macOS Option writes the signs that have no key.
  return event.getModifierState("AltGraph") || (!ctrlKey && (isMac || !altKey));
}
