import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import { lastSeq, lawful, onProposal, PAPER, proposing, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Act, Explored, Making, Offers, Variant } from '../exploring/product.js';
import { BASIS, FACTS, LARGE_FINE, SMALL_FINE } from '../penalty/penalty-contents.js';

const ACT = { officers: OFFICERS, cardsShown: true, rightsTold: true, partyPresent: true, summary: '调查取证' };
const SITE = { ...ACT, kind: 'site-inspection' };
const WITH_GOODS = [
  ...SMALL_FINE,
  { kind: 'confiscated-goods', goodsValue: '30000', scope: '宣传册200册' },
  { kind: 'order', scope: '消除影响' },
];
const INTERVIEW = { person: '某人', alone: true, checked: true, signedEachPage: true, officersSigned: true };
const PARTS = {
  party: '当事人',
  course: '经过',
  facts: '事实',
  nature: '虚假广告',
  discretion: '一般',
  proposalAndBasis: '罚款',
};

const offers: Offers = {
  'investigation.assign': () => [
    lawful({ officers: ['investigator.li', 'investigator.qian'] }),
    variant('one-officer', { officers: ['investigator.li'] }),
  ],
  'investigation.recordAct': () => [
    lawful(SITE),
    variant('interview', { ...ACT, kind: 'interview', interview: INTERVIEW }),
    variant('joint-interview', { ...ACT, kind: 'interview', interview: { ...INTERVIEW, alone: false } }),
    variant('cards-not-shown', { ...SITE, cardsShown: false }),
    variant('rights-not-told', { ...SITE, rightsTold: false }),
    variant('one-officer', { ...SITE, officers: OFFICERS.slice(0, 1) }),
    variant('party-absent', { ...SITE, partyPresent: false }),
    variant('inspection-unapproved', { ...SITE, kind: 'enterprise-inspection' }),
    variant(
      'inspection-approved',
      (view) => ({ ...SITE, kind: 'enterprise-inspection', approval: lastSeq(view, 'approval.endorse') }),
      {
        after: approved('investigation.recordAct', 'leader.wang'),
      },
    ),
    variant('by-principal', (view) => ({ ...SITE, approval: lastSeq(view, 'approval.endorse') }), {
      after: approved('investigation.recordAct', 'principal.sun'),
    }),
    variant(
      'of-the-city',
      { ...SITE, officers: ['investigator.shui', 'investigator.dou'] },
      { as: 'investigator.shui' },
    ),
    variant('bank-inquiry', { ...ACT, kind: 'bank-inquiry' }),
    variant('device-reviewed', { ...ACT, kind: 'technical-monitoring', deviceReviewed: true }),
    variant('device-unreviewed', { ...ACT, kind: 'technical-monitoring', deviceReviewed: false }),
  ],
  'investigation.suspend': () => onProposal('investigation.suspend', { ground: 'pending-ruling', reason: REASON }),
  'investigation.resume': () => onProposal('investigation.resume', { reason: REASON }),
  'investigation.extend': () => onProposal('investigation.extend', { days: 30, reason: REASON }),
  'investigation.extendByPanel': () => [
    lawful({ length: 60, unit: 'day', reason: REASON }),
    variant('longer-than-concluded', { length: 90, unit: 'day', reason: REASON }),
  ],
  'investigation.submitReport': (making) => reports(making),
  'investigation.terminate': () => [
    ...onProposal('investigation.terminate', { ground: 'entity-ended', noSuccessor: true, reason: REASON }),
    variant(
      'successor-left',
      { ground: 'entity-ended', noSuccessor: false, reason: REASON },
      { after: [proposing('investigation.terminate')] },
    ),
  ],
  'investigation.refer': () => [
    ...onProposal('investigation.refer', { authority: '虚构市西区市场监督管理局', reason: REASON }),
    variant(
      'within-the-system',
      { authority: '虚构市西区市场监督管理局', to: 'west', reason: REASON },
      { after: [proposing('investigation.refer')] },
    ),
  ],
  'exclusion.open': () => [
    lawful({
      kind: 'testing',
      subject: '样品',
      body: { name: '虚构检验检测有限公司', qualified: true },
      paper: PAPER,
      toldInWriting: true,
    }),
    variant('identification', { kind: 'identification', subject: '样品', paper: PAPER }),
    variant('without-paper', { kind: 'identification', subject: '样品' }),
    variant('unqualified-body', {
      kind: 'testing',
      subject: '样品',
      body: { name: '虚构检验检测有限公司', qualified: false },
      paper: PAPER,
    }),
    variant('other-unapproved', { kind: 'other', subject: '样品', paper: PAPER }),
  ],
  'exclusion.close': ({ view }) => {
    const closed = view.facts('exclusion.close').map(({ payload }) => payload['exclusion']);
    const open = view.facts('exclusion.open').filter(({ seq }) => !closed.includes(seq));
    return [
      ...open.slice(0, 1).map(({ seq }) => lawful({ exclusion: seq, paper: PAPER, result: '不合格' })),
      ...(open.length === 0 ? [variant('nothing-open', { exclusion: 1, paper: PAPER })] : []),
    ];
  },
};

/** An officer's own act that somebody had to approve first. */
function approved(command: string, by: string): readonly Act[] {
  return [
    proposing(command),
    {
      command: 'approval.endorse',
      as: by,
      payload: (view: CaseView) => ({ proposal: lastSeq(view, 'approval.propose') }),
    },
  ];
}

/** A report, made complete. */
type Report = (more: object, kinds?: readonly object[]) => Readonly<Record<string, unknown>>;

function reports(making: Making): readonly Variant[] {
  const { view, today } = making;
  const tests = view.facts<{ kind: string }>('exclusion.open').filter(({ payload }) => payload.kind === 'testing');
  const told = tests.map(({ seq }) => ({ of: seq, result: '不合格', toldOn: today }));
  const report: Report = (more, kinds = SMALL_FINE) => ({
    ...{ parts: PARTS, reviewGrounds: [], gain: { kind: 'none' }, testResults: told, noEvidenceDuringRemedy: true },
    proposal: { outcome: 'penalty', parties: proposals(making, kinds) },
    ...more,
  });
  return [...lawfulReports(making, report), ...unlawfulReports(making, report), ...untold(making, report, told)];
}

function lawfulReports(making: Making, report: Report): readonly Variant[] {
  const other = (outcome: string, more: object = {}): Readonly<Record<string, unknown>> =>
    report({ proposal: { outcome, parties: proposals(making, []), ...more } });
  return [
    lawful(report({})),
    variant('large', report({}, LARGE_FINE)),
    variant('complex', report({ reviewGrounds: ['complex'] })),
    variant('with-goods', report({}, WITH_GOODS)),
    variant('warning', report({}, [{ kind: 'warning' }])),
    variant('no-penalty', other('no-penalty', { noPenaltyBasis: 'APL 33(1)' })),
    variant('no-violation', other('no-violation')),
    variant('refer', other('refer', { authority: '虚构市农业农村局' })),
    variant('transfer', other('transfer', { authority: '虚构市公安局' })),
  ];
}

function unlawfulReports(making: Making, report: Report): readonly Variant[] {
  const proposed = proposals(making, SMALL_FINE);
  const strangers = [...proposed.slice(1), ...proposals(making, SMALL_FINE, 9)];
  const unreasoned = proposed.map(({ discretionReasons: _none, ...party }) => party);
  return [
    variant('party-missing', report({ proposal: { outcome: 'penalty', parties: strangers } })),
    variant('without-reasons', report({ proposal: { outcome: 'penalty', parties: unreasoned } })),
    variant('no-kinds', report({ proposal: { outcome: 'penalty', parties: proposals(making, []) } })),
    variant('gain-undetermined', report({ gain: { kind: 'undeterminable', reasons: REASON } })),
    variant('evidence-in-remedy', report({ noEvidenceDuringRemedy: false })),
  ];
}

/** What only a case with tests can lack. */
function untold({ day }: Making, report: Report, told: readonly object[]): readonly Variant[] {
  if (told.length === 0) return [];
  const objecting = told.map((one) => ({ ...one, objectionUntil: day(5) }));
  return [
    variant('result-untold', report({ testResults: [] })),
    variant('objection-runs', report({ testResults: objecting })),
  ];
}

function proposals({ view }: Making, kinds: readonly object[], only?: number) {
  const parties = only === undefined ? partiesOf(view).map(({ number }) => number) : [only];
  return parties.map((party) => ({ party, facts: FACTS, basis: BASIS, kinds, discretionReasons: '首次违法' }));
}

/** 调查取证. */
export const investigationExplored: Explored = {
  procedure: 'investigation',
  offers,
  projection: {
    ordered: [
      ['exclusion.open', 'exclusion.close'],
      ['deliberation.conclude', 'investigation.extendByPanel'],
    ],
    settled: {
      'investigation.suspend': ['investigation.resume'],
      'exclusion.open': ['exclusion.close'],
    },
    // Which acts were done changes nothing later; that one was done is why rights need not be told again.
    fields: {
      'investigation.submitReport': ['proposal', 'reviewGrounds', 'gain'],
      'investigation.recordAct': [],
      'exclusion.open': ['kind'],
      'exclusion.close': [],
      'investigation.resume': [],
      'investigation.extend': [],
      'investigation.extendByPanel': [],
    },
  },
};
