interface PickerOptions {
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

// The File System Access API has no types in lib.dom, because only Chromium has its pickers.
declare global {
  interface Window {
    readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
    readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  }
  interface DataTransferItem {
    readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
  }
}

/** `unavailable`: this browser has no picker, or does not show it here; the caller falls back to an input or a download. */
export type Picked =
  | { readonly status: "picked"; readonly handle: FileSystemFileHandle }
  | { readonly status: "cancelled" }
  | { readonly status: "unavailable" };

export const documentExtensions = [".yaml", ".yml", ".json"] as const;

export function pickDocument(): Promise<Picked> {
  return pick(
    window.showOpenFilePicker &&
      (async () =>
        (
          await window.showOpenFilePicker?.({
            types: [{ description: "OpenAPI document", accept: { "application/yaml": documentExtensions } }],
          })
        )?.[0]),
  );
}

export function pickPlace(suggestedName: string): Promise<Picked> {
  return pick(window.showSaveFilePicker && (() => window.showSaveFilePicker?.({ suggestedName })));
}

/** Nobody closes a dialog faster than this, in milliseconds: a quicker "abort" is a browser that showed none (headless, by policy). */
const FASTEST_PERSON = 150;

async function pick(
  show: (() => Promise<FileSystemFileHandle | undefined> | undefined) | undefined,
): Promise<Picked> {
  if (!show) return { status: "unavailable" };
  const start = performance.now();
  try {
    const handle = await show();
    return handle ? { status: "picked", handle } : { status: "cancelled" };
  } catch (error) {
    const isAbort = error instanceof DOMException && error.name === "AbortError";
    return isAbort && performance.now() - start > FASTEST_PERSON
      ? { status: "cancelled" }
      : { status: "unavailable" };
  }
}

/** Asks with a file input, which every browser has; undefined when the person cancels. */
export function chooseWithInput(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = documentExtensions.join(",");
    input.addEventListener("cancel", () => resolve(undefined));
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.click();
  });
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  // The browser reads the address after the click returns.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
