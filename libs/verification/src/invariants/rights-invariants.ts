import type { Invariant } from '../exploring/invariant.js';
import { each, dayOf, factsOf, handlers, lastOf, loose, runs, seqOf, servedOn, stateIn, toldTo } from './reading.js';

/** Rights of the parties, hearings and service. */
export const rightsInvariants: readonly Invariant[] = [
  {
    id: 'waiver-in-writing-after-service',
    zh: '放弃权利须在告知送达之后，有书面材料，由当事人或者特别授权的代理人签署。',
    en: 'A right is waived in writing, after the notice was served, by the party or an agent with special authority.',
    article: 'PROC 57; HEAR 7',
    on: ['rights.waive'],
    step: (step) => {
      const { paper, signedBy, party } = loose(step);
      return (
        paper !== undefined &&
        signedBy === 'party' &&
        servedOn(step.prior, 'notice', Number(party), seqOf(step.prior, 'notice.issue')) !== undefined
      );
    },
  },
  {
    id: 'waived-right-was-given',
    zh: '只能放弃已告知的权利。',
    en: 'Only a right that the notice gave is waived.',
    article: 'APL 63',
    on: ['rights.waive'],
    step: (step) =>
      loose(step)['right'] !== 'hearing'
        ? null
        : toldTo(step.prior, Number(loose(step)['party']))?.hearingRight === true,
  },
  {
    id: 'hearing-asked-in-time',
    zh: '听证须有权利的当事人在五个工作日内要求。',
    en: 'A hearing is asked for by whoever has the right, within the five working days.',
    article: 'APL 64(1); HEAR 7',
    on: ['hearing.request'],
    step: (step) => {
      const party = Number(loose(step)['party']);
      const clock = step.before.clocks
        .filter(({ rule, subject }) => rule === 'hearing-request' && subject === String(party))
        .at(-1);
      return (
        toldTo(step.prior, party)?.hearingRight === true &&
        (clock === undefined || clock.due === null || dayOf(step.command.at) <= clock.due)
      );
    },
  },
  {
    id: 'late-entry-has-its-paper',
    zh: '期限届满后补录期限内的行为，附证明材料。',
    en: 'A right used in time and entered after its time has its paper.',
    article: 'PROC 80',
    on: ['hearing.request', 'defence.record'],
    step: (step) => {
      const rule = step.command.name === 'hearing.request' ? 'hearing-request' : 'statement-defense';
      const clock = step.before.clocks
        .filter((one) => one.rule === rule && one.subject === String(loose(step)['party']))
        .at(-1);
      const late =
        clock?.due !== undefined &&
        clock.due !== null &&
        dayOf(step.entry.recordedAt) > clock.due &&
        dayOf(step.command.at) <= clock.due;
      return !late ? null : loose(step)['paper'] !== undefined;
    },
  },
  {
    id: 'defence-before-decision',
    zh: '决定作出后，只补录期限内的陈述申辩。',
    en: 'After the decision only a statement made in time is entered.',
    article: 'APL 45; PROC 57(2)',
    on: ['defence.record'],
    step: (step) => {
      if (!['decided', 'serving', 'effective'].includes(stateIn(step.before, 'penalty'))) return null;
      const clock = step.before.clocks
        .filter((one) => one.rule === 'statement-defense' && one.subject === String(loose(step)['party']))
        .at(-1);
      return clock?.due !== undefined && clock.due !== null && dayOf(step.command.at) <= clock.due;
    },
  },
  {
    id: 'five-days-run-from-service',
    zh: '告知书送达之日起，五个工作日开始计算。',
    en: 'With the service of the notice the five working days run for that party.',
    article: 'PROC 57(2)',
    on: ['service.record'],
    step: (step) => {
      const { document, party } = loose(step) as { document: { kind: string }; party: number };
      return document.kind !== 'notice'
        ? null
        : stateIn(step.after, 'penalty') === 'terminated' ||
            step.after.clocks.some(({ rule, subject }) => rule === 'statement-defense' && subject === String(party));
    },
  },
  {
    id: 'host-never-handled',
    zh: '听证主持人、记录员不是本案办案人员。',
    en: 'Neither the host nor the recorder of a hearing handled the case.',
    article: 'APL 64(4); HEAR 11',
    on: ['hearing.appointHost', 'hearing.schedule'],
    step: (step) => {
      const { host, recorder } = loose(step);
      return !handlers(step.prior).has(String(host ?? recorder));
    },
  },
  {
    id: 'host-leads-the-hearing',
    zh: '听证由指定的主持人主持。',
    en: 'The hearing is led by the host who was appointed.',
    article: 'HEAR 11, 18',
    on: [
      'hearing.schedule',
      'hearing.hold',
      'hearing.postpone',
      'hearing.suspend',
      'hearing.resume',
      'hearing.terminate',
      'hearing.report',
    ],
    step: ({ prior, command }) => lastOf(prior, 'hearing.appointHost')?.payload['host'] === command.actor.person,
  },
  {
    id: 'closed-hearing-has-a-reason',
    zh: '不公开听证须有法定事由。',
    en: 'A hearing that is not open has its reason.',
    article: 'APL 64(3); HEAR 22',
    on: ['hearing.schedule'],
    step: (step) => loose(step)['open'] === true || loose(step)['closedBecause'] !== undefined,
  },
  {
    id: 'hearing-notified-in-time',
    zh: '听证在通知送达七个工作日之后、于通知之日举行，办案人员参加。',
    en: 'A hearing is held on its day, handlers present, its notice served seven working days before.',
    article: 'APL 64(2); HEAR 16, 20',
    on: ['hearing.hold'],
    step: (step) => {
      const schedule = lastOf<{ heldOn: string }>(step.prior, 'hearing.schedule');
      if (schedule === undefined || dayOf(schedule.payload.heldOn) !== dayOf(step.command.at)) return false;
      const present = (loose(step)['handlersPresent'] ?? []) as readonly string[];
      const asked = factsOf(step.prior, 'hearing.request').map(({ payload }) => Number(payload['party']));
      const served = asked.every((party) => {
        const notice = servedOn(step.prior, 'hearing-notice', party, schedule.seq);
        return notice !== undefined && Date.parse(step.command.at) - Date.parse(notice.at) > 8 * 86_400_000;
      });
      return served && present.some((one) => handlers(step.prior).has(one));
    },
  },
  {
    id: 'hearing-scheduled-far-enough',
    zh: '听证日期给通知留足七个工作日。',
    en: 'The day of a hearing leaves the seven working days for its notice.',
    article: 'HEAR 20',
    on: ['hearing.schedule'],
    step: (step) => Date.parse(String(loose(step)['heldOn'])) - Date.parse(step.command.at) > 8 * 86_400_000,
  },
  {
    id: 'hearing-has-an-owner',
    zh: '进行中的听证有人负责下一步。',
    en: 'While a hearing runs somebody has the next step.',
    article: 'HEAR 18–29',
    state: ({ state }) =>
      !['requested', 'hostAppointed', 'fileReceived', 'scheduled', 'held', 'adjourned'].includes(
        stateIn(state, 'penalty', 'hearing'),
      )
        ? null
        : stateIn(state, 'penalty', 'suspension') === 'suspended' ||
          stateIn(state, 'penalty') === 'terminated' ||
          state.tasks.some(({ status, proceeding }) => status === 'open' && proceeding === 'penalty#1'),
  },
  {
    id: 'penalty-has-an-owner',
    zh: '处罚程序的每一阶段都有人负责，或者有期限在计时。',
    en: 'At every stage of a penalty somebody has the next step, or a limit runs.',
    article: 'PROC 49–64',
    state: ({ state, view }) => {
      const at = stateIn(state, 'penalty');
      if (['', 'effective', 'terminated'].includes(at) || stateIn(state, 'penalty', 'suspension') === 'suspended')
        return null;
      if (at === 'revoked' && stateIn(state, 'execution') !== '') return null;
      if (view.has('recusal.decide')) return null;
      return (
        state.tasks.some(({ status }) => status === 'open') ||
        state.clocks.some(({ status }) => status === 'running' || status === 'open')
      );
    },
  },
  {
    id: 'effective-when-served-on-all',
    zh: '决定送达全部当事人后才生效。',
    en: 'A decision is in force only when it was served on every party it is about.',
    article: 'APL 61; PROC 81',
    state: ({ state, view }) => {
      if (stateIn(state, 'penalty') !== 'effective') return null;
      const made = seqOf(view, 'decision.make');
      const decided =
        lastOf<{ content: { parties: readonly { party: number }[] } }>(view, 'decision.propose')?.payload.content
          .parties ?? [];
      return each(decided, ({ party }) => servedOn(view, 'decision', party, made) !== undefined);
    },
  },
  {
    id: 'decision-waits-for-service',
    zh: '决定作出后，七个工作日的送达期限开始计算，或者已经送出。',
    en: 'A decision starts the seven working days for its service, or has been sent.',
    article: 'PROC 81',
    on: ['decision.make'],
    step: ({ after }) =>
      runs(after, 'decision-service') || after.clocks.some(({ rule }) => rule === 'decision-service'),
  },
  {
    id: 'own-revocation-undoes-decision',
    zh: '决定被自行撤销的，处罚程序处于已撤销。',
    en: 'A decision that the bureau revoked stands no longer.',
    article: 'APL 75',
    on: ['decision.revoke'],
    step: ({ after }) =>
      ['', 'revoked'].includes(stateIn(after, 'penalty')) &&
      ['', 'revoked'].includes(stateIn(after, 'summary-penalty')),
  },
];
