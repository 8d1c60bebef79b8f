import type { Services } from "./context.tsx";
import { judgingOf } from "./judging.ts";
import type { OpenDesign } from "./open-design.ts";
import { tellFailure } from "./tell.ts";

/**
 * Has the reader read the text of a large document whenever its pieces do not tell how it reads. One text is read at a time; what was
 * typed meanwhile is read next.
 * @returns the function that stops it
 */
export function readElsewhere({ design, view, reader }: Services): () => void {
  let reading: { readonly opening: number; readonly abort: AbortController } | undefined;

  const read = async ({ opening, textVersion, text }: OpenDesign) => {
    const abort = new AbortController();
    reading = { opening, abort };
    try {
      const options = { judging: judgingOf(view.getState()), signal: abort.signal };
      const result = await reader.read(text.toString(), options);
      reading = undefined;
      design.getState().actions.resolveReading(opening, textVersion, result);
      follow();
    } catch (error) {
      if (reading?.abort === abort) reading = undefined;
      if (!abort.signal.aborted)
        tellFailure({ view }, error instanceof Error ? error.message : String(error));
    }
  };

  const follow = () => {
    const open = design.getState().design;
    if (reading !== undefined && reading.opening !== open?.opening) {
      reading.abort.abort();
      reading = undefined;
    }
    if (reading === undefined && open !== undefined && open.readVersion !== open.textVersion) void read(open);
  };

  const stop = design.subscribe(follow);
  return () => {
    stop();
    reading?.abort.abort();
  };
}
