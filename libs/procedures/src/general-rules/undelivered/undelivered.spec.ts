import { describe, expect, it } from '@jest/globals';
import { CaseView, type CaseState } from '#engine';
import { aFiledCase } from '../../testing/filed-case.js';
import { undeliveredTasks } from './undelivered.tasks.js';

describe('a signal to a procedure that is not built yet', () => {
  it('becomes a task for the leader that names signal and procedure, once for each', () => {
    const { state } = aFiledCase();
    const signal = (seq: number) => ({
      seq,
      command: 'signal.undelivered',
      proceeding: 'case',
      at: '2026-03-10T09:00:00+08:00',
      recordedAt: '2026-03-10T09:00:00+08:00',
      actor: { person: 'system', name: '系统', unit: '', role: 'system' },
      payload: { signal: 'penalty.decisionServed', procedure: 'publicity' },
    });
    const told: CaseState = { ...state, facts: [signal(7), signal(7), signal(9)] };
    const wanted = undeliveredTasks.flatMap((task) => task.wanted(new CaseView(told, {})));
    expect(wanted).toEqual([
      { subject: 'penalty.decisionServed>publicity/7' },
      { subject: 'penalty.decisionServed>publicity/9' },
    ]);
    expect(undeliveredTasks[0]?.owner).toBe('L');
  });
});
