const PREFIX = "webhooks/";

/** The field of the document that holds a path or a webhook, and its key there. */
export interface PathName {
  readonly container: "paths" | "webhooks";
  readonly name: string;
}

/** Reads the path of an operation: a path template, or `webhooks/NAME`. */
export function splitPath(path: string): PathName {
  return path.startsWith(PREFIX)
    ? { container: "webhooks", name: path.slice(PREFIX.length) }
    : { container: "paths", name: path };
}

/** The path of an operation, from the field that holds it and its key there. */
export function joinPath({ container, name }: PathName): string {
  return container === "webhooks" ? PREFIX + name : name;
}
