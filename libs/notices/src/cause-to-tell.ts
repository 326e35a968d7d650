import type { CaseDocument } from '#cases';

/** Commands whose `violation` is the cause of the case: the officers' own words, where a clue's are the reporter's. */
const NAMES_THE_CAUSE = ['filing.propose', 'summary.open', 'case.import'];

/** Digits that may be a telephone, an identity card, an account. */
const LONG_NUMBER = /[0-9Xx]{7,}/g;

/** The longest cause that is told. */
const LONGEST = 60;

/**
 * What a case is about, for a message that leaves the system: the parties' names are taken out of it, and so is every long
 * number. Null while only a reporter has told what it is about.
 */
export function causeToTell({ state, summary }: CaseDocument): string | null {
  const facts = [...state.facts, ...state.proceedings.flatMap((one) => one.facts)];
  const told = facts.filter(({ command }) => NAMES_THE_CAUSE.includes(command)).at(-1)?.payload['violation'];
  if (typeof told !== 'string') return null;
  // The longest first: one party's name may be the beginning of another's.
  const names = [...summary.parties].filter((name) => name !== '').sort((left, right) => right.length - left.length);
  const without = names.reduce((text, name) => text.replaceAll(name, '当事人'), told).replaceAll(LONG_NUMBER, '…');
  return without.length > LONGEST ? `${without.slice(0, LONGEST)}…` : without;
}
