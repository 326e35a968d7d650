import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay } from '#calendar';
import { CaseView, emptyCase, replay } from '#engine';
import { lawSettings } from '#testkit';
import { dayOf } from '../day-of.js';
import { registry } from '../registry.js';
import { CaseBuilder } from '../testing/case-builder.js';
import { allKinds, application, aServedDecision, demand } from '../testing/execution-case.js';
import { smallFine } from '../testing/penalty-case.js';
import { testKnown } from '../testing/test-known.js';
import { ledgerOf } from './ledger.js';
import { openPositions, positionsOf } from './positions.js';
import { shownState } from './shown-state.js';
import { surchargeOn } from './surcharge.js';

const served = aServedDecision([allKinds, smallFine]);
const { id, number, bureau, unit } = served.state;

const outside = ['court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end', 'payment.record'];
const leaders = [
  'execution.suspend',
  'execution.resume',
  'payment.grantDelay',
  'payment.endGrant',
  'execution.applyToCourt',
  'execution.endItem',
  'case.close',
  'decision.revoke',
];

const act = fc.record({
  name: fc.constantFrom(
    ...outside,
    ...leaders,
    ...[
      'execution.demand',
      'execution.recordPerformance',
      'execution.disposeGoods',
      'case.proposeClosure',
      'service.record',
      'approval.propose',
    ],
  ),
  party: fc.constantFrom(1, 2),
  item: fc.constantFrom(1, 2, 3, 4, 5),
  amount: fc.constantFrom('50000', '1000000', '2000000'),
  days: fc.constantFrom(0, 1, 16, 100, 190),
  yes: fc.boolean(),
  about: fc.constantFrom(...leaders),
});
type Act = typeof act extends fc.Arbitrary<infer Given> ? Given : never;

const paper = { title: '凭证' };

/** A payload that fits the class of the command; whether it is lawful the requirements say. */
function payloadOf({ name, party, item, amount, yes, about }: Act): object {
  const of = { party, items: [item] };
  const payloads: Record<string, object> = {
    'court.rule': { party, ruling: yes ? 'enforce' : 'refused' },
    'court.refuse': { party, reason: '理由' },
    'payment.record': { party, amount, ...(yes ? { item } : {}) },
    'execution.suspend': { party, ground: 'bureau', reason: '理由', paper },
    'execution.resume': { party, reason: '理由' },
    'payment.grantDelay': { party, until: '2027-06-30', request: paper },
    'payment.endGrant': { party, reason: '理由' },
    'execution.applyToCourt': { ...application, party, lateReason: '理由' },
    'execution.endItem': { ...of, ground: 'other-statutory', reason: '理由' },
    'case.close': {},
    'decision.revoke': { redo: yes, reason: '理由' },
    'execution.demand': { ...demand, party, emergency: '理由', performanceDueOn: '2026-04-30' },
    'execution.recordPerformance': { ...of, how: '完成' },
    'execution.disposeGoods': {
      ...of,
      officers: ['investigator.li', 'investigator.zhao'],
      goods: [{ goods: '宣传册', quantity: '200册', disposal: 'destroyed' }],
      complete: yes,
      emergency: '理由',
    },
    'case.proposeClosure': { ground: yes ? 'executed' : 'other', reason: '理由' },
    'service.record': { document: { kind: 'demand' }, party, method: 'direct' },
    'approval.propose': { command: about, reasons: '理由' },
  };
  return payloads[name] ?? { party };
}

/** Tells a random sequence; commands that are refused are left out. */
function told(acts: readonly Act[], each: (story: CaseBuilder, given: Act) => void): CaseBuilder {
  const story = new CaseBuilder(served.state);
  story.entries.push(...served.entries);
  let day = dayOf('2026-03-25');
  for (const given of acts) {
    day += given.days;
    story.advance(`${formatDay(day)}T10:00:00+08:00`);
    const person = leaders.includes(given.name) ? 'leader.wang' : 'investigator.li';
    each(story, given);
    if (story.refusalOf(person, given.name, payloadOf(given)).length === 0)
      story.gives(person, given.name, payloadOf(given));
  }
  return story;
}

const sequences = fc.array(act, { minLength: 5, maxLength: 20 });
const settings = lawSettings(20);

function viewOf(story: CaseBuilder): CaseView {
  return new CaseView(story.state, testKnown.parameters);
}

describe('execution', () => {
  it('always shows the least advanced open position, and never closes what is open', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const check = (story: CaseBuilder): void => {
          const shown = story.stateOf('execution#1') ?? '';
          if (shown === 'closed') expect(openPositions(viewOf(story))).toEqual([]);
          else expect(shown).toBe(shownState(viewOf(story)));
        };
        check(told(acts, check));
      }),
      settings,
    );
  });

  it('never refuses a fact from outside', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        told(acts, (story, given) => {
          if (outside.includes(given.name)) {
            expect(story.refusalOf('investigator.li', given.name, payloadOf(given))).toEqual([]);
          }
        });
      }),
      settings,
    );
  });

  it('lets the surcharge grow with the days, never beyond the fine', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const view = viewOf(told(acts, () => undefined));
        for (const party of [1, 2]) {
          const grown = ['2026-04-08', '2026-05-01', '2027-01-01', '2028-01-01'].map((day) =>
            BigInt(surchargeOn(view, testKnown, party, day).fine),
          );
          expect([...grown].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))).toEqual(grown);
          expect(grown.every((sum) => sum <= 2_000_000n)).toBe(true);
        }
      }),
      settings,
    );
  });

  it('accounts for every fen: what was paid stands with an item or is in excess', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const story = told(acts, () => undefined);
        const view = viewOf(story);
        for (const party of [1, 2]) {
          const paid = view
            .facts<{ party: number; amount: string }>('payment.record')
            .filter(({ payload }) => payload.party === party)
            .reduce((sum, { payload }) => sum + BigInt(payload.amount), 0n);
          const { byItem, excess } = ledgerOf(view, party);
          const counted = [...byItem.values()].flat().reduce((sum, { amount }) => sum + amount, excess);
          expect(counted).toBe(paid);
        }
        expect(positionsOf(view)).toHaveLength(allKinds.length + 1);
      }),
      settings,
    );
  });

  it('is derived on replay as it was recorded', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const story = told(acts, () => undefined);
        const empty = emptyCase({ id, number, bureau, unit });
        const known = { ...testKnown, people: {} };
        const replayed = replay(registry, empty, story.entries, (entry) => ({ ...known, now: entry.recordedAt }));
        expect(replayed.differences).toEqual([]);
        expect(replayed.state).toEqual(story.state);
      }),
      settings,
    );
  });
});
