import type { CaseBuilder } from './case-builder.js';
import { aFiledCase, officers, proposes } from './filed-case.js';

export const li = 'investigator.li';
export const leader = 'leader.wang';

/** A law that gives the power to seal and seize. */
export const basis = { instrument: 'law', provision: '食品安全法 110' };

/** One lot of goods of the case that nobody holds yet. */
export const item = {
  name: '过期香肠',
  quantity: '5根',
  caseRelated: true,
  dailyNecessity: false,
  heldByAnother: false,
};

export const paper = { title: '通知书', date: '2026-03-09' };

/** Every step of AEL 18. */
export const steps = {
  officers,
  cardsShown: true,
  partyPresent: true,
  reasonsTold: true,
  remediesTold: true,
  statementHeard: true,
  listed: true,
  recorded: true,
  signed: true,
};

export const first = { proceeding: 'coercive-measure#1' };
export const second = { proceeding: 'coercive-measure#2' };

export function request(kind: string, overrides: object = {}): object {
  return { kind, basis, items: [item], party: 1, reason: '防止转移', ...overrides };
}

/** Asked for on Monday 2026-03-09 at nine. */
export function requested(kind: string, overrides: object = {}): CaseBuilder {
  return aFiledCase().on('2026-03-09T09:00:00+08:00').gives(li, 'measure.request', request(kind, overrides));
}

/** Approved and imposed on 2026-03-09: seven working days end on 03-18, thirty days on 04-08. */
export function imposed(kind: string, overrides: object = {}): CaseBuilder {
  return imposes(requested(kind, overrides));
}

/** Has the measure that waits approved and imposed. */
export function imposes(story: CaseBuilder, options: { proceeding?: string } = {}): CaseBuilder {
  return story.gives(leader, 'measure.approve', {}, options).gives(li, 'measure.impose', steps, options);
}

/** Imposed on the spot on 2026-03-09 at nine, before the approval. */
export function urgent(kind = 'seizure'): CaseBuilder {
  return requested(kind).gives(li, 'measure.impose', { ...steps, urgent: true, urgentReason: '正在装车转移' });
}

/** Has a handler propose, and the leader decide, what becomes of preserved things. */
export function disposes(story: CaseBuilder, payload: object): CaseBuilder {
  return proposes(story, 'measure.dispose').gives(leader, 'measure.dispose', { reason: '处理', ...payload });
}
