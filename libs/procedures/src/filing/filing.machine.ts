import { defineChart, emit, stays, type ChartBranch, type ChartContext } from '#engine';
import { JURISDICTION } from '../general-rules/jurisdiction/jurisdiction-transitions.js';
import { isSplitOff } from '../general-rules/joining/carried.js';
import { comesBackHere } from '../general-rules/referral/comes-back.js';
import { answersProposalOf } from '../general-rules/approval/answers-proposal.js';

/** Evidence from before filing counts (PROC 23), and tests stop the verification (PROC 18). */
const EVIDENCE = ['investigation.recordAct', 'exclusion.open'];

/** Proposals of this procedure that a return or withdrawal takes back. */
const answered: ChartBranch = {
  guard: ({ context }) => answersProposalOf(context, ['filing.propose', 'filing.proposeDeclining']),
  target: 'verifying',
};

/** A clue that ended without a case is archived from here; only a remedy or a referral back opens it again (general rule 12). */
const comesBack = ({ context: { view, fact } }: { readonly context: ChartContext }): boolean =>
  comesBackHere(view, fact?.seq ?? 0);

/** Sent back by police, procuratorate or court (XFER 13; APL 27); what nobody ever verified is assigned first. */
const sentBack: readonly ChartBranch[] = [
  {
    guard: ({ context }) => comesBack({ context }) && context.self.has('filing.assign'),
    when: {
      zh: '曾指派核查，且未转其他机关、未并案',
      en: 'it was verified, and is neither with another bureau nor joined',
    },
    target: 'verifying',
  },
  {
    guard: comesBack,
    when: {
      zh: '未曾指派，且未转其他机关、未并案',
      en: 'it was never assigned, and is neither with another bureau nor joined',
    },
    target: 'received',
  },
  { actions: 'noted' },
];

const REOPENED = {
  'case.reopen': 'verifying',
  'remedy.applyToFiling': 'verifying',
  'referral.received': sentBack,
} as const;
const ENDED = { 'case.archive': 'archived', ...REOPENED } as const;

const FILED: ChartBranch = { target: 'filed', actions: emit('filing.filed') };

/** A filed case that rests in another one is filed again when it goes its own way; its investigation hears that itself. */
const afterFiling: ChartBranch = {
  guard: ({ context }) => context.view.has('filing.approve') || isSplitOff(context.view),
  target: 'filed',
};

/** A case that was joined into another one is split off from there again. */
const goesItsOwnWay: ChartBranch = {
  guard: ({ context }) => context.view.has('case.join'),
  target: 'filed',
};

/** 线索核查与立案: from the clue to the decision whether a case is filed. */
export const filingChart = defineChart({
  id: 'filing',
  initial: 'received',
  states: {
    received: {
      // What was split off from a filed case is filed from its first moment (general rule 12).
      always: {
        guard: ({ context }) => isSplitOff(context.view),
        when: { zh: '由已立案的案件分出', en: 'split off from a filed case' },
        ...FILED,
      },
      on: {
        ...stays('clue.absorb'),
        ...JURISDICTION,
        'case.receive': { actions: 'noted' },
        'filing.assign': 'verifying',
        'clue.merge': 'joined',
        'filing.refer': 'referred',
      },
    },
    verifying: {
      on: {
        ...stays('clue.absorb', 'filing.assign', 'filing.extendVerification', ...EVIDENCE),
        ...JURISDICTION,
        'clue.merge': 'joined',
        'filing.propose': 'proposed',
        'filing.proposeDeclining': 'proposed',
        'filing.refer': 'referred',
      },
    },
    proposed: {
      on: {
        ...stays('clue.absorb', 'filing.extendVerification'),
        ...JURISDICTION,
        'filing.return': 'verifying',
        'approval.return': answered,
        'approval.withdraw': answered,
        'filing.approve': FILED,
        'filing.decline': 'declined',
        'filing.refer': 'referred',
      },
    },
    // New facts of a repeated report go to the case that handles the matter, also when it is filed (COMP 35(2)).
    filed: { tags: 'ended', on: { ...stays('clue.absorb'), 'case.join': 'joined' } },
    declined: { tags: 'ended', entry: emit('filing.declined'), on: ENDED },
    referred: { tags: 'ended', entry: emit('filing.referred'), on: ENDED },
    joined: {
      tags: 'ended',
      on: {
        ...ENDED,
        'case.separate': goesItsOwnWay,
        'case.reopen': [afterFiling, { target: 'verifying' }],
      },
    },
    // The leading case may let go what was archived meanwhile.
    archived: {
      tags: 'ended',
      on: { ...REOPENED, 'case.separate': goesItsOwnWay, 'case.reopen': [afterFiling, { target: 'verifying' }] },
    },
  },
});
