import { DEFAULT_FIELD } from "../../shared/openapi/read-sending.ts";
import { editOrTell } from "../state/edit-or-tell.ts";
import type { Action } from "./action.ts";
import { editableResponse } from "./selected.ts";

/** Names the response that is sent when the rules of no other match; nothing is moved. */
export const setDefaultResponse: Action = {
  id: "set-default-response",
  label: "Set as default response",
  shortcuts: [],
  isEnabled: (services) => {
    const selected = editableResponse(services);
    return selected !== undefined && selected.operation.sending?.defaultKey !== selected.response.key;
  },
  run: (services) => {
    const selected = editableResponse(services);
    if (selected === undefined) return;
    const { key } = selected.response;
    const at = `${selected.operation.pointer}/${DEFAULT_FIELD}`;
    editOrTell(services, [{ type: "set-value", at, value: key }], `Set ${key} as default`);
  },
};
