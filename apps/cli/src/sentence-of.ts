import { DomainError } from '#kernel';

/** What a person is told of a failure: its sentence in both languages; of one nobody foresaw, the whole trace. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.words.zh} / ${error.words.en}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
