import { describe, expect, it } from '@jest/globals';
import type { CaseDocument } from '#cases';
import { causeToTell } from './cause-to-tell.js';

const aCase = (command: string, violation: string, parties: readonly string[] = []): CaseDocument =>
  ({
    summary: { parties },
    state: { facts: [], proceedings: [{ facts: [{ command, payload: { violation, summary: violation } }] }] },
  }) as unknown as CaseDocument;

describe('what a message tells of the cause of a case', () => {
  it.each([
    [
      'names of parties, the longer first',
      '虚构商贸有限公司分公司与虚构商贸有限公司虚假宣传',
      '当事人与当事人虚假宣传',
    ],
    ['identity cards and telephones', '王某（11010119900101123X，13800000000）无照经营', '王某（…，…）无照经营'],
  ])('is without %s', (_what, told, left) => {
    expect(causeToTell(aCase('filing.propose', told, ['虚构商贸有限公司', '虚构商贸有限公司分公司']))).toBe(left);
  });

  it('is nothing while only a reporter told what it is about', () => {
    expect(causeToTell(aCase('clue.register', '举报人称王五……'))).toBeNull();
  });

  it('is not longer than a line', () => {
    expect(causeToTell(aCase('summary.open', '长'.repeat(80)))).toHaveLength(61);
  });
});
