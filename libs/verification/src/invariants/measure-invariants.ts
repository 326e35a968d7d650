import type { Invariant } from '../exploring/invariant.js';
import { each, factsOf, lastOf, loose, proceedings, runs, stateIn, type Loose } from './reading.js';

interface Requested extends Loose {
  readonly kind: string;
  readonly basis: { readonly instrument: string };
  readonly items: readonly {
    readonly caseRelated: boolean;
    readonly dailyNecessity: boolean;
    readonly heldByAnother: boolean;
  }[];
}

const HOLDING = ['imposed', 'imposedUrgent', 'mustLift'];

/** Preservation, sealing and seizure. */
export const measureInvariants: readonly Invariant[] = [
  {
    id: 'seizure-rests-on-law',
    zh: '查封、扣押须有法律、法规依据，规章不得设定。',
    en: 'A sealing or seizure rests on a law or regulation, never on a rule.',
    article: 'AEL 10, 22',
    on: ['measure.request'],
    step: (step) =>
      (loose(step) as Requested).kind === 'preservation' || (loose(step) as Requested).basis.instrument !== 'rule',
  },
  {
    id: 'only-case-items-are-seized',
    zh: '只扣押涉案财物，不扣押生活必需品，不重复查封。',
    en: 'Only items of the case are taken, no daily necessities, nothing held by another already.',
    article: 'AEL 23',
    on: ['measure.request'],
    step: (step) =>
      each(
        (loose(step) as Requested).items,
        ({ caseRelated, dailyNecessity, heldByAnother }) =>
          caseRelated &&
          (!dailyNecessity || (loose(step) as Requested).kind === 'preservation') &&
          (!heldByAnother || (loose(step) as Requested).kind === 'preservation'),
      ),
  },
  {
    id: 'measure-imposed-in-ten-steps',
    zh: '实施强制措施：两名以上人员、出示证件、告知理由和救济、制作清单和笔录并签名。',
    en: 'A measure is imposed by two officers, cards shown, reasons and remedies told, listed, recorded and signed.',
    article: 'AEL 18',
    on: ['measure.impose'],
    step: (step) => {
      const { officers, cardsShown, reasonsTold, remediesTold, listed, recorded, signed, refusal } = loose(
        step,
      ) as Loose & { officers: readonly string[] };
      return (
        new Set(officers).size >= 2 &&
        [cardsShown, reasonsTold, remediesTold, listed, recorded].every((one) => one === true) &&
        (signed === true || refusal !== undefined)
      );
    },
  },
  {
    id: 'measure-approved-or-urgent',
    zh: '强制措施经批准后实施，紧急的写明理由。',
    en: 'A measure is imposed after its approval, or urgently with reasons.',
    article: 'AEL 18, 19',
    on: ['measure.impose'],
    step: (step) =>
      step.prior.has('measure.approve') ||
      step.prior.has('measure.converted') ||
      (loose(step)['urgent'] === true && loose(step)['urgentReason'] !== undefined),
  },
  {
    id: 'no-measure-without-its-period',
    zh: '查封、扣押、登记保存期间，期限在计时，或者有人负责处理。',
    en: 'While things are held a period runs, or somebody has to release them.',
    article: 'AEL 25; PROC 35',
    state: ({ state }) =>
      each(proceedings(state, 'coercive-measure'), ({ one, at }) => {
        if (!HOLDING.includes(at['main'] ?? '')) return null;
        return (
          state.clocks.some(
            ({ proceeding, status }) => proceeding === one.id && (status === 'running' || status === 'open'),
          ) || state.tasks.some(({ proceeding, status }) => proceeding === one.id && status === 'open')
        );
      }),
  },
  {
    id: 'seizure-over-its-period-is-released',
    zh: '超过期限的查封、扣押，有人负责立即解除。',
    en: 'No seizure beyond its period without somebody who has to release it.',
    article: 'AEL 25, 28',
    state: ({ state }) =>
      each(proceedings(state, 'coercive-measure'), ({ one, at }) =>
        at['main'] !== 'mustLift'
          ? null
          : state.tasks.some(({ proceeding, status }) => proceeding === one.id && status === 'open'),
      ),
  },
  {
    id: 'measure-has-an-owner',
    zh: '待批准、待实施的强制措施有人负责。',
    en: 'A measure that was asked for, or approved, waits for somebody.',
    article: 'AEL 18',
    state: ({ state }) =>
      each(proceedings(state, 'coercive-measure'), ({ one, at }) =>
        !['requested', 'approved', 'imposedUrgent'].includes(at['main'] ?? '')
          ? null
          : stateIn(state, 'filing') === 'joined' ||
            state.tasks.some(({ proceeding, status }) => proceeding === one.id && status === 'open'),
      ),
  },
  {
    id: 'seizure-extended-once',
    zh: '查封、扣押只延长一次，不超过三十日。',
    en: 'A seizure is extended once, by thirty days at most.',
    article: 'AEL 25',
    on: ['measure.extend'],
    step: (step) => !step.prior.has('measure.extend') && Number(loose(step)['days']) <= 30,
  },
  {
    id: 'period-runs-from-imposing',
    zh: '实施之日起计算期限。',
    en: 'With the imposing its period runs.',
    article: 'AEL 25; PROC 35',
    on: ['measure.impose'],
    step: ({ after }) => runs(after, 'seizure-period') || runs(after, 'preservation-disposal'),
  },
  {
    id: 'conversion-opens-a-seizure',
    zh: '登记保存转为查封、扣押的，另开措施并有依据。',
    en: 'A preservation turned into a seizure opens one, on its basis.',
    article: 'PROC 35',
    on: ['measure.dispose'],
    step: (step) =>
      loose(step)['disposal'] !== 'converted'
        ? null
        : loose(step)['into'] !== undefined && step.after.proceedings.length > step.before.proceedings.length,
  },
  {
    id: 'forfeited-by-decision',
    zh: '没收登记保存的物品，须有没收的处罚决定。',
    en: 'Preserved goods are forfeited only by a decision that says so.',
    article: 'PROC 35(1)(4)',
    on: ['measure.dispose'],
    step: (step) => (loose(step)['disposal'] !== 'forfeited' ? null : step.prior.has('decision.make')),
  },
  {
    id: 'early-disposal-with-evidence',
    zh: '先行处置须先留存证据，并附同意或者公告。',
    en: 'Perishables are disposed of early with evidence kept, and on a paper.',
    article: 'PROC 41(2)',
    on: ['measure.disposeEarly'],
    step: (step) => loose(step)['evidenceKept'] === true && loose(step)['paper'] !== undefined,
  },
  {
    id: 'ended-case-holds-nothing',
    zh: '终止调查、不予立案的，不再扣押任何财物。',
    en: 'A case that was terminated or declined holds nothing any more.',
    article: 'AEL 28',
    on: ['investigation.terminate', 'filing.decline'],
    step: ({ after }) =>
      each(
        proceedings(after, 'coercive-measure'),
        ({ at }) => !HOLDING.includes(at['main'] ?? '') && !['requested', 'approved'].includes(at['main'] ?? ''),
      ),
  },
  {
    id: 'decision-without-forfeiture-lifts',
    zh: '决定不没收的，解除措施；移送司法机关的，物品随案移交。',
    en: 'A decision without forfeiture lifts what is held, unless it leaves the matter to the police.',
    article: 'AEL 28',
    on: ['decision.make'],
    step: ({ after, command, prior }) => {
      interface Proposed {
        readonly content: {
          readonly outcome: string;
          readonly parties: readonly { readonly items: readonly { readonly kind: string }[] }[];
        };
      }
      const content =
        (command.payload['content'] as Proposed['content'] | undefined) ??
        lastOf<Proposed>(prior, 'decision.propose')?.payload.content;
      const taken =
        content?.parties.some(({ items }) => items.some(({ kind }) => kind === 'confiscated-goods')) === true;
      return (
        taken ||
        content?.outcome === 'transfer' ||
        factsOf(prior, 'measure.impose').length === 0 ||
        proceedings(after, 'coercive-measure').every(({ at }) => at['main'] !== 'imposed')
      );
    },
  },
];
