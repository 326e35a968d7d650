import { describe, expect, it } from '@jest/globals';
import { loadNotices } from './load-notices.js';
import type { NoticeKind } from './notice-kinds.js';
import { MessageWriter, type ToldNotice } from './write-message.js';

const { writer } = loadNotices('config', 'https://anliu.example/');

const words = {
  task: { zh: '审批立案', en: 'Approve the filing' },
  lapse: { zh: '先行登记保存期限（即将到期）', en: 'Registration preservation (about to be due)' },
};

const told = (caseId: string, kind: 'task' | 'lapse', due: string | null = null): ToldNotice => ({
  notice: {
    ...{ id: '1', caseId, seq: 7, ordinal: 1, kind, what: words[kind], due, proceeding: 'filing#1' },
    at: '2026-03-02T09:00:00+08:00',
  },
  caseNumber: `东例市监案〔2026〕${caseId}号`,
  cause: caseId === '1' ? '虚假宣传' : null,
});

const one = [told('1', 'lapse', '2026-03-09')];
const several = [told('1', 'task'), told('1', 'lapse', '2026-03-09'), told('2', 'task', '2026-03-10')];

describe('what a person reads', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const [name, notices] of [
      ['one notice', one],
      ['two of one case', several.slice(0, 2)],
      ['several of several cases', several],
    ] as const) {
      it(`is short and plain: ${name}, ${language}`, () => {
        const letter = writer.write({ id: 'd', channel: 'email' }, notices, language);
        const line = writer.write({ id: 'd', channel: 'sms' }, notices, language);
        expect([letter.subject, letter.text, line.text].join('\n----\n')).toMatchSnapshot();
      });
    }
  }

  it('has no link where nobody said where the system is', () => {
    const { text } = loadNotices('config', null).writer.write({ id: 'd', channel: 'email' }, one, 'zh');
    expect(text).not.toContain('查看');
  });
});

describe('what a system reads', () => {
  it('is one event as JSON, with no more of the case than its number', () => {
    const { text } = writer.write({ id: 'd-1', channel: 'webhook' }, one, 'zh');
    expect(JSON.parse(text)).toEqual({
      ...{ id: 'd-1', kind: 'lapse' satisfies NoticeKind, caseId: '1', caseNumber: '东例市监案〔2026〕1号', seq: 7 },
      ...{ proceeding: 'filing#1', what: words.lapse, due: '2026-03-09', at: '2026-03-02T09:00:00+08:00' },
      link: 'https://anliu.example/cases/1',
    });
  });
});

describe('a template', () => {
  const aWriter = (text: string): MessageWriter => {
    const templates = { subject: 's', text, short: 's' };
    return new MessageWriter({ zh: templates, en: templates }, null);
  };

  it('that asks for what is not there fails, and leaves no blank', () => {
    expect(() => aWriter('{{ party }}').write({ id: 'd', channel: 'email' }, one, 'zh')).toThrow(
      'undefined variable: party',
    );
    expect(() => aWriter('{{ count | shout }}').write({ id: 'd', channel: 'email' }, one, 'zh')).toThrow(
      'undefined filter',
    );
  });

  it('that cannot be read stops the start', () => {
    expect(() => aWriter('{% for case in %}')).toThrow();
  });

  it('reaches nothing but what it is given', () => {
    const { text } = aWriter('{{ count.constructor }}{{ cases.constructor }}|').write(
      { id: 'd', channel: 'sms' },
      one,
      'zh',
    );
    expect(text).toBe('s');
    expect(() => aWriter('{{ cases[0].constructor }}').write({ id: 'd', channel: 'email' }, one, 'zh')).toThrow(
      'undefined variable',
    );
  });
});
