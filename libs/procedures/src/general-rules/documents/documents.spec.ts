import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import { aFiledCase, aVerifiedClue } from '../../testing/filed-case.js';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { testKnown } from '../../testing/test-known.js';
import { filesOf, formsWithFiles } from './files.js';

const file = { sha256: 'b'.repeat(64), name: '登记表.pdf', mediaType: 'application/pdf', size: 12_345 };
const viewOf = (story: CaseBuilder) => new CaseView(story.state, testKnown.parameters);

describe('a file of the case', () => {
  it('is known by its hash, name, type and size', () => {
    const story = aVerifiedClue().gives('investigator.li', 'file.record', {
      ...file,
      evidence: { kind: 'documentary' },
    });
    expect(filesOf(viewOf(story))).toEqual([{ seq: 3, ...file, belongsTo: 'evidence' }]);
  });

  it('is the paper of the form it names', () => {
    const story = aVerifiedClue();
    expect(formsWithFiles(viewOf(story))).toMatchObject([{ form: { form: 1 }, file: null, complete: false }]);
    story.gives('investigator.li', 'file.record', { ...file, form: { seq: 1, form: 1 } });
    expect(formsWithFiles(viewOf(story))).toMatchObject([{ file: file.sha256, complete: true }]);
    expect(filesOf(viewOf(story))).toMatchObject([{ belongsTo: 'form' }]);
  });

  it('is the paper of the act that names it, once it is there; a better one recorded for the form replaces it', () => {
    const named = { ...file, sha256: 'c'.repeat(64) };
    const story = aVerifiedClue({ form: { file: named.sha256 } });
    expect(formsWithFiles(viewOf(story))).toMatchObject([{ file: null, complete: false }]);
    story.gives('investigator.li', 'file.record', named);
    expect(formsWithFiles(viewOf(story))).toMatchObject([{ file: named.sha256, complete: true }]);
    story.gives('investigator.li', 'file.record', { ...file, form: { seq: 1, form: 1 } });
    expect(formsWithFiles(viewOf(story))[0]?.file).toBe(file.sha256);
  });

  it('is not the paper of a form that nobody made', () => {
    const story = aVerifiedClue();
    const misplaced = { ...file, form: { seq: 1, form: 7 } };
    expect(story.refusalOf('investigator.li', 'file.record', misplaced)).toEqual(['form-exists']);
    expect(
      story.refusalOf('investigator.li', 'file.record', { ...file, form: { seq: 1, form: 1, subject: '2' } }),
    ).toEqual(['form-exists']);
  });

  it('recorded twice for the same purpose is recorded once', () => {
    const story = aVerifiedClue().gives('investigator.li', 'file.record', file);
    const { seq } = story.state;
    story.gives('investigator.li', 'file.record', file);
    expect(story.state.seq).toBe(seq);
    story.gives('investigator.li', 'file.record', { ...file, form: { seq: 1, form: 1 } });
    expect(story.state.seq).toBe(seq + 1);
  });

  it('is taken while the case is suspended', () => {
    const story = aFiledCase().on('2026-03-10T09:00:00+08:00');
    story
      .gives('investigator.li', 'approval.propose', { command: 'investigation.suspend', reasons: '当事人下落不明' })
      .gives('leader.wang', 'investigation.suspend', { ground: 'party-missing', reason: '下落不明' });
    expect(story.refusalOf('investigator.li', 'file.record', file)).toEqual([]);
  });

  it('is not added to an archived case', () => {
    const story = aVerifiedClue({ form: { content: { source: '检查' } } })
      .gives('investigator.li', 'filing.proposeDeclining', { ground: 'no-fault', reason: '证明无过错' })
      .gives('leader.wang', 'filing.decline', { form: { content: { opinion: '不予立案' } } })
      .gives('investigator.li', 'case.archive', {});
    expect(story.refusalOf('investigator.li', 'file.record', file)).toEqual(['file-not-archived']);
  });
});
