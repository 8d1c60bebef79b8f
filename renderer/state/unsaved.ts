import { type Services, useDesign, useView } from "./context.tsx";
import { isDirty } from "./open-design.ts";

/** Whether closing now would lose something: an edit that is not saved, or a text typed in place. */
export function isUnsaved({ design, view }: Pick<Services, "design" | "view">): boolean {
  const open = design.getState().design;
  return open !== undefined && (isDirty(open) || view.getState().draft !== undefined);
}

export function useUnsaved(): boolean {
  const hasDraft = useView((view) => view.draft !== undefined);
  return useDesign(({ design }) => design !== undefined && (isDirty(design) || hasDraft));
}
