/** Whose rules judge the set (reference: the severity table in this file). */
export type ProfileId = "zos-connect" | "openapi" | "strict";
