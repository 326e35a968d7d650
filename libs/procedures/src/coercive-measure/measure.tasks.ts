import type { CaseView, ProceedingView, TaskDeclaration } from '#engine';
import type { JsonObject, Words } from '#kernel';
import { handlersOf } from '../general-rules/officers/handlers.js';
import type { ServedDocument } from '../general-rules/service/service-payload.js';
import { domainOf, UNFAIR_COMPETITION } from '../investigation/case-domain.js';
import { itemsToReturn } from './held-items.js';
import { papersUnserved } from './measure-papers.js';
import { isForfeitureStanding, isPreservation, policeFiled, takenAway } from './measures.js';

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
    wanted: (view, self) =>
      isPreservation(self) && isHeldBySomebody(view, self) ? [{ clock: 'preservation-disposal' }] : [],
  },
  {
    task: 'end-seizure-in-time',
    owner: 'I',
    title: {
      zh: '在查封、扣押期限内作出处理、报请延长或者解除',
      en: 'Decide, ask for an extension or for the release within the period',
    },
    command: 'approval.propose',
    wanted: (view, self) =>
      !isPreservation(self) && isHeldBySomebody(view, self) ? [{ clock: 'seizure-period' }] : [],
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
    wanted: inStates(['mustLift']),
  },
  servePaper('measure', { zh: '交付通知书（决定书）和清单', en: 'Deliver the notice or decision, with the list' }),
  servePaper('measure-extension', {
    zh: '书面告知当事人延长期限及理由',
    en: 'Tell the party of the extension and its reasons in writing',
  }),
  servePaper('testing-period', { zh: '书面告知检测期间', en: 'Tell the party of the testing time in writing' }),
  servePaper('measure-release', { zh: '送达解除通知书（决定书）', en: 'Serve the notice or decision of release' }),
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
    wanted: (_view, self) => {
      if (itemsToReturn(self).length === 0) return [];
      return [self.has('measure.announceGoods') ? { clock: 'seizure-unclaimed-notice' } : {}];
    },
  },
  {
    // Under a decision that a remedy, or the bureau itself, has taken away nothing is forfeited (general rule 7).
    task: 'examine-forfeited-goods',
    owner: 'L',
    title: {
      zh: '没收的决定已被撤销，请研究涉案物品的处理',
      en: 'The decision that forfeited the goods is gone: see what becomes of them',
    },
    command: null,
    wanted: (view, self) => (self.in() === 'forfeited' && !isForfeitureStanding(view, self) ? [{}] : []),
  },
  {
    // Nothing can be lifted any more: what became of the goods has to be put right by hand (general rule 7).
    task: 'examine-remedy-of-measure',
    owner: 'L',
    title: {
      zh: '被撤销的措施已经终了，请研究涉案物品的处理',
      en: 'A measure that had ended is revoked: see what becomes of the goods',
    },
    command: null,
    wanted: (_view, self) => (isRevokedAfterEnd(self) ? [{}] : []),
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

function servePaper(document: ServedDocument, title: Words): TaskDeclaration {
  return {
    task: `serve-${document}`,
    owner: 'I',
    title,
    command: 'service.record',
    wanted: (view, self) => papersUnserved(view, self, document),
  };
}

function inStates(states: readonly string[]): TaskDeclaration['wanted'] {
  return (_view, self) => (states.includes(self.in()) ? [{}] : []);
}

/** What came along is first taken over: until somebody handles the matter here, its file waits for the leader. */
function isHeldBySomebody(view: CaseView, self: ProceedingView): boolean {
  return isHeld(self) && handlersOf(view).length > 0;
}

function isHeld(self: ProceedingView): boolean {
  return ['imposed', 'imposedUrgent'].includes(self.in());
}

/** The goods were forfeited, handed over, or are held by the seizure that followed. */
function isRevokedAfterEnd(self: ProceedingView): boolean {
  if (!['converted', 'forfeited', 'handedOver'].includes(self.in())) return false;
  return self.facts<JsonObject>('remedy.applyToMeasure').some((fact) => takenAway(self, fact));
}
