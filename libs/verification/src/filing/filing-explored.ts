import type { JsonObject } from '#kernel';
import { lawful, onProposal, proposing, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Explored, Offers } from '../exploring/product.js';

const OTHER_CASE = '00000000-0000-7000-8000-000000000002';
const COMPANY = { kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' };
const SECOND = { kind: 'organisation', name: '臆想贸易有限公司', identifier: '91000000000000002X' };
const ELEMENTS = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };
const PROPOSAL = { violation: '虚假宣传', domain: 'advertising', basis: '广告法 28', elements: ELEMENTS };

/** What a case brings along that the system opens out of another one. */
const CARRIED = {
  from: { case: '00000000-0000-7000-8000-000000000003', number: '核验〔2026〕3号', bureau: 'west' },
  ...{ handlers: ['principal.sun'], items: [] },
};
const SPLIT = {
  ...{ from: { ...CARRIED.from, bureau: 'east' }, handlers: OFFICERS, officers: OFFICERS },
  filing: { filedOn: '2026-02-02', extensions: [], exclusions: [] },
};
const SYSTEM = { as: 'system' };

const offers: Offers = {
  'clue.register': ({ today, day }) => {
    const clue = {
      source: 'inspection',
      receivedAt: today,
      summary: '涉嫌虚假宣传',
      domain: 'advertising',
      parties: [COMPANY],
    };
    const reported = { ...clue, source: 'report', realNameReporter: true, specialStatutes: ['advertising'] };
    return [
      lawful(clue),
      variant('reported', reported),
      variant('from-mediation', { ...clue, source: 'complaint-clue' }),
      variant('two-parties', { ...clue, parties: [COMPANY, SECOND] }),
      variant('unfair-competition', { ...clue, domain: 'unfair-competition' }),
      variant('handed-over', { ...clue, source: 'assigned', carried: { ...CARRIED, why: 'handed-over' } }, SYSTEM),
      variant('split-off', { ...clue, source: 'other', carried: { ...CARRIED, ...SPLIT, why: 'split' } }, SYSTEM),
      variant('infringement', { ...clue, summary: '涉嫌假冒注册商标', domain: 'trademark' }),
      variant('consenting', { ...clue, parties: [{ ...COMPANY, electronicServiceConsent: true }] }),
      variant('elsewhere', { ...clue, parties: [{ ...COMPANY, registeredElsewhere: true }] }),
      variant('received-later', { ...clue, receivedAt: day(3) }),
    ];
  },
  'clue.merge': ({ view }) => [
    lawful({ into: OTHER_CASE, newFacts: false, reason: REASON }),
    variant('new-facts', { into: OTHER_CASE, newFacts: true, reason: REASON }),
    variant('into-itself', { into: view.state.id, newFacts: false, reason: REASON }),
  ],
  'clue.absorb': ({ today }) => [lawful({ from: OTHER_CASE, receivedAt: today })],
  'filing.assign': () => [
    lawful({ officers: OFFICERS }),
    variant('one-officer', { officers: OFFICERS.slice(0, 1) }),
    variant('of-the-city', { officers: ['investigator.shui', 'investigator.dou'] }, { as: 'unit-head.zhang' }),
    variant('without-certificate', { officers: ['investigator.li', 'recorder.wei'] }),
  ],
  'filing.extendVerification': () => onProposal('filing.extendVerification', { reason: REASON }),
  'filing.propose': () => [
    lawful(PROPOSAL),
    variant('no-jurisdiction', { ...PROPOSAL, elements: { ...ELEMENTS, ownJurisdiction: false } }),
    variant('barred', { ...PROPOSAL, violationEnded: '2020-01-02' }),
    variant('by-the-leader', PROPOSAL, { as: 'leader.wang' }),
    variant('unfair-competition', { ...PROPOSAL, domain: 'unfair-competition', violationEnded: '2025-12-31' }),
  ],
  'filing.proposeDeclining': () => [lawful({ ground: 'no-fault', reason: REASON })],
  'filing.return': () => [lawful({ reason: REASON })],
  'filing.approve': () => deciding({}),
  'filing.decline': () => deciding({}),
  'filing.refer': () => [
    ...onProposal('filing.refer', { authority: '虚构市农业农村局', note: '移送' }),
    variant(
      'within-the-system',
      { authority: '虚构市西区市场监督管理局', to: 'west', note: '移送' },
      { after: [proposing('filing.refer')] },
    ),
  ],
  'reporter.tell': ({ view }) =>
    view.has('filing.approve') || view.has('filing.decline')
      ? [variant('filing', { about: 'filing', content: '告知', inWriting: true })]
      : [variant('too-early', { about: 'filing', content: '告知', inWriting: true })],
};

function deciding(payload: JsonObject) {
  return [
    lawful(payload),
    variant('with-reason', { ...payload, note: '案情复杂，办理超期' }),
    variant('by-a-handler', payload, { as: 'investigator.zhao' }),
    variant('by-its-proposer', payload, { as: 'investigator.li' }),
    variant('by-the-principal', payload, { as: 'principal.sun' }),
  ];
}

/** 线索核查与立案. */
export const filingExplored: Explored = {
  procedure: 'filing',
  offers,
  projection: {
    forgotten: { 'filing.return': 'it settles the proposal and leaves nothing else' },
    settled: {
      'filing.propose': [
        'filing.return',
        'approval.return',
        'approval.withdraw',
        'filing.refer',
        'clue.merge',
        'filing.decline',
      ],
      'filing.proposeDeclining': [
        'filing.return',
        'approval.return',
        'approval.withdraw',
        'filing.refer',
        'filing.approve',
      ],
      'filing.extendVerification': [
        'clue.absorb',
        'case.reopen',
        'remedy.applyToFiling',
        'referral.received',
        'filing.approve',
      ],
      'filing.decline': ['remedy.applyToFiling', 'referral.received', 'case.reopen'],
    },
    actors: ['filing.propose', 'filing.proposeDeclining'],
    fields: { 'clue.absorb': [], 'filing.extendVerification': [], 'filing.assign': ['officers'] },
  },
};
