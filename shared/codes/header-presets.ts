import type { NewHeader } from "../model/semantic-edit.ts";

/** Ready-made declarations of the headers that rules ask for. */
const presets: readonly NewHeader[] = [
  {
    name: "WWW-Authenticate",
    description: "How to authenticate for this resource: one or more challenges.",
    type: "string",
    example: 'Bearer realm="api"',
  },
  {
    name: "Proxy-Authenticate",
    description: "How to authenticate to the proxy: one or more challenges.",
    type: "string",
    example: 'Basic realm="proxy"',
  },
  {
    name: "Allow",
    description: "The methods that the resource supports now.",
    type: "string",
  },
  {
    name: "Upgrade",
    description: "The protocols to change to, the preferred one first.",
    type: "string",
    example: "websocket",
  },
  {
    name: "Content-Range",
    description:
      "Which part of the whole the content is, or how long the whole is where no part could be sent.",
    type: "string",
  },
  {
    name: "Location",
    description: "The address of the resource to go to.",
    type: "string",
    format: "uri-reference",
    example: "/items/42",
  },
  {
    name: "ETag",
    description: "The entity tag of the current version.",
    type: "string",
    example: '"33a64df5"',
  },
  {
    name: "Retry-After",
    description: "How many seconds to wait before the next try, or the date of it.",
    type: "string",
    example: "120",
  },
  {
    name: "Link",
    description: "Related resources, each with its relation.",
    type: "string",
    example: '<https://example.com/authority>; rel="blocked-by"',
  },
  {
    name: "Accept",
    description: "The media types that would have been taken.",
    type: "string",
    example: "application/json",
  },
  {
    name: "Accept-Patch",
    description: "The media types that PATCH takes here.",
    type: "string",
    example: "application/merge-patch+json",
  },
  {
    name: "RateLimit",
    description: "How many calls are left, and when the count starts again.",
    type: "string",
    example: '"default";r=50;t=30',
  },
  {
    name: "Access-Control-Allow-Origin",
    description: "The origin whose pages may read this response.",
    type: "string",
    example: "https://example.com",
  },
  {
    name: "Last-Modified",
    description: "When the resource was changed for the last time.",
    type: "string",
    example: "Tue, 15 Nov 1994 12:45:26 GMT",
  },
  {
    name: "IM",
    description: "The instance manipulations that were applied.",
    type: "string",
    example: "vcdiff",
  },
];

/** The ready-made declaration of a header (any case of the name), or undefined. */
export function findHeaderPreset(name: string): NewHeader | undefined {
  const wanted = name.toLowerCase();
  return presets.find((preset) => preset.name.toLowerCase() === wanted);
}
