import type { Requirement } from '#engine';
import { isRecused } from '../general-rules/recusal/recusals.js';
import { handlersOf } from '../general-rules/officers/handlers.js';
import { onInput } from '../requirement.js';
import { openedOnTheSpot } from './opened-on-the-spot.js';
import type { SummaryDecidePayload, SummaryOpenPayload } from './summary-payload.js';

type Opens = Requirement<SummaryOpenPayload>;
type Decides = Requirement<SummaryDecidePayload>;

/** Told before the decision, on the spot as everywhere (APL 44). */
export const rightsTold: Opens = onInput<SummaryOpenPayload>(
  {
    id: 'summary-rights-told',
    article: 'APL 44, 62; PROC 68',
    zh: '当场处罚前须告知拟处罚的内容及事实、理由、依据，并告知陈述、申辩等权利。',
    en: 'Before a penalty on the spot the party is told what is intended, facts, reasons and basis, and its rights.',
    remedyZh: '请告知后登记（rightsTold）。',
    remedyEn: 'Tell the party, then enter it (rightsTold).',
  },
  ({ command }) => command.payload.rightsTold,
);

/** What the party says is heard and written down (APL 45; PROC 69). */
export const statementRecorded: Opens = onInput<SummaryOpenPayload>(
  {
    id: 'summary-statement-recorded',
    article: 'APL 45; PROC 69',
    zh: '当事人当场陈述、申辩的，须逐项记录。',
    en: 'What the party states on the spot is written down point by point.',
    remedyZh: '请在 statement.points 中逐项记录；未陈述申辩的，made 填 false。',
    remedyEn: 'Write the points down (statement.points); where it said nothing, give made: false.',
  },
  ({ command: { payload } }) => payload.statement.made === (payload.statement.points !== undefined),
);

/** Each point is looked at and answered (APL 45). */
export const statementAnswered: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-statement-answered',
    article: 'APL 45; PROC 69',
    zh: '须逐项复核并答复当事人当场提出的陈述、申辩。',
    en: 'Every point that the party made on the spot must be looked at and answered.',
    remedyZh: '请逐项答复（answers）；须进一步核实的，转为普通程序（summary.convert）。',
    remedyEn: 'Answer each point (answers); what needs more looking into goes on by the ordinary procedure.',
  },
  ({ view, command }) => {
    const points = openedOnTheSpot(view)?.payload.statement.points ?? [];
    const answers = command.payload.answers ?? [];
    return points.every((_point, index) => answers.some(({ point }) => point === index + 1));
  },
);

/** The numbered form, sealed, is in the party's hands before the officers leave (APL 52; PROC 67). */
export const documentHandedOver: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-document-handed-over',
    article: 'APL 52; PROC 67',
    zh: '须当场交付预定格式、编有号码并加盖印章的处罚决定书；当事人拒绝签收的，须在决定书上注明。',
    en: 'The numbered form bears the seal and is handed over on the spot; a refusal to sign is noted on it.',
    remedyZh: '请当场交付（document.handedOver、sealed）；拒绝签收的填写 refusal。不能当场交付的，转为普通程序。',
    remedyEn: 'Hand it over (document.handedOver, sealed) or note the refusal; where that cannot be, convert.',
  },
  ({ command }) => {
    const { handedOver, sealed, partySigned, refusal } = command.payload.document;
    return handedOver && sealed && (partySigned || refusal !== undefined);
  },
);

/** Two of the officers who handle it signed (APL 42, 52). */
export const documentSigned: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-document-signed',
    article: 'APL 42, 52; PROC 22, 67',
    zh: '当场处罚决定书须由两名以上未被决定回避的办案人员签名。',
    en: 'At least two officers of the case, none of them recused, sign the form.',
    remedyZh: '请填写签名的办案人员（document.signedBy）；人员不足的，转为普通程序。',
    remedyEn: 'Name the officers who signed (document.signedBy); where they are too few, convert.',
  },
  ({ view, command }) => {
    const handlers = handlersOf(view);
    const signed = command.payload.document.signedBy;
    return (
      signed.length >= 2 && signed.every((person) => handlers.includes(person) && !isRecused(view, person, command.at))
    );
  },
);

/** A penalty on the spot goes to reconsideration before any court, and the form says so (ARL 23). */
export const reconsiderationFirst: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-remedy-reconsideration-first',
    article: 'ARL 23(1)(1), (2)',
    zh: '当场处罚决定书须告知当事人先申请行政复议，对复议决定不服的再提起诉讼。',
    en: 'The form must tell the party to ask for reconsideration first, and to sue only after it.',
    remedyZh: '请更正决定书的救济告知（remedies.reconsiderationFirst）。',
    remedyEn: 'Correct the paragraph on remedies (remedies.reconsiderationFirst).',
  },
  ({ command }) => command.payload.remedies.reconsiderationFirst,
);
