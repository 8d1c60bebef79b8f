import type { StatusCode } from "./status-code.ts";
import { statusCodes } from "./status-codes.ts";

/**
 * Finds codes as people look for them: by number (`404`, `40`), class (`4xx`) or words (`forb`, `not found`, `too large`).
 * Every word of the query must be found in the code, its phrase, its hint or its summary.
 * @returns the codes, best match first; all of them in ascending order for an empty query
 */
export function searchCodes(query: string): readonly StatusCode[] {
  const words = wordsOf(query);
  if (words.length === 0) return statusCodes;
  return statusCodes
    .map((status) => ({ status, score: scoreOf(status, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.status.code - b.status.code)
    .map(({ status }) => status);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("'", "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** 0 when a word is not found; the more telling the field that a word is found in, the higher. */
function scoreOf(status: StatusCode, words: readonly string[]): number {
  const phrase = wordsOf(status.phrase);
  let sum = 0;
  for (const word of words) {
    const score = wordScore(status, phrase, word);
    if (score === 0) return 0;
    sum += score;
  }
  const whole = words.join(" ");
  const startsPhrase = phrase.join(" ").startsWith(whole) ? 100 : 0;
  const isUsual = status.apiUse === "core" ? 1 : 0;
  return sum / words.length + startsPhrase + isUsual;
}

function wordScore(status: StatusCode, phrase: readonly string[], word: string): number {
  const digits = word.replace(/^([1-5])xx$/, "$1");
  if (/^\d+$/.test(digits)) return String(status.code).startsWith(digits) ? 50 : 0;
  const startsOne = (words: readonly string[]) => words.some((other) => other.startsWith(word));
  if (startsOne(phrase)) return 40;
  if (status.formerPhrases.some((former) => startsOne(wordsOf(former)))) return 30;
  if (startsOne(wordsOf(status.hint))) return 20;
  return startsOne(wordsOf(status.summary)) ? 10 : 0;
}
