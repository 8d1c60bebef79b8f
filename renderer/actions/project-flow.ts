import type { Services } from "../state/context.tsx";
import { judgeBy } from "../state/judge-anew.ts";
import { readProjectRules } from "../state/project-rules.ts";

/** Looks at what the project of the open document says of how it is judged, and judges by it from then on. */
export async function lookAtProject({ design, host, view }: Services): Promise<void> {
  const open = design.getState().design;
  if (open?.file.id === undefined) return;
  const known = view.getState().project;
  const project = await readProjectRules(host, open.file.id, known);
  const now = design.getState().design;
  // Another document, or another look, may have been quicker.
  if (now?.opening !== open.opening || now.file.id !== open.file.id || view.getState().project !== known)
    return;
  if (project !== known) judgeBy({ design, view }, { project });
}

/** Lets a fault of the project's rules rest until they change. */
export function dismissProject({ view }: Services): void {
  const { project } = view.getState();
  if (project?.ok === false) view.getState().set({ project: { ...project, isDismissed: true } });
}
