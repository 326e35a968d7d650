import type { CommandDefinition } from '#engine';
import { partyExists } from '../general-rules/party/party.requirements.js';
import { CourtEnforcePayload, CourtFactPayload, CourtRefusePayload, CourtRulePayload } from './court-payload.js';

/** What the court does is recorded whatever the chart expects (general rule 7). */
function courtFact(
  name: string,
  words: { readonly zh: string; readonly en: string; readonly article: string },
  payload: CommandDefinition['payload'],
): CommandDefinition {
  return {
    name,
    title: { zh: words.zh, en: words.en },
    article: words.article,
    by: ['I'],
    payload,
    scope: 'proceeding',
    outsideFact: true,
    whileSuspended: true,
    anyTime: true,
    requires: [partyExists],
  };
}

/** Facts of the court that handles an application for enforcement. */
export const courtCommands: readonly CommandDefinition[] = [
  courtFact(
    'court.accept',
    { zh: '法院受理强制执行申请', en: 'The court accepts the application', article: 'AEL 56' },
    CourtFactPayload,
  ),
  courtFact(
    'court.refuse',
    { zh: '法院不予受理', en: 'The court does not accept the application', article: 'AEL 56' },
    CourtRefusePayload,
  ),
  courtFact(
    'court.rule',
    { zh: '法院作出执行裁定', en: 'The court rules on enforcement', article: 'AEL 57, 58' },
    CourtRulePayload,
  ),
  courtFact(
    'court.enforce',
    { zh: '法院执行完毕', en: 'The court has enforced', article: 'AEL 57, 60' },
    CourtEnforcePayload,
  ),
  courtFact(
    'court.end',
    { zh: '法院裁定终结执行', en: 'The court ends the enforcement', article: 'PROC 77(2)' },
    CourtFactPayload,
  ),
];
