import type { OperationId } from "../../shared/model/operation.ts";

/** What a service might answer, kept with an operation while its document is open. */
export interface Sample {
  readonly id: number;
  readonly name: string;
  /** JSON, as it is typed. */
  readonly text: string;
  /** The key of the response that ought to be sent; undefined: nobody has said. */
  readonly expected: string | undefined;
}

/** The samples of one operation, and the one that is looked at. */
export interface SampleList {
  readonly samples: readonly Sample[];
  readonly chosen: number;
}

/** Those of the operations of one opened document. */
export interface Samples {
  /** Which opening of a document they belong to. */
  readonly opening: number | undefined;
  readonly lists: ReadonlyMap<OperationId, SampleList>;
}

export const NO_SAMPLES: Samples = { opening: undefined, lists: new Map() };

const FIRST: Sample = { id: 1, name: "Sample 1", text: "", expected: undefined };
const EMPTY: SampleList = { samples: [FIRST], chosen: FIRST.id };

/** The samples of an operation: there is always one. */
export function samplesFor({ opening, lists }: Samples, of: number, operation: OperationId): SampleList {
  return (opening === of ? lists.get(operation) : undefined) ?? EMPTY;
}

/** The same with another list; those of a document that is not open any more are forgotten. */
export function withSamples(all: Samples, of: number, operation: OperationId, list: SampleList): Samples {
  const lists = all.opening === of ? all.lists : [];
  return { opening: of, lists: new Map([...lists, [operation, list]]) };
}

/** Another sample, which is then looked at. */
export function addSample({ samples }: SampleList, text = "", name?: string): SampleList {
  const id = Math.max(...samples.map((sample) => sample.id)) + 1;
  return {
    samples: [...samples, { id, name: name ?? `Sample ${id}`, text, expected: undefined }],
    chosen: id,
  };
}

/** Without one of them; the last one is emptied. */
export function removeSample({ samples, chosen }: SampleList, id: number): SampleList {
  const left = samples.filter((sample) => sample.id !== id);
  const [first] = left;
  if (first === undefined) return EMPTY;
  return { samples: left, chosen: chosen === id ? first.id : chosen };
}

export function changeSample(list: SampleList, id: number, change: Partial<Sample>): SampleList {
  return { ...list, samples: list.samples.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
