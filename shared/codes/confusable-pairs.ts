/** The pairs of look-alikes that one operation may list both, so that their descriptions have to tell them apart. */
export const confusablePairs: readonly (readonly [number, number])[] = [
  [401, 403],
  [400, 422],
  [404, 410],
  [301, 308],
  [302, 303],
  [302, 307],
  [401, 407],
  [409, 412],
  [500, 502],
  [500, 503],
  [500, 504],
];
