import type { FormState, Operation } from '#engine';
import { documentNumber, type Numbering } from './numbering.js';
import type { IssuedNumber, NumberAsk, NumberGiven, OpenStep } from './step-store.port.js';
import type { WorkedEntry } from './worked-step.js';

/** An entry whose forms carry their document numbers. */
export interface NumberedEntry extends WorkedEntry {
  readonly numbers: readonly IssuedNumber[];
}

/** One document that needs a number: whose, of what kind. `form` is null for the case itself. */
interface Wanting {
  readonly entry: number;
  readonly form: FormState | null;
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
}

/**
 * Gives the forms of a step their document numbers, and a new case its own, before anything is hashed.
 * One round trip, and none for a step without numbers.
 */
export async function numberEntries(
  step: Pick<OpenStep, 'allocate'>,
  numbering: Numbering,
  entries: readonly WorkedEntry[],
): Promise<readonly NumberedEntry[]> {
  const wanting = entries.flatMap((worked, index) => wants(worked, index, numbering));
  if (wanting.length === 0) return entries.map((worked) => ({ ...worked, numbers: [] }));
  const asks = countersOf(wanting);
  const given = await step.allocate([...asks.values()]);
  const issued = handOut(wanting, [...asks.keys()], given, numbering);
  return entries.map((worked, index) => withNumbers(worked, wanting, issued, index));
}

function wants({ before, entry }: WorkedEntry, index: number, numbering: Numbering): readonly Wanting[] {
  const year = Number(entry.at.slice(0, 4));
  const base = { entry: index, bureau: before.bureau, year };
  const own = before.seq === 0 ? [{ ...base, form: null, code: numbering.caseCode }] : [];
  const forms = entry.operations.flatMap((operation) =>
    operation.op === 'form' && operation.form.numberCode !== null
      ? [{ ...base, form: operation.form, code: operation.form.numberCode }]
      : [],
  );
  return [...own, ...forms];
}

const counterOf = ({ bureau, code, year }: Omit<NumberAsk, 'count'>): string => `${bureau}/${code}/${String(year)}`;

function countersOf(wanting: readonly Wanting[]): ReadonlyMap<string, NumberAsk> {
  const asks = new Map<string, NumberAsk>();
  for (const one of wanting) {
    const count = (asks.get(counterOf(one))?.count ?? 0) + 1;
    asks.set(counterOf(one), { bureau: one.bureau, code: one.code, year: one.year, count });
  }
  return asks;
}

function handOut(
  wanting: readonly Wanting[],
  counters: readonly string[],
  given: readonly NumberGiven[],
  numbering: Numbering,
): readonly IssuedNumber[] {
  const next = new Map(
    counters.map((counter, index) => [counter, { ...(given[index] ?? { first: 1, prefix: null }) }]),
  );
  return wanting.map((one) => {
    const counter = next.get(counterOf(one));
    if (counter === undefined) throw new Error(`no number was given for ${counterOf(one)}`);
    const n = counter.first;
    next.set(counterOf(one), { ...counter, first: n + 1 });
    const { bureau, code, year } = one;
    return {
      bureau,
      code,
      year,
      n,
      documentNumber: documentNumber(numbering, { bureau, code, year, n, prefix: counter.prefix ?? '' }),
    };
  });
}

function withNumbers(
  worked: WorkedEntry,
  wanting: readonly Wanting[],
  issued: readonly IssuedNumber[],
  index: number,
): NumberedEntry {
  const numbers: IssuedNumber[] = [];
  const forms = new Map<FormState, FormState>();
  let own = worked.after.number;
  for (const [at, one] of wanting.entries()) {
    const number = issued[at];
    if (one.entry !== index || number === undefined) continue;
    numbers.push(number);
    if (one.form === null) own = number.documentNumber;
    else forms.set(one.form, { ...one.form, documentNumber: number.documentNumber });
  }
  const numbered = (form: FormState): FormState => forms.get(form) ?? form;
  const operations = worked.entry.operations.map((operation): Operation =>
    operation.op === 'form' ? { ...operation, form: numbered(operation.form) } : operation,
  );
  return {
    before: worked.before,
    after: { ...worked.after, number: own, forms: worked.after.forms.map(numbered) },
    entry: { ...worked.entry, operations },
    numbers,
  };
}
