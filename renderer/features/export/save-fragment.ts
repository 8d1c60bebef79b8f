import type { Services } from "../../state/context.tsx";

/** Asks for a place, writes the text there and says how it went; says nothing when the person cancels. */
export async function saveFragment(
  { design, view, host }: Services,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const id = design.getState().design?.file.id;
  const result = await host.saveExport({ name, text, ...(id === undefined ? {} : { id }) });
  if (result === null) return;
  const tell = (message: string, tone: "done" | "failed") =>
    view.getState().set({ toast: { message, tone, offersUndo: false } });
  switch (result.status) {
    case "saved":
      return tell("The export is saved.", "done");
    case "downloaded":
      return tell(`${name} is among your downloads.`, "done");
    case "changed-on-disk":
      return tell(
        "The file changed on disk meanwhile, so nothing was written. Save it under another name.",
        "failed",
      );
    case "failed":
      return tell(result.message, "failed");
  }
}
