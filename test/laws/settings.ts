/** How the property tests run. The only file of these tests that reads the environment. */
export interface LawSettings {
  /** Random cases for each property. */
  readonly runs: number;
  /** Seed of the generator; print it, and give it back as ANLIU_SEED to repeat a run. */
  readonly seed: number;
  /** ANLIU_WRITE_PAGES=1: write generated pages anew instead of comparing them. */
  readonly writePages: boolean;
}

const DEFAULT_RUNS = 5_000;
const DEFAULT_SEED = 20_261_124;

function readNumber(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number, not '${text}'`);
  return value;
}

/** What the environment says, or what the gate uses. */
export const lawSettings: LawSettings = Object.freeze({
  runs: readNumber('ANLIU_RUNS', DEFAULT_RUNS),
  seed: readNumber('ANLIU_SEED', DEFAULT_SEED),
  writePages: process.env['ANLIU_WRITE_PAGES'] === '1',
});
