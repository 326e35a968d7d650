import { type CaseBuilder } from './case-builder.js';
import { aServedDecision } from './execution-case.js';
import { legal } from './remedy-case.js';
import { proposes } from './filed-case.js';

/** The only party sues the decision served on 2026-03-24. */
export const complaint = {
  object: { kind: 'decision' },
  applicant: { kind: 'party', party: 1 },
  body: '虚构区人民法院',
  filedOn: '2026-04-10',
};

/** Filed on 2026-04-10, registered on the 14th; the copy arrived on the 16th. */
export function aSuit(overrides: object = {}, base: CaseBuilder = aServedDecision()): CaseBuilder {
  return base
    .on('2026-04-16T09:00:00+08:00')
    .gives(legal, 'litigation.receive', { ...complaint, registeredOn: '2026-04-14', ...overrides });
}

export const defence = { content: '事实清楚、程序合法，请求驳回诉讼请求', withEvidence: true, noneTakenSince: true };

/** Answered in time on 2026-04-24. */
export function anAnsweredSuit(overrides: object = {}): CaseBuilder {
  return aSuit(overrides).on('2026-04-24T10:00:00+08:00').gives(legal, 'litigation.answer', defence);
}

/** A session is fixed for 2026-05-20. */
export function aSuitInCourt(overrides: object = {}): CaseBuilder {
  return anAnsweredSuit(overrides)
    .on('2026-05-08T10:00:00+08:00')
    .gives(legal, 'litigation.open', { heldOn: '2026-05-20' });
}

export const revoked = { outcome: 'revoked' };

/** The first instance judges on 2026-06-01. */
export function aJudgedSuit(judgment: object = revoked, overrides: object = {}): CaseBuilder {
  return aSuitInCourt(overrides)
    .on('2026-06-01T10:00:00+08:00')
    .gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...judgment });
}

/** The plaintiff appeals on 2026-06-10, and the second instance takes it up on the 25th. */
export function aSuitOnAppeal(judgment: object = revoked): CaseBuilder {
  return aJudgedSuit(judgment)
    .on('2026-06-12T10:00:00+08:00')
    .gives(legal, 'litigation.appeal', { by: 'plaintiff', filedOn: '2026-06-10', reason: '不服一审判决' })
    .on('2026-06-25T10:00:00+08:00')
    .gives(legal, 'litigation.openAppeal', {});
}

/** Legal staff propose, and the leader decides that the bureau appeals. */
export function appealsItself(story: CaseBuilder): CaseBuilder {
  const appeal = { by: 'bureau', filedOn: '2026-06-10', reason: '一审认定有误' };
  story.on('2026-06-10T09:00:00+08:00');
  return proposes(story, 'litigation.appeal').gives('leader.wang', 'litigation.appeal', appeal);
}
