/** How hard a law is tried: fast-check takes this object as it is. */
export interface LawSettings {
  readonly numRuns: number;
  readonly seed: number;
}

/** The gate's seed is fixed, so that it says the same twice. */
const GATE_SEED = 20_260_101;

/**
 * The settings of one run of a law. The gate runs it as often as told here; `npm run test:long` sets `ANLIU_TIMES`,
 * by which every law is tried so many times more often, and draws a new `ANLIU_SEED`.
 */
export function lawSettings(runsInTheGate: number): LawSettings {
  return {
    numRuns: runsInTheGate * wholeNumber('ANLIU_TIMES', 1),
    seed: wholeNumber('ANLIU_SEED', GATE_SEED),
  };
}

function wholeNumber(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number, not '${text}'`);
  return value;
}
