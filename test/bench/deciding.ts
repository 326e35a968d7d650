import { decide, type CaseState, type Command, type Known } from '#engine';
import type { Stage } from '#seeding';
import type { DecidingFigures } from './figures.js';
import { gatheredCase, interviews } from './gathered-cases.js';
import { manyClocksCase, paysApart } from './many-clocks-case.js';
import { median } from './measure.js';

/** Copies of a case that are decided once each, as every step of the product meets a case fresh from its rows. */
const BATCH = 200;

/** The least decisions in a second on the case of eight clocks. */
const GOAL = 5_000;

/** Sizes, in facts, at which growth is shown. */
const GROWN = [20, 100, 400] as const;

interface Question {
  readonly name: string;
  readonly state: CaseState;
  readonly command: Command;
  readonly goal: number | null;
}

/** How fast one decision with all its deriving is, and how that changes as a case grows. */
export function measureDeciding(stage: Stage, effort: { rounds: number; seconds: number }): readonly DecidingFigures[] {
  const questions: readonly Question[] = [
    { name: 'a payment of one of two parties', state: manyClocksCase(stage), command: paysApart(stage), goal: GOAL },
    ...GROWN.map((facts) => ({
      name: `an interview, case of ${String(facts)} facts`,
      state: gatheredCase(stage, facts),
      command: interviews(stage),
      goal: null,
    })),
  ];
  return questions.map((question) => ({
    name: question.name,
    facts: factsIn(question.state),
    liveClocks: question.state.clocks.filter((clock) => clock.status === 'running').length,
    ...rateOf(stage, question, effort),
    goal: question.goal,
  }));
}

interface Rate {
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
}

function rateOf(
  stage: Stage,
  { state, command }: Question,
  { rounds, seconds }: { rounds: number; seconds: number },
): Rate {
  const text = JSON.stringify(state);
  const known = knownOf(stage, command);
  const rates: Rate[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    let [spent, cpu, decided] = [0, 0, 0];
    while (spent < seconds * 1000) {
      const fresh = Array.from({ length: BATCH }, () => JSON.parse(text) as CaseState);
      const [begin, used] = [performance.now(), process.cpuUsage()];
      for (const one of fresh) {
        const { outcome } = decide(stage.book.registry, one, command, known);
        if (outcome !== 'moved') throw new Error(`the decision was ${outcome}`);
      }
      const { user, system } = process.cpuUsage(used);
      spent += performance.now() - begin;
      cpu += user + system;
      decided += BATCH;
    }
    if (round > 0) rates.push({ perSecond: (decided / spent) * 1000, cpuMicroseconds: cpu / decided });
  }
  const middle = median(rates.map((one) => one.perSecond));
  return rates.find((one) => one.perSecond === middle) ?? { perSecond: 0, cpuMicroseconds: 0 };
}

/** The people a step would have read: who acts, and the officers who took part. */
function knownOf({ book, cast, present }: Stage, { actor, payload }: Command): Known {
  const { dueDates, parameters, versions } = book.law;
  const officers = (payload['officers'] ?? []) as readonly string[];
  const people = Object.fromEntries(
    Object.entries(cast.people).filter(([id]) => id === actor.person || officers.includes(id)),
  );
  return { now: present, dueDates, parameters, versions, people };
}

const factsIn = ({ facts, proceedings }: CaseState): number =>
  facts.length + proceedings.reduce((total, one) => total + one.facts.length, 0);
