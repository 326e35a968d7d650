import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Sweep } from './sweep.js';

describe('a sweep', () => {
  let sweep: Sweep | undefined;

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    sweep?.stop();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('looks at its interval until it is stopped', async () => {
    let looks = 0;
    sweep = new Sweep({ name: 'test', every: 1000, look: () => Promise.resolve((looks += 1)) });
    await jest.advanceTimersByTimeAsync(3500);
    expect(looks).toBe(3);
    sweep.stop();
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(3);
  });

  it('does not look again while a look is under way', async () => {
    let looks = 0;
    let end = (): void => undefined;
    const look = () => {
      looks += 1;
      return new Promise<void>((resolve) => (end = resolve));
    };
    sweep = new Sweep({ name: 'test', every: 1000, look });
    await jest.advanceTimersByTimeAsync(4500);
    expect(looks).toBe(1);
    end();
    await jest.advanceTimersByTimeAsync(1000);
    expect(looks).toBe(2);
  });

  it('says what failed, and looks again', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    let looks = 0;
    const look = () => Promise.reject(new Error(`failed ${String((looks += 1))}`));
    sweep = new Sweep({ name: 'test', every: 1000, look });
    await jest.advanceTimersByTimeAsync(2500);
    expect(warn.mock.calls.flat()).toEqual(['failed 1', 'failed 2']);
  });
});
