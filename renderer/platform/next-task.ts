/** Waits for a task of its own: what was changed so far comes to the screen first, and keys and clicks are answered. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
