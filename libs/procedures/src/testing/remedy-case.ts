import { type CaseBuilder } from './case-builder.js';
import { aServedDecision } from './execution-case.js';

/** Legal staff of the demo's east district, who keep remedies. */
export const legal = 'legal.jiang';

/** What the only party contests: the decision served on 2026-03-24. */
export const notified = {
  object: { kind: 'decision' },
  applicant: { kind: 'party', party: 1 },
  body: '虚构区人民政府',
  filedOn: '2026-04-10',
  via: 'body',
};

const accepted = { acceptedOn: '2026-04-14', procedure: 'ordinary', copyReceivedOn: '2026-04-16' };

/** The application was filed on Friday 2026-04-10 and became known on Monday the 13th. */
export function aNotifiedCase(overrides: object = {}, base: CaseBuilder = aServedDecision()): CaseBuilder {
  return base.on('2026-04-13T09:00:00+08:00').gives(legal, 'reconsideration.notify', { ...notified, ...overrides });
}

/** Accepted on 2026-04-14; the copy reached the bureau on the 16th. */
export function anAcceptedCase(overrides: object = {}, opening: object = {}): CaseBuilder {
  return aNotifiedCase(opening)
    .on('2026-04-16T15:00:00+08:00')
    .gives(legal, 'reconsideration.accept', { ...accepted, ...overrides });
}

export const answer = { content: '事实清楚、程序合法，请求维持', withEvidence: true, noneTakenSince: true };

/** Answered in time on 2026-04-22. */
export function anAnsweredCase(opening: object = {}): CaseBuilder {
  return anAcceptedCase({}, opening).on('2026-04-22T10:00:00+08:00').gives(legal, 'reconsideration.answer', answer);
}

/** The body decides on 2026-06-01. */
export function reconsidered(story: CaseBuilder, outcome: object, command = 'reconsideration.decide'): CaseBuilder {
  return story.on('2026-06-01T10:00:00+08:00').gives(legal, command, { receivedOn: '2026-06-01', ...outcome });
}

/** The fine is changed from ¥20,000 to this sum, in fen. */
export function changedTo(amount: string): object {
  return {
    outcome: 'changed',
    effects: [{ party: 1, items: [1], outcome: 'changed', changedTo: [{ kind: 'fine', amount }] }],
  };
}

/** A paper of the file. */
export const paper = { title: '报送材料', number: '虚构〔2026〕3号' };
