import type { CommandDefinition } from '#engine';
import { onInput } from '../requirement.js';
import { decisionsOf } from './decisions.js';
import { RemedyApplyPayload } from './remedy-payload.js';

/** The outcome is about a decision of this proceeding, and about parties of it. */
const remedyMeetsDecision = onInput<RemedyApplyPayload>(
  {
    id: 'remedy-meets-decision',
    article: 'ARL 63–69; ALL 69–78',
    zh: '救济结果须针对本程序的某一决定及其当事人。',
    en: 'The outcome of a remedy must be about a decision of this proceeding and its parties.',
    remedyZh: '请核对决定（decision）和当事人。',
    remedyEn: 'Check the decision and the parties.',
  },
  ({ self, command }) => {
    const { decision, effects } = command.payload;
    const chain = self === null ? [] : decisionsOf(self);
    const meant = decision === undefined ? chain.at(-1) : chain.find((one) => one.fact.seq === decision);
    const parties = meant?.content.parties.map((one) => one.party) ?? [];
    return effects.every((effect) => parties.includes(effect.party));
  },
);

export const remedyCommands: readonly CommandDefinition[] = [
  {
    name: 'remedy.apply',
    title: { zh: '落实复议、诉讼结果', en: 'Apply the outcome of a remedy' },
    article: 'ARL 63–69; ALL 69–78',
    by: ['S'],
    payload: RemedyApplyPayload,
    scope: 'proceeding',
    alsoMoves: ['summary-penalty'],
    outsideFact: true,
    whileSuspended: true,
    requires: [remedyMeetsDecision],
  },
];
