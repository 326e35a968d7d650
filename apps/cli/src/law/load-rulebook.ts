import { profileOf, type Rulebook } from '#cases';
import { dueDatesOf, loadParameters, registry } from '#procedures';
import { join } from 'node:path';
import type { LawOfTime } from './load-law.js';
import { readingConfiguration } from './reading-configuration.js';

/** Everything a step is decided by, from the configuration folder. */
export function loadRulebook(folder: string, { calculator, calendar }: LawOfTime): Rulebook {
  const parameters = readingConfiguration(folder, () => loadParameters(join(folder, 'parameters.yaml')));
  const versions = {
    rules: calculator.ruleBook.version,
    calendar: calendar.version,
    parameters: parameters.version,
  };
  return {
    registry,
    law: { dueDates: dueDatesOf(calculator), parameters: parameters.values, versions },
    profile: profileOf,
  };
}
