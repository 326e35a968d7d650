import type { CaseView, Requirement } from '#engine';
import { ENDED_AS_CLUE } from '../filing/ended-as-clue.js';
import { onFacts, onInput } from '../requirement.js';
import { archiveGaps } from './archive-order.js';
import { goodsStayHere, groundHolds, measureLives, policeHoldIt, summaryFileOut, TRANSFER_ENDED } from './closure.js';
import type { CaseReopenPayload, ProposeClosurePayload } from './closure-payload.js';
import { awaitsRedo } from './shown-state.js';

/** What decides on a closure. */
export const CLOSURE_PROPOSAL = { decision: 'case.close', proposedBy: ['case.proposeClosure'] };

/** The ground named is one of PROC 77 and holds. */
export const closureGround: Requirement<ProposeClosurePayload> = onInput<ProposeClosurePayload>(
  {
    id: 'closure-ground-holds',
    article: 'PROC 77',
    zh: '结案须具备法定事由：处罚决定执行完毕；法院裁定终结执行；终止调查；作出不予处罚等其他决定并已送达；其他应予结案的情形（须写明理由）。',
    en: 'Closing needs a ground: executed; ended by the court; terminated; another outcome, served; another one with its reason.',
    remedyZh: '请核对结案事由；选择“其他”的写明 reason。',
    remedyEn: 'Check the ground; for `other` give the reason.',
  },
  ({ view, self, command }) => {
    const { ground, reason } = command.payload;
    return self !== null && groundHolds(view, self, ground) && (ground !== 'other' || reason !== undefined);
  },
);

/** The ground that was proposed still holds when the leader closes. */
export const proposedGroundHolds: Requirement = onFacts(
  {
    id: 'proposed-closure-ground-holds',
    article: 'PROC 77',
    zh: '报批的结案事由在批准时须仍然成立。',
    en: 'The ground proposed must still hold when the case is closed.',
    remedyZh: '请承办人重新提出结案。',
    remedyEn: 'Have the handler propose the closure anew.',
  },
  ({ view, self }) => {
    const proposal = self?.last<ProposeClosurePayload>('case.proposeClosure');
    return self === null || proposal === undefined || groundHolds(view, self, proposal.payload.ground);
  },
);

/** Nothing is closed while the police hold the matter, or while it must be decided anew. */
export const nothingElseDue: Requirement = onFacts(
  {
    id: 'closure-nothing-else-due',
    article: 'PROC 70, 77; XFER 11; ARL 64(2); ALL 71; AEL 28; PROC 42',
    zh: '移送公安机关尚无结果、须重新作出决定、强制措施尚未处理完毕、解除措施的物品尚未退还或者简易程序材料尚未交回的，不得结案。',
    en: 'No closure while the police hold the matter, a new decision is due, a coercive measure is not settled, released goods stay here or the papers of a summary penalty are out.',
    remedyZh: '待移送有结果、重新作出决定、强制措施处理完毕、物品退还（或者公告认领）、简易程序材料交回后再结案。',
    remedyEn:
      'Wait for the answer of the police and the new decision; dispose of the measures, give the goods back or announce them, hand in the papers first.',
  },
  ({ view }) => stillDue(view).length === 0,
  ({ view }) => {
    const due = stillDue(view);
    return {
      zh: `尚不得结案：${due.map(({ zh }) => zh).join('；')}。`,
      en: `The case cannot be closed yet: ${due.map(({ en }) => en).join('; ')}.`,
    };
  },
);

/** Every form has its paper or its content; every gap is named. */
export const archiveComplete: Requirement = onFacts(
  {
    id: 'archive-complete',
    article: 'PROC 78',
    zh: '归档前每份文书均须有内容或电子文件。',
    en: 'Before archiving every form must have its content or its file.',
    remedyZh: '请为所列文书补充文件（file.record，填写 form.seq 和 form.form）。',
    remedyEn: 'Record a file for each form named (file.record with form.seq and form.form).',
  },
  ({ view }) => archiveGaps(view).length === 0,
  ({ view }) => {
    const gaps = archiveGaps(view);
    const inChinese = gaps.map(
      ({ title, form, seq, subject }) =>
        `${title.zh}（文书${String(form)}，第${String(seq)}步${subject === '' ? '' : `，当事人${subject}`}）`,
    );
    const inEnglish = gaps.map(
      ({ title, form, seq, subject }) =>
        `${title.en} (form ${String(form)}, entry ${String(seq)}${subject === '' ? '' : `, party ${subject}`})`,
    );
    return {
      zh: `下列文书缺少内容或电子文件：${inChinese.join('、')}。`,
      en: `These forms have neither content nor file: ${inEnglish.join(', ')}.`,
    };
  },
);

/** No file goes to the archive while the police owe an answer; what they have filed may end after it. */
export const transfersAnswered: Requirement = onFacts(
  {
    id: 'transfers-answered-before-archive',
    article: 'PROC 78; XFER 8, 11',
    zh: '移送公安机关尚未答复的，不得归档。',
    en: 'A case is not archived while a transfer to the police waits for an answer.',
    remedyZh: '请登记审批结果或者公安机关、检察院的答复。',
    remedyEn: 'Record the decision on the transfer, or the answer of police or procuratorate.',
  },
  ({ view }) => view.proceedings('police-transfer').every((transfer) => ANSWERED.includes(transfer.in())),
);

/** A case is opened again only through a remedy, a referral back or the bureau's own revocation (general rule 12). */
export const reopeningGround: Requirement<CaseReopenPayload> = onInput<CaseReopenPayload>(
  {
    id: 'reopening-ground-happened',
    article: 'ARL 64; ALL 70; APL 27, 75; XFER 13',
    zh: '重新启动案件须有结案（不予立案、移送、并案）之后发生的事由：复议或诉讼结果、退回办理、自行撤销决定。',
    en: 'A case is opened again only because of a remedy, a referral back or the bureau’s own revocation after it ended.',
    remedyZh: '先登记相应的结果，再重新启动。',
    remedyEn: 'Record what happened first, then open the case again.',
  },
  ({ view, command }) => {
    const ended = Math.max(0, ...ENDINGS.flatMap((name) => view.facts(name)).map((fact) => fact.seq));
    return HAPPENED[command.payload.ground].some((name) => view.facts(name).some((fact) => fact.seq > ended));
  },
);

/** States of a transfer in which the police have answered, or were never asked. */
const ANSWERED: readonly string[] = [...TRANSFER_ENDED, 'policeFiled'];

/** Commands by which a case came to an end. */
const ENDINGS = ['case.close', ...ENDED_AS_CLUE, 'case.join'];

/** Facts that are a ground for opening it again. */
const HAPPENED: Readonly<Record<CaseReopenPayload['ground'], readonly string[]>> = {
  remedy: ['remedy.apply'],
  'referral-back': ['referral.receive'],
  'decision-revoked': ['decision.revoke'],
};

function stillDue(view: CaseView) {
  return [
    ...(policeHoldIt(view) ? [{ zh: '移送公安机关尚无结果', en: 'the police hold the matter' }] : []),
    ...(awaitsRedo(view) ? [{ zh: '须重新作出决定', en: 'a new decision is due' }] : []),
    ...(summaryFileOut(view)
      ? [{ zh: '简易程序材料尚未交回', en: 'the papers of the summary penalty were not handed in' }]
      : []),
    ...(measureLives(view) ? [{ zh: '强制措施尚未处理完毕', en: 'a coercive measure is not settled' }] : []),
    ...(goodsStayHere(view)
      ? [{ zh: '解除措施的物品尚未退还，也未公告认领', en: 'released goods have neither gone back nor been announced' }]
      : []),
  ];
}
