import type { CommandDefinition, Requirement } from '#engine';
import { onFacts } from '../requirement.js';
import { isRecused } from './recusal/recusals.js';
import { suspensionGate } from './suspension/suspension-gate.js';

/** What the recused do is refused (PROC 4; APL 43). */
const actorNotRecused: Requirement = onFacts(
  {
    id: 'actor-not-recused',
    article: 'APL 43; PROC 4',
    zh: '已决定回避的人员不得办理本案。',
    en: 'A recused person does not act in the case.',
    remedyZh: '请由其他人员办理。',
    remedyEn: 'Somebody else must act.',
  },
  ({ view, command }) => !isRecused(view, command.actor.person),
);

/** Requirements of every command. */
export function gatesOf(commands: readonly CommandDefinition[]): readonly Requirement[] {
  return [actorNotRecused, suspensionGate(commands)];
}
