import type { Incident } from '#clocks';
import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import type { CaseFloor } from '../database/case-floor.js';
import { readEnvironment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
列出须由管理员处理的事件：届满后果未被接受（expiry-refused）、两个计算器结果不一致（second-calculation）。没有未处理的为 0，有为 1。
--count 先用第二计算器重算全部在计的计时，每夜也自动进行一次。
What an administrator must look at: a limit passed and its consequence was refused, or the two calculators disagree about
a clock. Exit status 0 if none is open, else 1. --count first counts every live clock by the second calculator, as
happens every night.

例 / Examples:
  anliu incidents --count
  anliu incidents --close 019b0c6e-6d5a-7c3e-8f00-3f5a3c2d1e00 --by admin.zhou`;

/** How incidents are asked for. */
interface Asked {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly count?: boolean;
  readonly close?: string;
  readonly by?: string;
}

/** Shown at once. */
const MOST = 500;

/** `anliu incidents`: what must not happen and did. */
export function incidentsCommand(): Command {
  return new Command('incidents')
    .description('须由管理员处理的事件 / what an administrator must look at')
    .option('--all', '连同已处理的 / also those that are closed')
    .option('--count', '先用第二计算器重算 / count by the second calculator first')
    .option('--close <id>', '处理完毕 / close this one')
    .option('--by <person>', '处理人 / who closed it')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (asked: Asked) => {
      const { close, by } = asked;
      if ((close === undefined) !== (by === undefined))
        throw new WrongUse('--close 须与 --by 同用', '--close needs --by');
      const found = await incidents(asked);
      for (const one of found) await printLine(asked.json === true ? JSON.stringify(one) : lineOf(one));
      process.exitCode = found.some(({ closedAt }) => closedAt === null) ? 1 : 0;
    });
}

async function incidents(asked: Asked): Promise<readonly Incident[]> {
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const { withFloor } = await import('../database/with-floor.js');
  return withFloor(environment, book, (floor) => answer(floor, asked, book), { register: false });
}

async function answer(
  floor: CaseFloor,
  { all, count, close, by }: Asked,
  book: ReturnType<typeof loadRulebook>,
): Promise<readonly Incident[]> {
  const { PostgresFiringRecords, PostgresIncidents } = await import('#persistence');
  const register = new PostgresIncidents(floor.database.pool);
  if (count === true) {
    const { CountAgain } = await import('#clocks');
    const { createSecondCalculator } = await import('#statutes');
    const second = createSecondCalculator(book.law.calculator.ruleBook, book.law.calendar.tables);
    await new CountAgain(second, new PostgresFiringRecords(floor.database.pool), register).run();
  }
  if (close !== undefined && by !== undefined && !(await register.close(close, by))) {
    throw new WrongUse(`没有这个未处理的事件：${close}`, `no open incident ${close}`);
  }
  return register.list(all === true ? 'all' : 'open', MOST);
}

const KINDS: Readonly<Record<Incident['kind'], string>> = {
  'expiry-refused': '届满后果未被接受',
  'second-calculation': '两个计算器结果不一致',
};

function lineOf({ id, kind, number, clock, detail, openedAt, closedAt, closedBy }: Incident): string {
  const state = closedAt === null ? '未处理 open' : `已处理 closed ${closedAt} ${closedBy ?? ''}`;
  return `${id} ${openedAt} ${KINDS[kind]} ${kind} ${number} ${clock} ${state} ${JSON.stringify(detail)}`;
}
