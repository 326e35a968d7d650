import { describe, expect, it } from '@jest/globals';
import { CaseQueue } from './case-queue.js';

/** A gate that the test opens. */
function aGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the queue before a case', () => {
  it('lets one at a time through, in the order of coming', async () => {
    const queue = new CaseQueue();
    const seen: string[] = [];
    const step = (name: string) =>
      queue.run(['a'], async () => {
        seen.push(`${name} in`);
        await Promise.resolve();
        seen.push(`${name} out`);
      });
    await Promise.all([step('1'), step('2'), step('3')]);
    expect(seen).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out']);
  });

  it('keeps nobody waiting for another case', async () => {
    const queue = new CaseQueue();
    const gate = aGate();
    const slow = queue.run(['a'], () => gate.opened);
    await expect(queue.run(['b'], () => Promise.resolve('through'))).resolves.toBe('through');
    gate.open();
    await slow;
  });

  it('joins several lines in one order, so that two who want both never wait for each other', async () => {
    const queue = new CaseQueue();
    const both = (keys: string[]) => queue.run(keys, () => Promise.resolve(keys[0]));
    await expect(Promise.all([both(['a', 'b']), both(['b', 'a']), both(['a', 'b'])])).resolves.toEqual(['a', 'b', 'a']);
  });

  it('goes on after a step that failed, and forgets lines that are empty', async () => {
    const queue = new CaseQueue();
    const failed = queue.run(['a'], () => Promise.reject(new Error('no')));
    const next = queue.run(['a'], () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('next');
    expect(queue.busy).toBe(0);
  });

  it('tells the next to come back when the line is too long', async () => {
    const queue = new CaseQueue();
    const gate = aGate();
    const waiting = Array.from({ length: 256 }, () => queue.run(['a'], () => gate.opened));
    await expect(queue.run(['a'], () => Promise.resolve())).rejects.toMatchObject({ code: 'case-busy' });
    gate.open();
    await Promise.all(waiting);
  });
});
