import type { CaseView, Requirement } from '#engine';
import type { Words } from '#kernel';
import { onFacts, onInput, type RequirementWords } from '../../requirement.js';
import { deciderNotHandler } from '../officers/officers.requirements.js';
import type { ApprovalProposePayload } from './approval-payload.js';
import {
  isEndorsed,
  proposalBySeq,
  proposalMeant,
  proposalsToChoose,
  standingProposals,
  type Decides,
  type ProposalRule,
} from './proposals.js';

type Deciding = { readonly proposal?: number };

/** What can be proposed at all: the table of commands and the states of the case tell. */
export interface Proposable {
  /** Whether people give this command in this version, other than on the approval path itself. */
  exists(command: string): boolean;
  /** Whether the case could take it where it stands; `proceeding` is null where none is named. */
  fits(view: CaseView, command: string, proceeding: string | null): boolean;
}

/** What every decision on a proposal needs: a standing proposal, endorsed where the bureau asks for it, by somebody else who handled nothing of it. */
export function decidesOnProposal(rule: ProposalRule): readonly Requirement<never>[] {
  return [
    proposalStands(rule),
    proposalEndorsed(rule),
    proposerNeverApproves(rule),
    deciderNotHandler,
    decidedAfterProposal(rule),
  ];
}

function proposalStands(rule: ProposalRule): Requirement<Deciding> {
  return onFacts<Deciding>(
    {
      id: 'proposal-stands',
      article: 'PROC 19; forms 7, 8, 43, 53',
      zh: '须有承办人提出且尚未答复的报批事项。',
      en: 'An officer must have proposed this, and the proposal must still stand.',
      remedyZh: '请承办人提出报批；有多项时请指明 proposal。',
      remedyEn: 'Have the officer propose it; where several stand, name the proposal.',
    },
    (step) => proposalMeant(step, rule) !== undefined,
    (step) => whatStands(step, rule),
  );
}

/** Which proposals there are to choose from; without any, which command makes one. */
function whatStands(step: Decides, rule: ProposalRule): Words {
  const numbers = proposalsToChoose(step, rule).map(({ seq }) => String(seq));
  if (numbers.length === 0) {
    const own = rule.proposedBy?.join('、');
    const by = own ?? `approval.propose {"command": "${rule.decision}"}`;
    return {
      zh: `没有尚未答复的报批事项；由承办人以 ${by} 提出。`,
      en: `No proposal stands; an officer makes one by ${by.replaceAll('、', ' or ')}.`,
    };
  }
  return {
    zh: `尚未答复的报批事项为第${numbers.join('、')}步，须指明其中一项。`,
    en: `The proposals that stand are entries ${numbers.join(', ')}; one of them must be named.`,
  };
}

function proposalEndorsed(rule: ProposalRule): Requirement<Deciding> {
  return onFacts<Deciding>(
    {
      id: 'proposal-endorsed',
      article: 'forms 7, 8, 43, 53',
      zh: '须先经办案机构负责人审核同意。',
      en: 'The head of the handling unit must have endorsed the proposal.',
      remedyZh: '请办案机构负责人审核（approval.endorse）。',
      remedyEn: 'Have the head of the handling unit endorse it (approval.endorse).',
    },
    (step) => {
      if (step.view.parameter('endorsement-required') !== true) return true;
      const proposal = proposalMeant(step, rule);
      return proposal === undefined || isEndorsed(step.view, proposal);
    },
  );
}

function proposerNeverApproves(rule: ProposalRule): Requirement<Deciding> {
  return onFacts<Deciding>(
    {
      id: 'proposer-never-approves',
      article: 'PROC 19, 60',
      zh: '报批人不得自行审批。',
      en: 'Who proposes never approves.',
      remedyZh: '请其他有权负责人审批。',
      remedyEn: 'Another leader with the power must decide.',
    },
    (step) => proposalMeant(step, rule)?.actor.person !== step.command.actor.person,
  );
}

function decidedAfterProposal(rule: ProposalRule): Requirement<Deciding> {
  return onInput<Deciding>(
    {
      id: 'decided-after-proposal',
      article: 'PROC 19, 60',
      zh: '审批的时间不得早于报批的时间。',
      en: 'Nothing is decided before it was proposed.',
      remedyZh: '请核对审批的时间。',
      remedyEn: 'Check the time of the decision.',
    },
    (step) => (proposalMeant(step, rule)?.at ?? '') <= step.command.at,
  );
}

/** A proposal asks for a command that exists, and that the case could take where it stands. */
export function proposalCanBeDecided(proposable: Proposable): readonly Requirement<never>[] {
  return [
    onInput<ApprovalProposePayload>(
      {
        id: 'proposed-command-exists',
        article: 'form 8',
        zh: '报批的动作须是本版本中由人员办理的动作，且不是报批本身。',
        en: 'The command proposed must be one that people give in this version, and not one of the approval path itself.',
        remedyZh: '请从“下一步”列表中选择要报批的动作（command）。',
        remedyEn: 'Choose the command from the next steps.',
      },
      ({ command }) => proposable.exists(command.payload.command),
    ),
    onInput<ApprovalProposePayload>(
      {
        id: 'proposed-command-accepted',
        article: 'form 8',
        zh: '案件（或所指程序）当前所处状态须可接受报批的动作。',
        en: 'The case, or the proceeding named, must accept the command proposed where it stands.',
        remedyZh: '请先完成前面的步骤，或核对动作（command）和程序编号（proceeding）。',
        remedyEn: 'Do the earlier steps first, or check `command` and `proceeding`.',
      },
      ({ view, command: { payload } }) =>
        !proposable.exists(payload.command) || proposable.fits(view, payload.command, payload.proceeding ?? null),
    ),
  ];
}

const PROPOSAL_EXISTS: RequirementWords = {
  id: 'proposal-exists',
  article: '—',
  zh: '所指的报批事项须存在且尚未答复。',
  en: 'The proposal named must exist and still wait for an answer.',
  remedyZh: '请核对报批事项的日志序号。',
  remedyEn: 'Check the journal number of the proposal.',
};

/** A return of a procedure's own that names a proposal names one that stands. */
export function namedProposalStands(...rules: readonly ProposalRule[]): Requirement<Deciding> {
  return onInput<Deciding>(PROPOSAL_EXISTS, ({ view, command: { payload } }) => {
    const { proposal } = payload;
    return (
      proposal === undefined || rules.some((rule) => standingProposals(view, rule).some(({ seq }) => seq === proposal))
    );
  });
}

/**
 * `approval.endorse`, `approval.return` and `approval.withdraw` name a proposal that still waits.
 *
 * @param waits whether a fact is a proposal that was neither decided, returned nor withdrawn
 */
export function proposalExists(waits: (view: CaseView, seq: number) => boolean): Requirement<{ proposal: number }> {
  return onInput<{ proposal: number }>(PROPOSAL_EXISTS, ({ view, command }) => waits(view, command.payload.proposal));
}

/** Only the proposer may take a proposal back. */
export const ownProposal = onInput<{ proposal: number }>(
  {
    id: 'own-proposal',
    article: '—',
    zh: '只有报批人可以撤回。',
    en: 'Only the proposer may withdraw it.',
    remedyZh: '请报批人本人撤回，或由审批人退回。',
    remedyEn: 'Have the proposer withdraw it, or the decider return it.',
  },
  ({ view, command }) => proposalBySeq(view, command.payload.proposal)?.actor.person === command.actor.person,
);

/** Nobody endorses what they proposed. */
export const notOwnProposal = onInput<{ proposal: number }>(
  {
    id: 'not-own-proposal',
    article: 'PROC 19, 60',
    zh: '报批人不得审核自己的报批。',
    en: 'Nobody endorses their own proposal.',
    remedyZh: '请办案机构其他负责人审核。',
    remedyEn: 'Another head must endorse it.',
  },
  ({ view, command }) => proposalBySeq(view, command.payload.proposal)?.actor.person !== command.actor.person,
);
