import { describe, expect, it } from '@jest/globals';
import { aFiledCase, aReport, interviewRecord, laboratory, officers, siteInspection } from '../testing/filed-case.js';

const li = 'investigator.li';
const investigated = () =>
  aFiledCase().on('2026-03-10T09:00:00+08:00').gives(li, 'investigation.recordAct', siteInspection);
const refusal = (act: object, story = investigated()) =>
  story.refusalOf(li, 'investigation.recordAct', {
    officers,
    cardsShown: true,
    partyPresent: true,
    summary: '调查',
    ...act,
  });

describe('the record of an interview', () => {
  const interview = (record?: object) =>
    refusal({ kind: 'interview', summary: '询问负责人', ...(record === undefined ? {} : { interview: record }) });

  it('is entered with what it shows', () => {
    expect(interview()).toEqual(['interview-recorded']);
    expect(interview(interviewRecord)).toEqual([]);
  });

  it('is of one person, who read it or had it read out', () => {
    expect(interview({ ...interviewRecord, alone: false })).toEqual(['interview-recorded']);
    expect(interview({ ...interviewRecord, checked: false })).toEqual(['interview-recorded']);
  });

  it('is signed page by page, or says why not and who witnessed it', () => {
    const unsigned = { ...interviewRecord, signedEachPage: false };
    expect(interview(unsigned)).toEqual(['interview-recorded']);
    expect(interview({ ...unsigned, refusal: '拒绝签名，全程录音录像' })).toEqual([]);
  });

  it('is signed by the officers', () => {
    expect(interview({ ...interviewRecord, officersSigned: false })).toEqual(['interview-recorded']);
  });
});

describe('electronic evidence', () => {
  const evidence = (electronic?: object) =>
    refusal({ kind: 'electronic-data', summary: '固定网页', ...(electronic === undefined ? {} : { electronic }) });
  const integrity = '校验值已记入笔录';

  it('says where it comes from', () => {
    expect(evidence()).toEqual(['electronic-evidence-traceable']);
    expect(evidence({ original: true, integrity })).toEqual([]);
  });

  it('as a copy names how, when and by whom it was made', () => {
    const copy = { original: false, method: '截屏并录屏', madeOn: '2026-03-10', madeBy: '李某（虚构）', integrity };
    expect(evidence(copy)).toEqual([]);
    for (const field of ['method', 'madeOn', 'madeBy'] as const) {
      const { [field]: _left, ...bare } = copy;
      expect(evidence(bare)).toEqual(['electronic-evidence-traceable']);
    }
    expect(evidence({ ...copy, madeOn: '2026-03-11' })).toEqual(['electronic-evidence-traceable']);
  });

  it('always says how it is assured that it is true and whole', () => {
    expect(() => evidence({ original: true })).toThrow('integrity');
  });
});

describe('a sample', () => {
  const sample = { goods: '一批虚构食品', sealed: true, listed: true, signed: true };
  const sampling = (taken?: object) =>
    refusal({ kind: 'sampling', summary: '抽样', ...(taken === undefined ? {} : { sample: taken }) });

  it('is sealed, listed and signed for', () => {
    expect(sampling()).toEqual(['sample-secured']);
    expect(sampling(sample)).toEqual([]);
    expect(sampling({ ...sample, sealed: false })).toEqual(['sample-secured']);
    expect(sampling({ ...sample, listed: false })).toEqual(['sample-secured']);
    expect(sampling({ ...sample, signed: false })).toEqual(['sample-secured']);
    expect(sampling({ ...sample, signed: false, refusal: '拒绝签名，邀请见证人' })).toEqual([]);
  });

  it('that was bought from afar is filmed throughout', () => {
    expect(sampling({ ...sample, boughtRemotely: true })).toEqual(['sample-secured']);
    expect(sampling({ ...sample, boughtRemotely: true, filmed: true })).toEqual([]);
  });
});

describe('what is handed over to be tested', () => {
  const commission = { kind: 'testing-commission', officers, cardsShown: true, summary: '委托检验' };

  it('goes to a body that is qualified', () => {
    expect(refusal(commission)).toEqual(['tested-by-qualified-body']);
    expect(refusal({ ...commission, body: { ...laboratory, qualified: false } })).toEqual(['tested-by-qualified-body']);
    expect(refusal({ ...commission, body: laboratory })).toEqual([]);
  });

  it('has its result told to the party before the report, also where no time was excluded for it', () => {
    const story = investigated().gives(li, 'investigation.recordAct', { ...commission, body: laboratory });
    const told = { of: story.state.seq, result: '不合格', toldOn: '2026-03-10' };
    expect(story.refusalOf(li, 'investigation.submitReport', aReport())).toEqual(['test-results-told']);
    expect(story.refusalOf(li, 'investigation.submitReport', aReport({ testResults: [told] }))).toEqual([]);
  });

  it('is told of once where the excluded time names the commission', () => {
    const story = investigated().gives(li, 'investigation.recordAct', { ...commission, body: laboratory });
    const opening = { kind: 'testing', subject: '样品', paper: { title: '委托书' } };
    expect(story.refusalOf(li, 'exclusion.open', opening)).toEqual(['tested-by-qualified-body']);
    expect(story.refusalOf(li, 'exclusion.open', { ...opening, commission: 1 })).toEqual(['commission-named-exists']);
    story.gives(li, 'exclusion.open', { ...opening, commission: story.state.seq });
    const of = story.state.seq;
    story.gives(li, 'exclusion.close', { exclusion: of, paper: { title: '检验报告' } });
    const testResults = [{ of, result: '不合格', toldOn: '2026-03-10' }];
    expect(story.refusalOf(li, 'investigation.submitReport', aReport({ testResults }))).toEqual([]);
  });
});
