import type { Severity } from "../../shared/model/finding.ts";

const WORDS = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["info", "infos"],
  hint: ["hint", "hints"],
} as const;

/** "1 warning", "3 errors". */
export function countOfSeverity(severity: Severity, count: number): string {
  return `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`;
}

/** "errors", "hints". */
export function pluralOfSeverity(severity: Severity): string {
  return WORDS[severity][1];
}

/** "Error", "Hint": the name of a mark. */
export function nameOfSeverity(severity: Severity): string {
  const [word] = WORDS[severity];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
