import type { CaseView } from '#engine';
import type { Invariant } from '../exploring/invariant.js';
import { everyPunished, NEW_VERSION, wasHeard } from './decided.js';
import {
  each,
  dayOf,
  decidedContent,
  factsOf,
  fines,
  handlers,
  lastOf,
  loose,
  punished,
  seqOf,
  servedOn,
  stateIn,
  toldTo,
  type ForParty,
} from './reading.js';

const LEGAL = ['major-public-interest', 'complex', 'statutory'];

/** The grounds of PROC 50(1) that hold for the version submitted last. */
function grounds(view: CaseView): readonly string[] {
  const given = factsOf<{ reviewGrounds?: readonly string[] }>(view, ...NEW_VERSION).flatMap(({ payload }) =>
    payload.reviewGrounds === undefined ? [] : [payload.reviewGrounds],
  );
  return given.at(-1) ?? [];
}

/** What must have been done before a decision is made. */
export const decisionInvariants: readonly Invariant[] = [
  {
    id: 'decision-after-review',
    zh: '未经审核通过不作决定；案件审核意见不同的，须有书面理由。',
    en: 'No decision without the review passed, or written reasons against a differing case review.',
    article: 'APL 58; PROC 49, 56',
    on: ['decision.make'],
    step: (step) => {
      const last = lastOf<{ kind: string; for?: string }>(step.prior, 'review.pass', 'review.return');
      if (last === undefined || last.seq < seqOf(step.prior, ...NEW_VERSION)) return false;
      if (last.command === 'review.pass') return true;
      const approvals = factsOf(step.prior, 'notice.approve').filter(
        ({ seq }) => seq > seqOf(step.prior, ...NEW_VERSION),
      );
      const despite = [step.command, ...approvals].find(({ payload }) => payload['despiteReview'] !== undefined);
      return last.payload.kind === 'case' && last.payload.for === 'correct' && despite !== undefined;
    },
  },
  {
    id: 'legal-review-where-due',
    zh: '应当法制审核的，经法制审核通过才作决定。',
    en: 'Where legal review is due, and after every hearing, it was passed before the decision.',
    article: 'APL 58; PROC 50',
    on: ['decision.make'],
    step: ({ prior }) => {
      if (!grounds(prior).some((one) => LEGAL.includes(one)) && !wasHeard(prior)) return null;
      const since = Math.max(seqOf(prior, ...NEW_VERSION), wasHeard(prior) ? seqOf(prior, 'hearing.report') : 0);
      const last = lastOf<{ kind: string }>(prior, 'review.pass', 'review.return');
      return last?.command === 'review.pass' && last.payload.kind === 'legal' && last.seq > since;
    },
  },
  {
    id: 'reviewer-never-handled',
    zh: '办案人员不得审核本案。',
    en: 'Nobody reviews a case they handled.',
    article: 'PROC 49',
    on: ['review.pass', 'review.return'],
    step: ({ prior, command }) => !handlers(prior).has(command.actor.person),
  },
  {
    id: 'legal-reviewer-qualified',
    zh: '法制审核由具备资格的法制审核人员作出。',
    en: 'Legal review is given by a qualified legal reviewer.',
    article: 'APL 58(2); PROC 51',
    on: ['review.pass', 'review.return'],
    step: (step) => {
      const person = step.world.people[step.command.actor.person];
      return loose(step)['kind'] !== 'legal'
        ? null
        : step.command.actor.role === 'legal-reviewer' &&
            (person?.legalQualification === true || person?.reviewedBeforeRequirement === true);
    },
  },
  {
    id: 'notice-within-review',
    zh: '告知内容不超出经审核的意见，事实、依据一致。',
    en: 'A notice intends nothing beyond what was reviewed, on the same facts and basis.',
    article: 'PROC 49, 56, 57',
    on: ['notice.propose'],
    step: (step) => {
      interface Version {
        readonly proposal?: { parties: readonly ForParty[] };
        readonly newProposal?: { parties: readonly ForParty[] };
      }
      const versions = factsOf<Version>(step.prior, ...NEW_VERSION).flatMap(
        ({ payload }) => payload.newProposal ?? payload.proposal ?? [],
      );
      const reviewed = versions.at(-1)?.parties ?? [];
      return each(loose(step)['parties'] as readonly ForParty[], (told) => {
        const one = reviewed.find(({ party }) => party === told.party);
        return (
          one !== undefined &&
          one.facts === told.facts &&
          one.basis === told.basis &&
          fines(told.kinds) <= fines(one.kinds) &&
          told.kinds.every(({ kind }) => one.kinds.some((item) => item.kind === kind))
        );
      });
    },
  },
  {
    id: 'hearing-right-told',
    zh: '属于听证范围的，告知听证权利。',
    en: 'Whoever has the right to a hearing is told of it.',
    article: 'APL 63; HEAR 5',
    on: ['notice.propose'],
    step: (step) =>
      each(
        loose(step)['parties'] as readonly ForParty[],
        ({ kinds, hearingRight }) =>
          hearingRight === true || (fines(kinds) < 10_000_000n && !kinds.some(({ kind }) => kind === 'suspension')),
      ),
  },
  {
    id: 'notice-approved-before-issued',
    zh: '告知书经负责人批准后发出。',
    en: 'A notice is issued only after a leader approved it.',
    article: 'PROC 57',
    on: ['notice.issue'],
    step: ({ prior }) =>
      seqOf(prior, 'notice.approve') > Math.max(seqOf(prior, 'notice.issue'), seqOf(prior, ...NEW_VERSION)),
  },
  {
    id: 'no-penalty-without-notice',
    zh: '未向当事人送达告知书的，不作处罚决定。',
    en: 'Nobody is punished who was not served with the notice before.',
    article: 'APL 44, 62; PROC 57',
    on: ['decision.make'],
    step: everyPunished(
      (one, told, prior) =>
        told !== undefined &&
        servedOn(prior, 'notice', one.party, seqOf(prior, 'notice.issue')) !== undefined &&
        seqOf(prior, 'notice.issue') > seqOf(prior, ...NEW_VERSION),
    ),
  },
  {
    id: 'five-days-over-or-waived',
    zh: '五个工作日届满或者书面放弃之前，不作处罚决定。',
    en: 'No penalty before the five working days are over, or the rights were waived in writing.',
    article: 'APL 44, 62; PROC 57(2)',
    on: ['decision.make'],
    step: (step) =>
      each(punished(decidedContent(step)), ({ party }) => {
        const told = toldTo(step.prior, party);
        const issued = seqOf(step.prior, 'notice.issue');
        const rights = told?.hearingRight === true ? ['statement', 'hearing'] : ['statement'];
        const waived = factsOf(step.prior, 'rights.waive')
          .filter(({ seq, payload }) => seq > issued && payload['party'] === party)
          .map(({ payload }) => payload['right']);
        if (rights.every((right) => waived.includes(right))) return true;
        const rules = told?.hearingRight === true ? ['statement-defense', 'hearing-request'] : ['statement-defense'];
        return rules.every((rule) => {
          const clock = step.before.clocks.filter((one) => one.rule === rule && one.subject === String(party)).at(-1);
          return clock?.due !== undefined && clock.due !== null && clock.due < dayOf(step.command.at);
        });
      }),
  },
  {
    id: 'hearing-held-or-given-up',
    zh: '当事人要求听证的，听证举行、撤回或者终止之前不作决定。',
    en: 'Where a hearing was asked for, it was held, withdrawn or terminated before the decision.',
    article: 'APL 63, 64',
    on: ['decision.make'],
    step: ({ prior, before }) => {
      const asked = seqOf(prior, 'hearing.request');
      return asked === 0
        ? null
        : asked < seqOf(prior, 'notice.issue') ||
            ['reported', 'withdrawn', 'terminated'].includes(stateIn(before, 'penalty', 'hearing'));
    },
  },
  {
    id: 'leaders-discussed',
    zh: '应当集体讨论的，讨论之后才作处罚决定。',
    en: 'A penalty that the leaders must discuss was discussed after the notice, and after the hearing.',
    article: 'APL 57(2); PROC 60(2)',
    on: ['decision.make'],
    step: (step) => {
      if (punished(decidedContent(step)).length === 0 || (grounds(step.prior).length === 0 && !wasHeard(step.prior)))
        return null;
      const last = factsOf(step.prior, 'deliberation.conclude')
        .filter(({ payload }) => payload['matter'] === 'penalty')
        .at(-1);
      return (
        last !== undefined &&
        last.seq >
          Math.max(seqOf(step.prior, 'notice.issue'), wasHeard(step.prior) ? seqOf(step.prior, 'hearing.report') : 0)
      );
    },
  },
  {
    id: 'conclusion-binds',
    zh: '决定与集体讨论的结论一致。',
    en: 'The decision equals what the leaders concluded.',
    article: 'APL 57(2); PROC 60(2)',
    on: ['decision.make'],
    step: (step) => {
      const last = factsOf<{ result: string; matter: string; parties?: readonly ForParty[] }>(
        step.prior,
        'deliberation.conclude',
      )
        .filter(
          ({ seq, payload }) =>
            payload.matter === 'penalty' && seq > seqOf(step.prior, 'notice.issue', 'hearing.report'),
        )
        .at(-1);
      const decided = punished(decidedContent(step));
      if (last?.payload.result === 'other-outcome') return decided.length === 0;
      if (last?.payload.result !== 'lighter') return null;
      return each(
        decided,
        ({ party, items }) =>
          fines(items) === fines(last.payload.parties?.find((one) => one.party === party)?.kinds ?? items),
      );
    },
  },
  {
    id: 'discussion-with-quorum',
    zh: '集体讨论有两名以上负责人到会，记录人不参加表决。',
    en: 'Leaders discuss with a quorum, each opinion is recorded, and the recorder is none of them.',
    article: 'APL 57(2); form 42',
    on: ['deliberation.conclude'],
    step: (step) => {
      const { present, opinions } = loose(step) as { present: readonly string[]; opinions: readonly unknown[] };
      return present.length >= 2 && opinions.length === present.length && !present.includes(step.command.actor.person);
    },
  },
];
