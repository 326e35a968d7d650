import type { CaseView, CommandDefinition, Effect, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { validatePayload } from '../../payload/validate-payload.js';
import type { FactCorrectPayload } from './correction-payload.js';

/** Commands whose facts are approvals, votes or decisions: they are never corrected (general rule 6). */
const NEVER = /^(approval|deliberation|decision|fact|clock)\.|^recusal\.decide$|^summary\.decide$/;
const ENTERED_BY: readonly string[] = ['I', 'O', 'officer', 'LS', 'H'];

/** The standing fact a correction names. */
export function factMeant(view: CaseView, asked: FactCorrectPayload): Fact | undefined {
  const facts = asked.proceeding === 'case' ? view.state.facts : (view.proceeding(asked.proceeding)?.state.facts ?? []);
  return facts.find((fact) => fact.seq === asked.seq && fact.command === asked.command && fact.undoneBy === undefined);
}

/** Whether facts of this command are entries of officers, not approvals, votes or decisions. */
export function isCorrectable(definition: CommandDefinition | undefined): boolean {
  if (definition === undefined || NEVER.test(definition.name)) return false;
  return definition.by.some((letter) => ENTERED_BY.includes(letter));
}

/** The content after the correction, or null when it does not fit the command's own payload. */
export function correctedPayload(
  definition: CommandDefinition,
  fact: Fact,
  asked: FactCorrectPayload,
): JsonObject | null {
  if (asked.correctedPayload === undefined) return fact.payload;
  const checked = validatePayload(definition, asked.correctedPayload);
  if ('issues' in checked) return null;
  const sealed = checked.sealed.filter((field) => fact.payload[field] !== undefined);
  if (checked.sealed.some((field) => asked.correctedPayload?.[field] !== undefined)) return null;
  return { ...checked.payload, ...Object.fromEntries(sealed.map((field) => [field, fact.payload[field]])) };
}

/** What the engine does with an allowed correction: the first entry stays as a superseded version. */
export function correctionEffect(definition: CommandDefinition, fact: Fact, asked: FactCorrectPayload): Effect {
  const payload = correctedPayload(definition, fact, asked) ?? fact.payload;
  const { proceeding, seq, command } = asked;
  return { kind: 'correct', proceeding, seq, command, at: asked.correctedAt ?? fact.at, payload };
}
