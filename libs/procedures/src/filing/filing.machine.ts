import { defineChart, emit, stays, type ChartBranch } from '#engine';
import { answersProposalOf } from '../general-rules/approval/answers-proposal.js';

/** Evidence from before filing counts (PROC 23), and tests stop the verification (PROC 18). */
const EVIDENCE = ['investigation.recordAct', 'exclusion.open'];

/** Proposals of this procedure that a return or withdrawal takes back. */
const answered: ChartBranch = {
  guard: ({ context }) => answersProposalOf(context, ['filing.propose', 'filing.proposeDeclining']),
  target: 'verifying',
};

/** A clue that ended without a case is archived from here; only a remedy or a referral back opens it again (general rule 12). */
const REOPENED = { 'case.reopen': 'verifying', 'remedy.applyToFiling': 'verifying' } as const;
const ENDED = { 'case.archive': 'archived', ...REOPENED } as const;

/** 线索核查与立案: from the clue to the decision whether a case is filed. */
export const filingChart = defineChart({
  id: 'filing',
  initial: 'received',
  states: {
    received: {
      on: {
        ...stays('clue.absorb'),
        'filing.assign': 'verifying',
        'clue.merge': 'joined',
        'filing.refer': 'referred',
      },
    },
    verifying: {
      on: {
        ...stays('clue.absorb', 'filing.assign', 'filing.extendVerification', ...EVIDENCE),
        'clue.merge': 'joined',
        'filing.propose': 'proposed',
        'filing.proposeDeclining': 'proposed',
        'filing.refer': 'referred',
      },
    },
    proposed: {
      on: {
        ...stays('clue.absorb', 'filing.extendVerification'),
        'filing.return': 'verifying',
        'approval.return': answered,
        'approval.withdraw': answered,
        'filing.approve': 'filed',
        'filing.decline': 'declined',
        'filing.refer': 'referred',
      },
    },
    // New facts of a repeated report go to the case that handles the matter, also when it is filed (COMP 35(2)).
    filed: { tags: 'ended', entry: emit('filing.filed'), on: stays('clue.absorb') },
    declined: { tags: 'ended', entry: emit('filing.declined'), on: ENDED },
    referred: { tags: 'ended', entry: emit('filing.referred'), on: ENDED },
    joined: { tags: 'ended', on: ENDED },
    archived: { tags: 'ended', on: REOPENED },
  },
});
