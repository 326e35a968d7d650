import type { CaseTeller } from '../case-teller.js';
import type { Chance } from '../chance.js';
import { archives, closes, paysAfterDelay, paysFine, publishes } from './closing.js';
import { extendsSeizure, liftsSeizure, preservesThenSeizes } from './measure-course.js';
import { act, asks, filedCase, interviews, verifiedClue, type Telling } from './opening.js';
import { decidesNoPenalty, decidesPenalty, givesNotice, ofParties, passesReview, reports } from './penalty-course.js';
import { handsOverToPolice, policeDecline, policeProsecute } from './police-course.js';
import { claimRejectedByCourt, upheldByReconsideration } from './remedy-course.js';
import { decidedOnTheSpot, paidOnTheSpot } from './summary-course.js';

/** One way a case can go, and how often it does, in parts of a hundred. */
export interface Course {
  readonly name: string;
  readonly share: number;
  tell(teller: CaseTeller, chance: Chance): void;
}

/** A fine below the hearing sums, in fen: ¥500 to ¥9,000. */
function aFine(chance: Chance): string {
  return String(chance.between(5, 90) * 10_000);
}

function paidPenalty(teller: CaseTeller, chance: Chance, parties = 1): void {
  const telling = filedCase(teller, chance, parties);
  const amount = aFine(chance);
  penaltyUntilService(telling, amount);
  paysFine(telling, amount);
  publishes(telling);
  closes(telling, 'executed');
}

function penaltyUntilService(telling: Telling, amount: string): void {
  const items = [{ kind: 'fine', amount }];
  reports(telling, items);
  passesReview(telling);
  givesNotice(telling, items);
  decidesPenalty(telling, items);
}

function warned(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const items = [{ kind: 'warning' }];
  reports(telling, items);
  passesReview(telling);
  givesNotice(telling, items);
  decidesPenalty(telling, items);
  closes(telling, 'executed');
}

function delayedPayment(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const amount = aFine(chance);
  penaltyUntilService(telling, amount);
  publishes(telling);
  paysAfterDelay(telling, amount, teller.dayAfter(60));
  closes(telling, 'executed');
}

function testedGoods(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const { officer } = telling;
  const paper = (title: string): object => ({ title, date: teller.today });
  const subject = '抽取的样品';
  teller.later(1).gives(officer, 'exclusion.open', {
    kind: 'testing',
    subject,
    body: { name: '虚构检验检测有限公司', qualified: true },
    paper: paper('检验委托书'),
    toldInWriting: true,
  });
  const exclusion = teller.seq;
  teller
    .later(chance.between(8, 25))
    .gives(officer, 'exclusion.close', { exclusion, result: '不合格', paper: paper('检验报告') });
  const toldOn = teller.today;
  const items = [{ kind: 'fine', amount: aFine(chance) }];
  reports(telling, items, { testResults: [{ of: exclusion, result: '不合格', toldOn, objectionWaived: true }] });
  passesReview(telling);
  givesNotice(telling, items);
  decidesPenalty(telling, items);
  paysFine(telling, items[0]?.amount ?? '0');
  publishes(telling);
  closes(telling, 'executed');
}

function seized(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const amount = aFine(chance);
  const items = [{ kind: 'fine', amount }];
  preservesThenSeizes(telling);
  reports(telling, items);
  extendsSeizure(telling);
  passesReview(telling);
  givesNotice(telling, items);
  liftsSeizure(telling);
  decidesPenalty(telling, items);
  paysFine(telling, amount);
  publishes(telling);
  closes(telling, 'executed');
}

function extended(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  teller.later(chance.between(35, 45));
  asks(telling, 'investigation.extend', '案情复杂');
  teller.gives(teller.stage.cast.leader, 'investigation.extend', { days: 30, reason: '案情复杂' });
  teller.later(chance.between(10, 20));
  interviews(telling, '补充询问相关人员');
  const amount = aFine(chance);
  penaltyUntilService(telling, amount);
  paysFine(telling, amount);
  publishes(telling);
  closes(telling, 'executed');
}

function notPunished(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  reportsNoPenalty(telling);
  passesReview(telling);
  decidesNoPenalty(telling);
  closes(telling, 'other-outcome');
}

function reconsidered(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const amount = aFine(chance);
  penaltyUntilService(telling, amount);
  paysFine(telling, amount);
  upheldByReconsideration(telling);
  closes(telling, 'executed');
}

function sued(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const amount = aFine(chance);
  penaltyUntilService(telling, amount);
  paysFine(telling, amount);
  publishes(telling);
  claimRejectedByCourt(telling);
  closes(telling, 'executed');
}

function declinedByPolice(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  const amount = aFine(chance);
  handsOverToPolice(telling);
  policeDecline(telling);
  penaltyUntilService(telling, amount);
  paysFine(telling, amount);
  publishes(telling);
  closes(telling, 'executed');
}

function leftToPolice(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  handsOverToPolice(telling);
  policeProsecute(telling);
  closes(telling, 'other-outcome');
}

function reportsNoPenalty(telling: Telling): void {
  const { matter } = telling;
  const parties = ofParties(telling, (party) => ({ party, facts: matter.facts, basis: matter.basis, kinds: [] }));
  reports(telling, [], { proposal: { outcome: 'no-penalty', noPenaltyBasis: 'APL 33(1)', parties } });
}

function terminated(teller: CaseTeller, chance: Chance): void {
  const telling = filedCase(teller, chance);
  teller.later(chance.between(5, 20));
  asks(telling, 'investigation.terminate', '当事人已注销且无权利义务承受人');
  teller.gives(teller.stage.cast.leader, 'investigation.terminate', {
    ground: 'entity-ended',
    noSuccessor: true,
    reason: '当事人已注销且无权利义务承受人',
    paper: { title: '注销登记证明', date: teller.today },
  });
  closes(telling, 'terminated');
}

function declined(teller: CaseTeller, chance: Chance): void {
  const telling = verifiedClue(teller, chance);
  teller.later(chance.between(1, 4));
  act(telling, 'site-inspection', '现场核查', { rightsTold: true, partyPresent: true });
  teller
    .later(chance.between(2, 8))
    .gives(telling.officer, 'filing.proposeDeclining', { ground: 'minor-corrected-no-harm', reason: '轻微并及时改正' })
    .gives(teller.stage.cast.leader, 'filing.decline');
  archives(telling);
}

function punishedOnTheSpot(teller: CaseTeller, chance: Chance): void {
  const telling = decidedOnTheSpot(teller, chance);
  paidOnTheSpot(telling);
  closes(telling, 'executed');
}

/** Every course; the shares make a hundred. */
export const COURSES: readonly Course[] = [
  { name: 'penalty-paid', share: 27, tell: (teller, chance) => paidPenalty(teller, chance) },
  { name: 'penalty-two-parties', share: 8, tell: (teller, chance) => paidPenalty(teller, chance, 2) },
  { name: 'warning', share: 8, tell: warned },
  { name: 'penalty-delayed-payment', share: 6, tell: delayedPayment },
  { name: 'penalty-after-testing', share: 10, tell: testedGoods },
  { name: 'penalty-after-seizure', share: 4, tell: seized },
  { name: 'penalty-extended', share: 6, tell: extended },
  { name: 'police-declined', share: 2, tell: declinedByPolice },
  { name: 'police-prosecute', share: 1, tell: leftToPolice },
  { name: 'no-penalty', share: 8, tell: notPunished },
  { name: 'reconsideration-upheld', share: 2, tell: reconsidered },
  { name: 'suit-rejected', share: 2, tell: sued },
  { name: 'terminated', share: 4, tell: terminated },
  { name: 'declined', share: 6, tell: declined },
  { name: 'summary-penalty', share: 6, tell: punishedOnTheSpot },
];
