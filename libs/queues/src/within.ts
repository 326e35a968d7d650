/**
 * Waits for work that may never end, as a connection that is never made.
 * @throws what `late` makes, when the work has not ended after so many milliseconds; what it brings later is let go
 */
export async function within<T>(milliseconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let stop: () => void = () => undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    stop = () => clearTimeout(timer);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    stop();
  }
}
