import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readOrganisation } from '#access';
import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { dueDatesOf, loadParameters, registry, validatePayload } from '#procedures';
import { createCalculator, loadRuleBook } from '#statutes';
import { MemoryStage } from './memory-stage.js';
import { readStory } from './read-story.js';
import { runStory } from './run-story.js';
import type { StoryReport } from './story-report.js';

const calendar = createCalendar(loadCalendarFolder('config/calendars', chineseDaysSource()).tables());
const calculator = createCalculator(loadRuleBook('config/statutes'), calendar);
const parameters = loadParameters('config/parameters.yaml');
const text = readFileSync('config/organisation/demo.yaml', 'utf8');
const { people } = readOrganisation('demo.yaml', text, '2026-01-05');

/** Plays steps over the engine alone. */
function play(steps: string): Promise<StoryReport> {
  const stage = new MemoryStage({
    registry,
    law: {
      dueDates: dueDatesOf(calculator),
      parameters: parameters.values,
      versions: { rules: 'test', calendar: 'test', parameters: parameters.version },
    },
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    bureauOf: () => 'east',
    check: validatePayload,
  });
  const explain = () => [{ zh: '推算', en: 'derivation' }];
  return runStory(readStory('story.yaml', `story: s\nsteps:\n${steps}`), stage, explain, () => Promise.resolve());
}

const registered = `  - at: 2026-03-02T09:00
    as: investigator.li
    do: clue.register
    with: { source: inspection, receivedAt: 2026-03-02, summary: 检查, domain: price }
`;
const assigned = `  - at: 2026-03-02T10:00
    as: unit-head.chen
    do: filing.assign
    with: { officers: [investigator.li, investigator.zhao] }
`;

/** The faults of the last step that was played. */
async function faultsOf(steps: string) {
  return (await play(steps)).steps.at(-1)?.faults ?? [];
}

describe('a story', () => {
  it('holds when states, clocks and tasks are as expected', async () => {
    const expected = `    expect:
      state: { filing: verifying, 'filing#1': verifying }
      clocks: { filing: { report-check: 2026-03-23, case-decision: none } }
      tasks: { filing: [verify-clue] }
`;
    expect(await play(registered + assigned + expected)).toMatchObject({ held: true, left: 0 });
  });

  it('names each expectation that does not hold, with what came and why', async () => {
    const expected = `    expect: { state: { filing: filed }, clocks: { filing: { report-check: 2026-03-20 } }, tasks: { filing: [] } }\n`;
    expect(await faultsOf(registered + assigned + expected)).toMatchObject([
      { what: 'state.filing', expected: 'filed', came: 'verifying' },
      { what: 'clocks.filing.report-check', expected: '2026-03-20', came: '2026-03-23', explanation: [{ zh: '推算' }] },
      { what: 'tasks.filing', expected: '', came: 'verify-clue' },
    ]);
  });

  it('holds when a command is refused for exactly what the step names', async () => {
    const one = assigned.replace(', investigator.zhao', '');
    expect((await play(`${registered}${one}    expect: { refused: [two-officers], unchanged: [filing] }\n`)).held).toBe(
      true,
    );
    expect(await faultsOf(`${registered}${one}    expect: { refused: [officers-certified] }\n`)).toMatchObject([
      { what: 'refused', expected: 'refused: officers-certified', came: 'refused: two-officers' },
    ]);
    expect(await faultsOf(`${registered}${assigned}    expect: { refused: [two-officers] }\n`)).toMatchObject([
      { expected: 'refused: two-officers', came: 'carried out' },
    ]);
  });

  it('takes a payload that does not fit and an unknown person for refusals', async () => {
    const unfitting = registered.replace('inspection', 'tea-leaves');
    expect(await faultsOf(unfitting)).toMatchObject([{ came: 'refused: payload-invalid' }]);
    expect(await faultsOf(registered.replace('investigator.li', 'nobody'))).toMatchObject([
      { came: 'refused: person-unknown' },
    ]);
  });

  it('says for each step which commands became facts by it, and which was refused', async () => {
    const late = `  - advance: 2026-03-24\n`;
    const { steps } = await play(
      `${registered}${assigned}${late}${assigned.replace(', investigator.zhao', '').replace('-02T10', '-24T10')}`,
    );
    expect(steps.map(({ recorded, refused }) => ({ recorded, refused }))).toEqual([
      { recorded: ['clue.register'], refused: null },
      { recorded: ['filing.assign'], refused: null },
      { recorded: [], refused: null },
      { recorded: [], refused: 'filing.assign' },
    ]);
  });

  it('stops at the first step that fails and counts those that are left', async () => {
    const wrong = `${registered}    expect: { state: { filing: filed } }\n`;
    expect(await play(wrong + assigned)).toMatchObject({ held: false, left: 1, steps: [{ outcome: 'moved' }] });
  });

  it('enters an act late where its moment lies before the present', async () => {
    const late = assigned.replace('    as:', '    entered: 2026-03-05T09:00\n    as:');
    expect(await play(`${registered}${late}    expect: { state: { filing: verifying } }\n`)).toMatchObject({
      held: true,
    });
  });
});

describe('the file of a story', () => {
  it.each([
    ['- at: yesterday\n    as: a\n    do: b', 3, 'yesterday'],
    ['- at: 2026-03-02T09:00\n    do: b', 3, 'as'],
    ['- at: 2026-03-02T09:00\n    as: a\n    do: b\n    hurry: true', 6, 'hurry'],
    ['- advance: 2026-03-02\n    expect: { states: {} }', 4, 'states'],
    ['- advance: 2026-03-02\n    expect: { escalations: -1 }', 4, 'escalations'],
    ['- advance', 3, 'steps'],
    ['- [', 4, 'YAML'],
  ])('is refused with its line and what is wrong: %p', (steps, line, word) => {
    const read = (): unknown => readStory('story.yaml', `story: s\nsteps:\n  ${steps}\n`);
    expect(read).toThrow(new RegExp(`story\\.yaml:${line}.*${word}`, 's'));
  });

  it('may repeat itself by reference', () => {
    const story = readStory(
      'story.yaml',
      'story: s\nsteps:\n  - { at: 2026-03-02, as: a, do: b, with: &payload { officers: [c] } }\n  - { at: 2026-03-03, as: a, do: b, with: *payload }\n',
    );
    expect(story.steps[1]).toMatchObject({ payload: { officers: ['c'] }, at: '2026-03-03T00:00:00+08:00' });
  });
});
