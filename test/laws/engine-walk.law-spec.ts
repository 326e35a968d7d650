import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptedCommands, CaseView, type ActorCode, type CaseState, type Command } from '#engine';
import { registry, validatePayload } from '#procedures';
import { PERSON_OF, stampOf } from './demo-people.js';
import { plausiblePayload, PROPOSED } from './plausible-payloads.js';
import { lawSettings } from '#testkit';
import { WalkingCase } from './walking-case.js';

/** A walk is dear: one for a hundred questions to the calculators. */
const { numRuns: walks, seed } = lawSettings(25);
const STEPS = 160;

/** A case opened on the spot is short. */
const { numRuns: spotWalks } = lawSettings(8);
const SPOT_STEPS = 50;

/** One random step: which command, how long before it, how late it is entered, which variant of its payload. */
const step = fc.record({
  pick: fc.nat({ max: 9_999 }),
  hours: fc.oneof(
    { weight: 36, arbitrary: fc.nat({ max: 20 }) },
    { weight: 3, arbitrary: fc.nat({ max: 500 }) },
    { weight: 1, arbitrary: fc.nat({ max: 5_000 }) },
  ),
  late: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 200 }) }),
  choice: fc.nat({ max: 9_999 }),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Commands that lead a case on are tried more often than those that stand aside; those that end it come last. */
const OFTEN = [
  ...['filing.assign', 'filing.propose', 'filing.approve', 'investigation.submitReport', 'investigation.resume'],
  ...['exclusion.close', 'review.pass', 'notice.propose', 'notice.approve', 'notice.issue', 'service.record'],
  ...['hearing.appointHost', 'hearing.handOverFile', 'hearing.schedule', 'hearing.hold', 'hearing.report'],
  ...['decision.propose', 'decision.make', 'payment.record', 'case.proposeClosure', 'case.close', 'case.archive'],
  ...['execution.demand', 'execution.applyToCourt', 'court.accept', 'court.rule', 'court.enforce'],
  ...['measure.approve', 'measure.impose', 'measure.lift', 'summary.decide', 'summary.fileBack', 'summary.convert'],
  ...['transfer.approve', 'transfer.handOver', 'police.receive', 'police.file'],
];
const SELDOM = [
  ...['filing.decline', 'filing.refer', 'filing.proposeDeclining', 'filing.return', 'clue.merge', 'clue.absorb'],
  ...['investigation.terminate', 'investigation.refer', 'investigation.suspend', 'exclusion.open', 'decision.revoke'],
  ...['approval.propose', 'approval.withdraw', 'approval.endorse', 'party.record', 'case.link', 'recusal.request'],
  ...[
    'recusal.decide',
    'review.return',
    'review.submit',
    'review.extend',
    'decision.return',
    'reporter.tell',
    'service.dispatch',
  ],
  ...['transfer.reject', 'police.return', 'police.outcome'],
];

/** Commands that take the case somewhere else, or tell it of another one: tried at every eleventh step, or no walk would go on. */
const RARE = [
  ...['case.join', 'case.absorb', 'case.split', 'case.separate', 'case.continuedIn', 'case.takeUp', 'case.assignDown'],
  ...['jurisdiction.dispute', 'jurisdiction.agree', 'jurisdiction.submit', 'jurisdiction.designate'],
  ...['case.handOverFile', 'case.receive', 'case.fileSent', 'case.fileReceived'],
];

/** Commands that only answer something else, by what they answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  'exclusion.close': 'exclusion.open',
  'recusal.decide': 'recusal.request',
  'approval.endorse': 'approval.propose',
  'approval.withdraw': 'approval.propose',
};

function weighted(view: CaseView, accepted: readonly string[]): readonly string[] {
  return accepted.flatMap((name) => {
    const answered = ANSWERS[name];
    if (answered !== undefined && view.facts(answered).length <= view.facts(name).length) return [];
    return Array.from({ length: weightOf(view, name) }, () => name);
  });
}

function weightOf(view: CaseView, name: string): number {
  // A case that goes to the police again and again stays suspended for good.
  if (name === 'transfer.propose') return [8, 1][view.facts(name).length] ?? 0;
  if (name === 'deliberation.conclude') return view.latest('penalty')?.in() === 'deliberation' ? 20 : 1;
  if (RARE.includes(name)) return view.state.seq % 11 === 0 ? 1 : 0;
  if (SELDOM.includes(name)) return 1;
  return OFTEN.includes(name) ? 20 : 2;
}

/** What the leader of the upper bureau orders. */
const UPPER = ['jurisdiction.designate', 'case.takeUp'];

function personFor(name: string, by: readonly ActorCode[], payload: object, choice: number): string {
  if (UPPER.includes(name)) return 'leader.su';
  if (choice % 23 === 0) return 'principal.sun';
  if ('kind' in payload && payload.kind === 'legal' && by.includes('LR')) return 'legal-reviewer.wu';
  return PERSON_OF[by[0] ?? 'officer'] ?? 'investigator.li';
}

/** Gives one command with a plausible payload, after its proposal where leaders decide on one. */
function give(walk: WalkingCase, name: string, { late, choice }: Step): void {
  const registered = registry.commands.get(name);
  if (registered === undefined) return;
  const { definition, procedure } = registered;
  if ((PROPOSED as readonly string[]).includes(name) && choice % 5 !== 0) {
    const payload = { command: name, reasons: '理由' };
    walk.give({ name: 'approval.propose', proceeding: null, actor: stampOf('investigator.li'), at: walk.now, payload });
  }
  const at = laterBy(walk.now, -late);
  const body = plausiblePayload(name, { view: new CaseView(walk.state, {}), at, choice });
  if (body === undefined) return;
  const checked = validatePayload(definition, body);
  if ('issues' in checked) return;
  const command: Command = {
    name,
    proceeding: definition.opens === true ? null : oneOf(walk.state, procedure, choice),
    actor: stampOf(personFor(name, definition.by, body, choice)),
    at,
    payload: checked.payload,
  };
  walk.give(command);
}

/** Where there are several proceedings of a kind, one of them is named. */
function oneOf(state: CaseState, procedure: string | null, choice: number): string | null {
  const kind = state.proceedings.filter((one) => one.procedure === procedure);
  return kind.length < 2 ? null : (kind[choice % kind.length]?.id ?? null);
}

/** Shrinking a walk of a hundred steps takes longer than reading it, so a failing walk is told as it went. */
function walkThrough(steps: readonly Step[], opening: string): WalkingCase {
  const walk = new WalkingCase();
  try {
    go(walk, steps, opening);
  } catch (failure) {
    const told = walk.entries.map((entry) => `${String(entry.seq)} ${entry.at} ${entry.actor.person} ${entry.command}`);
    throw new Error(`${String(failure)}\n${told.join('\n')}`, { cause: failure });
  }
  return walk;
}

function go(walk: WalkingCase, steps: readonly Step[], opening: string): void {
  for (const one of steps) {
    walk.wait(one.hours);
    const accepted = walk.state.seq === 0 ? [opening] : acceptedCommands(registry, walk.state);
    const names = weighted(
      new CaseView(walk.state, {}),
      accepted.filter((one) => one !== 'clock.expire'),
    );
    const name = names[one.pick % Math.max(names.length, 1)];
    if (name !== undefined) give(walk, name, one);
  }
  walk.finish();
}

function laterBy(at: string, hours: number): string {
  const shifted = new Date(Date.parse(at) + (hours + 8) * 3_600_000).toISOString();
  return `${shifted.slice(0, 19)}+08:00`;
}

describe('A case that commands are given to at random', () => {
  const moved = new Set<string>();
  const refusedBy = new Set<string>();
  const reached = new Set<string>();

  it(`keeps the laws of the engine on ${String(walks)} walks of ${String(STEPS)} steps (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: STEPS, maxLength: STEPS }), (steps) => {
        const walk = walkThrough(steps, 'clue.register');
        walk.moved.forEach((name) => moved.add(name));
        walk.refusedBy.forEach((id) => refusedBy.add(id));
        walk.reached.forEach((state) => reached.add(state));
      }),
      { numRuns: walks, seed, endOnFailure: true },
    );
  }, 1_800_000);

  it('keeps them where officers open it on the spot', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: SPOT_STEPS, maxLength: SPOT_STEPS }), (steps) => {
        walkThrough(steps, 'summary.open').reached.forEach((state) => reached.add(state));
      }),
      { numRuns: spotWalks, seed, endOnFailure: true },
    );
  }, 600_000);

  it('goes far enough for that to mean something', () => {
    const expected = [
      ...['filing.main.filed', 'investigation.main.gathering', 'investigation.main.reported'],
      ...['investigation.suspension.suspended', 'penalty.main.underReview', 'penalty.main.reviewed'],
      ...['summary-penalty.main.decided', 'summary-penalty.main.filedBack', 'summary-penalty.main.converted'],
      ...['coercive-measure.main.imposed', 'coercive-measure.main.lifted'],
      ...['police-transfer.main.handedOver', 'police-transfer.main.policeFiled'],
    ];
    expect(expected.filter((state) => !reached.has(state))).toEqual([]);
    expect(moved.size).toBeGreaterThan(35);
    expect(refusedBy.size).toBeGreaterThan(25);
  });
});
