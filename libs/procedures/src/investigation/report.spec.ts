import { describe, expect, it } from '@jest/globals';
import { type CaseBuilder } from '../testing/case-builder.js';
import { aFiledCase, aReport, approves, laboratory, siteInspection } from '../testing/filed-case.js';

const investigated = () =>
  aFiledCase().on('2026-03-20T09:00:00+08:00').gives('investigator.li', 'investigation.recordAct', siteInspection);

const refusal = (story: CaseBuilder, overrides: object) =>
  story.refusalOf('investigator.li', 'investigation.submitReport', aReport(overrides));

const party = {
  party: 1,
  facts: '事实',
  basis: '广告法 55',
  kinds: [{ kind: 'fine', amount: '2000000' }],
  discretionReasons: '从轻',
};

describe('the report of the investigation', () => {
  it('proposes for every party once', () => {
    const story = investigated();
    expect(refusal(story, { proposal: { outcome: 'penalty', parties: [party, { ...party, party: 2 }] } })).toEqual([
      'report-covers-parties',
    ]);
    expect(refusal(story, { proposal: { outcome: 'penalty', parties: [party, party] } })).toEqual([
      'report-covers-parties',
    ]);
  });

  it('cannot be written while no party is recorded', () => {
    const story = aFiledCase({ clue: { parties: [] } }).on('2026-03-20T09:00:00+08:00');
    expect(refusal(story, {})).toEqual(['report-covers-parties']);
  });

  it('names the kinds of a penalty, and none for another outcome', () => {
    const story = investigated();
    const none = { ...party, kinds: [] };
    expect(refusal(story, { proposal: { outcome: 'penalty', parties: [none] } })).toEqual(['proposal-fits-outcome']);
    expect(refusal(story, { proposal: { outcome: 'no-penalty', parties: [none] } })).toEqual(['proposal-fits-outcome']);
    expect(
      refusal(story, { proposal: { outcome: 'no-penalty', parties: [none], noPenaltyBasis: 'APL 33(1)' } }),
    ).toEqual([]);
    expect(refusal(story, { proposal: { outcome: 'no-violation', parties: [party] } })).toEqual([
      'proposal-fits-outcome',
    ]);
    expect(refusal(story, { proposal: { outcome: 'no-violation', parties: [none] } })).toEqual([]);
    expect(refusal(story, { proposal: { outcome: 'refer', parties: [none] } })).toEqual(['proposal-fits-outcome']);
    expect(refusal(story, { proposal: { outcome: 'transfer', parties: [none], authority: '虚构市公安局' } })).toEqual(
      [],
    );
  });

  it('gives the reasons of its discretion', () => {
    const { discretionReasons: _reasons, ...bare } = party;
    expect(refusal(investigated(), { proposal: { outcome: 'penalty', parties: [bare] } })).toEqual([
      'discretion-reasoned',
    ]);
  });

  it('determines the gain, or has the principal leader approve that it cannot be', () => {
    const story = investigated();
    expect(refusal(story, { gain: { kind: 'amount' } })).toEqual(['gain-determined']);
    expect(refusal(story, { gain: { kind: 'amount', amount: '500000' } })).toEqual([]);
    expect(refusal(story, { gain: { kind: 'undeterminable' } })).toEqual(['gain-determined']);
    const byLeader = approves(story, 'leader.wang', 'investigation.submitReport');
    expect(refusal(story, { gain: { kind: 'undeterminable', approval: byLeader } })).toEqual(['gain-determined']);
    const approval = approves(story, 'principal.sun', 'investigation.submitReport');
    expect(refusal(story, { gain: { kind: 'undeterminable', approval } })).toEqual([]);
  });

  it('before 2026-03-20 gives only the reasons why the gain cannot be determined', () => {
    const story = aFiledCase()
      .on('2026-03-19T09:00:00+08:00')
      .gives('investigator.li', 'investigation.recordAct', siteInspection);
    expect(refusal(story, { gain: { kind: 'undeterminable' } })).toEqual(['gain-determined']);
    expect(refusal(story, { gain: { kind: 'undeterminable', reasons: '账册灭失' } })).toEqual([]);
  });

  it('waits for outstanding tests, and for the objection period of a result told', () => {
    const story = investigated().gives('investigator.li', 'exclusion.open', {
      kind: 'testing',
      subject: '样品',
      body: laboratory,
      paper: { title: '委托书' },
    });
    const opening = story.state.seq;
    expect(refusal(story, {})).toEqual(['no-test-outstanding', 'test-results-told']);
    story
      .on('2026-04-01T09:00:00+08:00')
      .gives('investigator.li', 'exclusion.close', { exclusion: opening, paper: { title: '检测报告' } });
    expect(refusal(story, {})).toEqual(['test-results-told']);
    const told = { of: opening, result: '不合格', toldOn: '2026-04-01', objectionUntil: '2026-04-10' };
    expect(refusal(story, { testResults: [told] })).toEqual(['objection-periods-over']);
    expect(refusal(story, { testResults: [{ ...told, objectionWaived: true }] })).toEqual([]);
    expect(refusal(story.on('2026-04-11T09:00:00+08:00'), { testResults: [told] })).toEqual([]);
  });

  it('uses nothing collected from the other side during a remedy', () => {
    expect(refusal(investigated(), { noEvidenceDuringRemedy: false })).toEqual(['no-evidence-during-remedy']);
  });

  it('has all six parts', () => {
    expect(() => refusal(investigated(), { parts: { party: '某公司' } })).toThrow('parts');
  });
});
