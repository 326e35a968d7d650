import {
  authorise,
  holdsPermission,
  READ_CASE,
  relationsOf,
  whoMay,
  type Access,
  type CaseRelations,
  type Standing,
} from '#access';
import type { AccessQuestion, AccessVerdict, CommandAccess } from '#cases';
import { SYSTEM_ACTOR, type UnitKnown } from '#engine';
import type { Directory } from './directory.js';

/** The access table as the step asks it: with the case locked and the person read in the same transaction. */
export class TableAccess implements CommandAccess {
  constructor(private readonly directory: Directory) {}

  judge(question: AccessQuestion): AccessVerdict {
    const { actor, person, definition, state } = question;
    if (actor.person === SYSTEM_ACTOR.person) {
      return definition.by.includes('S') ? { verdict: 'granted', actor: SYSTEM_ACTOR } : this.forbid(question);
    }
    if (person === null) return { verdict: 'hidden' };
    const { access } = this.directory;
    const standing = { person, substituting: this.substituting(person.id, question.now.slice(0, 10)) };
    const of = relationsOf(state);
    if (state.seq > 0 && !holdsPermission(access, standing, READ_CASE, of)) return { verdict: 'hidden' };
    return this.verdict(access, standing, of, question);
  }

  unit(id: string): UnitKnown | null {
    return this.directory.access.tree.placed(id);
  }

  private verdict(access: Access, standing: Standing, of: CaseRelations, question: AccessQuestion): AccessVerdict {
    const answer = authorise(access, standing, question.definition.name, of);
    return answer.outcome === 'allowed' ? { verdict: 'granted', actor: answer.actor } : this.forbid(question);
  }

  private forbid({ definition }: AccessQuestion): AccessVerdict {
    const { table } = this.directory;
    const needs = table.commands.get(definition.name)?.by ?? [];
    return { verdict: 'forbidden', needs, reason: whoMay(table, definition.name) };
  }

  private substituting(person: string, day: string): Standing['substituting'] {
    return this.directory.standing(person, day)?.substituting ?? [];
  }
}
