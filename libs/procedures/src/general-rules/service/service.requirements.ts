import type { Fact, Requirement } from '#engine';
import { onInput, type RequirementWords } from '../../requirement.js';
import type { FactCorrectPayload } from '../correction/correction-payload.js';
import { partiesOf } from '../party/parties.js';
import type { ServiceDispatchPayload, ServiceRecordPayload } from './service-payload.js';
import { actMeant, paperServed } from './services.js';

type Any = ServiceDispatchPayload | ServiceRecordPayload;

/** The paper named was made in this case. Papers of kind `other` are not tracked to an act. */
export const paperExists: Requirement<Any> = onInput<Any>(
  {
    id: 'paper-exists',
    article: 'PROC 81',
    zh: '须先制作所送达的文书。',
    en: 'The paper to be served must have been made.',
    remedyZh: '先完成制作该文书的步骤，或指明 madeBy。',
    remedyEn: 'Do the act that makes the paper first, or name it by madeBy.',
  },
  ({ view, command }) => {
    const { document } = command.payload;
    return ['other', 'surcharge', 'test-result'].includes(document.kind) || actMeant(view, document) !== undefined;
  },
);

const SERVED_AFTER_MADE: RequirementWords = {
  id: 'served-after-made',
  article: 'PROC 81',
  zh: '送达的时间不得早于文书作出的时间。',
  en: 'A paper cannot be served before it was made.',
  remedyZh: '请核对送达的时间；有多份同类文书的，请指明 madeBy。',
  remedyEn: 'Check the time of service; where there are several such papers, name the one meant by madeBy.',
};

/** Nothing is sent or served before it was made. */
export const servedAfterMade: Requirement<Any> = onInput<Any>(
  SERVED_AFTER_MADE,
  ({ view, command }) => (actMeant(view, command.payload.document)?.at ?? '') <= command.at,
);

/** The same holds for a service as it is corrected. */
export const correctedServiceAfterMade: Requirement<FactCorrectPayload> = onInput<FactCorrectPayload>(
  SERVED_AFTER_MADE,
  ({ view, command }) => {
    const { seq, correctedAt, correctedPayload } = command.payload;
    const fact = [...view.facts<Any>('service.dispatch'), ...view.facts<Any>('service.record')].find(
      (one) => one.seq === seq && one.command === command.payload.command,
    );
    if (fact === undefined) return true;
    const { kind, madeBy } = (correctedPayload as unknown as Any | undefined)?.document ?? fact.payload.document;
    const made = madeBy ?? paperServed(view, fact as Fact<ServiceRecordPayload>);
    const act = actMeant(view, { kind, ...(made === undefined ? {} : { madeBy: made }) });
    return (act?.at ?? '') <= (correctedAt ?? fact.at);
  },
);

/** Electronic service needs the party's consent on form 10 (PROC 82(3), APL 61(2)). */
export const electronicConsent: Requirement<Any> = onInput<Any>(
  {
    id: 'electronic-service-consent',
    article: 'PROC 82(3); APL 61(2)',
    zh: '电子送达须有当事人签署的送达地址确认书（文书10）同意。',
    en: 'Electronic service needs the party’s consent on the confirmed address for service (form 10).',
    remedyZh: '请先登记送达地址确认书及同意，或改用其他方式送达。',
    remedyEn: 'Record form 10 with the consent, or serve by another method.',
  },
  ({ view, command }) =>
    command.payload.method !== 'electronic' ||
    partiesOf(view).some((party) => party.number === command.payload.party && party.electronicServiceConsent === true),
);

/** Whoever is told of a decision online can contest it online (ARL 22(2)). */
export const onlineRemedyOffered: Requirement<ServiceDispatchPayload> = onInput<ServiceDispatchPayload>(
  {
    id: 'online-remedy-offered',
    article: 'ARL 22(2)',
    zh: '通过互联网渠道送达决定书的，须同时提供提交行政复议申请书的互联网渠道。',
    en: 'A decision sent over the internet must offer an internet channel for the reconsideration application.',
    remedyZh: '请在 onlineRemedy 中写明该渠道，或改用其他方式送达。',
    remedyEn: 'Name the channel in onlineRemedy, or serve by another method.',
  },
  ({ command: { payload } }) =>
    payload.method !== 'electronic' || payload.document.kind !== 'decision' || payload.onlineRemedy !== undefined,
);

/** Announcement is the last resort (PROC 82(5)). */
export const announcementLastResort: Requirement<ServiceDispatchPayload> = onInput<ServiceDispatchPayload>(
  {
    id: 'announcement-last-resort',
    article: 'PROC 82(5)',
    zh: '公告送达须当事人下落不明，或已采用其他方式仍无法送达，并在案卷中记明。',
    en: 'Announcement needs unknown whereabouts, or the other ways tried in vain, as the file shows.',
    remedyZh: '先以其他方式送达，或提交下落不明的材料（whereaboutsUnknown、paper）。',
    remedyEn: 'Try the other ways first, or show that the whereabouts are unknown (whereaboutsUnknown, paper).',
  },
  ({ view, command }) => {
    const { method, whereaboutsUnknown, paper, party, document } = command.payload;
    if (method !== 'announcement') return true;
    if (whereaboutsUnknown === true) return paper !== undefined;
    return view
      .facts<ServiceDispatchPayload>('service.dispatch')
      .filter((fact) => fact.payload.method !== 'announcement')
      .some((fact) => fact.payload.party === party && fact.payload.document.kind === document.kind);
  },
);

/** A paper posted is proved by the date on its slip or of its return (PROC 82(2), 83). */
export const postedFirst: Requirement<ServiceRecordPayload> = onInput<ServiceRecordPayload>(
  {
    id: 'sent-before-received',
    article: 'PROC 82',
    zh: '邮寄、委托、电子送达须先登记发出。',
    en: 'What is posted, entrusted or sent electronically must first have been dispatched.',
    remedyZh: '请先登记发出（service.dispatch）。',
    remedyEn: 'Record the dispatch first (service.dispatch).',
  },
  ({ view, command }) => {
    const { method, party, document } = command.payload;
    if (method === 'direct' || method === 'left') return true;
    return view
      .facts<ServiceDispatchPayload>('service.dispatch')
      .some(
        (fact) =>
          fact.payload.method === method &&
          fact.payload.party === party &&
          fact.payload.document.kind === document.kind &&
          fact.at <= command.at,
      );
  },
);
