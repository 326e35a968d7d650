import type { Known, ProceedingView, Requirement, StepView } from '#engine';
import { openPositions } from '../execution/positions.js';
import { onFacts, onInput } from '../requirement.js';
import { publicationOf, type Publication } from './publications.js';
import { fraudsOf, isForLife, restrictionEndOf, termRuleOf, type TermRule } from './publicity-terms.js';
import type { AcceptStopPayload, ApplyStopPayload, DecideStopPayload } from './stop-payload.js';
import { isAccepted, lastApplication } from './stops.js';

/** Before order 108 nobody was let out of a restriction early, and revocations never are (PUB 14; law table G). */
const NEVER_EARLY: readonly TermRule[] = ['publicity-revocation', 'publicity-restriction'];

/** The shortest term has passed (PUB 14, 15); for terms of the older texts that give no first day the leader judges. */
export const notTooEarly: Requirement<ApplyStopPayload> = onInput<ApplyStopPayload>(
  {
    id: 'publicity-stop-not-too-early',
    article: 'PUB 14, 15; CRED 8, 9',
    zh: '须公示满最短期限（且限制期届满）才可申请停止；吊销许可证照、降低资质、责令关闭的不得提前停止。',
    en: 'Stopping is asked for only after the shortest term (and the restriction); revocations and closures are never stopped early.',
    remedyZh: '请在最短公示期届满后再申请。',
    remedyEn: 'Apply after the shortest term.',
  },
  ({ view, self, known, command }) => {
    const publication = self === null ? undefined : publicationOf(view, self);
    if (publication?.published === undefined) return true;
    if (isForLife(view, publication)) return false;
    const rule = termRuleOf(view, publication);
    const first = firstDay(known, publication, rule);
    return first === null ? !NEVER_EARLY.includes(rule) : first <= command.at.slice(0, 10);
  },
);

function firstDay({ dueDates, now }: Known, publication: Publication, rule: TermRule): string | null {
  const restrictionEnds = rule === 'publicity-restriction' ? restrictionEndOf(publication) : undefined;
  const answer = dueDates.due({
    rule,
    start: publication.published?.at.slice(0, 10) ?? '',
    exclusions: [],
    extensions: [],
    asOf: now.slice(0, 10),
    ...(restrictionEnds === undefined ? {} : { restrictionEnds }),
  });
  return answer.applyFrom ?? null;
}

/** The party says that it corrected what it did and promises to keep the law; the application is in the file. */
export const applicationComplete: Requirement<ApplyStopPayload> = onInput<ApplyStopPayload>(
  {
    id: 'publicity-stop-application-complete',
    article: 'CRED 9 (memory)',
    zh: '申请停止公示须已改正违法行为并作出信用承诺。',
    en: 'Who asks for it has corrected the violation and promised to keep the law.',
    remedyZh: '请登记改正情况（corrected）和信用承诺（promised）。',
    remedyEn: 'Record the correction (corrected) and the promise (promised).',
  },
  ({ command }) => command.payload.corrected && command.payload.promised,
);

/** While an application waits only one that was to be completed comes again (CRED 14). */
export const noApplicationWaits: Requirement = onFacts(
  {
    id: 'publicity-no-application-waits',
    article: 'CRED 14',
    zh: '已有待处理的申请时，只有告知补正的才可再次提交。',
    en: 'While an application waits it comes again only to be completed.',
    remedyZh: '请先处理已收到的申请。',
    remedyEn: 'Deal with the application received first.',
  },
  ({ self }) => self?.in() !== 'stopApplied' || lastApplication(self)?.answer?.payload.answer === 'completion',
);

/** Who deceived does not apply again for three years (CRED 23). */
export const noFraudBar: Requirement = onFacts(
  {
    id: 'publicity-no-fraud-bar',
    article: 'CRED 23',
    zh: '信用修复弄虚作假的，三年内不得再次申请。',
    en: 'Who deceived in credit repair does not apply again for three years.',
    remedyZh: '请在三年公示期届满后再申请。',
    remedyEn: 'Apply after the three years.',
  },
  ({ self }) => self === null || fraudsOf(self).length <= fraudTermsOver(self),
);

function fraudTermsOver(self: ProceedingView): number {
  return self.facts<{ rule: string }>('clock.expire').filter(({ payload }) => payload.rule === 'credit-repair-fraud')
    .length;
}

/** An application is answered once, and what is missing or refused has its reason (CRED 14). */
export const applicationWaits: Requirement<AcceptStopPayload> = onInput<AcceptStopPayload>(
  {
    id: 'publicity-application-waits',
    article: 'CRED 14',
    zh: '须有尚未答复的申请；告知补正或者不予受理须写明理由。',
    en: 'An application must wait for an answer; asking for completion or not accepting it needs reasons.',
    remedyZh: '请核对申请是否已答复，并填写理由（reason）。',
    remedyEn: 'Check whether it was answered, and give the reason (reason).',
  },
  ({ self, command: { payload } }) =>
    lastApplication(self)?.answer === undefined && (payload.answer === 'accepted' || payload.reason !== undefined),
);

/** Only an accepted application is decided on, or given more time (CRED 16). */
export const applicationAccepted: Requirement = onFacts(
  {
    id: 'publicity-application-accepted',
    article: 'CRED 16',
    zh: '须有已受理、尚未决定的申请。',
    en: 'An application must have been accepted and not decided yet.',
    remedyZh: '请先作出受理决定（publicity.acceptStop）。',
    remedyEn: 'Accept it first (publicity.acceptStop).',
  },
  ({ self }) => isAccepted(lastApplication(self)),
);

/** One extension, of ten working days at most (CRED 16). */
export const stopNotExtended: Requirement = onFacts(
  {
    id: 'publicity-decision-extended-once',
    article: 'CRED 16',
    zh: '信用修复决定的期限只能延长一次。',
    en: 'The time to decide is extended only once.',
    remedyZh: '请在期限内作出决定。',
    remedyEn: 'Decide within the period.',
  },
  ({ self }) => lastApplication(self)?.extension === undefined,
);

/** Publicity stops early only for who has performed (CRED; condition from memory). */
export const dutiesPerformed: Requirement<DecideStopPayload> = onInput<DecideStopPayload>(
  {
    id: 'publicity-stop-duties-performed',
    article: 'CRED 9 (memory)',
    zh: '当事人须已履行处罚决定的全部义务，才可停止公示；弄虚作假的只能不予停止。',
    en: 'Publicity stops early only for a party that has performed everything; a deception is only refused.',
    remedyZh: '请核对履行情况；未履行或者弄虚作假的，决定不予停止。',
    remedyEn: 'Check the performance; where something is open, or there was deception, refuse it.',
  },
  (step) => step.command.payload.result === 'refused' || (step.command.payload.fraud !== true && nothingOpen(step)),
);

function nothingOpen({ view, self }: StepView<DecideStopPayload>): boolean {
  const publication = self === null ? undefined : publicationOf(view, self);
  return publication === undefined || !openPositions(view).some(({ duty }) => duty.party === publication.party);
}

/** A stop is carried out once. */
export const stopToCarryOut: Requirement = onFacts(
  {
    id: 'publicity-stop-to-carry-out',
    article: 'CRED 17',
    zh: '停止公示的决定须尚未执行。',
    en: 'The stop must not have been carried out yet.',
    remedyZh: '该决定已经执行，无须再次登记。',
    remedyEn: 'It has been carried out; nothing more is to be recorded.',
  },
  ({ self }) => self?.has('publicity.carryOutStop') !== true,
);
