import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { approves, company } from '../../testing/filed-case.js';
import {
  aDecidedCase,
  aNoticedCase,
  aReviewedCase,
  issuesNotice,
  noticeFor,
  smallFine,
} from '../../testing/penalty-case.js';

const li = 'investigator.li';
const notice = { document: { kind: 'notice' }, party: 1 };
const decision = { document: { kind: 'decision' }, party: 1 };

/** The notice was issued on Friday 2026-03-13; it is Monday 2026-03-16. */
function issued(party: object = company): CaseBuilder {
  return aNoticedCase([smallFine], {}, {}, { parties: [party] }).on('2026-03-16T10:00:00+08:00');
}

function dispatches(story: CaseBuilder, method: string, of: object = notice): CaseBuilder {
  return story.gives(li, 'service.dispatch', { ...of, method, paper: { title: '凭证' } });
}

describe('serving a paper', () => {
  it.each(['direct', 'left'])('%s: takes effect on the day of the proof of service', (method) => {
    const story = issued().gives(li, 'service.record', { ...notice, method });
    expect(story.due('statement-defense@1')).toBe('2026-03-23');
  });

  it('by post: takes effect on the day on the slip, or of the return', () => {
    for (const returned of [false, true]) {
      const story = dispatches(issued(), 'post').on('2026-03-20T10:00:00+08:00');
      expect(story.clock('statement-defense@1')).toBeUndefined();
      story.gives(li, 'service.record', { ...notice, method: 'post', returned }, { at: '2026-03-18T10:00:00+08:00' });
      expect(story.clock('statement-defense@1')?.start).toBe('2026-03-18');
    }
  });

  it('by post or by another bureau: was sent before it arrived', () => {
    for (const method of ['post', 'entrusted']) {
      expect(issued().refusalOf(li, 'service.record', { ...notice, method })).toEqual(['sent-before-received']);
    }
    const story = dispatches(issued(), 'entrusted').on('2026-03-18T10:00:00+08:00');
    story.gives(li, 'service.record', { ...notice, method: 'entrusted' });
    expect(story.clock('statement-defense@1')?.start).toBe('2026-03-18');
  });

  it('electronically: needs the consent on form 10, and takes effect on arrival', () => {
    expect(issued().refusalOf(li, 'service.dispatch', { ...notice, method: 'electronic' })).toEqual([
      'electronic-service-consent',
    ]);
    const consenting = { ...company, electronicServiceConsent: true, electronicAddress: 'a@example.org' };
    const story = dispatches(issued(consenting), 'electronic').gives(li, 'service.record', {
      ...notice,
      method: 'electronic',
    });
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
  });

  it('of a decision electronically offers a way to contest it online', () => {
    const consenting = { ...company, electronicServiceConsent: true, electronicAddress: 'a@example.org' };
    const story = aDecidedCase()
      .on('2026-03-25T10:00:00+08:00')
      .gives(li, 'party.correct', { party: 1, corrected: consenting, reason: '补充送达地址确认书' });
    const sent = { ...decision, method: 'electronic' };
    expect(story.refusalOf(li, 'service.dispatch', sent)).toEqual(['online-remedy-offered']);
    const onlineRemedy = '虚构市人民政府行政复议网上申请入口';
    expect(story.refusalOf(li, 'service.dispatch', { ...sent, onlineRemedy })).toEqual([]);
  });

  it('never lies before the paper was made, whatever was entered', () => {
    const story = issued();
    const early = { at: '2026-03-12T17:00:00+08:00' };
    const direct = { ...notice, method: 'direct' };
    expect(story.refusalOf(li, 'service.record', direct, early)).toEqual(['served-after-made']);
    expect(story.refusalOf(li, 'service.dispatch', { ...notice, method: 'post' }, early)).toEqual([
      'served-after-made',
    ]);
    story.gives(li, 'service.record', direct);
    const { seq } = story.state;
    const content = { proceeding: 'case', seq, command: 'service.record', correctedAt: early.at };
    approves(story, 'unit-head.chen', 'fact.correct', content);
    const correction = { ...content, proposal: story.state.seq - 1, reason: '日期有误', paper: { title: '回证' } };
    expect(story.refusalOf(li, 'fact.correct', correction)).toEqual(['served-after-made']);
  });

  it('names an act that made such a paper', () => {
    const made = { ...notice, document: { kind: 'notice', madeBy: 2 }, method: 'direct' };
    expect(issued().refusalOf(li, 'service.record', made)).toEqual(['paper-exists']);
    expect(aReviewedCase().refusalOf(li, 'service.record', { ...notice, method: 'direct' })).toEqual(['paper-exists']);
  });

  it('by announcement: needs other ways tried in vain, or unknown whereabouts shown in the file', () => {
    const announced = { ...notice, method: 'announcement', paper: { title: '公告' } };
    expect(issued().refusalOf(li, 'service.dispatch', announced)).toEqual(['announcement-last-resort']);
    const posted = dispatches(issued(), 'post').on('2026-03-25T10:00:00+08:00');
    expect(posted.refusalOf(li, 'service.dispatch', announced)).toEqual([]);
    const unknown = { ...announced, whereaboutsUnknown: true };
    expect(issued().refusalOf(li, 'service.dispatch', unknown)).toEqual([]);
    const { paper: _none, ...bare } = unknown;
    expect(issued().refusalOf(li, 'service.dispatch', bare)).toEqual(['announcement-last-resort']);
  });

  it('by announcement: an announcement is no other way tried', () => {
    const announced = { ...notice, method: 'announcement', paper: { title: '公告' } };
    const story = issued().gives(li, 'service.dispatch', { ...announced, whereaboutsUnknown: true });
    expect(story.refusalOf(li, 'service.dispatch', announced)).toEqual(['announcement-last-resort']);
  });

  it('by announcement: nothing moves before the thirty days are over, and they do not count for the decision', () => {
    const announced = { ...notice, method: 'announcement', whereaboutsUnknown: true, paper: { title: '公告' } };
    const story = issued().gives(li, 'service.dispatch', announced).advance('2026-04-14T10:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('noticed');
    expect(story.due('service-by-announcement@1')).toBe('2026-04-15');
    expect(story.clock('case-decision')?.status).toBe('open');
    story.advance('2026-04-16T00:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.clock('statement-defense@1')?.start).toBe('2026-04-15');
    expect(story.clock('case-decision')?.excludedDays).toBe(30);
  });

  it('by announcement: a corrected day of publication moves the day it counts as served', () => {
    const announced = { ...notice, method: 'announcement', whereaboutsUnknown: true, paper: { title: '公告' } };
    const story = issued().on('2026-03-18T10:00:00+08:00').gives(li, 'service.dispatch', announced, {
      at: '2026-03-16T10:00:00+08:00',
    });
    const { seq } = story.state;
    story.advance('2026-04-20T10:00:00+08:00');
    expect(story.clock('statement-defense@1')?.start).toBe('2026-04-15');
    const correctedAt = '2026-03-18T10:00:00+08:00';
    const content = { proceeding: 'case', seq, command: 'service.dispatch', correctedAt };
    approves(story, 'unit-head.chen', 'fact.correct', content);
    story.gives(li, 'fact.correct', {
      ...content,
      proposal: story.state.seq - 1,
      reason: '刊登日期有误',
      paper: { title: '报样' },
    });
    expect(story.due('service-by-announcement@1')).toBe('2026-04-17');
    expect(story.clock('statement-defense@1')?.start).toBe('2026-04-17');
  });
});

describe('the seven working days to serve a decision', () => {
  it('stop when it is posted or published, not when another bureau is asked to deliver it', () => {
    const posted = dispatches(aDecidedCase().on('2026-03-25T10:00:00+08:00'), 'post', decision);
    expect(posted.clock('decision-service@1')?.status).toBe('stopped');
    const entrusted = dispatches(aDecidedCase().on('2026-03-25T10:00:00+08:00'), 'entrusted', decision);
    expect(entrusted.clock('decision-service@1')?.status).toBe('running');
    expect(entrusted.stateOf('penalty#1')).toBe('serving');
    entrusted.gives(li, 'service.record', { ...decision, method: 'entrusted' });
    expect(entrusted.clock('decision-service@1')?.status).toBe('stopped');
  });

  it('stop only with delivery where the bureau reads the law so', () => {
    const story = aDecidedCase().on('2026-03-25T10:00:00+08:00').with({ 'decision-service-stops-on': 'delivery' });
    expect(dispatches(story, 'post', decision).clock('decision-service@1')?.status).toBe('running');
  });
});

describe('the service of one of several papers of a kind', () => {
  it('is that of the paper it names, though a later one was made', () => {
    const story = issued();
    const first = story.state.seq;
    story.gives(li, 'service.record', { ...notice, method: 'direct' });
    story.gives(li, 'review.submit', { change: 'facts', reason: '补充事实', newProposal: changed });
    story.gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    issuesNotice(story, noticeFor([smallFine]));
    const early = { at: '2026-03-16T09:00:00+08:00' };
    const again = { ...notice, method: 'left' };
    expect(story.refusalOf(li, 'service.record', again, early)).toEqual(['served-after-made']);
    const named = { ...again, document: { kind: 'notice', madeBy: first } };
    expect(story.refusalOf(li, 'service.record', named, early)).toEqual([]);
  });
});

const changed = {
  outcome: 'penalty',
  parties: [
    {
      party: 1,
      facts: '发布含有虚假内容的广告',
      basis: '广告法 55',
      kinds: smallFine,
      discretionReasons: '首次违法，配合调查',
    },
  ],
};
