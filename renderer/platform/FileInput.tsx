import type { Host } from "../../shared/host/host.ts";
import { visuallyHidden } from "../components/visually-hidden.ts";
import { isBrowserHost } from "./browser-host.ts";
import { documentExtensions } from "./file-pickers.ts";

/** The file input that every browser understands, unseen but always there; nothing in the desktop app. */
export function FileInput({ host }: { readonly host: Host }) {
  if (!isBrowserHost(host)) return null;
  return (
    <input
      type="file"
      aria-label="Open OpenAPI document"
      accept={documentExtensions.join(",")}
      tabIndex={-1}
      style={visuallyHidden}
      onChange={(event) => {
        const input = event.currentTarget;
        const file = input.files?.[0];
        // Emptied once the file is read, so that choosing the same file again is a change again.
        if (file) void host.openFile(file).finally(() => (input.value = ""));
      }}
    />
  );
}
