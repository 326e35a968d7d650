import { GRANTABLE } from '#access';
import { couldBeGiven, type ActorCode } from '#engine';
import type { Invariant } from '../exploring/invariant.js';
import { policeHold } from './police-reading.js';
import { each, factsOf, loose, seqOf, stateIn } from './reading.js';

/** People: the system and the outside world do no tasks. */
const PEOPLE: ReadonlySet<ActorCode> = new Set(GRANTABLE);

/** What the bureau still records while the case is suspended (procedures.md, investigation). */
const WHILE_SUSPENDED =
  /^(measure|transfer|police|procuratorate|service|court|reconsideration|litigation|party|approval|recusal|payment|publicity|jurisdiction|referral|reporter)\.|^(fact\.correct|file\.record|clock\.expire|case\.link|investigation\.resume|defence\.record|rights\.waive|hearing\.request|hearing\.withdraw|exclusion\.close|remedy\.apply|execution\.suspend|execution\.resume|clue\.absorb)$/;
/** On the way to the decision to transfer, while the police hold the matter. */
const TO_TRANSFER = /^(investigation\.submitReport|review\.(pass|return|submit)|decision\.(propose|return|make))$/;

/** Limits of what can come twice from outside: each has its own. */
const REPEATED = ['service-by-announcement', 'court-refusal-review'];

/** Laws of the engine and of every procedure. */
export const engineInvariants: readonly Invariant[] = [
  {
    id: 'task-has-an-owner',
    zh: '每一项待办都有责任人，并写明要做什么。',
    en: 'Every open task has an owner who is a person, and says what is to be done.',
    article: 'design 3',
    state: ({ state }) =>
      each(state.tasks, ({ status, owner, title }) =>
        status !== 'open' ? null : PEOPLE.has(owner) && title.zh !== '' && title.en !== '',
      ),
  },
  {
    id: 'task-can-be-done',
    zh: '每一项待办所要求的动作，案件此时都可以接受。',
    en: 'What a task asks for, the case could take where it stands.',
    article: 'design 3',
    state: ({ world, state }) =>
      each(
        state.tasks.filter(({ status, command }) => status === 'open' && command !== null),
        ({ command, proceeding }) =>
          couldBeGiven(world.registry, state, command ?? '', proceeding) ||
          couldBeGiven(world.registry, state, command ?? '', null),
      ),
  },
  {
    id: 'task-stands-in-a-living-place',
    zh: '没有无主的待办：每一项待办都属于本案或者本案的某一程序。',
    en: 'No orphan task: each belongs to the case or to one of its proceedings.',
    article: 'design 3',
    state: ({ state }) =>
      each(
        state.tasks.filter(({ status }) => status === 'open'),
        ({ proceeding }) => proceeding === 'case' || state.proceedings.some(({ id }) => id === proceeding),
      ),
  },
  {
    id: 'living-case-waits-for-somebody',
    zh: '未结束的案件总有待办，或者有期限在计时。',
    en: 'A case that has not ended waits for somebody: a task is open, or a clock runs.',
    article: 'PROC 64',
    state: ({ state }) =>
      state.seq === 0
        ? null
        : ['archived', 'joined'].includes(stateIn(state, 'filing')) ||
          stateIn(state, 'execution') === 'archived' ||
          state.tasks.some(({ status }) => status === 'open') ||
          state.clocks.some(({ status }) => status === 'running' || status === 'open'),
  },
  {
    id: 'one-running-clock-of-a-kind',
    zh: '同一程序、同一事项的同一期限，不同时计时两次（重复的公告、法院的重复答复除外）。',
    en: 'The same limit never runs twice for a subject of a proceeding, save for an announcement or an answer of the court repeated.',
    article: 'PROC 80',
    state: ({ state }) => {
      const live = state.clocks.filter(
        ({ status, rule }) => (status === 'running' || status === 'open') && !REPEATED.includes(rule),
      );
      return (
        new Set(live.map(({ proceeding, rule, subject }) => `${proceeding}/${rule}@${subject}`)).size === live.length
      );
    },
  },
  {
    id: 'one-open-task-of-a-kind',
    zh: '同一事项不同时有两项相同的待办。',
    en: 'The same task is never open twice for the same subject.',
    article: 'design 3',
    state: ({ state }) => {
      const open = state.tasks.filter(({ status }) => status === 'open');
      return (
        new Set(open.map(({ proceeding, task, subject }) => `${proceeding}/${task}@${subject}`)).size === open.length
      );
    },
  },
  {
    id: 'stopped-clock-says-by-what',
    zh: '停止的期限写明因何停止。',
    en: 'A clock that was stopped says by which entry.',
    article: 'design 3',
    step: ({ entry }) =>
      each(entry.clocks, ({ status, stoppedBy }) => (status !== 'stopped' ? null : stoppedBy !== null)),
  },
  {
    id: 'journal-has-no-gap',
    zh: '日志逐一编号，事实变更时版本号加一。',
    en: 'Entries are numbered without a gap, and the version rises by one at most.',
    article: 'design 3',
    step: ({ before, after }) =>
      after.seq === before.seq + 1 && after.version - before.version <= 1 && after.version >= before.version,
  },
  {
    id: 'no-fact-is-lost',
    zh: '已登记的事实不会消失，只能被取代或者撤销。',
    en: 'What was recorded never disappears: it is superseded or undone.',
    article: 'PROC 78',
    step: ({ before, after }) => {
      const kept = new Set(
        after.proceedings
          .concat()
          .flatMap(({ facts }) => facts)
          .concat(after.facts)
          .map(({ proceeding, seq, command }) => `${proceeding}/${String(seq)}/${command}`),
      );
      return each(
        [...before.facts, ...before.proceedings.flatMap(({ facts }) => facts)],
        ({ proceeding, seq, command }) => kept.has(`${proceeding}/${String(seq)}/${command}`),
      );
    },
  },
  {
    id: 'signal-reaches-an-existing-procedure',
    zh: '本版本已有的程序不拒收其他程序的消息。',
    en: 'No procedure of this version refuses a signal that it is sent.',
    article: 'procedures, signals',
    step: ({ entry, world }) =>
      each(entry.operations, (one) => one.op !== 'undelivered' || !world.registry.procedures.has(one.procedure)),
  },
  {
    id: 'recused-does-not-act',
    zh: '已决定回避的人员不得办理本案。',
    en: 'Whoever was recused does not act in the case.',
    article: 'APL 43; PROC 4',
    step: ({ prior, command }) =>
      !factsOf(prior, 'recusal.decide').some(
        ({ payload }) => payload['recused'] === true && payload['person'] === command.actor.person,
      ),
  },
  {
    id: 'recused-takes-no-part',
    zh: '已决定回避的人员不再参与调查取证。',
    en: 'Whoever was recused takes no part in acts of investigation.',
    article: 'APL 43; PROC 4',
    on: ['investigation.recordAct', 'investigation.assign', 'filing.assign', 'execution.disposeGoods'],
    step: (step) => {
      const gone = factsOf(step.prior, 'recusal.decide')
        .filter(({ payload }) => payload['recused'] === true)
        .map(({ payload }) => payload['person']);
      return !((loose(step)['officers'] ?? []) as readonly string[]).some((one) => gone.includes(one));
    },
  },
  {
    id: 'suspended-case-rests',
    zh: '中止调查期间，本机关不办理须中止的动作。',
    en: 'While the case is suspended the bureau does nothing but what may be recorded then.',
    article: 'PROC 46',
    step: ({ prior, command, before }) => {
      const byLeader = seqOf(prior, 'investigation.suspend') > seqOf(prior, 'investigation.resume');
      const byPolice = prior.has('filing.approve') && !prior.has('decision.make') && policeHold(prior);
      if (!byLeader && !byPolice) return null;
      if (stateIn(before, 'penalty', 'suspension') === 'running') return null;
      return WHILE_SUSPENDED.test(command.name) || (TO_TRANSFER.test(command.name) && intendsTransfer(command, prior));
    },
  },
  {
    id: 'act-not-in-future',
    zh: '行为时间不晚于登记时间。',
    en: 'No act lies in the future.',
    article: 'design 3',
    step: ({ entry }) => entry.at <= entry.recordedAt,
  },
  {
    id: 'refusal-says-why',
    zh: '每一次拒绝都写明缺少的要件、依据和办法。',
    en: 'Every refusal names what is missing, with its article, and how to meet it.',
    article: 'design 3',
    refusal: ({ answer }) =>
      answer.unmet.length > 0 &&
      answer.unmet.every(
        ({ id, article, remedy }) => id !== '' && article !== '' && remedy.zh !== '' && remedy.en !== '',
      ),
  },
  {
    id: 'limit-passes-when-it-is-over',
    zh: '期限届满之后由系统记录，不早于届满，也不得拒绝。',
    en: 'A limit passes once it is over, not before; the system records it and is never refused.',
    article: 'PROC 80',
    on: ['clock.expire'],
    step: ({ command }) => String(command.payload['due']) < command.at,
    refusal: () => false,
  },
  {
    id: 'fact-from-outside-is-recorded',
    zh: '外来事实不因案件所处状态而被拒绝。',
    en: 'A fact from outside is never refused because of where the case stands.',
    article: 'procedures, general rule 7',
    on: [
      ...['court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end', 'payment.record'],
      ...['accept', 'decide', 'mediate', 'withdraw', 'reject', 'terminate', 'suspend', 'extend', 'hear'].map(
        (word) => `reconsideration.${word}`,
      ),
      ...['receive', 'forward', 'file', 'decline', 'return', 'outcome'].map((word) => `police.${word}`),
      'procuratorate.answer',
    ],
    refusal: ({ answer }) => each(answer.unmet, ({ id }) => id !== 'state-accepts-command' && id !== 'case-suspended'),
  },
];

interface Proposing {
  readonly proposal?: { readonly outcome: string };
  readonly newProposal?: { readonly outcome: string };
}

function intendsTransfer(command: { readonly payload: object }, prior: Parameters<typeof factsOf>[0]): boolean {
  const { proposal, newProposal } = command.payload as Proposing;
  const given = (newProposal ?? proposal)?.outcome;
  const last = factsOf<Proposing>(prior, 'investigation.submitReport', 'review.submit').at(-1)?.payload;
  return (given ?? last?.newProposal?.outcome ?? last?.proposal?.outcome) === 'transfer';
}
