import type { CaseState, Command } from '#engine';
import { tellCase, type CaseTeller, type Course, type Stage } from '#seeding';
import { officerOf, officersOf } from './gathered-cases.js';

/** A fine below the hearing sums, in fen. */
const FINE = '500000';

const ITEMS = [{ kind: 'fine', amount: FINE }];
const PARTIES = [1, 2] as const;
const MATTER = { facts: '在店堂发布含有虚假内容的广告', basis: '广告法 55' };

/**
 * Two parties were punished and served on different days: for each of them the time for reconsideration, for suing,
 * for paying and for publishing runs. Eight clocks live; seven have ended.
 */
const MANY_CLOCKS: Course = { name: 'many-clocks', share: 0, tell: tellManyClocks };

function tellManyClocks(teller: CaseTeller): void {
  const { cast } = teller.stage;
  opens(teller);
  reports(teller);
  teller.later(1).gives(cast.reviewer, 'review.pass', { kind: 'case', opinion: '同意' });
  notifies(teller);
  for (const party of PARTIES) teller.after('statement-defense', String(party));
  decides(teller);
  for (const party of PARTIES) serves(teller, 'decision', party);
}

function opens(teller: CaseTeller): void {
  const { cast } = teller.stage;
  const officers = officersOf(teller.stage);
  const [officer] = officers;
  const act = { officers, cardsShown: true };
  teller
    .gives(officer, 'clue.register', {
      source: 'inspection',
      receivedAt: teller.today,
      summary: '发布虚假广告的线索',
      domain: 'advertising',
      parties: PARTIES.map((n) => ({
        kind: 'organisation',
        name: `虚构${String(n)}商贸有限公司`,
        identifier: `DEMO${String(n)}`,
      })),
    })
    .gives(cast.unitHead, 'filing.assign', { officers })
    .gives(officer, 'investigation.recordAct', {
      ...act,
      kind: 'site-inspection',
      summary: '现场检查经营场所',
      rightsTold: true,
      partyPresent: true,
    })
    .later(1)
    .gives(officer, 'filing.propose', {
      violation: '发布虚假广告',
      domain: 'advertising',
      basis: MATTER.basis,
      elements: { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true },
    })
    .gives(cast.leader, 'filing.approve')
    .later(1);
  for (let n = 0; n < 6; n += 1)
    teller.gives(officer, 'investigation.recordAct', { ...act, kind: 'evidence', summary: '提取进货票据' });
}

function reports(teller: CaseTeller): void {
  const [officer] = officersOf(teller.stage);
  const parts = ['party', 'course', 'facts', 'nature', 'discretion', 'proposalAndBasis'] as const;
  teller.later(2).gives(officer, 'investigation.submitReport', {
    parts: Object.fromEntries(parts.map((part) => [part, '现场检查、询问、提取证据'])),
    proposal: {
      outcome: 'penalty',
      parties: PARTIES.map((party) => ({ ...MATTER, party, kinds: ITEMS, discretionReasons: '首次违法，配合调查' })),
    },
    reviewGrounds: [],
    gain: { kind: 'none' },
    noEvidenceDuringRemedy: true,
  });
}

function notifies(teller: CaseTeller): void {
  const [officer] = officersOf(teller.stage);
  teller
    .later(1)
    .gives(officer, 'notice.propose', {
      parties: PARTIES.map((party) => ({
        ...MATTER,
        party,
        reasons: '事实清楚，证据确凿',
        kinds: ITEMS,
        hearingRight: false,
      })),
    })
    .gives(teller.stage.cast.leader, 'notice.approve')
    .gives(officer, 'notice.issue');
  for (const party of PARTIES) serves(teller, 'notice', party);
}

function decides(teller: CaseTeller): void {
  const [officer] = officersOf(teller.stage);
  const discretion = { level: 'light', basis: '行政处罚裁量基准', reasons: '首次违法，及时改正' };
  teller
    .gives(officer, 'decision.propose', {
      content: {
        outcome: 'penalty',
        parties: PARTIES.map((party) => ({
          ...MATTER,
          party,
          items: ITEMS,
          correction: '责令改正违法行为',
          discretion,
        })),
      },
    })
    .gives(teller.stage.cast.leader, 'decision.make');
}

function serves(teller: CaseTeller, kind: string, party: number): void {
  const [officer] = officersOf(teller.stage);
  teller.later(1).gives(officer, 'service.record', { document: { kind }, party, method: 'direct' });
}

/** Tells the case; it ends some days before the stage's present. */
export function manyClocksCase(stage: Stage): CaseState {
  const entries = tellCase(
    stage,
    { id: '00000000-0000-7000-8000-00000000000f', opensOn: '2026-05-06', seed: 1 },
    MANY_CLOCKS,
  );
  const last = entries.at(-1);
  if (last?.entry.command !== 'service.record') throw new Error('the case of many clocks did not come to its end');
  return last.after;
}

/** The next thing that happens in it: the second party pays a part. Every clock and task is derived anew. */
export function paysApart(stage: Stage): Command {
  const payload = { party: 2, amount: '100000', voucher: '非税缴款凭证', form: { file: stage.paper.sha256 } };
  return { name: 'payment.record', proceeding: null, actor: officerOf(stage), at: stage.present, payload };
}
