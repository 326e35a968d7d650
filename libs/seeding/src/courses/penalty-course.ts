import { type Telling } from './opening.js';

/** An intended or decided penalty item. */
export type Item = Readonly<Record<string, unknown>>;

/** Reports a case with these items for each party. */
export function reports(telling: Telling, items: readonly Item[], more: object = {}): void {
  const { teller, chance, matter, officer } = telling;
  teller.later(chance.between(3, 15)).gives(officer, 'investigation.submitReport', {
    parts: {
      party: '当事人基本情况见案卷',
      course: '现场检查、询问、提取证据',
      facts: matter.facts,
      nature: matter.violation,
      discretion: '配合调查，及时改正',
      proposalAndBasis: `依据${matter.basis}处理`,
    },
    proposal: { outcome: 'penalty', parties: ofParties(telling, (party) => proposed(telling, party, items)) },
    reviewGrounds: [],
    gain: { kind: 'none' },
    noEvidenceDuringRemedy: true,
    ...more,
  });
}

function proposed({ matter }: Telling, party: number, items: readonly Item[]): object {
  return { party, facts: matter.facts, basis: matter.basis, kinds: items, discretionReasons: '首次违法，配合调查' };
}

/** The review passes. */
export function passesReview(telling: Telling, kind: 'case' | 'legal' = 'case'): void {
  const { teller, chance } = telling;
  const { reviewer, legalReviewer } = teller.stage.cast;
  teller
    .later(chance.between(1, 7))
    .gives(kind === 'case' ? reviewer : legalReviewer, 'review.pass', { kind, opinion: '同意' });
}

/** The notice is proposed, approved, issued and served on every party. */
export function givesNotice(telling: Telling, items: readonly Item[], hearingRight = false): void {
  const { teller, chance, matter, officer } = telling;
  teller
    .later(chance.between(1, 4))
    .gives(officer, 'notice.propose', {
      parties: ofParties(telling, (party) => ({
        party,
        facts: matter.facts,
        reasons: '事实清楚，证据确凿',
        basis: matter.basis,
        kinds: items,
        hearingRight,
      })),
    })
    .gives(teller.stage.cast.leader, 'notice.approve')
    .gives(officer, 'notice.issue');
  serves(telling, 'notice');
}

/**
 * Serves a paper on every party. Several parties are served day after day, so that the fine of the first is not
 * overdue before the last has its decision, whatever holidays lie between.
 */
function serves(telling: Telling, kind: string): void {
  const { teller, chance, officer, parties } = telling;
  for (const party of ofParties(telling, (number) => number)) {
    teller.later(parties === 1 ? chance.between(1, 3) : 1);
    if (parties === 1 && chance.happens(0.3)) {
      teller.gives(officer, 'service.dispatch', { document: { kind }, party, method: 'post' }).later(3);
      teller.gives(officer, 'service.record', { document: { kind }, party, method: 'post' });
    } else teller.gives(officer, 'service.record', { document: { kind }, party, method: 'direct' });
  }
}

/** Waits for the five days of every party, then decides and serves a penalty. */
export function decidesPenalty(telling: Telling, items: readonly Item[], more: object = {}): void {
  const { teller, chance, matter, officer } = telling;
  for (const party of ofParties(telling, String)) teller.after('statement-defense', party);
  teller
    .later(chance.between(0, 3))
    .gives(officer, 'decision.propose', {
      content: {
        outcome: 'penalty',
        parties: ofParties(telling, (party) => ({
          party,
          facts: matter.facts,
          basis: matter.basis,
          items,
          correction: '责令改正违法行为',
          discretion: { level: 'light', basis: '行政处罚裁量基准', reasons: '首次违法，及时改正' },
        })),
        ...more,
      },
    })
    .later(chance.between(0, 2));
  teller.gives(teller.stage.cast.leader, 'decision.make', teller.lateNote('case-decision'));
  serves(telling, 'decision');
}

/** A decision without a penalty on one party, with education. */
export function decidesNoPenalty(telling: Telling): void {
  const { teller, chance, matter, officer } = telling;
  teller
    .later(chance.between(1, 3))
    .gives(officer, 'decision.propose', {
      content: {
        outcome: 'no-penalty',
        noPenaltyGround: 'first-minor-corrected',
        education: '当面教育并制作记录',
        parties: ofParties(telling, (party) => ({ party, facts: matter.facts, basis: 'APL 33(1)', items: [] })),
      },
    })
    .gives(teller.stage.cast.leader, 'decision.make');
  serves(telling, 'decision');
}

/** Something for each party, 1, 2, … */
export function ofParties<Result>(telling: Telling, each: (party: number) => Result): Result[] {
  return Array.from({ length: telling.parties }, (_, index) => each(index + 1));
}
