import { tell } from './print.js';

/** How far a long piece of work is. */
export interface Progress {
  /** One more piece done. */
  step(count?: number): void;
  /** No more is said. */
  end(): void;
}

/** Work that takes longer than this says how far it is, and again as often. */
const EVERY_MS = 2_000;

/**
 * Tells on standard error how far work is, from two seconds on.
 * Modes: counting → ended.
 * @param total null where it is not known beforehand
 */
export function progressOf(zh: string, en: string, total: number | null = null): Progress {
  let done = 0;
  const of = (): string => (total === null ? String(done) : `${done}/${total}`);
  const timer = setInterval(() => {
    tell(`${zh} ${of()}`, `${en} ${of()}`);
  }, EVERY_MS);
  timer.unref();
  return {
    step: (count = 1) => {
      done += count;
    },
    end: () => {
      clearInterval(timer);
    },
  };
}
