import type { ChartContext } from '#engine';

/** Whether the return or withdrawal being recorded answers a proposal that this proceeding made by its own command. */
export function answersProposalOf(context: ChartContext, proposing: readonly string[]): boolean {
  const answer = context.fact?.payload as { proposal?: number } | undefined;
  return proposing.some((command) => context.self.facts(command).some((fact) => fact.seq === answer?.proposal));
}
