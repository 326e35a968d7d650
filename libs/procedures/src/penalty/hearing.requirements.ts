import type { Requirement, StepView } from '#engine';
import { everHandlers } from '../general-rules/officers/handlers.js';
import { isRecused } from '../general-rules/recusal/recusals.js';
import { lastMade, servedOn } from '../general-rules/service/services.js';
import { onFacts, onInput } from '../requirement.js';
import type {
  HearingAppointHostPayload,
  HearingHoldPayload,
  HearingSchedulePayload,
  HearingWithdrawPayload,
} from './hearing-payload.js';
import { currentHearing, hearingParties, hostOf, scheduleOf } from './hearings.js';

/** Host and members are known people who never handled the case and were not recused. */
export const hostNotHandler: Requirement<HearingAppointHostPayload> = onInput<HearingAppointHostPayload>(
  {
    id: 'host-not-handler',
    article: 'APL 64(4); HEAR 11',
    zh: '听证主持人、听证员须为本案办案人员以外的人员，且未被决定回避。',
    en: 'Host and members of a hearing must never have handled the case, nor been recused.',
    remedyZh: '请指定非本案办案人员担任。',
    remedyEn: 'Name people who did not handle the case.',
  },
  ({ view, command, known }) => {
    const { host, members = [] } = command.payload;
    const named = [host, ...members];
    const handlers = everHandlers(view);
    return (
      new Set(named).size === named.length &&
      named.every((id) => known.people[id] !== undefined && !handlers.has(id) && !isRecused(view, id))
    );
  },
);

/** Only the host who was appointed leads the hearing. */
export const actsAsHost: Requirement = onFacts(
  {
    id: 'acts-as-host',
    article: 'HEAR 11, 18',
    zh: '须由指定的听证主持人办理。',
    en: 'The hearing is led by the host who was appointed.',
    remedyZh: '请由指定的主持人办理，或重新指定主持人。',
    remedyEn: 'Have the appointed host do it, or appoint another.',
  },
  ({ view, self, command }) => self === null || hostOf(view, self) === command.actor.person,
);

/** The recorder was not a handler either. */
export const recorderNotHandler: Requirement<HearingSchedulePayload> = onInput<HearingSchedulePayload>(
  {
    id: 'hearing-recorder-not-handler',
    article: 'HEAR 11',
    zh: '听证记录员须为本案办案人员以外的人员，且不是主持人。',
    en: 'The recorder of a hearing must not be a handler of the case, nor its host.',
    remedyZh: '请由主持人另行指定记录员。',
    remedyEn: 'Have the host appoint another recorder.',
  },
  ({ view, command, known }) => {
    const { recorder } = command.payload;
    return (
      known.people[recorder] !== undefined &&
      recorder !== command.actor.person &&
      !everHandlers(view).has(recorder) &&
      !isRecused(view, recorder)
    );
  },
);

/** Seven full working days must still lie between now and the day of the hearing. */
export const hearingFarEnough: Requirement<HearingSchedulePayload> = onInput<HearingSchedulePayload>(
  {
    id: 'hearing-date-far-enough',
    article: 'APL 64(2); HEAR 20',
    zh: '听证日期须使通知书能在举行七个工作日前送达（送达日与听证日均不计）。',
    en: 'The hearing must be late enough for its notice to be served with seven full working days between.',
    remedyZh: '请推后听证日期。',
    remedyEn: 'Choose a later day.',
  },
  (step) =>
    step.command.at.slice(0, 10) <= latestDay(step, 'hearing-notice-party', step.command.payload.heldOn.slice(0, 10)),
);

/** A closed hearing has a reason of law (HEAR 22). */
export const closedWithReason: Requirement<HearingSchedulePayload> = onInput<HearingSchedulePayload>(
  {
    id: 'closed-hearing-reason',
    article: 'APL 64(3); HEAR 22',
    zh: '听证应当公开举行；不公开的须涉及国家秘密、商业秘密或者个人隐私。',
    en: 'Hearings are open, save where state secrets, trade secrets or privacy are concerned.',
    remedyZh: '请说明不公开的法定事由（closedBecause），或公开举行。',
    remedyEn: 'Give the ground (closedBecause), or hold it openly.',
  },
  ({ command }) => command.payload.open || command.payload.closedBecause !== undefined,
);

/** Held on the day that was fixed. */
export const heldAsScheduled: Requirement<HearingHoldPayload> = onInput<HearingHoldPayload>(
  {
    id: 'hearing-as-scheduled',
    article: 'HEAR 20, 22',
    zh: '听证须在通知的日期举行。',
    en: 'The hearing is held on the day that was notified.',
    remedyZh: '改期的，先延期（hearing.postpone）再重新确定时间并通知。',
    remedyEn: 'To change the day, postpone it and fix it anew.',
  },
  ({ view, self, command }) => {
    const scheduled = self === null ? undefined : scheduleOf(view, self);
    return scheduled === undefined || scheduled.payload.heldOn.slice(0, 10) === command.at.slice(0, 10);
  },
);

/** Every party whose hearing it is was served with seven full working days between. */
export const partiesNotifiedInTime: Requirement = onInput(
  {
    id: 'hearing-notice-seven-days',
    article: 'APL 64(2); HEAR 20',
    zh: '听证通知书须在听证七个工作日前送达要求听证的每名当事人。',
    en: 'The notice of the hearing must have been served on each party seven full working days before.',
    remedyZh: '请登记送达（service.record，文书 hearing-notice）；来不及的，延期举行。',
    remedyEn: 'Record the service (document hearing-notice), or postpone the hearing.',
  },
  (step) => {
    const day = scheduledDay(step);
    const made = lastMade(step.view, 'hearing-notice');
    if (step.self === null || day === null || made === undefined) return true;
    const latest = latestDay(step, 'hearing-notice-party', day);
    return hearingParties(currentHearing(step.view, step.self)).every((party) => {
      const served = servedOn(step.view, 'hearing-notice', made, party);
      return served !== undefined && served.on <= latest;
    });
  },
);

/** Handlers and third parties were told seven full working days before. */
export const othersNotifiedInTime: Requirement = onInput(
  {
    id: 'hearing-others-seven-days',
    article: 'HEAR 20(3), 21',
    zh: '须在听证七个工作日前通知办案人员（同时退回材料）和第三人。',
    en: 'Handlers (with the file returned) and third parties must have been told seven full working days before.',
    remedyZh: '请核对通知日期；来不及的，延期举行。',
    remedyEn: 'Check the days on which they were told, or postpone the hearing.',
  },
  (step) => {
    const schedule = step.self === null ? undefined : scheduleOf(step.view, step.self);
    const day = scheduledDay(step);
    if (schedule === undefined || day === null) return true;
    const { handlersToldOn, thirdParties = [] } = schedule.payload;
    const latest = latestDay(step, 'hearing-notice-third', day);
    return [handlersToldOn, ...thirdParties.map((one) => one.toldOn)].every((told) => told <= latest);
  },
);

/** An open hearing was announced three full working days before. */
export const announcedInTime: Requirement<HearingHoldPayload> = onInput<HearingHoldPayload>(
  {
    id: 'hearing-public-notice-three-days',
    article: 'HEAR 22(2)',
    zh: '公开听证的，须在举行三个工作日前公告当事人、案由、时间和地点。',
    en: 'An open hearing must be announced three full working days before.',
    remedyZh: '请填写公告日期（publicNoticeOn）；来不及的，延期举行。',
    remedyEn: 'Give the day of the announcement (publicNoticeOn), or postpone the hearing.',
  },
  (step) => {
    const schedule = step.self === null ? undefined : scheduleOf(step.view, step.self);
    const day = scheduledDay(step);
    if (schedule?.payload.open !== true || day === null) return true;
    const announced = step.command.payload.publicNoticeOn ?? schedule.payload.publicNoticeOn;
    return announced !== undefined && announced <= latestDay(step, 'hearing-public-notice', day);
  },
);

/** The handlers attend and put their facts (HEAR 16). */
export const handlersAttend: Requirement<HearingHoldPayload> = onInput<HearingHoldPayload>(
  {
    id: 'handlers-attend-hearing',
    article: 'APL 64(7); HEAR 16',
    zh: '本案办案人员须参加听证，提出违法事实、证据和处罚建议。',
    en: 'Handlers of the case must attend and put facts, evidence and the penalty intended.',
    remedyZh: '请通知办案人员参加。',
    remedyEn: 'Have the handlers attend.',
  },
  ({ view, command }) => command.payload.handlersPresent.some((person) => everHandlers(view).has(person)),
);

/** Who withdraws had asked before. */
export const hadAsked: Requirement<HearingWithdrawPayload> = onInput<HearingWithdrawPayload>(
  {
    id: 'hearing-asked-by-party',
    article: 'HEAR 7, 26',
    zh: '只有要求听证的当事人可以撤回，撤回不得早于其要求。',
    en: 'Only a party who asked for the hearing can withdraw, and not before it asked.',
    remedyZh: '请核对当事人序号和撤回的时间。',
    remedyEn: 'Check the number of the party and the time of the withdrawal.',
  },
  ({ view, self, command }) => {
    if (self === null) return true;
    const { party } = command.payload;
    const hearing = currentHearing(view, self);
    const asked = hearing?.requests.filter((fact) => fact.payload.party === party).at(-1);
    return asked !== undefined && asked.at <= command.at && hearingParties(hearing).includes(party);
  },
);

function scheduledDay({ view, self }: Pick<StepView, 'view' | 'self'>): string | null {
  const schedule = self === null ? undefined : scheduleOf(view, self);
  return schedule?.payload.heldOn.slice(0, 10) ?? null;
}

/** Latest day for a notice before a hearing on `day`: full working days lie strictly between. */
function latestDay({ known }: Pick<StepView, 'known'>, rule: string, day: string): string {
  const question = { rule, start: day, backward: true, exclusions: [], extensions: [], asOf: day };
  return known.dueDates.due(question).due ?? day;
}
