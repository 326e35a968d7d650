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
  'reconsideration.answer': () => answer,
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

function partyOf(view: CaseView, choice: number): number {
  return 1 + (Math.floor(choice / 5) % Math.max(partiesOf(view).length, 1));
}
