import type { CommandDefinition, GeneralRule } from '#engine';
import { paperAttached } from '../paper-attached.js';
import { correctionEffect, factMeant } from './corrected-fact.js';
import { FactCorrectPayload } from './correction-payload.js';
import { correctionRequirements } from './correction.requirements.js';
import { correctedServiceAfterMade } from '../service/service.requirements.js';

/**
 * General rule 6. It must know every other command, because a corrected fact has to fit the command it belongs to.
 *
 * @param commands all commands of procedures and general rules but this one
 */
export function correctionRule(commands: readonly CommandDefinition[]): GeneralRule {
  const definitions = new Map(commands.map((command) => [command.name, command]));
  return {
    name: 'correction',
    title: { zh: '更正', en: 'Corrections' },
    commands: [
      {
        name: 'fact.correct',
        title: { zh: '更正已登记的事实', en: 'Correct a recorded fact' },
        article: '—',
        by: ['I'],
        payload: FactCorrectPayload,
        scope: 'case',
        whileSuspended: true,
        requires: [paperAttached, ...correctionRequirements(definitions), correctedServiceAfterMade],
        effects: ({ view, command }) => {
          const asked = command.payload as FactCorrectPayload;
          const definition = definitions.get(asked.command);
          const fact = factMeant(view, asked);
          return definition === undefined || fact === undefined ? [] : [correctionEffect(definition, fact, asked)];
        },
      },
    ],
  };
}
