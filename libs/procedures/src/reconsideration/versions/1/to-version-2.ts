import { regionsOf, type CaseView, type ChartMigration, type ChartValue, type ProceedingView } from '#engine';
import { endOf } from '../../reconsiderations.js';

/** Where the matter stands when the hearing is no longer a state of its own. */
function mainOf(self: ProceedingView, before: string): string {
  if (before !== 'hearing' && before !== 'accepted') return before;
  return self.has('reconsideration.answer') ? 'answered' : 'accepted';
}

function hearingOf(self: ProceedingView): string {
  const fixed = self.last('reconsideration.hear');
  if (fixed === undefined) return 'none';
  if (self.facts('reconsideration.attend').some(({ seq }) => seq > fixed.seq)) return 'attended';
  return endOf(self) === undefined ? 'fixed' : 'none';
}

/** The hearing becomes a region beside the state. */
export const reconsideration1to2: ChartMigration = {
  procedure: 'reconsideration',
  from: '1',
  to: '2',
  article: 'ARL 48–51',
  changes: {
    zh: '听证改为与主流程并行，不再遮住是否已经答复；受理前已提交的答复计为已答复。',
    en: 'The hearing runs beside the state and no longer hides whether the bureau has answered; an answer given before the acceptance counts.',
  },
  value: (_view: CaseView, self: ProceedingView): ChartValue => {
    const { main = '', suspension = 'running' } = regionsOf(self.state.value);
    return { main: mainOf(self, main), hearing: hearingOf(self), suspension };
  },
};
