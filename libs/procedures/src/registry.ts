import { Registry, type ProcedureDefinition } from '#engine';
import { execution } from './execution/execution-procedure.js';
import { filing } from './filing/filing-procedure.js';
import { proposalTasks } from './general-rules/approval/proposal-tasks.js';
import { correctionRule } from './general-rules/correction/correction-rule.js';
import { exclusionsOf } from './general-rules/exclusion/exclusions.js';
import { gatesOf } from './general-rules/gates.js';
import { generalRules } from './general-rules/general-rules.js';
import { backEntryApproved } from './general-rules/overdue/back-entry-approval.js';
import { investigation } from './investigation/investigation-procedure.js';
import { penalty } from './penalty/penalty-procedure.js';
import { signals } from './signals.js';

/** The procedures of this version; taking one out is one folder and one line. */
const procedures: readonly ProcedureDefinition[] = [filing, investigation, penalty, execution];

/** Command prefixes of procedures, and single commands, that are known by name and not built yet. */
const UNAVAILABLE = [
  'measure',
  'summary',
  'transfer',
  'police',
  'procuratorate',
  'reconsideration',
  'litigation',
  'publicity',
  'jurisdiction',
  'referral',
  'case.join',
  'case.split',
  'case.assignDown',
  'case.takeUp',
];

const commands = [...procedures, ...generalRules].flatMap((room) => room.commands);
const correction = correctionRule(commands);

/** Everything the engine runs on in this version. Building it checks the tables: a fault stops the boot. */
export const registry = new Registry({
  procedures,
  generalRules: [...generalRules, correction, proposalTasks(commands)],
  signals,
  unavailable: UNAVAILABLE,
  gates: gatesOf([...commands, ...correction.commands]),
  exclusions: exclusionsOf,
  backEntryApproved,
});
