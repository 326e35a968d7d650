import { setTimeout as pause } from 'node:timers/promises';

/** How often we look whether npm, which started us, is still there, in milliseconds. */
const parentWatch = 250;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The wish of whoever started us that we stop: a signal, or npm gone without passing one on because it was killed.
 * Modes: waiting → told; the second signal of one Ctrl-C, which reaches us both directly and through npm, changes
 * nothing. Started without npm, we outlive the shell that started us, as a program in the background should.
 */
export interface StopSignal {
  readonly told: Promise<void>;
  wasTold(): boolean;
  /** Settles after a second, with nothing. */
  aSecond(): Promise<undefined>;
  /** Stops listening. */
  forget(): void;
}

/**
 * Listens for what means: stop.
 * @param startedByNpm whether our parent is npm, whose end is ours too
 */
export function untilToldToStop(startedByNpm: boolean): StopSignal {
  let isTold = false;
  let tellAll = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  const listen = (): void => {
    isTold = true;
    tellAll();
  };
  for (const signal of signals) process.on(signal, listen);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (startedByNpm && process.ppid !== parent) listen();
  }, parentWatch).unref();
  return {
    told,
    wasTold: () => isTold,
    aSecond: () => pause(1000, undefined, { ref: false }),
    forget: () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, listen);
    },
  };
}
