import type { CaseView } from '#engine';
import { dutiesOfParty, type Duty } from './items.js';
import { amountOf, ledgerOf, type Share } from './ledger.js';

/** Kinds of money that a decision may ask for. */
export type MoneyKind = 'fine' | 'confiscated-gain';

/** What a party owes of one kind under the decision in force, and what it has paid of it. Fen. */
export interface Debt {
  readonly party: number;
  readonly kind: MoneyKind;
  readonly total: bigint;
  readonly shares: readonly Share[];
}

/** The standing items of one kind together. */
export function debtOf(view: CaseView, party: number, kind: MoneyKind): Debt {
  const ledger = ledgerOf(view, party);
  const duties = dutiesOfParty(view, party).filter(
    ({ standing, item }) => standing === 'standing' && item.kind === kind,
  );
  return {
    party,
    kind,
    total: duties.reduce((sum, duty) => sum + amountOf(duty), 0n),
    shares: duties.flatMap(({ number }) => ledger.byItem.get(number) ?? []),
  };
}

/** The debt that an item of money belongs to; undefined for other items. */
export function debtOfDuty(view: CaseView, { party, item }: Duty): Debt | undefined {
  return item.kind === 'fine' || item.kind === 'confiscated-gain' ? debtOf(view, party, item.kind) : undefined;
}
