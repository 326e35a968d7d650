import { describe, expect, it } from '@jest/globals';
import { aFiledCase } from '../../testing/filed-case.js';

const link = { case: '00000000-0000-7000-8000-000000000002', kind: 'same-party', reason: '同一当事人' };

describe('linking cases', () => {
  it('is recorded once: asking again changes nothing', () => {
    const story = aFiledCase().gives('investigator.li', 'case.link', link);
    const { seq } = story.state;
    story.gives('investigator.li', 'case.link', link);
    expect(story.state.seq).toBe(seq);
  });

  it('needs another case', () => {
    const story = aFiledCase();
    expect(story.refusalOf('investigator.li', 'case.link', { ...link, case: story.state.id })).toEqual([
      'links-another-case',
    ]);
  });

  it('is no command under another name', () => {
    expect(aFiledCase().refusalOf('leader.wang', 'case.joining', {})).toEqual(['command-unknown']);
  });
});
