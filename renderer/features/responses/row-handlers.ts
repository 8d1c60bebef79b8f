import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { ResponseEntry } from "../../../shared/model/operation.ts";
import type { Action } from "../../actions/action.ts";
import { deleteResponse } from "../../actions/delete-response.ts";
import { editResponse } from "../../actions/edit-response.ts";
import { moveResponseDown } from "../../actions/move-response-down.ts";
import { moveResponseUp } from "../../actions/move-response-up.ts";
import { runAction } from "../../actions/run.ts";
import { choiceOf, editableOperation, selectedOperation } from "../../actions/selected.ts";
import type { Services } from "../../state/context.tsx";
import type { MenuPlace } from "./ResponseMenu.tsx";
import type { RowCommand } from "./row-commands.tsx";
import { focusResponse } from "./row-focus.ts";

export type RowHandlers = ReturnType<typeof rowHandlers>;

/** What rows do; made once, so that a row renders again only when it changes. */
export function rowHandlers(services: Services, setMenu: (place: MenuPlace | undefined) => void) {
  const { design, view } = services;

  function select(response: ResponseEntry): void {
    const current = view.getState().response;
    if (current?.key === response.key && current.occurrence === response.occurrence) return;
    view.getState().set({ response: choiceOf(response), referenceCode: undefined });
  }

  function run({ action }: RowCommand): void {
    runAction(services, action);
  }

  /** The row that is selected afterwards takes the focus, wherever it then stands. */
  function runOnRow({ action }: { readonly action: Action }): void {
    flushSync(() => {
      setMenu(undefined);
      runAction(services, action);
    });
    const { dialog, response } = view.getState();
    if (dialog === undefined) focusResponse(response);
  }

  function describe(response: ResponseEntry, description: string): void {
    const operation = editableOperation(services);
    if (operation === undefined) return;
    const target = { operation: operation.id, ...choiceOf(response) };
    const outcome = design.getState().actions.edit([{ type: "describe-response", target, description }]);
    if (!outcome.ok) {
      view.getState().set({ toast: { message: outcome.message, tone: "failed", offersUndo: false } });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, response: ResponseEntry): void {
    const command = keyCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command === "menu") setMenu(event.currentTarget);
    else if (typeof command === "object") runOnRow({ action: command });
    else focusResponse(rowAt(command, selectedOperation(services)?.responses ?? [], response));
  }

  function closeMenu(): void {
    flushSync(() => setMenu(undefined));
    focusResponse(view.getState().response);
  }

  return { select, run, runOnRow, describe, onKeyDown, openMenu: setMenu, closeMenu };
}

type Step = "previous" | "next" | "first" | "last";

function rowAt(step: Step, responses: readonly ResponseEntry[], from: ResponseEntry) {
  if (step === "first") return responses[0];
  if (step === "last") return responses.at(-1);
  return responses[responses.indexOf(from) + (step === "next" ? 1 : -1)] ?? from;
}

function keyCommand(event: KeyboardEvent): Action | Step | "menu" | undefined {
  if (event.altKey) {
    if (event.key === "ArrowUp") return moveResponseUp;
    return event.key === "ArrowDown" ? moveResponseDown : undefined;
  }
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return "menu";
  if (event.key === "ArrowUp") return "previous";
  if (event.key === "ArrowDown") return "next";
  if (event.key === "Home") return "first";
  if (event.key === "End") return "last";
  if (event.key === "Delete") return deleteResponse;
  return event.key === "Enter" && event.target === event.currentTarget ? editResponse : undefined;
}
