import type { Calculator, ClockInput } from '#statutes';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { registry } from '#procedures';
import { runStory, type StepReport, type Story, type StoryReport } from '#stories';
import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { stepLines, storyLine } from '../answers/story-lines.js';
import { readEnvironment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { readStories } from '../story/story-files.js';
import type { StoryTheatre } from '../story/story-theatre.js';

const HELP = `
故事在一次性的数据库上、以移动的时钟演给真正的引擎。全部成立为 0，有一个不成立为 1。
Stories are played for the real engine, in a throw-away database under a moved clock. Exit status 0 if all hold, else 1.

例 / Examples:
  anliu story test/stories
  anliu story test/stories/hearing.yaml

  story: 线索核查 / a clue is verified
  organisation: demo
  steps:
    - at: 2026-03-02T09:00+08:00
      as: investigator.li
      do: clue.register
      with: { source: inspection, receivedAt: 2026-03-02, summary: 现场检查发现, domain: advertising }
      expect: { state: { filing: received }, clocks: { filing: { report-check: 2026-03-23 } } }
    - advance: 2026-03-24`;

/** `anliu story`: scripted cases against the real engine. */
export function storyCommand(): Command {
  return new Command('story')
    .description('对真正的引擎演示写好的案件 / play scripted cases for the real engine')
    .argument('<path>', '故事文件或者文件夹 / a story or a folder of stories')
    .option('--json', '输出 JSON Lines，每步一行 / print JSON Lines, one for each step')
    .addHelpText('after', HELP)
    .action(async (path: string, { json }: { json?: boolean }) => {
      process.exitCode = await playAll(path, json === true);
    });
}

interface Telling {
  step(story: Story, report: StepReport): Promise<void>;
  begin(story: Story): Promise<void>;
  end(report: StoryReport): Promise<void>;
}

async function playAll(path: string, json: boolean): Promise<0 | 1> {
  const stories = readStories(path);
  const { config } = readEnvironment();
  const law = loadLaw(config);
  const book = loadRulebook(config, law);
  const progress = progressOf('已演', 'played', stories.length);
  // The database's parts take most of a second to load: a malformed story is told before that.
  const { openTheatre } = await import('../story/story-theatre.js');
  const theatre = await openTheatre(config, book);
  const telling = json ? asJson() : asText();
  let status: 0 | 1 = 0;
  try {
    for (const story of stories) {
      const report = await playOne(story, theatre, law.calculator, telling);
      if (!report.held) status = 1;
      progress.step();
    }
  } finally {
    progress.end();
    await theatre.close();
  }
  return status;
}

async function playOne(
  story: Story,
  theatre: StoryTheatre,
  calculator: Calculator,
  telling: Telling,
): Promise<StoryReport> {
  await telling.begin(story);
  const report = await theatre.withStage(story, (stage) =>
    runStory(
      story,
      stage,
      (clock) => explanationOf(clock, calculator),
      (step) => telling.step(story, step),
    ),
  );
  await telling.end(report);
  return report;
}

/** The derivation of a clock from what the engine kept of its question. */
function explanationOf({ input }: ClockState, calculator: Calculator): readonly Words[] {
  const { backward, start, ...question } = JSON.parse(input) as ClockInput & { readonly backward?: boolean };
  const explanation = calculator.explain(
    backward === true ? { rule: question.rule, event: start ?? null } : { ...question, start: start ?? null },
  );
  return 'error' in explanation
    ? [{ zh: explanation.error.message, en: explanation.error.message }]
    : explanation.lines;
}

function asText(): Telling {
  return {
    begin: ({ title, file }) => printLine(`${title}  (${file})`),
    step: async (_story, report) => {
      for (const line of stepLines(report, registry)) await printLine(line);
    },
    end: (report) => printLine(storyLine(report)),
  };
}

function asJson(): Telling {
  return {
    begin: () => Promise.resolve(),
    step: ({ file }, { step, ...came }) => {
      const what = step.kind === 'advance' ? { advance: step.to } : { at: step.at, as: step.as, do: step.command };
      return printLine(JSON.stringify({ file, line: step.line, ...what, ...came }));
    },
    end: ({ file, title, held, steps, left }) =>
      printLine(JSON.stringify({ file, story: title, held, played: steps.length, left })),
  };
}
