import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RepeatedLook } from './repeated-look.js';

describe('a look that is repeated', () => {
  let repeated: RepeatedLook | undefined;
  const failures: unknown[] = [];
  const every = (look: () => Promise<unknown>, milliseconds: number): RepeatedLook => {
    const failed = (error: unknown): void => {
      failures.push((error as Error).message);
    };
    return (repeated = new RepeatedLook({ name: 'test', every: () => milliseconds, look, failed }));
  };

  beforeEach(() => {
    failures.length = 0;
    jest.useFakeTimers();
  });

  afterEach(async () => {
    await repeated?.stop();
    jest.useRealTimers();
  });

  it('looks at its interval until it is stopped', async () => {
    let looks = 0;
    const look = every(() => Promise.resolve((looks += 1)), 1000);
    await jest.advanceTimersByTimeAsync(3500);
    expect(looks).toBe(3);
    await look.stop();
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(3);
  });

  it('does not look again while a look is under way, and is stopped only when that has ended', async () => {
    let looks = 0;
    let end = (): void => undefined;
    const look = every(() => {
      looks += 1;
      return new Promise<void>((resolve) => (end = resolve));
    }, 1000);
    await jest.advanceTimersByTimeAsync(4500);
    expect(looks).toBe(1);
    let isStopped = false;
    const stopping = look.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(10);
    expect(isStopped).toBe(false);
    end();
    await stopping;
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(1);
  });

  it('says what failed, and looks again no sooner than a second later', async () => {
    let looks = 0;
    every(() => Promise.reject(new Error(`failed ${String((looks += 1))}`)), 100);
    await jest.advanceTimersByTimeAsync(2500);
    expect(failures).toEqual(['failed 1', 'failed 2', 'failed 3']);
  });
});
