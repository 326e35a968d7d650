/** How hard a law is tried: fast-check takes this object as it is. */
export interface LawSettings {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The settings of one run of a law: `ANLIU_RUNS` and `ANLIU_SEED` from the environment, set by `npm run test:long`,
 * else this number of runs and the gate's fixed seed, so that the gate says the same twice.
 */
export function lawSettings(runsInTheGate: number): LawSettings {
  const runs = Number(process.env['ANLIU_RUNS'] ?? runsInTheGate);
  const seed = Number(process.env['ANLIU_SEED'] ?? 20_260_101);
  return { numRuns: runs, seed };
}
