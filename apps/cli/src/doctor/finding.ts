import type { Words } from '#kernel';

/** How one thing stands: `warn` works today and needs somebody's attention. */
export interface DoctorFinding {
  readonly what: string;
  readonly state: 'good' | 'warn' | 'bad';
  readonly words: Words;
}

/** Something that is as it should be. */
export function good(what: string, zh: string, en: string): DoctorFinding {
  return { what, state: 'good', words: { zh, en } };
}

/** Something that works today and will not always. */
export function warn(what: string, zh: string, en: string): DoctorFinding {
  return { what, state: 'warn', words: { zh, en } };
}

/** Something that keeps the product from working. */
export function bad(what: string, zh: string, en: string): DoctorFinding {
  return { what, state: 'bad', words: { zh, en } };
}

/** What a failure comes to: its own sentence. */
export function failed(what: string, error: unknown): DoctorFinding {
  const words = wordsOf(error);
  return { what, state: 'bad', words: words ?? { zh: String(error), en: String(error) } };
}

function wordsOf(error: unknown): Words | null {
  if (!(error instanceof Error)) return null;
  return 'words' in error ? (error.words as Words) : { zh: error.message, en: error.message };
}
