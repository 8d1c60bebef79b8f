import { buildStale } from "../../app/build.mjs";

/** End-to-end tests run what is built; a stale build would test yesterday's code. */
export default () => buildStale(["renderer", "preload", "web"]);
