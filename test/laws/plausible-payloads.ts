import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import { execution } from './plausible-execution.js';
import type { Maker, Making } from './plausible-making.js';
import { measures } from './plausible-measures.js';
import { police } from './plausible-police.js';
import { publicity } from './plausible-publicity.js';
import { remedies, suits } from './plausible-remedies.js';
import { summary } from './plausible-summary.js';

const officers = ['investigator.li', 'investigator.zhao'];
const paper = { title: '案卷材料', number: '虚构〔2026〕1号' };
const reason = '情况属实';

const KINDS = ['testing', 'inspection', 'quarantine', 'appraisal', 'identification'] as const;
const ACTS = ['site-inspection', 'interview', 'evidence', 'electronic-data', 'sampling', 'assistance'] as const;
/** What the records of acts must show, whichever of them it is (PROC 26, 29, 31). */
const RECORDS = {
  interview: { person: '某人', alone: true, checked: true, signedEachPage: true, officersSigned: true },
  electronic: { original: true, integrity: '校验值' },
  sample: { goods: '样品', sealed: true, listed: true, signed: true },
};
const METHODS = ['direct', 'left', 'post', 'announcement'] as const;
const SERVED = ['notice', 'decision', 'hearing-notice', 'other', 'refund-order', 'demand', 'measure'] as const;
const MADE = [
  ['notice.issue', 'notice'],
  ['hearing.schedule', 'hearing-notice'],
  ['decision.make', 'decision'],
] as const;
const FINES = ['2000000', '20000000'] as const;

const filing: Readonly<Record<string, Maker>> = {
  'clue.register': ({ at, choice }) => ({
    source: of(['inspection', 'report', 'media'] as const, choice),
    receivedAt: at.slice(0, 10),
    summary: '涉嫌虚假宣传',
    domain: 'advertising',
    ...(choice % 3 === 0 ? { realNameReporter: true, specialStatutes: ['advertising'] } : {}),
    parties: [
      { kind: 'organisation', name: '虚构商贸有限公司' },
      ...(choice % 4 === 0 ? [{ kind: 'person', name: '虚构张三' }] : []),
    ],
  }),
  'clue.merge': ({ choice }) => ({ into: otherCase, newFacts: choice % 2 === 0, reason }),
  'clue.absorb': ({ at }) => ({ from: otherCase, receivedAt: at.slice(0, 10) }),
  'filing.assign': () => ({ officers }),
  'filing.extendVerification': () => ({ reason }),
  'filing.propose': ({ choice }) => ({
    violation: '虚假宣传',
    domain: 'advertising',
    basis: '广告法 28',
    elements: {
      primaFacieEvidence: true,
      penaltyDue: true,
      ownJurisdiction: choice % 11 !== 0,
      withinLimitation: true,
    },
  }),
  'filing.proposeDeclining': () => ({ ground: 'no-fault', reason }),
  'filing.return': () => ({ reason }),
  'filing.approve': ({ choice }) => noted(choice),
  'filing.decline': ({ choice }) => noted(choice),
  'filing.refer': () => ({ authority: '虚构市农业农村局', note: '移送' }),
};

const investigation: Readonly<Record<string, Maker>> = {
  'investigation.assign': () => ({ officers: ['investigator.li', 'investigator.qian'] }),
  'investigation.recordAct': ({ choice }) => ({
    kind: of(ACTS, choice),
    officers,
    cardsShown: choice % 13 !== 0,
    rightsTold: true,
    partyPresent: true,
    summary: '调查取证',
    ...RECORDS,
  }),
  'investigation.suspend': () => ({ ground: 'pending-ruling', reason }),
  'investigation.resume': () => ({ reason }),
  'investigation.extend': ({ choice }) => ({ days: 1 + (choice % 30), reason }),
  'investigation.extendByPanel': () => ({ length: 60, unit: 'day', reason }),
  'investigation.submitReport': report,
  'investigation.terminate': () => ({ ground: 'entity-ended', noSuccessor: true, reason }),
  'investigation.refer': () => ({ authority: '虚构市西区市场监督管理局', reason }),
};

const general: Readonly<Record<string, Maker>> = {
  'exclusion.open': ({ choice }) => ({
    kind: of(KINDS, choice),
    subject: '样品',
    body: { name: '虚构检验检测有限公司', qualified: true },
    paper,
    toldInWriting: choice % 2 === 0,
  }),
  'exclusion.close': ({ view }) => ({ exclusion: lastSeq(view, 'exclusion.open'), paper }),
  'party.record': ({ choice }) => ({ parties: [{ kind: 'person', name: `虚构当事人${String(choice % 100)}` }] }),
  'recusal.request': ({ choice }) => ({
    person: of(['investigator.qian', 'leader.wang'] as const, choice),
    post: of(['staff', 'leader'] as const, choice),
    by: 'party',
    reason,
  }),
  'recusal.decide': ({ view, choice }) => ({
    request: lastSeq(view, 'recusal.request'),
    person: view.last<{ person: string }>('recusal.request')?.payload.person ?? 'investigator.qian',
    recused: choice % 5 === 0,
    reason,
  }),
  'reporter.tell': ({ choice }) => ({
    about: of(['filing', 'result'] as const, choice),
    content: '告知',
    inWriting: true,
  }),
  'case.link': () => ({ case: otherCase, kind: 'same-party', reason }),
  'case.join': ({ choice }) => ({ into: otherCase, ground: choice % 2 === 0 ? 'same-party' : 'same-act', reason }),
  'case.split': ({ choice }) => (choice % 3 === 0 ? { case: otherCase, reason } : { parties: [2], reason }),
  'case.absorb': ({ at }) => ({
    ...{ from: otherCase, number: '2', bureau: 'east', ground: 'same-party', filedOn: at.slice(0, 10) },
    parties: [
      { kind: 'organisation', name: '虚构商贸有限公司' },
      { kind: 'person', name: '虚构李四' },
    ],
    ...{ handlers: ['investigator.feng'], items: [] },
  }),
  'case.separate': ({ at }) => ({ from: otherCase, filedOn: at.slice(0, 10), extensions: [], exclusions: [] }),
  'jurisdiction.dispute': ({ at }) => ({ with: 'west', arisenOn: at.slice(0, 10), reason }),
  'jurisdiction.agree': ({ choice }) => ({ to: choice % 5 === 0 ? 'west' : 'east', reason, paper }),
  'jurisdiction.submit': () => ({ to: 'city', with: 'west', ground: 'dispute', reason, paper }),
  'jurisdiction.designate': ({ choice }) => ({ to: choice % 5 === 0 ? 'west' : 'east', reason, paper }),
  'case.assignDown': () => ({ to: 'west', reservedByLaw: false, reason, paper }),
  'case.takeUp': () => ({ to: 'city', reason, paper }),
  'case.handOverFile': () => ({ items: [{ name: '案卷' }], paper }),
  'case.fileReceived': ({ at }) => ({ by: otherCase, receivedOn: at.slice(0, 10) }),
  'case.continuedIn': () => ({ case: otherCase, how: 'joined', officers: ['investigator.feng'] }),
  'approval.propose': ({ choice }) => ({ command: of(PROPOSED, choice), reasons: reason }),
  'approval.endorse': ({ view }) => ({ proposal: lastSeq(view, 'approval.propose') }),
  'approval.withdraw': ({ view }) => ({ proposal: lastSeq(view, 'approval.propose') }),
  'service.dispatch': ({ view, choice }) => ({
    ...served(view, choice),
    method: choice % 2 === 0 ? 'post' : 'announcement',
    ...(choice % 2 === 0 ? {} : { whereaboutsUnknown: true, paper }),
  }),
  'service.record': ({ view, choice }) => ({ ...served(view, choice), method: of(METHODS.slice(0, 3), choice) }),
  'deliberation.conclude': ({ view, choice }) => ({
    matter: choice % 3 === 0 ? 'extension' : 'penalty',
    chair: 'principal.sun',
    present: ['principal.sun', 'leader.wang'],
    absent: [],
    report: '案情',
    reviewOpinion: '同意',
    questions: [],
    opinions: ['principal.sun', 'leader.wang'].map((person) => ({ person, opinion: '同意' })),
    conclusion: '同意',
    ...(choice % 3 === 0
      ? { result: 'agreed', extension: { length: 60, unit: 'day' } }
      : { result: of(['as-noticed', 'as-noticed', 'change', 'supplement'] as const, choice) }),
    ...(view.has('notice.issue') ? { target: view.latest('penalty')?.id ?? 'penalty#1' } : {}),
  }),
};

const penalty: Readonly<Record<string, Maker>> = {
  'review.pass': ({ choice }) => ({ kind: choice % 3 === 0 ? 'case' : 'legal', opinion: '事实清楚' }),
  'review.return': ({ choice }) => ({
    kind: 'legal',
    opinion: '补正',
    for: choice % 2 === 0 ? 'correct' : 'supplement',
  }),
  'review.submit': (making) => ({ reason, change: 'penalty', newProposal: proposalOf(making) }),
  'review.extend': () => ({ length: 5, unit: 'workday', reason }),
  'notice.propose': ({ view }) => ({
    parties: proposedFor(view).map((one) => ({
      ...one,
      reasons: reason,
      hearingRight: one.kinds.some((kind) => Number(kind.amount ?? 0) >= (one.party === 1 ? 10_000_000 : 1_000_000)),
    })),
  }),
  'notice.approve': () => ({}),
  'notice.issue': () => ({}),
  'defence.record': ({ view, choice }) => ({
    party: partyOf(view, choice),
    how: 'written',
    points: ['处罚过重'],
    paper,
  }),
  'rights.waive': ({ view, choice }) => ({
    party: partyOf(view, choice),
    right: of(['statement', 'hearing'] as const, choice),
    signedBy: 'party',
    paper,
  }),
  'hearing.request': ({ view, choice }) => ({ party: partyOf(view, choice), how: 'written', paper }),
  'hearing.appointHost': () => ({ host: 'host.zheng' }),
  'hearing.handOverFile': () => ({}),
  'hearing.schedule': ({ at }) => ({
    heldOn: laterBy(at, 20),
    place: '听证室',
    open: false,
    closedBecause: 'privacy',
    recorder: 'recorder.wei',
    handlersToldOn: at.slice(0, 10),
  }),
  'hearing.hold': ({ view }) => ({
    handlersPresent: officers,
    partiesPresent: partiesOf(view).map((one) => one.number),
    record: '笔录',
  }),
  'hearing.postpone': () => ({ reason }),
  'hearing.suspend': () => ({ reason }),
  'hearing.resume': () => ({}),
  'hearing.withdraw': ({ view, choice }) => ({ party: partyOf(view, choice) }),
  'hearing.terminate': () => ({ ground: 'absent-without-reason', reason }),
  'hearing.report': () => ({ summary: '听证情况', opinion: '维持' }),
  'refund.order': ({ view, choice }) => ({ party: partyOf(view, choice), amount: '10000', days: 10, to: '消费者' }),
  'refund.result': ({ view, choice }) => ({ party: partyOf(view, choice), refunded: '10000', complete: true }),
  'decision.propose': ({ view }) => ({ content: contentOf(view) }),
  'decision.return': () => ({ reason }),
  'decision.make': ({ choice }) => noted(choice),
  'decision.amend': () => ({ reason, passage: '第一段', corrected: '更正' }),
  'decision.revoke': ({ choice }) => ({ reason, redo: choice % 2 === 0 }),
};

const MAKERS: Readonly<Record<string, Maker>> = {
  ...filing,
  ...investigation,
  ...general,
  ...penalty,
  ...execution,
  ...measures,
  ...police,
  ...publicity,
  ...remedies,
  ...suits,
  ...summary,
};

/** Commands whose deciders wait for `approval.propose`. */
export const PROPOSED = [
  'filing.extendVerification',
  'filing.refer',
  'investigation.suspend',
  'investigation.resume',
  'investigation.extend',
  'investigation.terminate',
  'investigation.refer',
  'review.extend',
  'decision.amend',
  'decision.revoke',
  'litigation.appeal',
  'payment.grantDelay',
  'payment.endGrant',
  'execution.applyToCourt',
  'measure.extend',
  'measure.dispose',
  'measure.lift',
  'measure.disposeEarly',
  'publicity.exempt',
  'publicity.acceptStop',
  'publicity.extendStop',
  'publicity.decideStop',
  'case.reopen',
  'case.join',
  'case.split',
  'jurisdiction.dispute',
  'jurisdiction.agree',
  'jurisdiction.submit',
] as const;

const otherCase = '00000000-0000-7000-8000-000000000002';

/** A payload that could be meant seriously; undefined for commands that this walk does not give. */
export function plausiblePayload(command: string, making: Making): object | undefined {
  return MAKERS[command]?.(making);
}

interface Proposed {
  readonly party: number;
  readonly facts: string;
  readonly basis: string;
  readonly kinds: readonly { readonly kind: string; readonly amount?: string }[];
}

function report(making: Making): object {
  return {
    parts: {
      party: '当事人',
      course: '经过',
      facts: '事实',
      nature: '虚假广告',
      discretion: '一般',
      proposalAndBasis: '罚款',
    },
    proposal: proposalOf(making),
    reviewGrounds: making.choice % 3 === 0 ? ['complex'] : [],
    gain: { kind: 'none' },
    testResults: making.view
      .facts('exclusion.open')
      .map((fact) => ({ of: fact.seq, result: '不合格', toldOn: making.at.slice(0, 10) })),
    noEvidenceDuringRemedy: true,
  };
}

function proposalOf({ view, choice }: Making): object {
  const penalty = choice % 5 !== 0;
  return {
    outcome: penalty ? 'penalty' : 'no-violation',
    parties: partiesOf(view).map((one) => ({
      party: one.number,
      facts: '发布虚假广告',
      basis: '广告法 55',
      kinds: penalty ? [{ kind: 'fine', amount: of(FINES, choice) }] : [],
      ...(penalty ? { discretionReasons: '一般' } : {}),
    })),
  };
}

/** What stands for the parties: as last submitted for review, else as reported. */
function proposedFor(view: CaseView): readonly Proposed[] {
  interface Submitted {
    readonly proposal?: { readonly parties: readonly Proposed[] };
    readonly newProposal?: { readonly parties: readonly Proposed[] };
  }
  const submissions = [
    ...view.facts<Submitted>('investigation.submitReport'),
    ...view.facts<Submitted>('review.submit'),
  ];
  const last = submissions.sort((left, right) => left.seq - right.seq).at(-1)?.payload;
  const parties = last?.newProposal?.parties ?? last?.proposal?.parties ?? [];
  return parties.map(({ party, facts, basis, kinds }) => ({ party, facts, basis, kinds }));
}

function contentOf(view: CaseView): object {
  const parties = proposedFor(view);
  const penalty = parties.some((party) => party.kinds.length > 0);
  return {
    outcome: penalty ? 'penalty' : 'no-violation',
    hearingRecord: '依据听证笔录',
    parties: parties.map(({ kinds, ...party }) => ({
      ...party,
      items: kinds,
      correction: '责令立即改正',
      discretion: { level: 'ordinary', basis: '裁量基准', reasons: reason },
      answers: view
        .facts<{ party: number }>('defence.record')
        .filter((fact) => fact.payload.party === party.party)
        .map((fact) => ({ defence: fact.seq, point: 1, adopted: false, reason })),
    })),
  };
}

/** Mostly the paper made last; sometimes another one. */
function served(view: CaseView, choice: number): object {
  const made = [...MADE].filter(([command]) => view.has(command)).map(([, kind]) => kind);
  const kind = choice % 7 === 0 ? of(SERVED, choice) : (made.at(-1) ?? 'other');
  return { document: { kind }, party: 1 + (Math.floor(choice / 7) % Math.max(partiesOf(view).length, 1)) };
}

function noted(choice: number): object {
  return choice % 2 === 0 ? {} : { note: '案情复杂，办理超期' };
}

function partyOf(view: CaseView, choice: number): number {
  return 1 + (choice % Math.max(partiesOf(view).length, 1));
}

function lastSeq(view: CaseView, command: string): number {
  return view.last(command)?.seq ?? 1;
}

function laterBy(at: string, days: number): string {
  return `${new Date(Date.parse(at) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)}T09:00:00+08:00`;
}

function of<Value>(values: readonly [Value, ...Value[]] | readonly Value[], choice: number): Value {
  const value = values[choice % values.length];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
