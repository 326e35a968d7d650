import { aCase, type CaseBuilder } from './case-builder.js';

/** Two officers of the demo's east district who handle every told case. */
export const officers = ['investigator.li', 'investigator.zhao'];

/** A trading company, plainly invented. */
export const company = { kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' };

/** The four elements of PROC 19, all given. */
const elements = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };

/** A clue found by inspection on 2026-03-02, with one party. */
export const clue = {
  source: 'inspection',
  receivedAt: '2026-03-02',
  summary: '检查发现涉嫌虚假宣传',
  domain: 'advertising',
  parties: [company],
};

/** What the handlers propose on 2026-03-03. */
export const filingProposal = { violation: '虚假宣传', domain: 'advertising', basis: '广告法 28', elements };

/** The first act on site, with rights told. */
export const siteInspection = {
  kind: 'site-inspection',
  officers,
  cardsShown: true,
  rightsTold: true,
  partyPresent: true,
  summary: '现场检查经营场所',
};

/** What the record of a lawful interview shows (PROC 29). */
export const interviewRecord = {
  person: '虚构商贸有限公司负责人',
  alone: true,
  checked: true,
  signedEachPage: true,
  officersSigned: true,
};

/** A body that may test (PROC 32). */
export const laboratory = { name: '虚构检验检测有限公司', qualified: true };

/** A clue that two officers verify, at 09:00 on 2026-03-02. */
export function aVerifiedClue(overrides: object = {}): CaseBuilder {
  return aCase()
    .on('2026-03-02T09:00:00+08:00')
    .gives('investigator.li', 'clue.register', { ...clue, ...overrides })
    .gives('unit-head.chen', 'filing.assign', { officers });
}

/** A case filed on 2026-03-04: the ninety days end on 2026-06-02. */
export function aFiledCase(overrides: { clue?: object; proposal?: object } = {}): CaseBuilder {
  return aVerifiedClue(overrides.clue)
    .on('2026-03-03T09:00:00+08:00')
    .gives('investigator.li', 'filing.propose', { ...filingProposal, ...overrides.proposal })
    .on('2026-03-04T09:00:00+08:00')
    .gives('leader.wang', 'filing.approve', {});
}

/** Has a handler propose a leader's command, as general rule 1 wants it. */
export function proposes(story: CaseBuilder, command: string, reasons = '理由'): CaseBuilder {
  return story.gives('investigator.li', 'approval.propose', { command, reasons });
}

/** Has an act approved: proposed by a handler, endorsed by the person; returns the endorsement's journal number. */
export function approves(story: CaseBuilder, person: string, command: string, content?: object): number {
  story.gives('investigator.li', 'approval.propose', {
    command,
    reasons: '理由',
    ...(content === undefined ? {} : { content }),
  });
  story.gives(person, 'approval.endorse', { proposal: story.state.seq });
  return story.state.seq;
}

/** A report that proposes a fine of ¥20,000 for the only party, with overrides. */
export function aReport(overrides: object = {}): object {
  return {
    parts: {
      party: '虚构商贸有限公司',
      course: '现场检查、询问、提取证据',
      facts: '发布含有虚假内容的广告',
      nature: '虚假广告',
      discretion: '配合调查，从轻',
      proposalAndBasis: '罚款，依据广告法 55',
    },
    proposal: {
      outcome: 'penalty',
      parties: [
        {
          party: 1,
          facts: '发布含有虚假内容的广告',
          basis: '广告法 55',
          kinds: [{ kind: 'fine', amount: '2000000' }],
          discretionReasons: '首次违法，配合调查',
        },
      ],
    },
    reviewGrounds: [],
    gain: { kind: 'none' },
    noEvidenceDuringRemedy: true,
    ...overrides,
  };
}
