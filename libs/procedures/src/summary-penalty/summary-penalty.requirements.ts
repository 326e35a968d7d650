import type { CaseView, Requirement } from '#engine';
import { compareFen } from '#kernel';
import { countsAsNaturalPerson, partiesOf } from '../general-rules/party/parties.js';
import {
  appliesLighterLaw,
  bearsOneFine,
  CORRECTION_ORDERED,
  LIGHTER_LAW,
  ONE_ACT_ONE_FINE,
  ordersCorrection,
} from '../penalty/decided-party.js';
import { redoDue } from '../penalty/decisions.js';
import { fineOf, penaltiesAmong } from '../penalty/penalty-items.js';
import { onFacts, onInput } from '../requirement.js';
import { SPOT_PARTY } from './summary-content.js';
import type { SummaryDecidePayload, SummaryOpenPayload } from './summary-payload.js';

type Decides = Requirement<SummaryDecidePayload>;

/** Who enters it was there. */
export const openedByOfficer: Requirement<SummaryOpenPayload> = onInput<SummaryOpenPayload>(
  {
    id: 'summary-opened-by-officer',
    article: 'APL 42, 52; PROC 22, 67',
    zh: '当场查处须由在场的执法人员登记。',
    en: 'What is met on the spot is entered by one of the officers who were there.',
    remedyZh: '请由在场的执法人员登记（officers）。',
    remedyEn: 'Have one of the officers enter it (officers).',
  },
  ({ command }) => command.payload.officers.includes(command.actor.person),
);

/** Proven, with a legal basis (APL 51). */
export const factsClear: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-facts-clear',
    article: 'APL 51; PROC 66',
    zh: '当场处罚须违法事实确凿并有法定依据。',
    en: 'A penalty on the spot needs a proven violation and a legal basis.',
    remedyZh: '事实不清或者有争议的，转为普通程序（summary.convert）。',
    remedyEn: 'Where facts are unclear or disputed, go on by the ordinary procedure (summary.convert).',
  },
  ({ command }) => command.payload.factsClear,
);

/** Nothing but warnings and fines (APL 51). */
export const warningOrFine: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-warning-or-fine',
    article: 'APL 51; PROC 66',
    zh: '当场处罚限于警告和罚款。',
    en: 'On the spot only a warning or a fine is imposed.',
    remedyZh: '须处以其他种类的，转为普通程序（summary.convert）。',
    remedyEn: 'For another kind go on by the ordinary procedure (summary.convert).',
  },
  ({ command }) => {
    const penalties = penaltiesAmong(command.payload.items);
    return penalties.length > 0 && penalties.every(({ kind }) => kind === 'warning' || kind === 'fine');
  },
);

/** ¥200 for natural persons, ¥3,000 for organisations; sole traders: parameter `sole-trader-counts-as`. */
export const fineWithinLimit: Decides = onInput<SummaryDecidePayload>(
  {
    id: 'summary-fine-within-limit',
    article: 'APL 51; PROC 66',
    zh: '当场罚款不得超过法定限额（公民二百元，法人或者其他组织三千元）。',
    en: 'A fine on the spot keeps within the limit (¥200 for a natural person, ¥3,000 for an organisation).',
    remedyZh: '超过限额的，转为普通程序（summary.convert）。',
    remedyEn: 'Above it, go on by the ordinary procedure (summary.convert).',
  },
  ({ view, command }) => compareFen(fineOf(command.payload.items), limitOf(view)) <= 0,
);

/** Highest fine on the spot, in fen. */
function limitOf(view: CaseView): string {
  const kind = partiesOf(view).find(({ number }) => number === SPOT_PARTY)?.kind ?? 'person';
  const natural = countsAsNaturalPerson(view, kind);
  return String(view.parameter(natural ? 'summary-fine-natural-person' : 'summary-fine-organisation'));
}

export const oneActOneFine: Decides = onInput<SummaryDecidePayload>(ONE_ACT_ONE_FINE, ({ command }) =>
  bearsOneFine(command.payload),
);

export const correctionOrdered: Decides = onInput<SummaryDecidePayload>(CORRECTION_ORDERED, ({ command }) =>
  ordersCorrection(command.payload),
);

export const lighterLawApplied: Decides = onInput<SummaryDecidePayload>(LIGHTER_LAW, ({ command }) =>
  appliesLighterLaw(command.payload),
);

/** After a decision the matter goes on only where it must be decided anew. */
export const redoBeforeConversion: Requirement = onFacts(
  {
    id: 'summary-redo-due',
    article: 'APL 75; ARL 64; ALL 70, 71',
    zh: '当场处罚决定被撤销后，须重新处理的才转为普通程序。',
    en: 'After a decision was revoked the matter goes on only where it must be decided anew.',
    remedyZh: '无须重新处理的，提出结案（case.proposeClosure）。',
    remedyEn: 'Where nothing is to be decided anew, propose the closure (case.proposeClosure).',
  },
  ({ self }) => self?.in() !== 'revoked' || redoDue(self),
);
