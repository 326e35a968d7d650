import type { Invariant } from '../exploring/invariant.js';
import { factsOf, lastOf, loose, proceedings, seqOf, stateIn } from './reading.js';

/** Remedies and what they bring. */
export const remedyInvariants: readonly Invariant[] = [
  {
    id: 'party-can-contest-what-was-served',
    zh: '处罚决定送达后，当事人的复议、诉讼期限开始计算。',
    en: 'With the service of a penalty the party’s time for reconsideration and suit runs.',
    article: 'ARL 20; ALL 46',
    on: ['penalty.decisionServed'],
    step: ({ after }) =>
      after.clocks.some(({ rule }) => rule === 'reconsideration-apply') &&
      after.clocks.some(({ rule }) => rule === 'litigation-direct'),
  },
  {
    id: 'remedy-is-about-the-case',
    zh: '复议的对象和申请人在本案之中。',
    en: 'What is contested, and by which party, is in the case.',
    article: 'ARL 11',
    on: ['reconsideration.notify'],
    step: (step) => {
      const { object, applicant } = loose(step) as { object: { decision?: number }; applicant: { party?: number } };
      return (
        (applicant.party ?? 1) <= 2 &&
        (object.decision === undefined ||
          factsOf(step.prior, 'decision.make').some(({ seq }) => seq === object.decision))
      );
    },
  },
  {
    id: 'answer-has-its-limit',
    zh: '受理后、答复前，答复期限在计时。',
    en: 'From acceptance to the answer the time to answer runs.',
    article: 'ARL 48, 54',
    on: ['reconsideration.accept'],
    step: (step) =>
      loose(step)['copyReceivedOn'] === undefined ||
      !['accepted'].includes(proceedings(step.after, 'reconsideration').at(-1)?.at['main'] ?? '')
        ? null
        : step.prior.has('reconsideration.answer') ||
          step.after.clocks.some(({ rule }) => rule.startsWith('reconsideration-answer')),
  },
  {
    id: 'answer-with-evidence',
    zh: '答复附证据，不使用救济期间收集的证据。',
    en: 'The answer comes with the evidence, and with none taken since.',
    article: 'ARL 46, 48',
    on: ['reconsideration.answer'],
    step: (step) => loose(step)['withEvidence'] === true && loose(step)['noneTakenSince'] === true,
  },
  {
    id: 'leader-attends-or-explains',
    zh: '负责人出席复议听证，或者说明理由并委派人员。',
    en: 'A leader attends the hearing, or the bureau explains and sends staff.',
    article: 'ARL 51(3)',
    on: ['reconsideration.attend'],
    step: (step) =>
      step.prior.has('reconsideration.hear') &&
      (loose(step)['leader'] !== undefined || loose(step)['explanation'] !== undefined),
  },
  {
    id: 'forwarded-only-if-handed-in-here',
    zh: '只转送向本机关提交的申请。',
    en: 'Only what was handed to the bureau is forwarded, once.',
    article: 'ARL 32',
    on: ['reconsideration.forward'],
    step: ({ prior }) =>
      lastOf(prior, 'reconsideration.notify')?.payload['via'] === 'bureau' && !prior.has('reconsideration.forward'),
  },
  {
    id: 'outcome-reaches-the-decision',
    zh: '复议结果在同一步落实到所涉的决定。',
    en: 'The outcome of a remedy reaches its decision in the same step.',
    article: 'ARL 63–69',
    on: ['reconsideration.decide', 'reconsideration.mediate'],
    step: ({ prior, entry, before }) => {
      const ended = ['decided', 'mediated', 'withdrawn', 'rejected', 'terminated', 'complied'].includes(
        proceedings(before, 'reconsideration').at(-1)?.at['main'] ?? '',
      );
      const about = lastOf<{ object: { kind: string } }>(prior, 'reconsideration.notify')?.payload.object.kind;
      return (
        ended ||
        about !== 'decision' ||
        entry.operations.some((one) => one.op === 'fact' && one.command === 'remedy.apply')
      );
    },
  },
  {
    id: 'revoked-by-remedy-stands-no-longer',
    zh: '复议撤销的决定不再有效。',
    en: 'A decision revoked by a remedy stands no longer.',
    article: 'ARL 64',
    on: ['remedy.apply'],
    step: ({ view, after }) => {
      const last =
        lastOf<{ effects: readonly { party: number; outcome: string; items?: unknown }[] }>(view, 'remedy.apply')
          ?.payload.effects ?? [];
      const whole = last.some(({ outcome, items }) => ['revoked', 'void'].includes(outcome) && items === undefined);
      return !whole ? null : ['revoked', 'underReview'].includes(stateIn(after, 'penalty'));
    },
  },
  {
    id: 'change-says-what',
    zh: '变更原决定的，写明变更后的内容。',
    en: 'A changed decision says what stands instead.',
    article: 'ARL 63',
    on: ['reconsideration.decide', 'reconsideration.mediate'],
    step: (step) =>
      loose(step)['outcome'] !== 'changed' ? null : ((loose(step)['effects'] ?? []) as readonly unknown[]).length > 0,
  },
  {
    id: 'redo-not-the-same',
    zh: '责令重新作出的，不以同一事实作出相同的处罚。',
    en: 'After an order to redo the same facts do not bring the same penalty.',
    article: 'ARL 64(2)',
    on: ['notice.issue'],
    step: ({ prior }) => {
      const ordered = lastOf<{ redo?: boolean; procedureOnly?: boolean }>(prior, 'remedy.apply');
      if (ordered?.payload.redo !== true || ordered.payload.procedureOnly === true) return null;
      interface Told {
        readonly parties: readonly { readonly facts: string; readonly kinds: object }[];
      }
      const approved = seqOf(prior, 'notice.approve');
      const told = factsOf<Told>(prior, 'notice.propose').filter(({ seq }) => seq < approved);
      const [earlier, now] = [told.filter(({ seq }) => seq < ordered.seq).at(-1), told.at(-1)];
      const text = (one: typeof now): string =>
        JSON.stringify(one?.payload.parties.map(({ facts, kinds }) => [facts, kinds]));
      return earlier === undefined ? null : text(earlier) !== text(now);
    },
  },
  {
    id: 'compliance-is-owed',
    zh: '只报告确有的义务，且附材料。',
    en: 'Compliance is reported where something is owed, on a paper.',
    article: 'ARL 76–78',
    on: ['reconsideration.comply'],
    step: (step) => {
      const owed = loose(step)['about'] === 'opinion-letter' ? 'reconsideration.sendOpinion' : 'reconsideration.decide';
      return loose(step)['paper'] !== undefined && (step.prior.has(owed) || step.prior.has('reconsideration.mediate'));
    },
  },
];
