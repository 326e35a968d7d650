import { profileOf } from '#cases';
import { loadLaw, type LawOfTime, type LoadedRulebook } from '#law';
import { registry } from '#procedures';
import { readingConfiguration } from './reading-configuration.js';

/** Everything a step is decided by, from the configuration folder. */
export function loadRulebook(folder: string, time: LawOfTime): LoadedRulebook {
  return { registry, law: readingConfiguration(folder, () => loadLaw(folder, time)), profile: profileOf };
}
