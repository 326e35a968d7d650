import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import type { Maker, Making } from './plausible-making.js';

const paper = { title: '复议材料', number: '虚构〔2026〕12号' };
const reason = '情况属实';
const OBJECTS = ['decision', 'decision', 'decision', 'refusal-to-file', 'measure', 'inaction', 'other'] as const;
const OUTCOMES = ['upheld', 'revoked', 'changed', 'confirmed-unlawful', 'ordered-to-act', 'void'] as const;

function opening({ view, at, choice }: Making): object {
  return {
    object: { kind: OBJECTS[choice % OBJECTS.length] },
    applicant: choice % 4 === 0 ? { kind: 'reporter' } : { kind: 'party', party: partyOf(view, choice) },
    body: '虚构区人民政府',
    filedOn: at.slice(0, 10),
  };
}

function outcome({ view, at, choice }: Making): object {
  const found = OUTCOMES[choice % OUTCOMES.length];
  const effects = [
    {
      party: partyOf(view, choice),
      items: [1],
      outcome: 'changed',
      changedTo: [{ kind: 'fine', amount: choice % 2 === 0 ? '500000' : '30000000' }],
    },
  ];
  return {
    outcome: found,
    receivedOn: at.slice(0, 10),
    redo: found === 'revoked' && choice % 2 === 0,
    ...(found === 'changed' ? { effects } : {}),
    ...(choice % 5 === 0 ? { compensation: '10000' } : {}),
  };
}

const answer = { content: '请求维持', withEvidence: true, noneTakenSince: true };

/** Payloads of reconsideration. */
export const remedies: Readonly<Record<string, Maker>> = {
  'reconsideration.notify': (making) => ({ ...opening(making), via: making.choice % 5 === 0 ? 'bureau' : 'body' }),
  'reconsideration.forward': () => ({}),
  'reconsideration.correct': ({ at, choice }) => ({
    step: choice % 2 === 0 ? 'asked' : 'handed-in',
    on: at.slice(0, 10),
  }),
  'reconsideration.accept': ({ at, choice }) => ({
    acceptedOn: at.slice(0, 10),
    procedure: choice % 3 === 0 ? 'simplified' : 'ordinary',
    ...(choice % 4 === 0 ? {} : { copyReceivedOn: at.slice(0, 10) }),
  }),
  'reconsideration.toOrdinary': ({ at }) => ({ on: at.slice(0, 10) }),
  'reconsideration.answer': ({ choice }) => ({ ...answer, ...(choice % 2 === 0 ? { lateReason: reason } : {}) }),
  'reconsideration.suspend': ({ choice }) => ({ ground: 1 + (choice % 10) }),
  'reconsideration.resume': () => ({}),
  'reconsideration.extend': ({ choice }) => ({ days: 1 + (choice % 30) }),
  'reconsideration.hear': ({ at }) => ({ heldOn: at.slice(0, 10), toldOn: at.slice(0, 10) }),
  'reconsideration.attend': ({ choice }) =>
    choice % 2 === 0 ? { leader: 'leader.wang' } : { explanation: reason, staff: ['investigator.li'] },
  'reconsideration.stopExecution': ({ at }) => ({ reason, from: at.slice(0, 10) }),
  'reconsideration.decide': outcome,
  'reconsideration.mediate': outcome,
  'reconsideration.withdraw': () => ({ reason }),
  'reconsideration.reject': ({ choice }) => ({ reason, kind: choice % 2 === 0 ? 'not-accepted' : 'dismissed' }),
  'reconsideration.terminate': () => ({ reason }),
  'reconsideration.sendOpinion': ({ at }) => ({ receivedOn: at.slice(0, 10), content: '规范程序' }),
  'reconsideration.comply': ({ choice }) => ({
    about: choice % 2 === 0 ? 'outcome' : 'opinion-letter',
    done: '已办理',
    paper,
  }),
};

const judgment = (making: Making): object => ({
  ...outcome(making),
  ...(making.choice % 3 === 0 ? { appeal: 'first-upheld' } : {}),
  ...(making.choice % 7 === 0 ? { courtCost: '5000', instance: 'first' } : {}),
});

const STEPS = ['applied', 'granted', 'cause-ended', 'refused'] as const;

/** Payloads of a suit. */
export const suits: Readonly<Record<string, Maker>> = {
  'litigation.receive': (making) => ({
    ...opening(making),
    ...(making.choice % 3 === 0 ? { procedure: 'simplified' } : {}),
    ...(making.choice % 2 === 0 ? { registeredOn: making.at.slice(0, 10) } : {}),
  }),
  'litigation.postponeEvidence': ({ at, choice }) => ({
    step: STEPS[choice % STEPS.length],
    on: at.slice(0, 10),
    cause: reason,
  }),
  'litigation.answer': ({ choice }) => ({ ...answer, ...(choice % 2 === 0 ? { lateReason: reason } : {}) }),
  'litigation.open': ({ at, choice }) => ({
    heldOn: at.slice(0, 10),
    ...(choice % 4 === 0 ? { procedure: 'ordinary', leaderAsked: true } : {}),
  }),
  'litigation.nameAppearance': ({ choice }) =>
    choice % 2 === 0 ? { leader: 'leader.wang' } : { explanation: reason, sealed: true, staff: ['investigator.li'] },
  'litigation.judge': judgment,
  'litigation.appeal': ({ at, choice }) => ({
    by: choice % 3 === 0 ? 'bureau' : 'plaintiff',
    filedOn: at.slice(0, 10),
    reason,
    ...(choice % 2 === 0 ? { paper } : {}),
  }),
  'litigation.openAppeal': ({ at }) => ({ appealReceivedOn: at.slice(0, 10) }),
  'litigation.remand': ({ at }) => ({ receivedOn: at.slice(0, 10), reason }),
  'litigation.reopen': ({ at }) => ({ by: 'court', receivedOn: at.slice(0, 10), reason }),
  'litigation.suspend': () => ({ reason }),
  'litigation.resume': () => ({}),
  'litigation.stopExecution': ({ at }) => ({ reason, from: at.slice(0, 10) }),
  'litigation.dismiss': ({ at, choice }) => ({
    receivedOn: at.slice(0, 10),
    reason,
    ...(choice % 3 === 0 ? { kind: 'ended' } : {}),
  }),
  'litigation.withdraw': ({ choice }) => ({ reason, of: choice % 2 === 0 ? 'suit' : 'appeal' }),
  'litigation.mediate': outcome,
  'litigation.final': () => ({}),
  'litigation.comply': ({ choice }) => ({ about: choice % 3 === 0 ? 'court-cost' : 'outcome', done: '已办理', paper }),
};

function partyOf(view: CaseView, choice: number): number {
  return 1 + (Math.floor(choice / 5) % Math.max(partiesOf(view).length, 1));
}
