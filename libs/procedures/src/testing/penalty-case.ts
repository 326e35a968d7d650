import type { CaseBuilder } from './case-builder.js';
import { aFiledCase, aReport } from './filed-case.js';

const FACTS = '发布含有虚假内容的广告';
const BASIS = '广告法 55';

/** A fine of ¥20,000: below the hearing sum of an organisation. */
export const smallFine = [{ kind: 'fine', amount: '2000000' }];

/** A fine of ¥200,000: in the scope of hearings for an organisation. */
export const largeFine = [{ kind: 'fine', amount: '20000000' }];

/** What is proposed for parties 1, 2, … with these penalties each. */
export function proposalFor(...kinds: readonly object[][]): object {
  return {
    outcome: 'penalty',
    parties: kinds.map((list, index) => ({
      party: index + 1,
      facts: FACTS,
      basis: BASIS,
      kinds: list,
      discretionReasons: '首次违法，配合调查',
    })),
  };
}

/** What parties 1, 2, … are told. */
export function noticeFor(kinds: readonly object[][], overrides: object = {}): object {
  return {
    parties: kinds.map((list, index) => ({
      party: index + 1,
      facts: FACTS,
      reasons: '事实清楚、证据充分',
      basis: BASIS,
      kinds: list,
      hearingRight: false,
      ...overrides,
    })),
  };
}

/** A lawful penalty decision on what was told. */
export function decisionFor(kinds: readonly object[][], overrides: object = {}, ofParty: object = {}): object {
  return {
    content: {
      outcome: 'penalty',
      parties: kinds.map((list, index) => ({
        party: index + 1,
        facts: FACTS,
        basis: BASIS,
        items: list,
        correction: '责令停止发布并消除影响',
        discretion: { level: 'light', basis: '裁量基准', reasons: '首次违法' },
        ...ofParty,
      })),
      ...overrides,
    },
  };
}

/** No penalty is proposed: the first minor violation, corrected. */
export const noPenaltyProposal = {
  outcome: 'no-penalty',
  noPenaltyBasis: 'APL 33(1)',
  parties: [{ party: 1, facts: FACTS, basis: 'APL 33(1)', kinds: [], discretionReasons: '首次违法且及时改正' }],
};

/** A decision of no penalty, with education recorded. */
export function noPenalty(overrides: object = {}): object {
  return {
    content: {
      outcome: 'no-penalty',
      noPenaltyGround: 'first-minor-corrected',
      education: '当面教育并记录',
      parties: [{ party: 1, facts: FACTS, basis: 'APL 33(1)', items: [] }],
      ...overrides,
    },
  };
}

export const waiver = { paper: { title: '放弃权利声明书', date: '2026-03-17' }, signedBy: 'party' };

/** The leaders of the demo's east district discuss a penalty. */
export function discussion(overrides: object = {}): object {
  return {
    matter: 'penalty',
    chair: 'principal.sun',
    present: ['principal.sun', 'leader.wang'],
    absent: [],
    report: '办案人员汇报案情',
    reviewOpinion: '法制审核通过',
    questions: ['当事人是否首次违法'],
    opinions: [
      { person: 'principal.sun', opinion: '同意' },
      { person: 'leader.wang', opinion: '同意' },
    ],
    conclusion: '按告知内容处罚',
    result: 'as-noticed',
    ...overrides,
  };
}

/** A case whose report is submitted on 2026-03-10, with overrides of clue and report. */
export function aReportedCase(report: object = {}, clue: object = {}): CaseBuilder {
  return aFiledCase({ clue })
    .on('2026-03-10T09:00:00+08:00')
    .gives('investigator.li', 'investigation.submitReport', aReport(report));
}

/** The review is passed on 2026-03-12. */
export function aReviewedCase(report: object = {}, clue: object = {}): CaseBuilder {
  return aReportedCase(report, clue)
    .on('2026-03-12T09:00:00+08:00')
    .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
}

/** The notice is issued on 2026-03-13. */
export function aNoticedCase(
  kinds: readonly object[][],
  told: object = {},
  report: object = {},
  clue: object = {},
): CaseBuilder {
  return issuesNotice(
    aReviewedCase({ proposal: proposalFor(...kinds), ...report }, clue).on('2026-03-13T09:00:00+08:00'),
    noticeFor(kinds, told),
  );
}

/** The notice reached party 1 on Monday 2026-03-16: the five working days end on 2026-03-23. */
export function aServedNotice(
  kinds: readonly object[][] = [smallFine],
  told: object = {},
  report: object = {},
): CaseBuilder {
  return serves(aNoticedCase(kinds, told, report).on('2026-03-16T10:00:00+08:00'), 'notice');
}

/** A hearing is open to party 1, and the notice was served on 2026-03-16. */
export function aHearingCase(report: object = {}): CaseBuilder {
  return aServedNotice([largeFine], { hearingRight: true }, report);
}

/** A decision of ¥20,000 made on 2026-03-24. */
export function aDecidedCase(): CaseBuilder {
  return decides(aServedNotice().advance('2026-03-24T09:00:00+08:00'), decisionFor([smallFine]));
}

export function issuesNotice(story: CaseBuilder, notice: object): CaseBuilder {
  return story
    .gives('investigator.li', 'notice.propose', notice)
    .gives('leader.wang', 'notice.approve', {})
    .gives('investigator.li', 'notice.issue', {});
}

export function decides(story: CaseBuilder, decision: object, making: object = {}): CaseBuilder {
  return story.gives('investigator.li', 'decision.propose', decision).gives('leader.wang', 'decision.make', making);
}

export function serves(story: CaseBuilder, kind: string, party = 1): CaseBuilder {
  return story.gives('investigator.li', 'service.record', { document: { kind }, party, method: 'direct' });
}
