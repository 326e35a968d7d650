import { couldBeGiven, Registry, type ProcedureDefinition } from '#engine';
import { coerciveMeasure } from './coercive-measure/measure-procedure.js';
import { MEASURE_PROPOSAL } from './coercive-measure/measure.requirements.js';
import { migrations, olderVersions } from './chart-versions.js';
import { CLOSURE_PROPOSAL } from './execution/closure.requirements.js';
import { execution } from './execution/execution-procedure.js';
import { filing } from './filing/filing-procedure.js';
import { approvalRule } from './general-rules/approval/approval-rule.js';
import type { Proposable } from './general-rules/approval/approval.requirements.js';
import { proposalTasks } from './general-rules/approval/proposal-tasks.js';
import { waitingProposals } from './general-rules/approval/waiting-proposals.js';
import { correctionRule } from './general-rules/correction/correction-rule.js';
import { exclusionsOf } from './general-rules/exclusion/exclusions.js';
import { gatesOf } from './general-rules/gates.js';
import { DECLINING_PROPOSAL, FILING_PROPOSAL } from './filing/filing.requirements.js';
import { generalRules } from './general-rules/general-rules.js';
import { backEntryApproved } from './general-rules/overdue/back-entry-approval.js';
import { investigation } from './investigation/investigation-procedure.js';
import { litigation } from './litigation/litigation-procedure.js';
import { DECISION_PROPOSAL } from './penalty/decision.requirements.js';
import { NOTICE_PROPOSAL } from './penalty/notice.commands.js';
import { penalty } from './penalty/penalty-procedure.js';
import { policeTransfer } from './police-transfer/transfer-procedure.js';
import { TRANSFER_PROPOSAL } from './police-transfer/transfer.requirements.js';
import { publicity } from './publicity/publicity-procedure.js';
import { reconsideration } from './reconsideration/reconsideration-procedure.js';
import { signals } from './signals.js';
import { summaryPenalty } from './summary-penalty/summary-penalty-procedure.js';

/** The procedures of this version; taking one out is one folder and its lines in this file. */
const procedures: readonly ProcedureDefinition[] = [
  filing,
  investigation,
  coerciveMeasure,
  penalty,
  execution,
  publicity,
  reconsideration,
  litigation,
  summaryPenalty,
  policeTransfer,
];

/** Proposals that are made by commands of their own, and what answers them. */
const OWN_PROPOSALS = [
  FILING_PROPOSAL,
  DECLINING_PROPOSAL,
  NOTICE_PROPOSAL,
  DECISION_PROPOSAL,
  CLOSURE_PROPOSAL,
  MEASURE_PROPOSAL,
  TRANSFER_PROPOSAL,
];

const rooms = [...procedures, ...generalRules];

/** A proposal asks for what somebody can then do: asked of the whole table, once it stands. */
const proposable: Proposable = {
  exists: (command) => {
    const definition = registry.commands.get(command)?.definition;
    return definition?.by.some((letter) => letter !== 'S') === true && !command.startsWith('approval.');
  },
  fits: (view, command, proceeding) => couldBeGiven(registry, view.state, command, proceeding),
};

const approval = approvalRule(
  waitingProposals(
    rooms.flatMap((room) => room.commands),
    OWN_PROPOSALS,
  ),
  proposable,
);
const commands = [...rooms, approval].flatMap((room) => room.commands);
const correction = correctionRule(commands);

/** Everything the engine runs on in this version. Building it checks the tables: a fault stops the boot. */
export const registry: Registry = new Registry({
  procedures,
  olderVersions,
  migrations,
  generalRules: [approval, ...generalRules, correction, proposalTasks(commands)],
  signals,
  gates: gatesOf([...commands, ...correction.commands]),
  exclusions: exclusionsOf,
  backEntryApproved,
});
