import type { CaseView, Requirement } from '#engine';
import { measureLives, policeHoldIt } from '../../execution/closure.js';
import { caseEnding } from '../../investigation/first-decision.js';
import { domainOf } from '../../investigation/case-domain.js';
import { onFacts, onInput } from '../../requirement.js';
import { partiesOf } from '../party/parties.js';
import type { PartyInput } from '../party/party-payload.js';
import { isSameParty } from '../party/same-party.js';
import { absorbedCases } from './joined-cases.js';
import { violationOf } from './violation.js';
import type { CaseAbsorbPayload, CaseJoinPayload, CaseSplitPayload } from './joining-payload.js';

/** A case is joined into another one. */
export const joinsAnother: Requirement<CaseJoinPayload> = onInput<CaseJoinPayload>(
  {
    id: 'joins-another-case',
    article: '—',
    zh: '案件不能并入自身。',
    en: 'A case is not joined into itself.',
    remedyZh: '请选择主案（into）。',
    remedyEn: 'Choose the case that leads (into).',
  },
  ({ view, command }) => command.payload.into !== view.state.id,
);

/** What has been reported or decided is no longer joined or split: it would no longer be what was reviewed. */
export const joinedBeforeReport: Requirement = onFacts(
  {
    id: 'joined-before-report',
    article: 'PROC 48, 60',
    zh: '并入他案的案件须尚未提交调查终结报告，也未作出处理决定。',
    en: 'A case is joined into another one only before its report, and before any decision.',
    remedyZh: '可由该案作为主案，将另一案件并入。',
    remedyEn: 'Let this case lead, and join the other one into it.',
  },
  ({ view }) => caseEnding(view) === undefined && view.proceedings('penalty').length === 0,
);

/** The leading case is not decided; a split leaves nothing decided behind. */
export const undecidedYet: Requirement = onFacts(
  {
    id: 'joined-or-split-before-decision',
    article: 'PROC 60',
    zh: '案件作出处理决定或者终止、移送后，不再并案、分案。',
    en: 'After a decision, a termination or a referral no case is joined to it and none split from it.',
    remedyZh: '请分别办理。',
    remedyEn: 'Handle the cases each for itself.',
  },
  ({ view }) => caseEnding(view) === undefined,
);

/** Goods are held in the name of a case that goes on. */
export const noMeasureLives: Requirement = onFacts(
  {
    id: 'joined-without-live-measure',
    article: 'AEL 28; PROC 42',
    zh: '并入他案的案件不得有尚未处理的强制措施（先行登记保存、查封、扣押）。',
    en: 'A case whose preservation, seal or seizure still lives is not joined into another one.',
    remedyZh: '先处理强制措施，或者由该案作为主案。',
    remedyEn: 'Dispose of the measure first, or let this case lead.',
  },
  ({ view }) => !measureLives(view),
);

/** A transfer to the police is about the case it was proposed in. */
export const noTransferRuns: Requirement = onFacts(
  {
    id: 'joined-without-running-transfer',
    article: 'XFER 5, 8',
    zh: '并入他案的案件不得有尚无结果的移送公安机关。',
    en: 'A case whose transfer to the police waits for a result is not joined into another one.',
    remedyZh: '待移送有结果后并案，或者由该案作为主案。',
    remedyEn: 'Wait for the result of the transfer, or let this case lead.',
  },
  ({ view }) => !policeHoldIt(view),
);

/** Cases of two bureaus are a matter of jurisdiction. */
export const joinedWithinBureau: Requirement<CaseAbsorbPayload> = onInput<CaseAbsorbPayload>(
  {
    id: 'joined-within-bureau',
    article: 'PROC 12, 13',
    zh: '只有本机关办理的案件可以并案。',
    en: 'Only cases of one bureau are joined.',
    remedyZh: '不同机关的案件，请按管辖规定移送或者报请指定管辖。',
    remedyEn: 'For a case of another bureau refer it, or ask for designation.',
  },
  ({ view, command }) => command.payload.bureau === view.state.bureau,
);

/** Only cases of the same party or the same act (general rule 12). */
export const samePartyOrAct: Requirement<CaseAbsorbPayload> = onInput<CaseAbsorbPayload>(
  {
    id: 'joined-by-party-or-act',
    article: '—',
    zh: '并案须为同一当事人（有一名相同的当事人）或者同一违法行为（领域、案由相同）的案件。',
    en: 'Only cases of the same party (one at least), or of the same act (same field and cause), are joined.',
    remedyZh: '核对两案的当事人、案由；不相同的分别办理，可作案件关联（case.link）。',
    remedyEn: 'Check parties and causes of both; otherwise handle each for itself and link them (case.link).',
  },
  ({ view, command: { payload } }) =>
    payload.ground === 'same-party' ? sharesParty(view, payload.parties) : sharesAct(view, payload),
);

/** One thing is split off: a joined case, or the matter of some parties. */
export const splitsOneThing: Requirement<CaseSplitPayload> = onInput<CaseSplitPayload>(
  {
    id: 'split-one-thing',
    article: '—',
    zh: '分案须指明一项：已并入的案件（case），或者分出的当事人（parties）。',
    en: 'A split names one thing: a joined case (case), or the parties that are split off (parties).',
    remedyZh: '填写 case 或者 parties。',
    remedyEn: 'Fill in either `case` or `parties`.',
  },
  ({ command: { payload } }) => (payload.case === undefined) !== (payload.parties === undefined),
);

/** A joined case goes its own way only where it was joined. */
export const splitsJoinedCase: Requirement<CaseSplitPayload> = onInput<CaseSplitPayload>(
  {
    id: 'split-case-was-joined',
    article: '—',
    zh: '所指案件须已并入本案且尚未分出。',
    en: 'The case named must have been joined into this one and not split off since.',
    remedyZh: '请核对案件。',
    remedyEn: 'Check the case.',
  },
  ({ view, command: { payload } }) =>
    payload.case === undefined || absorbedCases(view).some((one) => one.payload.from === payload.case),
);

/** Parties of the case are split off, and somebody is left. */
export const splitLeavesParty: Requirement<CaseSplitPayload> = onInput<CaseSplitPayload>(
  {
    id: 'split-leaves-a-party',
    article: '—',
    zh: '分出的须为本案当事人，且本案须至少保留一名当事人。',
    en: 'Who is split off must be a party of this case, and one party at least must stay.',
    remedyZh: '请核对当事人序号。',
    remedyEn: 'Check the numbers of the parties.',
  },
  ({ view, command: { payload } }) => {
    const { parties: gone } = payload;
    if (gone === undefined) return true;
    const numbers = partiesOf(view).map(({ number }) => number);
    return gone.every((one) => numbers.includes(one)) && numbers.some((one) => !gone.includes(one));
  },
);

function sharesParty(view: CaseView, others: readonly PartyInput[]): boolean {
  return partiesOf(view).some((party) => others.some((other) => isSameParty(party, other)));
}

function sharesAct(view: CaseView, { domain, violation }: CaseAbsorbPayload): boolean {
  return domain === domainOf(view) && violation !== undefined && violation === violationOf(view);
}
