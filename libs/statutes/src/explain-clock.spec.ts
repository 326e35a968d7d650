import { describe, expect, it } from '@jest/globals';
import type { ClockInput } from './clock-input.js';
import { answerClockLines } from './answer-clock-lines.js';
import { shippedCalculator } from './fixtures/shipped-rules.js';

const calculator = shippedCalculator();

function explain(input: ClockInput): { readonly zh: string; readonly en: string } {
  const explanation = calculator.explain(input);
  if ('error' in explanation) throw new Error(explanation.error.message);
  return {
    zh: explanation.lines.map((line) => line.zh).join('\n'),
    en: explanation.lines.map((line) => line.en).join('\n'),
  };
}

const decision: ClockInput = {
  rule: 'case-decision',
  start: '2026-07-03',
  exclusions: [
    { kind: 'testing', from: '2026-07-10', to: '2026-07-25', paper: '检鉴期〔2026〕3号' },
    { kind: 'consultation', from: '2026-07-10', to: '2026-07-25' },
    { kind: 'testing', from: '2026-06-10', to: '2026-06-25' },
    { kind: 'hearing', from: '2026-12-10', to: null },
  ],
  extensions: [{ length: 30, unit: 'day', approved: '2026-09-28', approver: '王局长', paper: '文书8' }],
  asOf: '2026-12-20',
};

describe('The derivation of a due date', () => {
  it('names the rule, its article, version and confidence, in both languages', () => {
    const { zh, en } = explain(decision);
    expect(zh).toContain(
      '期限: 普通程序处理决定期限 (case-decision); 依据 PROC 64 (全部: PROC 64; APL 60); 版本 case-decision@base; 置信 T 已读条文',
    );
    expect(en).toContain(
      'article PROC 64 (all: PROC 64; APL 60); version case-decision@base; confidence T, article text read',
    );
    expect(en).toContain('interpretation used: extension-figures-are-maxima');
  });

  it('says that the start day is not counted', () => {
    expect(explain(decision).en).toContain('start 2026-07-03: case filed; that day is not counted');
  });

  it('tells each exclusion: its paper, its days, or why it does not count', () => {
    const { zh, en } = explain(decision);
    expect(zh).toContain('扣除期间 检测 2026-07-10 之后至 2026-07-25 [检鉴期〔2026〕3号]: 扣除 15 日');
    expect(en).toContain('this limit does not honour that kind');
    expect(en).toContain('on or before the start, so it changes nothing');
    expect(en).toContain('opened on or after the end, so it changes nothing');
    expect(en).toContain('excluded in all: 15 days');
  });

  it('tells each extension with approval and paper', () => {
    expect(explain(decision).zh).toContain('延长 30日 (部门负责人批准; 2026-09-28, 王局长, 文书8)');
  });

  it('tells the roll, the rest day it moved off, and when the limit is over', () => {
    const { zh, en } = explain(decision);
    expect(zh).toContain('最后一日 2026-11-15 是休息日, 顺延至其后第一个工作日 2026-11-16');
    expect(en).toContain('rest day 2026-11-15: weekend');
    expect(en).toContain('due 2026-11-16, over at 2026-11-17T00:00:00+08:00');
  });

  it('names each skipped rest day with its holiday and notice, and each make-up working day', () => {
    const { zh, en } = explain({ rule: 'report-check', start: '2026-09-18' });
    expect(zh).toContain(
      '休息日 2026-10-01 至 2026-10-07: 国庆节 (国务院办公厅关于2026年部分节假日安排的通知 (gov.cn content_7047091))',
    );
    expect(en).toContain('make-up working day 2026-09-20 counts: National Day');
    expect(en).toContain('make-up working day 2026-10-10 counts');
  });

  it('says that a seizure does not move, and the last working day before its end', () => {
    expect(explain({ rule: 'seizure-period', start: '2026-01-20' }).en).toContain(
      '2026-02-19 is a rest day, but this limit does not move; the last working day before it is 2026-02-14',
    );
  });

  it('says when an untold test does not count, and when an exclusion is still open', () => {
    const testing = { kind: 'testing', from: '2026-02-01', to: null };
    const seizure = { rule: 'seizure-period', start: '2026-01-20', asOf: '2026-02-10' };
    expect(explain({ ...seizure, exclusions: [{ ...testing, told: false }] }).zh).toContain('未书面告知, 不扣除');
    expect(explain({ ...seizure, exclusions: [testing] }).en).toContain('2026-02-28 at the earliest');
  });

  it('says when an answer is provisional, or the text of the time is not certain', () => {
    expect(explain({ rule: 'litigation-direct', start: '2026-08-31' }).zh).toContain('暂定');
    expect(explain({ rule: 'litigation-direct', start: '2026-08-31' }).en).toContain(
      'weekend (no holiday table of that year)',
    );
    expect(explain({ rule: 'case-decision', start: '2020-01-06' }).en).toContain('the start lies before 2021-07-15');
  });

  it('covers counting backwards, hours and ranges', () => {
    expect(explain({ rule: 'hearing-notice-party', event: '2026-05-20' }).en).toContain(
      '7 working days must lie between; at the latest on 2026-05-09',
    );
    expect(explain({ rule: 'police-forward', start: '2026-03-02T09:00:00+08:00' }).en).toContain(
      'length 24 hours, never moved',
    );
    expect(explain({ rule: 'publicity-general', start: '2026-01-10' }).en).toContain(
      'an application is possible from 2026-04-11',
    );
  });

  it('is added to the answer of a line that asks for it, and never to an error', () => {
    const lines = [JSON.stringify(decision), '{"rule":"nothing"}'];
    const answers = answerClockLines(lines, calculator, { explain: true }).lines.map(
      (line) => JSON.parse(line) as { explanation?: unknown[] },
    );
    expect(answers[0]?.explanation?.length).toBeGreaterThan(8);
    expect(answers[1]).not.toHaveProperty('explanation');
  });

  it('ends in the same failure as the answer', () => {
    expect(calculator.explain({ rule: 'report-filing-notice', start: '2026-05-06' })).toMatchObject({
      error: { code: 'not-in-force' },
    });
    expect(calculator.explain({ rule: 'nothing' })).toMatchObject({ error: { code: 'unknown-rule' } });
  });
});
