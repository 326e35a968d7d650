import { Registry } from '#engine';
import { filing } from './filing/filing.procedure.js';
import { exclusionsOf } from './general-rules/exclusion/exclusions.js';
import { gates } from './general-rules/gates.js';
import { generalRules } from './general-rules/general-rules.js';
import { signals } from './signals.js';

/** Command prefixes of the procedures that are known by name and not built yet. */
const UNAVAILABLE = ['measure', 'summary', 'transfer', 'police', 'procuratorate', 'reconsideration', 'litigation', 'publicity', 'remedy'];

/** Everything the engine runs on in this version. Building it checks the tables: a fault stops the boot. */
export const registry = new Registry({
  procedures: [filing],
  generalRules,
  signals,
  unavailable: UNAVAILABLE,
  gates,
  exclusions: exclusionsOf,
});
