import type { CaseView } from '#engine';
import type { Invariant } from '../exploring/invariant.js';
import { dayOf, factsOf, handlers, lastOf, loose, seqOf, type Loose } from './reading.js';

/** Deciding commands whose proposal an officer makes, by what proposes them. */
const DECIDING: Readonly<Record<string, readonly string[]>> = {
  'filing.approve': ['filing.propose'],
  'filing.decline': ['filing.proposeDeclining'],
  'notice.approve': ['notice.propose'],
  'decision.make': ['decision.propose'],
  'case.close': ['case.proposeClosure'],
};
const ON_APPROVAL = [
  ...[
    'filing.extendVerification',
    'filing.refer',
    'investigation.suspend',
    'investigation.resume',
    'investigation.extend',
  ],
  ...[
    'investigation.terminate',
    'investigation.refer',
    'review.extend',
    'decision.amend',
    'decision.revoke',
    'payment.grantDelay',
  ],
  ...[
    'payment.grantInstalments',
    'payment.endGrant',
    'execution.applyToCourt',
    'execution.endItem',
    'execution.reduceSurcharge',
  ],
  ...['publicity.exempt', 'publicity.acceptStop', 'publicity.extendStop', 'publicity.decideStop', 'case.reopen'],
];

/** Who proposes, who decides, and what is corrected. */
export const approvalInvariants: readonly Invariant[] = [
  {
    id: 'decided-on-a-proposal',
    zh: '负责人的决定以承办人的报批为依据。',
    en: 'What a leader decides, an officer has proposed.',
    article: 'PROC 19; forms 7, 8, 43, 53',
    on: [...Object.keys(DECIDING), ...ON_APPROVAL],
    step: ({ prior, command }) => proposalsBefore(prior, command.name).length > 0,
  },
  {
    id: 'proposer-never-approves',
    zh: '报批人不得自行审批。',
    en: 'Who proposes never approves.',
    article: 'PROC 19, 60',
    on: [...Object.keys(DECIDING), ...ON_APPROVAL],
    step: ({ prior, command }) => {
      const standing = proposalsBefore(prior, command.name);
      return standing.length !== 1 ? null : standing[0]?.actor.person !== command.actor.person;
    },
  },
  {
    id: 'handler-never-decides',
    zh: '办案人员不得对本案作出审批、决定。',
    en: 'Who handled the case does not decide in it.',
    article: 'PROC 19, 49, 60',
    on: [...Object.keys(DECIDING), ...ON_APPROVAL, 'approval.endorse'],
    step: ({ prior, command }) => !handlers(prior).has(command.actor.person),
  },
  {
    id: 'nobody-endorses-own-proposal',
    zh: '报批人不得审核自己的报批；只有报批人可以撤回。',
    en: 'Nobody endorses an own proposal, and only the proposer takes it back.',
    article: 'PROC 19, 60',
    on: ['approval.endorse', 'approval.return', 'approval.withdraw'],
    step: (step) => {
      const proposal = step.prior.allFacts().find(({ seq }) => seq === loose(step)['proposal']);
      const own = proposal?.actor.person === step.command.actor.person;
      return proposal !== undefined && (step.command.name === 'approval.withdraw' ? own : !own);
    },
  },
  {
    id: 'overdue-needs-a-reason',
    zh: '超过办理期限的，写明原因。',
    en: 'What is decided after its due date gives the reason.',
    article: 'PROC 18, 64',
    on: [
      'filing.approve',
      'filing.decline',
      'filing.refer',
      'decision.make',
      'investigation.terminate',
      'investigation.refer',
    ],
    step: ({ before, command }) => {
      const rule = command.name.startsWith('filing.') ? 'report-check' : 'case-decision';
      const late = before.clocks.some(
        (clock) =>
          clock.rule === rule && clock.status === 'running' && clock.due !== null && clock.due < dayOf(command.at),
      );
      return late ? command.payload['note'] !== undefined || command.payload['reason'] !== undefined : null;
    },
  },
  {
    id: 'correction-approved',
    zh: '更正须经办案机构负责人同意，且与报批内容一致。',
    en: 'A correction was approved by the head of the unit, just as it was proposed.',
    article: 'PROC 78',
    on: ['fact.correct'],
    step: (step) => {
      const asked = loose(step);
      const endorsed = factsOf(step.prior, 'approval.endorse').some(
        ({ payload, actor }) => payload['proposal'] === asked['proposal'] && actor.role === 'unit-head',
      );
      const content = lastOf<{ content?: Loose }>(step.prior, 'approval.propose')?.payload.content;
      return endorsed && content?.['seq'] === asked['seq'] && content?.['correctedAt'] === asked['correctedAt'];
    },
  },
];

function proposalsBefore(prior: CaseView, command: string) {
  const own = DECIDING[command];
  const answered = seqOf(prior, command);
  const taken = factsOf(prior, 'approval.return', 'approval.withdraw').map(({ payload }) => payload['proposal']);
  const made =
    own === undefined
      ? factsOf(prior, 'approval.propose').filter(({ payload }) => payload['command'] === command)
      : factsOf(prior, ...own);
  return made.filter(({ seq }) => seq > answered && !taken.includes(seq));
}
