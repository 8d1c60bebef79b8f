/** It comes without types. */
declare module "@ibm-cloud/openapi-ruleset" {
  const ruleset: unknown;
  export default ruleset;
}
