import type { CaseView, ClockDeclaration, Fact, ProceedingView } from '#engine';
import { hearingsOf, type Hearing } from './hearings.js';

/** From which acts of a hearing a period runs, and which later act of the same hearing ends it. */
interface Stage {
  readonly rule: string;
  readonly starts: (hearing: Hearing) => readonly Fact[];
  readonly ends: readonly string[];
}

const STAGES: readonly Stage[] = [
  {
    rule: 'hearing-host-appoint',
    starts: (hearing) => hearing.requests.slice(0, 1) as unknown as readonly Fact[],
    ends: ['hearing.appointHost'],
  },
  {
    rule: 'hearing-file-handover',
    starts: (hearing) => acts(hearing, 'hearing.appointHost').slice(0, 1),
    ends: ['hearing.handOverFile'],
  },
  {
    rule: 'hearing-schedule',
    starts: (hearing) => [...acts(hearing, 'hearing.handOverFile'), ...acts(hearing, 'hearing.postpone')],
    ends: ['hearing.schedule'],
  },
  {
    rule: 'hearing-report',
    // A hearing that was adjourned after it had begun ends, and is reported, after it was resumed.
    starts: (hearing) => [...acts(hearing, 'hearing.hold'), ...resumedAfterHold(hearing)],
    ends: ['hearing.report', 'hearing.suspend'],
  },
];

/** Periods between the steps of a hearing (HEAR 18–20, 29); the end of the hearing ends whichever runs. */
export const hearingClocks: readonly ClockDeclaration[] = STAGES.map(({ rule, starts, ends }) => ({
  rule,
  wanted: (view: CaseView, self: ProceedingView) =>
    hearingsOf(view, self).flatMap((hearing) =>
      starts(hearing).map((start) => ({ start, stoppedBy: endOf(hearing, start, ends), exclusions: [] })),
    ),
}));

function endOf(hearing: Hearing, start: Fact, ends: readonly string[]): Fact | undefined {
  return (
    hearing.facts.find((fact) => fact.seq > start.seq && ends.includes(fact.command)) ??
    (hearing.ended === null ? undefined : hearing.ended.fact)
  );
}

function acts(hearing: Hearing, command: string): readonly Fact[] {
  return hearing.facts.filter((fact) => fact.command === command);
}

function resumedAfterHold(hearing: Hearing): readonly Fact[] {
  const held = acts(hearing, 'hearing.hold').at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
  const fixedAnew = acts(hearing, 'hearing.schedule').at(-1)?.seq ?? 0;
  return acts(hearing, 'hearing.resume').filter((fact) => fact.seq > held && held > fixedAnew);
}
