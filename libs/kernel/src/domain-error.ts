import type { Words } from './words.js';

/**
 * An exceptional situation of floor 2 and below that a door translates.
 * `code` is kebab-case, unique over all catalogues, and never reused.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly words: Words,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${words.zh} ${words.en}`);
    this.name = new.target.name;
  }
}
