import type { Invariant } from '../exploring/invariant.js';
import { paid } from './money.js';
import { each, lastOf, loose, proceedings, seqOf, stateIn, type Loose } from './reading.js';

/** Publicity. */
export const publicityInvariants: readonly Invariant[] = [
  {
    id: 'served-penalty-leads-to-publicity',
    zh: '普通程序处罚决定送达后，逐一当事人进入公示或者写明豁免。',
    en: 'Every ordinary penalty that was served leads to publicity, or to a stated exemption.',
    article: 'APL 48; PUB 2',
    state: ({ state, view }) =>
      stateIn(state, 'penalty') !== 'effective' || !view.has('penalty.decisionServed')
        ? null
        : proceedings(state, 'publicity').length > 0,
  },
  {
    id: 'other-outcome-is-not-published',
    zh: '不予处罚等决定不公示。',
    en: 'An outcome other than a penalty leads to no publicity.',
    article: 'PUB 2',
    state: ({ state, view }) => view.has('penalty.decisionServed') || proceedings(state, 'publicity').length === 0,
  },
  {
    id: 'published-as-served',
    zh: '公示前已书面告知，内容与送达的一致，秘密已处理。',
    en: 'What is published was announced to the party, is the text that was served, and shows no secrets.',
    article: 'PUB 5–8',
    on: ['publicity.publish', 'publicity.push'],
    step: (step) =>
      loose(step)['told'] !== undefined &&
      loose(step)['textAsServed'] === true &&
      loose(step)['secretsTreated'] === true,
  },
  {
    id: 'published-where-registered',
    zh: '外省登记的当事人由登记地公示，本省登记的由本局公示。',
    en: 'A party is published by the bureau of the province where it is registered.',
    article: 'PUB 9, 10',
    on: ['publicity.publish', 'publicity.push'],
    step: (step) => {
      const parties = lastOf<{ parties?: readonly Loose[] }>(step.prior, 'clue.register')?.payload.parties ?? [];
      return (parties[0]?.['registeredElsewhere'] === true) === (step.command.name === 'publicity.push');
    },
  },
  {
    id: 'publicity-has-its-term',
    zh: '公示期间，公示期限在计时。',
    en: 'While a penalty is published its term runs.',
    article: 'PUB 13',
    state: ({ state }) =>
      each(proceedings(state, 'publicity'), ({ one, at }) =>
        at['main'] !== 'published'
          ? null
          : state.clocks.some(
              ({ proceeding, status }) => proceeding === one.id && (status === 'running' || status === 'open'),
            ) || state.tasks.some(({ proceeding, status }) => proceeding === one.id && status === 'open'),
      ),
  },
  {
    id: 'due-publicity-has-an-owner',
    zh: '待公示、待处理的申请有人负责。',
    en: 'Publicity that is due, and an application to stop it, wait for somebody.',
    article: 'PUB 9; CRED 14, 16',
    state: ({ state }) =>
      each(proceedings(state, 'publicity'), ({ one, at }) =>
        !['due', 'pushed', 'stopApplied'].includes(at['main'] ?? '')
          ? null
          : state.tasks.some(({ proceeding, status }) => proceeding === one.id && status === 'open'),
      ),
  },
  {
    id: 'no-live-publicity-of-a-revoked-decision',
    zh: '决定被撤销后，公示已撤回，或者有人负责撤回。',
    en: 'A revoked decision is no longer public, or somebody has to withdraw it.',
    article: 'APL 48(2); PUB 11',
    state: ({ state }) =>
      stateIn(state, 'penalty') !== 'revoked'
        ? null
        : proceedings(state, 'publicity').every(
            ({ one, at }) =>
              ['exempt', 'stopped', 'withdrawn', 'ended'].includes(at['main'] ?? '') ||
              state.tasks.some(
                ({ proceeding, status, command }) =>
                  proceeding === one.id && status === 'open' && command === 'publicity.withdraw',
              ),
          ),
  },
  {
    id: 'withdrawn-on-a-ground',
    zh: '撤回公示须有决定变更、撤销等事实。',
    en: 'Publicity is withdrawn only where the decision changed, fell or was unlawful.',
    article: 'PUB 11',
    on: ['publicity.withdraw'],
    step: ({ prior }) => seqOf(prior, 'decision.revoke', 'remedy.apply') > 0,
  },
  {
    id: 'stop-applied-complete',
    zh: '申请停止公示须已改正并承诺，附申请书。',
    en: 'Who asks to stop publicity has corrected and promised, on paper.',
    article: 'CRED 9',
    on: ['publicity.applyStop'],
    step: (step) =>
      loose(step)['corrected'] === true && loose(step)['promised'] === true && loose(step)['paper'] !== undefined,
  },
  {
    id: 'stopped-after-acceptance',
    zh: '受理之后才决定停止公示，且处罚已履行。',
    en: 'Publicity is stopped on an accepted application, the penalty performed.',
    article: 'CRED 14, 16',
    on: ['publicity.decideStop'],
    step: (step) => {
      const accepted = lastOf(step.prior, 'publicity.acceptStop');
      const gone = seqOf(step.prior, 'decision.revoke', 'remedy.apply') > 0;
      const performed = loose(step)['result'] !== 'stopped' || gone || paid(step.prior, 1) >= 2_000_000n;
      return (
        accepted?.payload['answer'] === 'accepted' &&
        accepted.seq > seqOf(step.prior, 'publicity.applyStop') &&
        performed
      );
    },
  },
];
