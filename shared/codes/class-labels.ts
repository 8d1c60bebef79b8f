import type { StatusClass } from "../model/status-key.ts";

/** What each class is called (RFC 9110 §15). */
export const classLabels: Readonly<Record<StatusClass, string>> = {
  "1xx": "Informational",
  "2xx": "Success",
  "3xx": "Redirection",
  "4xx": "Client error",
  "5xx": "Server error",
};
