import { ownText } from "../model/own-text.ts";

/** What a row is made of: a text counts by its letters, a list or object as itself. */
export type Token = string | boolean | symbol | object | undefined;

/** Values by rows of tokens, found token by token: one text of all of them would have to be joined and hashed each time. */
export class TokenTree<Value> {
  value: Value | undefined;
  readonly #next = new Map<Token, TokenTree<Value>>();
  readonly #whole: { size: number };

  /** @param whole how many places the tree has, counted by all of them */
  constructor(whole = { size: 0 }) {
    whole.size++;
    this.#whole = whole;
  }

  /** How many places the whole tree has. */
  get size(): number {
    return this.#whole.size;
  }

  /** What lies behind a token. */
  at(token: Token): TokenTree<Value> {
    const known = this.#next.get(token);
    if (known) return known;
    const next = new TokenTree<Value>(this.#whole);
    this.#next.set(typeof token === "string" ? ownText(token) : token, next);
    return next;
  }
}
