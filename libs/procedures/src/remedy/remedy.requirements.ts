import { dutiesOf, isComplied, type Duty } from './compliance.js';
import { onFacts, onInput } from '../requirement.js';
import type { RemedyOutcomePayload } from './remedy-outcome-payload.js';
import type { RemedyOpeningPayload } from './remedy-opening-payload.js';
import { decidingActs } from '../penalty/decisions.js';
import { partiesOf } from '../general-rules/party/parties.js';

/** What is contested, and the party that contests it, are in the case. */
export const remedyObjectExists = onInput<RemedyOpeningPayload>(
  {
    id: 'remedy-object-exists',
    article: 'ARL 11; ALL 12',
    zh: '被复议、被诉的决定或程序以及作为申请人（原告）的当事人须在本案之中。',
    en: 'The decision or proceeding contested, and the party that contests it, must be in the case.',
    remedyZh: '请核对决定的日志序号、程序编号和当事人号。',
    remedyEn: 'Check the journal number of the decision, the proceeding and the party.',
  },
  ({ view, command: { payload } }) => {
    const { object, applicant } = payload;
    const decisions = decidingActs(view).map(({ seq }) => seq);
    const decisionThere = object.decision === undefined || decisions.includes(object.decision);
    const proceedingThere = object.proceeding === undefined || view.proceeding(object.proceeding) !== undefined;
    const { party } = applicant;
    return (
      decisionThere &&
      proceedingThere &&
      (party === undefined || partiesOf(view).some(({ number }) => number === party))
    );
  },
);

/** A changed decision says what stands instead; without it nothing could be performed. */
export const changeSaysWhat = onInput<RemedyOutcomePayload>(
  {
    id: 'change-says-what',
    article: 'ARL 63; ALL 77',
    zh: '变更原决定的，须逐一登记变更后的处罚内容。',
    en: 'Where a decision is changed, what stands instead must be entered.',
    remedyZh: '在 effects 中写明当事人、所变更的项目和 changedTo。',
    remedyEn: 'Give the party, the items meant and changedTo in `effects`.',
  },
  ({ command: { payload } }) => {
    const { outcome, effects = [] } = payload;
    const changes = effects.filter((effect) => effect.outcome === 'changed');
    if (outcome === 'changed' && changes.length === 0) return false;
    return changes.every(({ changedTo = [] }) => changedTo.length > 0);
  },
);

/** Compliance is reported where something is to be complied with, once. */
export const dutyStands = onInput<{ about: Duty }>(
  {
    id: 'remedy-duty-stands',
    article: 'ARL 76–78; ALL 94–96',
    zh: '复议决定、裁判或意见书须要求本机关有所作为且尚未报告落实。',
    en: 'The outcome or the opinion letter must ask something of the bureau that was not reported yet.',
    remedyZh: '无需履行的，无须登记落实；请核对 about。',
    remedyEn: 'Where nothing is asked nothing is reported; check `about`.',
  },
  ({ self, command }) => self !== null && dutiesOf(self).includes(command.payload.about),
);

/** A decision ordered anew is made before the order counts as complied with. */
export const redoMade = onFacts<{ about?: Duty }>(
  {
    id: 'redo-made',
    article: 'ARL 64, 78; ALL 70, 71, 96',
    zh: '责令重新作出决定的，须先重新作出决定（或依法终止）。',
    en: 'Where the bureau was ordered to decide anew, it must have decided anew, or ended the matter.',
    remedyZh: '请先经审核、告知重新作出决定（decision.make）。',
    remedyEn: 'Decide anew first, through review and notice (decision.make).',
  },
  ({ view, self, command }) =>
    self === null || (command.payload.about ?? 'outcome') !== 'outcome' || isComplied(view, self),
);
