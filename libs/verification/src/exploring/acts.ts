import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import type { Act, Variant } from './product.js';

/** A paper of the file, plainly invented. */
export const PAPER = { title: '案卷材料', number: '虚构〔2026〕1号' };
/** What an act writes on its form, so that the file can be archived. */
const FORM = { content: { text: '内容' } };
export const REASON = '情况属实';

/** An ordinary, lawful way to give a command. */
export function lawful(payload: Act['payload'], more: Partial<Variant> = {}): Variant {
  return { name: 'lawful', payload: withForm(payload), ...more };
}

/** A way with a name of its own. */
export function variant(name: string, payload: Act['payload'], more: Partial<Variant> = {}): Variant {
  return { name, payload: withForm(payload), ...more };
}

/** A leader's decision after a handler proposed it, as general rule 1 wants it; and the ways it goes wrong. */
export function onProposal(command: string, payload: JsonObject, more: Partial<Variant> = {}): readonly Variant[] {
  return [
    lawful(payload, { after: [proposing(command, more.proceeding)], ...more }),
    variant('by-the-principal', payload, {
      as: 'principal.sun',
      after: [proposing(command, more.proceeding)],
      ...(more.proceeding === undefined ? {} : { proceeding: more.proceeding }),
    }),
    variant('unproposed', payload, more.proceeding === undefined ? {} : { proceeding: more.proceeding }),
    variant('by-its-proposer', payload, {
      as: 'investigator.li',
      after: [proposing(command, more.proceeding)],
      ...(more.proceeding === undefined ? {} : { proceeding: more.proceeding }),
    }),
  ];
}

/** The handler asks for a command. */
export function proposing(command: string, proceeding?: string): Act {
  const payload = { command, reasons: REASON, form: FORM, ...(proceeding === undefined ? {} : { proceeding }) };
  return { command: 'approval.propose', as: 'investigator.li', payload };
}

/** The last standing fact of a command, by its journal number; 0 where there is none. */
export function lastSeq(view: CaseView, command: string): number {
  return view.last(command)?.seq ?? 0;
}

/** Whether the last fact of a command waits for an answer: then the search makes no second one. */
export function stands(view: CaseView, command: string, answers: readonly string[]): boolean {
  const made = lastSeq(view, command);
  return made > 0 && answers.every((answer) => lastSeq(view, answer) < made);
}

/** Standing facts of a command without an answer that names them in this field. */
export function unanswered(
  view: CaseView,
  command: string,
  answers: readonly string[],
  field: string,
): readonly Fact[] {
  const answered = answers.flatMap((name) => view.facts(name).map(({ payload }) => payload[field]));
  return view.facts(command).filter(({ seq }) => !answered.includes(seq));
}

function withForm(payload: Act['payload']): Act['payload'] {
  if (typeof payload === 'function') return (view) => ({ form: FORM, ...payload(view) });
  return { form: FORM, ...payload };
}
