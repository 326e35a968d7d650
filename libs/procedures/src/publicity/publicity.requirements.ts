import type { Requirement } from '#engine';
import { onFacts, onInput } from '../requirement.js';
import { isRegisteredElsewhere, itemsPublished, overtakenBy, publicationOf } from './publications.js';
import type { ConfirmPayload, PublishPayload, PushPayload } from './publicity-payload.js';
import { isForLife, termRuleOf } from './publicity-terms.js';

/** The party was told in writing, with the service, that its penalty will be public (PUB 8). */
export const toldInWriting: Requirement<PublishPayload | PushPayload> = onInput<PublishPayload | PushPayload>(
  {
    id: 'publicity-told-in-writing',
    article: 'PUB 8',
    zh: '公示前须已随决定书书面告知当事人将予公示。',
    en: 'The party must have been told in writing, with the decision, that it will be published.',
    remedyZh: '请填写书面告知的文书（told），其日期不得晚于公示之日。',
    remedyEn: 'Name the paper that told the party (told); it is not later than the publication.',
  },
  ({ command }) => {
    const { told } = command.payload;
    return told !== undefined && (told.date === undefined || told.date <= command.at.slice(0, 10));
  },
);

/** What is shown is what was served (PUB 5). */
export const textAsServed: Requirement<PublishPayload | PushPayload> = onInput<PublishPayload | PushPayload>(
  {
    id: 'publicity-text-as-served',
    article: 'PUB 5',
    zh: '公示的处罚信息须与送达当事人的决定书一致。',
    en: 'What is published is the text that was served.',
    remedyZh: '请与送达的决定书核对一致后再公示（textAsServed）。',
    remedyEn: 'Compare with the decision as served first (textAsServed).',
  },
  ({ command }) => command.payload.textAsServed,
);

/** Secrets and personal data are treated before anything is shown (PUB 6, 7). */
export const secretsTreated: Requirement<PublishPayload | PushPayload> = onInput<PublishPayload | PushPayload>(
  {
    id: 'publicity-secrets-treated',
    article: 'PUB 6, 7',
    zh: '涉及国家秘密、商业秘密、个人信息的内容须先行处理。',
    en: 'State secrets, trade secrets and personal data are treated before publication.',
    remedyZh: '请删除或者遮盖有关内容后再公示（secretsTreated）。',
    remedyEn: 'Remove or cover them first (secretsTreated).',
  },
  ({ command }) => command.payload.secretsTreated,
);

/** A party registered in this province is published here (PUB 9). */
export const registeredHere: Requirement = onFacts(
  {
    id: 'publicity-registered-here',
    article: 'PUB 9, 10',
    zh: '当事人在外省登记的，由登记地部门协助公示。',
    en: 'A party registered in another province is published by its bureau of registration.',
    remedyZh: '请将处罚信息推送至登记地部门（publicity.push）。',
    remedyEn: 'Send it to the bureau of registration (publicity.push).',
  },
  ({ view, self }) => {
    const publication = self === null ? undefined : publicationOf(view, self);
    return publication === undefined || !isRegisteredElsewhere(view, publication);
  },
);

/** Only a party registered in another province is sent there (PUB 10). */
export const registeredElsewhere: Requirement = onFacts(
  {
    id: 'publicity-registered-elsewhere',
    article: 'PUB 10',
    zh: '只有当事人在外省登记的，才推送至登记地部门。',
    en: 'Only a party registered in another province is sent to its bureau of registration.',
    remedyZh: '本省登记的直接公示（publicity.publish）；登记地有误的先更正当事人（party.correct）。',
    remedyEn: 'Publish it here (publicity.publish), or correct the party first (party.correct).',
  },
  ({ view, self }) => {
    const publication = self === null ? undefined : publicationOf(view, self);
    return publication !== undefined && isRegisteredElsewhere(view, publication);
  },
);

/** A restriction with an end says when it ends: publicity waits for it (PUB 14(2)). */
export const restrictionEndGiven: Requirement<PublishPayload | ConfirmPayload> = onInput<
  PublishPayload | ConfirmPayload
>(
  {
    id: 'publicity-restriction-end-given',
    article: 'PUB 14(2)',
    zh: '限制生产经营、责令停产停业、限制从业的，须写明限制期限的届满日。',
    en: 'A restriction or suspension of business or employment needs the day on which it ends.',
    remedyZh: '请填写限制期届满之日（restrictionEnds）；其他处罚不填。',
    remedyEn: 'Give the last day of the restriction (restrictionEnds); for other penalties leave it out.',
  },
  ({ view, self, command }) => {
    const publication = self === null ? undefined : publicationOf(view, self);
    if (publication === undefined) return true;
    const limited =
      termRuleOf(view, publication) === 'publicity-restriction' &&
      !isForLife(view, publication) &&
      itemsPublished(publication).some(({ term }) => term !== undefined);
    const given = command.payload.restrictionEnds !== undefined;
    return limited ? given : !given || termRuleOf(view, publication) === 'publicity-restriction';
  },
);

/** Publicity is withdrawn because the decision changed, fell or was found unlawful (PUB 11). */
export const withdrawalGround: Requirement = onFacts(
  {
    id: 'publicity-withdrawal-ground',
    article: 'APL 48(2); PROC 63; PUB 11',
    zh: '撤回公示须有决定被变更、撤销、确认违法或者确认无效的事实。',
    en: 'Publicity is withdrawn where the decision was changed, revoked, found unlawful or void.',
    remedyZh: '请先登记改变决定的文书；期满或者信用修复的按停止公示办理。',
    remedyEn: 'Record what changed the decision first; the end of the term and credit repair stop publicity otherwise.',
  },
  ({ view, self }) => {
    const publication = self === null ? undefined : publicationOf(view, self);
    return publication !== undefined && overtakenBy(publication).length > 0;
  },
);
