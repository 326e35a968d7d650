import type { CaseView, Fact, Known, Requirement } from '#engine';
import { servedOn } from '../general-rules/service/services.js';
import { onInput } from '../requirement.js';
import type { ApplyToCourtPayload, EndItemPayload, ExecutionDemandPayload } from './execution-payload.js';
import { endOf, grantsOf } from './grants.js';
import { openNamed, type NamesItems } from './item.requirements.js';
import { isMoney } from './items.js';
import { ledgerOf, unpaidOf } from './ledger.js';
import { factsNaming, type Position } from './positions.js';
import { hasOpenRemedy, judgmentFor, remediesOver, remedyWindow } from './remedies.js';

/** No enforcement before the party's remedies are over (AEL 53, 54; law table 9(5)). */
export const remediesAreOver: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'remedies-over',
    article: 'AEL 53, 54; PROC 76',
    zh: '该当事人的复议、诉讼期限须已届满，且没有正在进行的复议、诉讼。',
    en: 'The party’s time for reconsideration and suit must be over, and none may be running.',
    remedyZh: '等待复议、诉讼期限届满或结果生效后再办理。',
    remedyEn: 'Wait until the periods are over or the outcome has taken effect.',
  },
  ({ view, known, command }) => remediesOver(view, known, command.payload.party ?? 0, command.at.slice(0, 10)),
);

/** Only what is late is demanded: money past its day, another item past the day set for it. */
export const performanceIsLate: Requirement<ExecutionDemandPayload> = onInput<ExecutionDemandPayload>(
  {
    id: 'performance-late',
    article: 'AEL 53, 54; PROC 76',
    zh: '催告的项目须已逾期未履行。',
    en: 'What is demanded must be late.',
    remedyZh: '款项未到期的，等待缴款期限届满；其他项目填写已届满的履行日（performanceDueOn）。',
    remedyEn: 'Wait for the day of payment; for other items give the day that has passed (performanceDueOn).',
  },
  (step) => {
    const { performanceDueOn } = step.command.payload;
    const passed = performanceDueOn !== undefined && performanceDueOn < step.command.at.slice(0, 10);
    return openNamed(step).some(({ duty, position }) =>
      isMoney(duty) ? ['overdue', 'demanded', 'courtRefused'].includes(position) : passed,
    );
  },
);

/** A demand says what AEL 35 asks for: the unpaid sum, and the right to be heard. */
export const demandSaysAll: Requirement<ExecutionDemandPayload> = onInput<ExecutionDemandPayload>(
  {
    id: 'demand-contents',
    article: 'AEL 35, 36, 54',
    zh: '催告书须载明履行期限、方式，涉及款项的须有与未缴数额一致的明确金额，并告知陈述权和申辩权。',
    en: 'A demand states the period and manner, for money the exact unpaid sum, and tells the rights to state and defend.',
    remedyZh: '请补齐金额（amount，分）并告知陈述、申辩权（rightsTold）。',
    remedyEn: 'Give the sum (amount, fen) and tell the rights (rightsTold).',
  },
  (step) => {
    const { amount, rightsTold } = step.command.payload;
    const open = openNamed(step);
    const unpaid = unpaidSum(step.view, open);
    const ofMoney = open.some(({ duty }) => isMoney(duty));
    return rightsTold && (unpaid === 0n && !ofMoney ? true : (amount ?? '0') === unpaid.toString());
  },
);

/** Ten working days after the demand was served (AEL 54; PROC 76). */
export const demandPeriodOver: Requirement<ApplyToCourtPayload> = onInput<ApplyToCourtPayload>(
  {
    id: 'demand-period-over',
    article: 'AEL 54; PROC 76',
    zh: '须已送达催告书，且自送达之日起满十个工作日仍未履行。',
    en: 'The demand must have been served, and ten working days must have passed since.',
    remedyZh: '先催告并送达，十个工作日届满后再申请。',
    remedyEn: 'Demand and serve first; apply once the ten working days are over.',
  },
  (step) => {
    const { view, known, command } = step;
    if (command.payload.kind === 'upper-court-review') return true;
    return openNamed(step).every((position) => demandedLongEnough(view, known, position, command.at.slice(0, 10)));
  },
);

/** Within three months after the longest remedy, or two years after a judgment; later only with good reason (AEL 53; ALLI 153, 156). */
export const applicationInTime: Requirement<ApplyToCourtPayload> = onInput<ApplyToCourtPayload>(
  {
    id: 'court-application-in-time',
    article: 'AEL 53, 56(2), 58(3); ALLI 153, 156',
    zh: '须在申请强制执行的期限内提出（救济期限届满之日起三个月，有延期、分期的自其结束之日起；裁判生效的二年；对不予受理、不予执行申请复议的十五日）；逾期须有正当理由。',
    en: 'The application must be made in time: three months from the end of the remedies or of a grant, two years after a judgment, fifteen days for the upper court; later only with good reason.',
    remedyZh: '逾期有正当理由的，填写 lateReason；对不予受理的复议逾期的，改为重新申请。',
    remedyEn: 'Give the good reason in lateReason; after the fifteen days make a new application instead.',
  },
  (step) => {
    const { view, known, command } = step;
    const day = command.at.slice(0, 10);
    if (command.payload.kind === 'upper-court-review')
      return openNamed(step).every((one) => reviewInTime(view, known, one, day));
    const due = applicationDue(view, known, command.payload.party);
    return command.payload.lateReason !== undefined || (due !== undefined && day <= due);
  },
);

/** What goes to the court has been demanded, or was refused before. */
export const readyForCourt: Requirement<ApplyToCourtPayload> = onInput<ApplyToCourtPayload>(
  {
    id: 'item-demanded-or-refused',
    article: 'AEL 54, 56(2), 58(3)',
    zh: '申请强制执行的项目须已催告；向上一级法院申请复议的，须是法院不予受理或不予执行的项目。',
    en: 'What goes to the court must have been demanded; what goes to the upper court must have been refused.',
    remedyZh: '先催告（execution.demand），或核对项目状态。',
    remedyEn: 'Demand it first (execution.demand), or check where the item stands.',
  },
  (step) => {
    const fitting =
      step.command.payload.kind === 'upper-court-review' ? ['courtRefused'] : ['demanded', 'courtRefused'];
    return openNamed(step).every(({ position }) => fitting.includes(position));
  },
);

/** Signed by a leader of the bureau and sealed (AEL 55(2)). */
export const signedAndSealed: Requirement<ApplyToCourtPayload> = onInput<ApplyToCourtPayload>(
  {
    id: 'application-signed-and-sealed',
    article: 'AEL 55(2)',
    zh: '强制执行申请书须由行政机关负责人签名，加盖印章并注明日期。',
    en: 'The application is signed by a leader of the bureau, sealed and dated.',
    remedyZh: '请由本局负责人签名（signedBy）并加盖印章（sealed）。',
    remedyEn: 'Have a leader of the bureau sign (signedBy) and seal it (sealed).',
  },
  ({ view, known, command }) => {
    const { signedBy, sealed } = command.payload;
    const posts = known.people[signedBy]?.posts ?? [];
    return (
      sealed && posts.some(({ role, unit }) => ['leader', 'principal'].includes(role) && unit === view.state.bureau)
    );
  },
);

/** Nothing is enforced while a remedy of that party runs at the court or the reconsideration body. */
export const noRemedyRuns: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'no-remedy-running',
    article: 'AEL 53; ALLI 155',
    zh: '该当事人不得有正在进行的复议、诉讼。',
    en: 'No reconsideration or suit of the party may be running.',
    remedyZh: '等待复议、诉讼结果。',
    remedyEn: 'Wait for its outcome.',
  },
  ({ view, command }) => !hasOpenRemedy(view, command.payload.party ?? 0),
);

/** A ground fits what happened: refused by the court, or three years suspended (AEL 39(2), 40). */
export const endingGroundHolds: Requirement<EndItemPayload> = onInput<EndItemPayload>(
  {
    id: 'ending-ground-holds',
    article: 'AEL 39(2), 40',
    zh: '终结执行的事由须与事实相符：法院不予受理或不予执行，或者本机关中止执行满三年未恢复。',
    en: 'The ground must hold: refused by the court, or suspended by the bureau for three years without being resumed.',
    remedyZh: '请核对事由；其他事由按行政强制法第四十条填写。',
    remedyEn: 'Check the ground; for others name one of AEL 40.',
  },
  (step) => {
    const { ground } = step.command.payload;
    if (ground === 'court-refused') return openNamed(step).every(({ position }) => position === 'courtRefused');
    if (ground !== 'abandoned-after-three-years') return true;
    return openNamed(step).every((one) => abandoned(step.view, step.known, one, step.command.at.slice(0, 10)));
  },
);

/** The last day for applying to the court (AEL 53), or after a judgment (ALLI 153). Undefined while remedies are open. */
function applicationDue(view: CaseView, known: Pick<Known, 'dueDates'>, party: number): string | undefined {
  const judgment = judgmentFor(view, party);
  const none = { exclusions: [], extensions: [] };
  if (judgment !== undefined) {
    const start = judgment.payload.receivedOn;
    return known.dueDates.due({ rule: 'judgment-enforcement', start, ...none, asOf: start }).due ?? undefined;
  }
  const window = remedyWindow(view, party);
  if (window === undefined) return undefined;
  const { due } = known.dueDates.due({ ...window, ...none, asOf: window.start });
  const grant = grantsOf(view, party).at(-1);
  const end = grant === undefined ? '' : endOf(grant);
  const start = due !== null && due > end ? due : end;
  return known.dueDates.due({ rule: 'court-enforcement-application', start, ...none, asOf: start }).due ?? undefined;
}

function demandedLongEnough(view: CaseView, known: Known, { duty }: Position, day: string): boolean {
  return factsNaming(view, 'execution.demand', duty).some((demand) => {
    const served = servedOn(view, 'demand', demand.seq, duty.party);
    return served !== undefined && isPast(known, 'performance-demand', served.on, day);
  });
}

function reviewInTime(view: CaseView, known: Known, { duty }: Position, day: string): boolean {
  const refusal = refusalsOf(view, duty).at(-1);
  return refusal === undefined || !isPast(known, 'court-refusal-review', refusal.at.slice(0, 10), day);
}

/** Refusals of the court about an item: not accepted, or not to be enforced. */
function refusalsOf(view: CaseView, duty: Position['duty']): readonly Fact[] {
  const rulings = factsNaming(view, 'court.rule', duty).filter(({ payload }) => payload['ruling'] === 'refused');
  return [...factsNaming(view, 'court.refuse', duty), ...rulings].sort((left, right) => left.seq - right.seq);
}

function abandoned(view: CaseView, known: Known, { duty, suspended }: Position, day: string): boolean {
  const suspension = factsNaming(view, 'execution.suspend', duty).at(-1);
  if (!suspended || suspension?.payload['ground'] !== 'bureau') return false;
  return isPast(known, 'enforcement-abandon', suspension.at.slice(0, 10), day);
}

function isPast(known: Known, rule: string, start: string, day: string): boolean {
  const { due } = known.dueDates.due({ rule, start, exclusions: [], extensions: [], asOf: day });
  return due !== null && day > due;
}

function unpaidSum(view: CaseView, positions: readonly Position[]): bigint {
  return positions
    .map(({ duty }) => duty)
    .filter(isMoney)
    .reduce((sum, duty) => sum + unpaidOf(ledgerOf(view, duty.party), duty), 0n);
}
