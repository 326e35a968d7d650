import { archiveGaps } from '#procedures';
import type { Invariant } from '../exploring/invariant.js';
import { paid } from './money.js';
import { criminalFine } from './police-reading.js';
import { lastOf, loose, seqOf, stateIn } from './reading.js';

/** Closure, archive and opening again. */
export const closureInvariants: readonly Invariant[] = [
  {
    id: 'closed-on-a-ground',
    zh: '以执行完毕结案的，罚款确已缴清、折抵罚金或者决定已不存在。',
    en: 'A case closed as executed was paid, set off against a criminal fine, or its decision stands no longer.',
    article: 'PROC 77; APL 35(2)',
    on: ['case.close'],
    step: (step) => {
      const ground = lastOf(step.prior, 'case.proposeClosure')?.payload['ground'];
      if (ground !== 'executed' || step.prior.has('summary.decide')) return null;
      return (
        paid(step.prior, 1) > 0n ||
        step.prior.has('court.enforce') ||
        criminalFine(step.prior, 1) > 0n ||
        seqOf(step.prior, 'decision.revoke', 'remedy.apply') > 0
      );
    },
  },
  {
    id: 'closure-other-has-a-reason',
    zh: '以其他事由结案的，写明理由。',
    en: 'A closure on another ground gives its reason.',
    article: 'PROC 77',
    on: ['case.proposeClosure'],
    step: (step) => (loose(step)['ground'] !== 'other' ? null : loose(step)['reason'] !== undefined),
  },
  {
    id: 'not-closed-while-redo-due',
    zh: '须重新作出决定的，不结案。',
    en: 'No case is closed while it must be decided anew.',
    article: 'ARL 64; PROC 77',
    on: ['case.close'],
    step: ({ prior, before }) => {
      const ordered = lastOf<{ redo?: boolean }>(prior, 'remedy.apply', 'decision.revoke')?.payload.redo === true;
      if (!ordered) return null;
      return stateIn(before, 'penalty') !== 'revoked' || seqOf(prior, 'investigation.terminate') > 0;
    },
  },
  {
    id: 'other-outcome-closed-when-served',
    zh: '不予处罚等决定送达后才结案。',
    en: 'A case with another outcome is closed once its decision was served.',
    article: 'PROC 77',
    on: ['case.close'],
    step: ({ prior, before }) =>
      lastOf(prior, 'case.proposeClosure')?.payload['ground'] !== 'other-outcome'
        ? null
        : stateIn(before, 'penalty') === 'effective',
  },
  {
    id: 'closure-has-an-owner',
    zh: '待结案、已结案未归档的案件有人负责。',
    en: 'A case that waits for closure or the archive has somebody to see to it.',
    article: 'PROC 77, 78',
    state: ({ state }) =>
      !['closing', 'closed'].includes(stateIn(state, 'execution'))
        ? null
        : state.tasks.some(({ status }) => status === 'open') || stateIn(state, 'penalty') === 'revoked',
  },
  {
    id: 'archived-complete',
    zh: '归档的案卷文书齐全。',
    en: 'What is archived has all its papers.',
    article: 'PROC 78',
    on: ['case.archive'],
    step: ({ view }) => archiveGaps(view).length === 0,
  },
  {
    id: 'archived-after-closed',
    zh: '结案（或者线索了结）之后才归档。',
    en: 'A case is archived after it was closed, a clue after it ended.',
    article: 'PROC 78',
    on: ['case.archive'],
    step: ({ before }) =>
      stateIn(before, 'execution') === 'closed' ||
      ['declined', 'referred', 'joined'].includes(stateIn(before, 'filing')),
  },
  {
    id: 'reopened-on-a-ground',
    zh: '重新启动案件，须有结案之后发生的事由。',
    en: 'A case is opened again only for what happened after it ended.',
    article: 'procedures, general rule 12',
    on: ['case.reopen'],
    step: ({ prior }) =>
      seqOf(prior, 'decision.revoke', 'remedy.apply', 'referral.receive') >
      seqOf(prior, 'case.close', 'filing.decline', 'filing.refer', 'clue.merge'),
  },
];
