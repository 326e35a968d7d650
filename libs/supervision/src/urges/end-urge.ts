import { expectSeen, type Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import { supervisedBy, supervisorsAt, type Offices } from '../who-supervises.js';
import type { Urge, UrgeChange, UrgedCase } from './urge-store.port.js';

/** Who ends an urge, and with which words. */
export interface Ending {
  readonly offices: Offices;
  readonly by: Acting;
  readonly words: string;
}

/** The reply of whoever was urged, or handles the case by now. @throws SupervisionError */
export function replyTo(found: UrgedCase, { offices, by, words }: Ending): UrgeChange {
  expectSeen(by, found);
  const urge = openOne(found);
  const person = by.standing.person.id;
  const mine = [person, ...by.standing.substituting.map(({ absent }) => absent)];
  const asked = [...urge.addressees, ...found.handlers.filter((handler) => handler === person)];
  if (found.recused.includes(person) || !asked.some((one) => mine.includes(one)))
    throw new SupervisionError('reply-not-yours');
  const told = [urge.madeBy, ...supervisorsAt(offices, urge.unit, found)].filter((one) => one !== person);
  return ended(urge, found, {
    ...{ status: 'replied', by: person, words, told: [...new Set(told)].filter((one) => !found.recused.includes(one)) },
    what: { zh: '督办已反馈', en: 'The urge was answered' },
  });
}

/** An urge has no effect in law: whoever made it may take it back until it is answered. @throws SupervisionError */
export function withdraw(found: UrgedCase, { offices, by, words }: Ending): UrgeChange {
  expectSeen(by, found);
  const urge = openOne(found);
  const person = by.standing.person.id;
  if (urge.madeBy !== person && !supervisedBy(offices, by.standing).includes(urge.unit))
    throw new SupervisionError('withdrawal-not-yours');
  return ended(urge, found, {
    ...{ status: 'withdrawn', by: person, words, told: urge.addressees.filter((one) => !found.recused.includes(one)) },
    what: { zh: '督办已撤回', en: 'The urge was withdrawn' },
  });
}

/** Its limit is met: nothing is left to be answered. */
export function settle(urge: Urge, found: UrgedCase): UrgeChange {
  return ended(urge, found, {
    ...{ status: 'settled', by: 'system', words: null, told: [] },
    what: { zh: '所督办的期限已不再计算', en: 'The limit it was about runs no more' },
  });
}

function openOne({ urge }: UrgedCase): Urge {
  if (urge === null) throw new SupervisionError('urge-not-found');
  if (urge.status !== 'open') throw new SupervisionError('urge-closed', { status: urge.status });
  return urge;
}

interface End {
  readonly status: 'replied' | 'withdrawn' | 'settled';
  readonly by: string;
  readonly words: string | null;
  readonly told: readonly string[];
  readonly what: UrgeChange['what'];
}

function ended(urge: Urge, found: UrgedCase, { status, by, words, told, what }: End): UrgeChange {
  const act = { kind: status, at: found.now, actor: by, unit: urge.unit, words, replyDue: null, told };
  return { urge: { ...urge, status, climbsAt: null }, act, what };
}
