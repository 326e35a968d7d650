import type { CaseView, ProceedingView, Requirement } from '#engine';
import type { DeliberationConcludePayload } from '../general-rules/deliberation/deliberation-payload.js';
import { onInput } from '../requirement.js';
import { exceeds } from './compare-items.js';
import { currentNotice, noticedTo } from './notices.js';

type Payload = DeliberationConcludePayload;

const WAITING = ['deliberation', 'deciding'];

/** A penalty is discussed once its rights are over and before it is decided. */
export const penaltyWaitsForLeaders: Requirement<Payload> = onInput<Payload>(
  {
    id: 'penalty-waits-for-leaders',
    article: 'PROC 60(2)',
    zh: '集体讨论处罚的，案件须已履行告知、听证程序且尚未作出决定。',
    en: 'A penalty is discussed after notice and hearing and before the decision.',
    remedyZh: '请在当事人权利行使完毕后讨论；有多个处罚程序的，请指明 target。',
    remedyEn: 'Discuss it once the parties’ rights are over; where there are several, name the target.',
  },
  ({ view, command }) => {
    if (command.payload.matter !== 'penalty') return true;
    const self = meant(view, command.payload);
    return self !== undefined && readySince(self) <= command.at;
  },
);

/** "Lighter" is not heavier for anybody (PROC 58). */
export const lighterThanNoticed: Requirement<Payload> = onInput<Payload>(
  {
    id: 'conclusion-lighter-than-notice',
    article: 'APL 45; PROC 58',
    zh: '结论为从轻的，不得在任何一项上重于告知内容；须加重的，结论应为“变更”，重新审核并告知。',
    en: 'A lighter conclusion must not exceed the notice in anything; what is heavier is a change, reviewed and noticed again.',
    remedyZh: '请更正所列处罚，或将结论改为“变更”（change）。',
    remedyEn: 'Correct what is listed, or conclude a change.',
  },
  ({ view, command }) => {
    const { matter, result, parties } = command.payload;
    if (matter !== 'penalty' || result !== 'lighter') return true;
    const self = meant(view, command.payload);
    const notice = self === undefined ? undefined : currentNotice(view, self);
    return (parties ?? []).every(({ party, kinds }) => {
      const noticed = noticedTo(notice, party);
      return noticed !== undefined && !exceeds(noticed.kinds, kinds);
    });
  },
);

/** The latest act that brought the penalty to where it waits. */
function readySince(self: ProceedingView): string {
  return self.state.facts
    .filter((fact) => fact.undoneBy === undefined && fact.seq <= self.state.enteredBy)
    .reduce((latest, { at }) => (at > latest ? at : latest), '');
}

function meant(view: CaseView, payload: Payload): ProceedingView | undefined {
  const waiting = view
    .proceedings('penalty')
    .filter((one) => WAITING.includes(one.in()) && (payload.target === undefined || payload.target === one.id));
  return waiting.length === 1 ? waiting[0] : undefined;
}
