import type { CaseView, ProceedingView, TaskDeclaration, TaskWanted } from '#engine';
import { domainOf, UNFAIR_COMPETITION } from '../investigation/case-domain.js';
import { isLive, isPreservation, policeFiled, askedOf } from './measures.js';
import { servedOn } from '../general-rules/service/services.js';

/** The periods of a measure are kept by their clocks; a test sets its own end, and what must go back goes at once. */
export const measureTasks: readonly TaskDeclaration[] = [
  decideMeasure('L', (view) => domainOf(view) !== UNFAIR_COMPETITION),
  decideMeasure('P', (view) => domainOf(view) === UNFAIR_COMPETITION),
  {
    task: 'impose-measure',
    owner: 'I',
    title: { zh: '实施已批准的措施', en: 'Impose the approved measure' },
    command: 'measure.impose',
    wanted: inStates(['approved']),
  },
  {
    task: 'dispose-of-preserved',
    owner: 'I',
    title: { zh: '对登记保存的物品提出处理意见', en: 'Propose what becomes of the preserved things' },
    command: 'approval.propose',
    wanted: (_view, self) => (isPreservation(self) && isHeld(self) ? [{ clock: 'preservation-disposal' }] : []),
  },
  {
    task: 'end-seizure-in-time',
    owner: 'I',
    title: {
      zh: '在查封、扣押期限内作出处理、报请延长或者解除',
      en: 'Decide, ask for an extension or for the release within the period',
    },
    command: 'approval.propose',
    wanted: (_view, self) => (!isPreservation(self) && isHeld(self) ? [{ clock: 'seizure-period' }] : []),
  },
  {
    task: 'dispose-after-test',
    owner: 'I',
    title: { zh: '根据检测结果提出退还或者查封、扣押', en: 'Propose return or seizure once the result is in' },
    command: 'approval.propose',
    wanted: inStates(['tested']),
  },
  {
    task: 'must-lift',
    owner: 'L',
    title: { zh: '立即解除措施并退还物品', en: 'Lift the measure and return the goods at once' },
    command: 'measure.lift',
    wanted: inStates(['mustLift'], 'seizure-period'),
  },
  {
    task: 'serve-measure-extension',
    owner: 'I',
    title: { zh: '书面告知当事人延长期限及理由', en: 'Tell the party of the extension and its reasons in writing' },
    command: 'service.record',
    wanted: extensionsUnserved,
  },
  {
    task: 'hand-over-goods',
    owner: 'I',
    title: { zh: '向公安机关移交涉案物品', en: 'Hand the goods over to the police' },
    command: 'measure.handOver',
    wanted: (view, self) =>
      (isHeld(self) || self.in() === 'tested') && policeFiled(view) !== undefined
        ? [{ clock: 'criminal-evidence-handover' }]
        : [],
  },
  {
    task: 'return-goods',
    owner: 'I',
    title: { zh: '退还物品并制作处理记录', en: 'Return the goods and make the record' },
    command: 'measure.returnGoods',
    wanted: (_view, self) =>
      ['copied', 'lifted', 'lapsed'].includes(self.in()) && !self.has('measure.returnGoods') ? [{}] : [],
  },
];

/** Who decides waits for the request; for an urgent one not longer than 24 hours. */
function decideMeasure(owner: 'L' | 'P', applies: (view: CaseView) => boolean): TaskDeclaration {
  return {
    task: 'decide-measure',
    owner,
    title: { zh: '决定是否批准采取措施', en: 'Decide on the measure' },
    command: 'measure.approve',
    wanted: (view, self) => {
      if (!['requested', 'imposedUrgent'].includes(self.in()) || !applies(view)) return [];
      if (self.in() === 'requested') return [{}];
      return [{ clock: isPreservation(self) ? 'preservation-emergency-report' : 'coercion-emergency-report' }];
    },
  };
}

function inStates(states: readonly string[], clock?: string): TaskDeclaration['wanted'] {
  return (_view, self) => (states.includes(self.in()) ? [clock === undefined ? {} : { clock }] : []);
}

function isHeld(self: ProceedingView): boolean {
  return isLive(self) && ['imposed', 'imposedUrgent'].includes(self.in());
}

/** AEL 25(2): told at once; of a party that is not known nobody can be told. */
function extensionsUnserved(view: CaseView, self: ProceedingView): readonly TaskWanted[] {
  const party = askedOf(self)?.party;
  if (party === undefined) return [];
  return self
    .facts('measure.extend')
    .filter(({ seq }) => servedOn(view, 'measure-extension', seq, party) === undefined)
    .map(({ seq }) => ({ subject: String(seq) }));
}
