import type { Services } from "../../state/context.tsx";
import { tellDone, tellFailure } from "../../state/tell.ts";

/** Asks for a place, writes the text there and says how it went; says nothing when the person cancels. */
export async function saveFragment(
  services: Services,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const id = services.design.getState().design?.file.id;
  const result = await services.host.saveExport({ name, text, ...(id === undefined ? {} : { id }) });
  if (result === null) return;
  switch (result.status) {
    case "saved":
      return tellDone(services, "The export is saved.");
    case "downloaded":
      return tellDone(services, `${name} is among your downloads.`);
    case "failed":
      return tellFailure(services, result.message);
  }
}
