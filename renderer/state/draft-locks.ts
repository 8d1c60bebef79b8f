// A shell tells apart what its own run and other runs are keeping; two pages of one run tell each other by locks, which end with their page.

const PREFIX = "draft ";

/** Marks a draft as one that this page is writing. @returns the function that ends that */
export function holdDraft(draft: string): () => void {
  const ended = new AbortController();
  // Absent where the page is not served safely, and in tests.
  void navigator.locks
    ?.request(PREFIX + draft, () => new Promise((resolve) => ended.signal.addEventListener("abort", resolve)))
    .catch(() => undefined);
  return () => ended.abort();
}

/** The drafts that some page is writing now. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const found = await navigator.locks?.query().catch(() => undefined);
  const names = (found?.held ?? []).flatMap(({ name }) => name ?? []);
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
}
