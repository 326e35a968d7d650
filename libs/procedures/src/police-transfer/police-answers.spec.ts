import { describe, expect, it } from '@jest/globals';
import { aVerifiedClue, filingProposal } from '../testing/filed-case.js';
import {
  aDeclinedTransfer,
  aFiledTransfer,
  anApprovedTransfer,
  aProposedTransfer,
  aTransferWithPolice,
  handingOver,
  request,
  supervision,
} from '../testing/police-case.js';

const li = 'investigator.li';

describe('the receipt of the police', () => {
  it('starts their three natural days to decide on filing', () => {
    const story = aTransferWithPolice();
    expect(story.stateOf('police-transfer#1')).toBe('underPoliceReview');
    expect(story.due('police-filing-decision')).toBe('2026-03-16');
    expect(story.openTasks()).toContain('await-police-answer');
    expect(story.clock('police-forward')).toBeUndefined();
  });

  it('may say that other police are competent: then it is forwarded in twenty-four hours', () => {
    const story = anApprovedTransfer()
      .on('2026-03-11T16:00:00+08:00')
      .gives(li, 'transfer.handOver', handingOver)
      .gives(li, 'police.receive', { competent: false });
    expect(story.due('police-forward')).toBe('2026-03-12T16:00:00+08:00');
    story.on('2026-03-12T11:00:00+08:00').gives(li, 'police.forward', { to: '虚构区公安分局' });
    expect(story.clock('police-forward')?.status).toBe('stopped');
    expect(story.stateOf('police-transfer#1')).toBe('underPoliceReview');
    expect(story.due('police-filing-decision')).toBe('2026-03-16');
    const running = story.state.clocks.filter(
      ({ rule, status }) => rule === 'police-filing-decision' && status === 'running',
    );
    expect(running).toHaveLength(1);
  });
});

describe('the answer of the police', () => {
  it('that they file leaves the matter with them until its outcome', () => {
    const story = aFiledTransfer();
    expect(story.stateOf('police-transfer#1')).toBe('policeFiled');
    expect(story.clock('police-filing-decision')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('await-criminal-outcome');
    story.on('2026-06-01T10:00:00+08:00').gives(li, 'police.outcome', { kind: 'non-prosecution' });
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
    expect(story.openTasks()).not.toContain('await-criminal-outcome');
  });

  it('that they do not file gives the matter back', () => {
    const story = aDeclinedTransfer();
    expect(story.stateOf('police-transfer#1')).toBe('notFiled');
    expect(story.due('police-review-request')).toBe('2026-03-19');
    expect(story.openTasks()).toContain('consider-police-review');
  });

  it('may be the return of the papers', () => {
    const story = aTransferWithPolice().on('2026-03-16T10:00:00+08:00').gives(li, 'police.return', {});
    expect(story.stateOf('police-transfer#1')).toBe('returned');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
  });

  it('counts although their receipt was never entered', () => {
    const story = anApprovedTransfer().gives(li, 'transfer.handOver', handingOver);
    expect(story.on('2026-03-13T10:00:00+08:00').gives(li, 'police.file', {}).stateOf('police-transfer#1')).toBe(
      'policeFiled',
    );
  });

  it.each([
    ['police.receive', {}, 'underPoliceReview'],
    ['police.file', {}, 'policeFiled'],
    ['police.decline', {}, 'notFiled'],
    ['police.return', {}, 'returned'],
    ['police.outcome', { kind: 'withdrawn' }, 'concluded'],
  ])('%s is taken up when the hand-over is entered after it', (command, payload, state) => {
    const story = anApprovedTransfer().on('2026-03-12T15:00:00+08:00').gives(li, command, payload);
    expect(story.stateOf('police-transfer#1')).toBe('approved');
    story.gives(li, 'transfer.handOver', handingOver);
    expect(story.stateOf('police-transfer#1')).toBe(state);
  });
});

describe('what does not fit where the transfer stands', () => {
  it('is recorded all the same, and a leader looks into it', () => {
    const story = aProposedTransfer().gives(li, 'police.file', {});
    expect(story.stateOf('police-transfer#1')).toBe('proposed');
    expect(story.openTasks()).toContain(`examine-police-fact@police.file/${String(story.state.seq)}`);
  });

  it.each(['police.receive', 'police.forward', 'police.file', 'police.decline', 'police.return'])(
    '%s is recorded after the criminal matter has ended',
    (command) => {
      const story = aFiledTransfer().gives(li, 'police.outcome', { kind: 'withdrawn' });
      story.gives(li, command, command === 'police.forward' ? { to: '虚构区公安分局' } : {});
      expect(story.stateOf('police-transfer#1')).toBe('concluded');
      expect(story.openTasks()).toContain(`examine-police-fact@${command}/${String(story.state.seq)}`);
    },
  );

  it('is what the procuratorate says without having been asked', () => {
    const story = aDeclinedTransfer().gives(li, 'procuratorate.answer', { answer: 'told-to-file' });
    expect(story.openTasks()).toContain(`examine-police-fact@procuratorate.answer/${String(story.state.seq)}`);
  });

  it('does not end what the police have filed', () => {
    const story = aFiledTransfer().gives(li, 'police.decline', {});
    expect(story.stateOf('police-transfer#1')).toBe('policeFiled');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
  });
});

describe('contesting a refusal', () => {
  it('by a review of the police: they have three days', () => {
    const story = aDeclinedTransfer().on('2026-03-18T10:00:00+08:00').gives(li, 'transfer.requestReview', request);
    expect(story.stateOf('police-transfer#1')).toBe('reviewRequested');
    expect(story.clock('police-review-request')?.status).toBe('stopped');
    expect(story.due('police-review-decision')).toBe('2026-03-23');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    story.on('2026-03-20T10:00:00+08:00').gives(li, 'police.file', {});
    expect(story.stateOf('police-transfer#1')).toBe('policeFiled');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
  });

  it('by the procuratorate at once', () => {
    const story = aDeclinedTransfer().on('2026-03-19T18:00:00+08:00');
    story.gives(li, 'transfer.requestSupervision', supervision);
    expect(story.stateOf('police-transfer#1')).toBe('supervisionRequested');
    expect(story.openTasks()).toContain('await-procuratorate');
  });

  it('is written', () => {
    const story = aDeclinedTransfer();
    expect(story.refusalOf(li, 'transfer.requestReview', { reason: '理由' })).toEqual(['paper-attached']);
    expect(
      story.refusalOf(li, 'transfer.requestSupervision', { reason: '理由', procuratorate: '虚构市人民检察院' }),
    ).toEqual(['paper-attached']);
  });

  it('is lost after three days, and nobody has to think of it any more', () => {
    const story = aDeclinedTransfer().advance('2026-03-20T09:00:00+08:00');
    expect(story.clock('police-review-request')?.status).toBe('expired');
    expect(story.openTasks()).not.toContain('consider-police-review');
    expect(story.refusalOf(li, 'transfer.requestReview', request)).toEqual(['police-refusal-contested-in-time']);
    expect(story.refusalOf(li, 'transfer.requestSupervision', supervision)).toEqual([
      'police-refusal-contested-in-time',
    ]);
  });

  it('in time, entered late, takes the loss back', () => {
    const story = aDeclinedTransfer().advance('2026-03-20T09:00:00+08:00');
    story.gives(li, 'transfer.requestReview', request, { at: '2026-03-19T15:00:00+08:00' });
    expect(story.stateOf('police-transfer#1')).toBe('reviewRequested');
    expect(story.clock('police-review-request')?.status).toBe('stopped');
  });

  it('by a review comes once; after it the procuratorate has three days to be asked in', () => {
    const story = aDeclinedTransfer()
      .gives(li, 'transfer.requestReview', request)
      .on('2026-03-18T10:00:00+08:00')
      .gives(li, 'police.decline', {});
    expect(story.stateOf('police-transfer#1')).toBe('notFiled');
    expect(story.due('procuratorate-supervision-request')).toBe('2026-03-23');
    expect(story.openTasks()).toContain('consider-supervision');
    expect(story.openTasks()).not.toContain('consider-police-review');
    expect(story.refusalOf(li, 'transfer.requestReview', request)).toEqual(['police-review-once']);
    story.gives(li, 'transfer.requestSupervision', supervision);
    expect(story.clock('procuratorate-supervision-request')?.status).toBe('stopped');
  });

  it('after the three days from the review is late, not lost', () => {
    const story = aDeclinedTransfer()
      .gives(li, 'transfer.requestReview', request)
      .on('2026-03-18T10:00:00+08:00')
      .gives(li, 'police.decline', {})
      .advance('2026-03-25T09:00:00+08:00');
    expect(story.openTasks()).not.toContain('consider-supervision');
    expect(story.refusalOf(li, 'transfer.requestSupervision', supervision)).toEqual([]);
  });
});

describe('asking the procuratorate to supervise', () => {
  it('is possible when the police stay silent for their three days, and not before', () => {
    const story = aTransferWithPolice().on('2026-03-16T17:00:00+08:00');
    expect(story.refusalOf(li, 'transfer.requestSupervision', supervision)).toEqual(['police-refused-or-silent']);
    story.on('2026-03-17T09:00:00+08:00').gives(li, 'transfer.requestSupervision', supervision);
    expect(story.stateOf('police-transfer#1')).toBe('supervisionRequested');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
  });

  it('is possible when they stay silent on the review as well', () => {
    const story = aDeclinedTransfer().gives(li, 'transfer.requestReview', request).on('2026-03-19T17:00:00+08:00');
    expect(story.refusalOf(li, 'transfer.requestSupervision', supervision)).toEqual(['police-refused-or-silent']);
    story.on('2026-03-20T09:00:00+08:00').gives(li, 'transfer.requestSupervision', supervision);
    expect(story.stateOf('police-transfer#1')).toBe('supervisionRequested');
  });

  const supervised = () => aDeclinedTransfer().gives(li, 'transfer.requestSupervision', supervision);

  it('gives the police seven days for their reasons', () => {
    const story = supervised().gives(li, 'procuratorate.answer', { answer: 'reasons-demanded' });
    expect(story.due('police-reason-7d')).toBe('2026-03-23');
    expect(story.stateOf('police-transfer#1')).toBe('supervisionRequested');
    story.gives(li, 'procuratorate.answer', { answer: 'reasons-stand' });
    expect(story.clock('police-reason-7d')?.status).toBe('stopped');
    expect(story.stateOf('police-transfer#1')).toBe('notFiled');
  });

  it('ends with their filing when they are told to file', () => {
    const story = supervised().gives(li, 'procuratorate.answer', { answer: 'told-to-file' });
    expect(story.stateOf('police-transfer#1')).toBe('supervisionRequested');
    expect(story.gives(li, 'police.file', {}).stateOf('police-transfer#1')).toBe('policeFiled');
  });

  it('on their silence ends the hold when their reasons stand, or when they return the papers', () => {
    const silent = () =>
      aTransferWithPolice().on('2026-03-17T09:00:00+08:00').gives(li, 'transfer.requestSupervision', supervision);
    const stood = silent().gives(li, 'procuratorate.answer', { answer: 'reasons-stand' });
    expect(stood.stateOf('police-transfer#1')).toBe('notFiled');
    expect(stood.stateOf('investigation#1', 'suspension')).toBe('running');
    const returned = silent().gives(li, 'police.return', {});
    expect(returned.stateOf('police-transfer#1')).toBe('returned');
  });
});

describe('a transfer of a clue that is still verified', () => {
  it('leaves the verification running and suspends nothing', () => {
    const story = anApprovedTransfer(aVerifiedClue());
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.clock('report-check')?.status).toBe('running');
    expect(story.due('report-check')).toBe('2026-03-23');
  });

  it('suspends the case from its filing on', () => {
    const story = anApprovedTransfer(aVerifiedClue()).on('2026-03-12T09:00:00+08:00');
    story.gives(li, 'filing.propose', filingProposal).gives('leader.wang', 'filing.approve', {});
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
    story.gives(li, 'transfer.handOver', handingOver).on('2026-03-20T09:00:00+08:00').gives(li, 'police.decline', {});
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    // Filed on 12 March: ninety days, and the eight days after it that the police held it.
    expect(story.due('case-decision')).toBe('2026-06-18');
  });
});
