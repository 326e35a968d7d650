import type { CaseView } from '#engine';

export const FACTS = '发布含有虚假内容的广告';
export const BASIS = '广告法 55';
/** A fine of ¥20,000: below the hearing sum of an organisation. */
export const SMALL_FINE = [{ kind: 'fine', amount: '2000000' }];
/** A fine of ¥200,000: in the scope of hearings for an organisation. */
export const LARGE_FINE = [{ kind: 'fine', amount: '20000000' }];

/** What is intended for one party. */
export interface Intended {
  readonly party: number;
  readonly facts: string;
  readonly basis: string;
  readonly kinds: readonly { readonly kind: string; readonly amount?: string }[];
}

interface Submitted {
  readonly proposal?: Proposal;
  readonly newProposal?: Proposal;
}

interface Proposal {
  readonly outcome: string;
  readonly parties: readonly Intended[];
}

/** What was submitted for review last: with the report, or changed afterwards. */
export function submittedLast(view: CaseView): Proposal | undefined {
  const submissions = [
    ...view.facts<Submitted>('investigation.submitReport'),
    ...view.facts<Submitted>('review.submit'),
  ]
    .sort((left, right) => left.seq - right.seq)
    .flatMap(({ payload }) => payload.newProposal ?? payload.proposal ?? []);
  return submissions.at(-1);
}

/** What is intended for every party, as submitted last. */
export function intendedFor(view: CaseView): readonly Intended[] {
  return (submittedLast(view)?.parties ?? []).map(({ party, facts, basis, kinds }) => ({ party, facts, basis, kinds }));
}

/** Whether so much gives the right to a hearing: a fine of ¥100,000 or more for an organisation. */
export function isHeard({ kinds }: Pick<Intended, 'kinds'>): boolean {
  return kinds.some(({ kind, amount }) => kind === 'fine' && BigInt(amount ?? '0') >= 10_000_000n);
}
