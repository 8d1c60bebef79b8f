/** The system's name for an error, such as `ENOENT`; empty for errors that have none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
