import type { Requirement } from '#engine';
import { onDecision } from './deciding.js';
import type { DecisionMakePayload } from './decision-payload.js';
import { contentHas, outcomeFor } from './decisions.js';
import type { PenaltyItem } from './penalty-items.js';
import { criminalFines, heldTransfers, isProsecuted } from '../police-transfer/transfers.js';
import { GAIN_FROM } from './gain-law.js';

type Required = Requirement<DecisionMakePayload>;

const SPARED_BY_APL_33_1 = ['minor-corrected-no-harm', 'first-minor-corrected'];

/** Every no-penalty decision has its record of education (APL 33(3)). */
export const educationRecorded: Required = onDecision(
  {
    id: 'education-recorded',
    article: 'APL 33(3); PROC 61',
    zh: '不予行政处罚的，须对当事人进行教育并记录。',
    en: 'Where no penalty is imposed the party must be educated, and that recorded.',
    remedyZh: '请填写教育情况（education）。',
    remedyEn: 'Record the education given (education).',
  },
  ({ content }) => !contentHas(content, 'no-penalty') || content.education !== undefined,
);

/** A no-penalty decision names its ground (APL 30, 31, 33). */
export const noPenaltyGrounded: Required = onDecision(
  {
    id: 'no-penalty-ground',
    article: 'APL 30, 31, 33; PROC 60(1)(2)',
    zh: '不予行政处罚须写明法定事由。',
    en: 'A no-penalty decision must name its ground.',
    remedyZh: '请填写不予处罚的事由（noPenaltyGround）。',
    remedyEn: 'Give the ground (noPenaltyGround).',
  },
  ({ content }) => !contentHas(content, 'no-penalty') || content.noPenaltyGround !== undefined,
);

/** Without a penalty nothing is imposed; under APL 33(1) not even the gain is taken. */
export const nothingImposedWithoutPenalty: Required = onDecision(
  {
    id: 'gain-not-confiscated-without-penalty',
    article: 'APL 33(1); GAIN 15',
    zh: '不给予处罚的，不得作出罚款等处罚；依照行政处罚法第三十三条第一款不予处罚的，自2026年3月20日起不没收违法所得。',
    en: 'Without a penalty nothing is imposed; spared under APL 33(1), from 2026-03-20 the gain is not confiscated either.',
    remedyZh: '请删去处罚事项；退还多收价款的义务不受影响。',
    remedyEn: 'Leave the items out; a duty to refund stays.',
  },
  ({ step, content }) => {
    const spared = SPARED_BY_APL_33_1.includes(content.noPenaltyGround ?? '');
    const gainMayStay = !(spared && step.command.at.slice(0, 10) >= GAIN_FROM);
    return content.parties
      .filter((party) => outcomeFor(content, party) !== 'penalty')
      .flatMap((party) => party.items)
      .every((item) => item.kind === 'order' || (gainMayStay && item.kind.startsWith('confiscated')));
  },
);

/** A referral names the authority (PROC 60(1)(4), 17). */
export const authorityNamed: Required = onDecision(
  {
    id: 'authority-named',
    article: 'PROC 17, 60(1)(4), (5)',
    zh: '移送处理须写明接受移送的机关。',
    en: 'A decision to refer or transfer must name the authority.',
    remedyZh: '请填写接受移送的机关（authority）。',
    remedyEn: 'Name the authority.',
  },
  ({ content }) =>
    !(contentHas(content, 'refer') || contentHas(content, 'transfer')) || content.authority !== undefined,
);

/** "Transfer" closes the matter here only once the police have filed. */
export const policeHaveFiled: Required = onDecision(
  {
    id: 'police-have-filed',
    article: 'PROC 60(1)(5); XFER 8, 10',
    zh: '作出移送司法机关的处理决定，须公安机关已经立案。',
    en: 'The decision to transfer needs the filing of the police.',
    remedyZh: '请附公安机关立案通知（policeFiling）；不予立案的，依法作出其他处理。',
    remedyEn: 'Attach the notice of filing (policeFiling); where they decline, decide otherwise.',
  },
  ({ view, content }) =>
    !contentHas(content, 'transfer') ||
    content.policeFiling !== undefined ||
    view.proceedings('police-transfer').some(isProsecuted),
);

/** No fine while the police hold the matter; it waits for their answer (XFER 11). */
export const noFineWhilePoliceHold: Required = onDecision(
  {
    id: 'no-fine-while-police-hold',
    article: 'XFER 11; APL 35',
    zh: '案件移送公安机关期间，不得作出罚款决定。',
    en: 'While the police hold the matter no fine is decided.',
    remedyZh: '请待公安机关答复后再决定。',
    remedyEn: 'Wait for the answer of the police.',
  },
  ({ view, content }) => heldTransfers(view).length === 0 || content.parties.every(({ items }) => !fines(items)),
);

/** A court has imposed a criminal fine: there is no fine beside it (APL 35(2)). */
export const noFineAfterCriminalFine: Required = onDecision(
  {
    id: 'no-fine-after-criminal-fine',
    article: 'APL 35(2); XFER 11',
    zh: '人民法院已对当事人判处罚金的，不再给予罚款。',
    en: 'Where a court has imposed a criminal fine on a party, no fine is imposed on it.',
    remedyZh: '请删去该当事人的罚款，只保留其他处理。',
    remedyEn: 'Leave the fine out for that party.',
  },
  ({ view, content }) => {
    const fined = criminalFines(view).map(({ party }) => party);
    return content.parties.every(({ party, items }) => !fined.includes(party) || !fines(items));
  },
);

function fines(items: readonly PenaltyItem[]): boolean {
  return items.some(({ kind }) => kind === 'fine');
}
