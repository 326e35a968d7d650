import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { proposes } from '../testing/filed-case.js';
import { aDecidedCase, aServedNotice, decides, decisionFor, serves, smallFine } from '../testing/penalty-case.js';

/** Refusals of a decision on ¥20,000 as noticed, with changes. */
function refusals(
  kinds: readonly object[],
  overrides: object = {},
  ofParty: object = {},
  told?: CaseBuilder,
): string[] {
  const story = told ?? aServedNotice().advance('2026-03-24T09:00:00+08:00');
  story.gives('investigator.li', 'decision.propose', decisionFor([kinds as object[]], overrides, ofParty));
  return story.refusalOf('leader.wang', 'decision.make', {});
}

describe('a penalty decision', () => {
  it('repeats facts and basis of the notice', () => {
    expect(refusals(smallFine, {}, { facts: '另一事实' })).toEqual(['same-facts-and-basis']);
    expect(refusals(smallFine, {}, { basis: '广告法 58' })).toEqual(['same-facts-and-basis']);
    expect(refusals(smallFine, {}, { facts: '发布含有 虚假内容的广告' })).toEqual([]);
  });

  it('adds no kind of penalty', () => {
    expect(refusals([...smallFine, { kind: 'confiscated-gain', amount: '1' }])).toEqual(['no-kind-added']);
  });

  it('is refused one fen heavier than the notice, and allowed lighter', () => {
    expect(refusals([{ kind: 'fine', amount: '2000001' }])).toEqual(['not-heavier-than-notice']);
    expect(refusals([{ kind: 'fine', amount: '1999999' }])).toEqual([]);
  });

  it('has no longer term and no wider scope than the notice', () => {
    const closure = { kind: 'licence-suspension', term: 30, scope: '食品经营许可' };
    const told = () => aServedNotice([[closure]]).advance('2026-03-24T09:00:00+08:00');
    expect(refusals([{ ...closure, term: 31 }], {}, {}, told())).toEqual(['not-heavier-than-notice']);
    expect(refusals([{ ...closure, term: 0 }], {}, {}, told())).toEqual(['not-heavier-than-notice']);
    expect(refusals([{ ...closure, scope: '全部许可' }], {}, {}, told())).toEqual(['not-heavier-than-notice']);
    expect(refusals([{ ...closure, scope: '冷食类', narrower: true, term: 10 }], {}, {}, told())).toEqual([]);
  });

  it('punishes nobody who was not told', () => {
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    story.gives('investigator.li', 'party.record', { parties: [{ kind: 'person', name: '甲虚构' }] });
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine, smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['notice-served']);
  });

  it('imposes something, orders correction and gives its discretion', () => {
    expect(refusals([], {}, {})).toEqual(['penalty-imposed']);
    expect(refusals(smallFine, {}, { correction: undefined })).toEqual(['correction-ordered']);
    expect(refusals([...smallFine, { kind: 'order', scope: '停止发布' }], {}, { correction: undefined })).toEqual([]);
    expect(refusals(smallFine, {}, { discretion: undefined })).toEqual(['discretion-based']);
  });

  it('fines one act once', () => {
    const told = () =>
      aServedNotice([
        [
          { kind: 'fine', amount: '1000000', act: '甲' },
          { kind: 'fine', amount: '1000000', act: '乙' },
        ],
      ]).advance('2026-03-24T09:00:00+08:00');
    const acts = (one: string, other: string) => [
      { kind: 'fine', amount: '1000000', act: one },
      { kind: 'fine', amount: '1000000', act: other },
    ];
    expect(refusals(acts('甲', '乙'), {}, {}, told())).toEqual([]);
    expect(
      refusals(
        [
          { kind: 'fine', amount: '500000', act: '甲' },
          { kind: 'fine', amount: '500000', act: '甲' },
        ],
        {},
        {},
        told(),
      ),
    ).toEqual(['one-act-one-fine']);
  });

  it('applies the new law where that is lighter, else the law at the time of the act', () => {
    const law = (lighter: string, applied: string) => ({ law: { lighter, applied, explanation: '比较' } });
    expect(refusals(smallFine, {}, law('new', 'at-act'))).toEqual(['lighter-law']);
    expect(refusals(smallFine, {}, law('at-act', 'new'))).toEqual(['lighter-law']);
    expect(refusals(smallFine, {}, law('same', 'at-act'))).toEqual([]);
    expect(refusals(smallFine, {}, law('new', 'new'))).toEqual([]);
  });

  it('lists a party only when that was told and the upper bureau agreed', () => {
    const told = () => aServedNotice([smallFine], { listing: true }).advance('2026-03-24T09:00:00+08:00');
    const consent = { listingConsent: { title: '同意列入的批复' } };
    expect(refusals(smallFine, consent, { listing: true })).toEqual(['listing-consented']);
    expect(refusals(smallFine, {}, { listing: true }, told())).toEqual(['listing-consented']);
    expect(refusals(smallFine, consent, { listing: true }, told())).toEqual([]);
    expect(refusals(smallFine, {}, { listing: true }, told().with({ 'listing-needs-upper-consent': false }))).toEqual(
      [],
    );
  });

  it('is made by nobody who handled the case, and not without a proposal', () => {
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toContain('proposal-stands');
    expect(story.refusalOf('leader.wang', 'decision.return', { reason: '理由' })).toEqual(['decision-proposed']);
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('investigator.zhao', 'decision.make', {})).toEqual(['decider-not-handler']);
  });

  it('goes back to the handlers when the leader returns it, and may depart from what was proposed', () => {
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    const other = { reason: '裁量理由不足', proposal: story.state.seq - 1 };
    expect(story.refusalOf('leader.wang', 'decision.return', other)).toEqual(['proposal-exists']);
    story.gives('leader.wang', 'decision.return', { reason: '裁量理由不足' });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.openTasks()).toContain('propose-decision');
    decides(story, decisionFor([smallFine]), decisionFor([[{ kind: 'fine', amount: '1000000' }]]));
    expect(story.stateOf('penalty#1')).toBe('decided');
  });

  it('after the ninety days asks for the reason and is made all the same', () => {
    const story = aServedNotice().advance('2026-06-03T09:00:00+08:00');
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['overdue-reason']);
    expect(story.refusalOf('leader.wang', 'decision.make', { note: '案情复杂' })).toEqual([]);
  });

  it('knows only parties of the case, each once', () => {
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'decision.propose', decisionFor([smallFine, smallFine]))).toEqual([
      'decision-parties-known',
    ]);
  });

  it('punishes one party and spares another', () => {
    const content = {
      outcome: 'penalty',
      noPenaltyGround: 'no-fault',
      education: '已教育',
      parties: [
        ...(decisionFor([smallFine]) as { content: { parties: object[] } }).content.parties,
        { party: 2, outcome: 'no-penalty', facts: '事实', basis: 'APL 33(2)', items: [] },
      ],
    };
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    story.gives('investigator.li', 'party.record', { parties: [{ kind: 'person', name: '甲虚构' }] });
    decides(story, { content });
    const forms = story.state.forms.filter((form) => form.command === 'decision.make');
    expect(forms.map((form) => [form.form, form.subject])).toEqual([
      [43, ''],
      [45, '1'],
      [46, '2'],
    ]);
    serves(serves(story, 'decision'), 'decision', 2);
    expect(story.stateOf('penalty#1')).toBe('effective');
  });
});

describe('a refund order', () => {
  const order = { party: 1, amount: '300000', days: 10, to: '多付价款的消费者' };

  it('comes between the defence and the decision, and its days do not count', () => {
    const early = aServedNotice().on('2026-03-17T09:00:00+08:00');
    expect(early.refusalOf('investigator.li', 'refund.order', order)).toEqual(['refund-after-defence']);
    const story = aServedNotice().advance('2026-03-24T09:00:00+08:00');
    story.gives('investigator.li', 'refund.order', order);
    expect(story.clock('case-decision')?.status).toBe('open');
    expect(story.openTasks()).toContain('serve-refund-order@1');
    serves(story, 'refund-order');
    expect(story.openTasks()).not.toContain('serve-refund-order@1');
    expect(story.due('refund-period@1')).toBe('2026-04-03');
    expect(story.openTasks()).toContain('record-refund@1');
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['refund-settled']);
    story
      .on('2026-04-02T09:00:00+08:00')
      .gives('investigator.li', 'refund.result', { party: 1, refunded: '300000', complete: true });
    expect(story.clock('refund-period@1')?.status).toBe('stopped');
    expect(story.due('case-decision')).toBe('2026-06-11');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
    expect(story.refusalOf('investigator.li', 'refund.result', { party: 1, refunded: '0', complete: false })).toEqual([
      'refund-ordered',
    ]);
  });
});

describe('a slip of the pen', () => {
  it('is amended by a served notice and makes no new version', () => {
    const story = serves(aDecidedCase(), 'decision');
    const slip = { passage: '二〇二五年', corrected: '二〇二六年', reason: '笔误' };
    expect(story.refusalOf('leader.wang', 'decision.amend', slip)).toEqual(['proposal-stands']);
    proposes(story, 'decision.amend').gives('leader.wang', 'decision.amend', slip);
    expect(story.openTasks()).toContain('serve-amendment@1');
    serves(story, 'decision-amendment');
    expect(story.openTasks()).not.toContain('serve-amendment@1');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.due('reconsideration-apply@1')).toBe('2026-05-25');
  });
});
