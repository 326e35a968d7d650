import type { ChartBranch, ChartTransition } from '#engine';
import { takesAway } from './hand-overs.js';

/** What an order on jurisdiction does to a proceeding: where another bureau becomes competent, it ends in `target`. */
export function goesAway(target: string): Readonly<Record<string, ChartTransition>> {
  const away: readonly ChartBranch[] = [
    { guard: ({ context }) => takesAway(context.view, context.fact?.payload ?? {}), target },
    { actions: 'noted' },
  ];
  return {
    'jurisdiction.agree': away,
    'jurisdiction.designate': away,
    'case.assignDown': away,
    'case.takeUp': away,
  };
}
