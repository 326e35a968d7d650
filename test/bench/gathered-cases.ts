import { numberEntries, STANDARD_NUMBERING, writeOut, type CaseWrite, type NumberAsk } from '#cases';
import type { ActorStamp, CaseState, Command } from '#engine';
import { csvBulkWriter, PostgresBulkStore } from '#persistence';
import { tellCase, type CaseTeller, type Course, type Stage } from '#seeding';

/** Entries copied in one go, about. */
const CHUNK = 2_000;

/** Day on which the clue of every one of them came in. */
const OPENED = '2026-05-11';

/** The id of the n-th case, from 0: any program can work it out. */
export function gatheredId(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** The officers of every one of them; the first acts. */
export function officersOf({ cast }: Stage): readonly [string, string] {
  const [first = '', second = ''] = cast.investigators;
  return [first, second];
}

/** An interview: the ordinary act of an investigation. It makes a fact and a form, and leaves clocks and tasks alone. */
export function interview(stage: Stage): Readonly<Record<string, unknown>> {
  return {
    kind: 'interview',
    officers: officersOf(stage),
    cardsShown: true,
    summary: '询问当事人并制作询问笔录',
    interview: { person: '当事人负责人', alone: true, checked: true, signedEachPage: true, officersSigned: true },
    form: { file: stage.paper.sha256 },
  };
}

/** Facts of a case before any act is added to it. */
export const FEWEST_FACTS = 8;

/** Filed cases whose investigators gather evidence, all of them equally long. */
export interface Gathering {
  readonly cases: number;
  readonly facts: number;
}

function gathering(facts: number): Course {
  return {
    name: 'gathered',
    share: 0,
    tell: (teller) => {
      tellGathered(teller);
      const [officer] = officersOf(teller.stage);
      for (let n = FEWEST_FACTS; n < facts; n += 1) {
        teller.gives(officer, 'investigation.recordAct', interview(teller.stage));
      }
    },
  };
}

function tellGathered(teller: CaseTeller): void {
  const { stage } = teller;
  const { cast } = stage;
  const officers = officersOf(stage);
  const [officer] = officers;
  const act = { officers, cardsShown: true };
  teller
    .gives(officer, 'clue.register', {
      source: 'inspection',
      receivedAt: teller.today,
      summary: '发布虚假广告的线索',
      domain: 'advertising',
      parties: [
        { kind: 'organisation', name: '虚构商贸有限公司', identifier: 'DEMO00001', address: '案例市演示路1号' },
      ],
    })
    .gives(cast.unitHead, 'filing.assign', { officers })
    .later(1)
    .gives(officer, 'investigation.recordAct', {
      ...act,
      kind: 'site-inspection',
      summary: '现场检查经营场所并制作现场笔录',
      rightsTold: true,
      partyPresent: true,
    })
    .later(3)
    .gives(officer, 'filing.propose', {
      violation: '发布虚假广告',
      domain: 'advertising',
      basis: '广告法 55',
      elements: { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true },
    })
    .later(1)
    .gives(cast.leader, 'filing.approve')
    .later(2)
    .gives(officer, 'investigation.recordAct', { ...interview(stage), officers })
    .later(2)
    .gives(officer, 'investigation.recordAct', { ...act, kind: 'evidence', summary: '提取进货票据和销售记录' });
}

/** The state of one of them. */
export function gatheredCase(stage: Stage, facts: number): CaseState {
  const last = tellCase(stage, { id: gatheredId(0), opensOn: OPENED, seed: 1 }, gathering(facts)).at(-1);
  if (last === undefined) throw new Error('the gathered case was not told');
  return last.after;
}

/** Another interview, now. */
export function interviews(stage: Stage): Command {
  const payload = interview(stage);
  return { name: 'investigation.recordAct', proceeding: null, actor: officerOf(stage), at: stage.present, payload };
}

/** The officer who acts. */
export function officerOf(stage: Stage): ActorStamp {
  const [officer] = officersOf(stage);
  const person = stage.cast.people[officer];
  const post = person?.posts[0];
  if (person === undefined || post === undefined) throw new Error('the first investigator has no post');
  return { person: officer, name: person.name, unit: post.unit, role: post.role };
}

/** Tells so many equal cases through the engine and copies them. */
export async function copyGathered(applicationUrl: string, stage: Stage, { cases, facts }: Gathering): Promise<void> {
  const store = await PostgresBulkStore.open(applicationUrl);
  const last = new Map<string, number>();
  try {
    const atOnce = Math.ceil(CHUNK / facts);
    for (let from = 0; from < cases; from += atOnce) {
      const told: (readonly CaseWrite[])[] = [];
      for (let n = from; n < Math.min(from + atOnce, cases); n += 1) {
        told.push(await gathered(stage, { n, facts }, last));
      }
      await store.copy(csvBulkWriter.chunk(told));
    }
    await store.finish(
      [...last].map(([code, stand]) => ({ bureau: stage.cast.bureau, code, year: 2026, last: stand })),
    );
  } finally {
    await store.close();
  }
}

async function gathered(
  stage: Stage,
  { n, facts }: { readonly n: number; readonly facts: number },
  last: Map<string, number>,
): Promise<readonly CaseWrite[]> {
  const take = (ask: NumberAsk): { first: number; prefix: string } => {
    const before = last.get(ask.code) ?? 0;
    last.set(ask.code, before + ask.count);
    return { first: before + 1, prefix: '案市监' };
  };
  const told = tellCase(stage, { id: gatheredId(n), opensOn: OPENED, seed: 1 }, gathering(facts));
  const numbers = { allocate: (asks: readonly NumberAsk[]) => Promise.resolve(asks.map(take)) };
  const entries = await numberEntries(numbers, STANDARD_NUMBERING, told);
  const [opening] = entries;
  if (opening === undefined) throw new Error('the gathered case was not told');
  // The number is given when the opening entry is written, and every later state carries it.
  const { number } = opening.after;
  const numbered = entries.map((entry) => ({ ...entry, after: { ...entry.after, number } }));
  const writes = writeOut(stage.book, { cases: new Map() }, numbered, []);
  return writes.map((write) => ({ ...write, openedAt: opening.entry.recordedAt }));
}
