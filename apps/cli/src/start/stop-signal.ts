import { setTimeout as pause } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The wish of whoever started us that we stop. Modes: waiting → told; the second signal of one Ctrl-C, which
 * reaches us both directly and through npm, changes nothing.
 */
export interface StopSignal {
  readonly told: Promise<void>;
  wasTold(): boolean;
  /** Settles after a second, with nothing. */
  aSecond(): Promise<undefined>;
  /** Stops listening. */
  forget(): void;
}

/** Listens for the signals that mean: stop. */
export function untilToldToStop(): StopSignal {
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
  return {
    told,
    wasTold: () => isTold,
    aSecond: () => pause(1000, undefined, { ref: false }),
    forget: () => {
      for (const signal of signals) process.off(signal, listen);
    },
  };
}
