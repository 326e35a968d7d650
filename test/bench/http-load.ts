import autocannon from 'autocannon';
import type { LoadFigures } from './figures.js';
import { figuresOf } from './measure.js';

/** Requests to be sent, one after another on each connection. */
export interface HttpPlan {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Makes the next request. */
  readonly next: () => autocannon.Request;
}

/**
 * Sends requests for a span of time, after a warm-up of the same length: the server was started a moment ago, and its
 * code is not compiled yet.
 * @throws Error when an answer was not 2xx
 */
export async function httpLoad(plan: HttpPlan): Promise<LoadFigures> {
  await once(plan);
  return once(plan);
}

function once({ url, connections, seconds, next }: HttpPlan): Promise<LoadFigures> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const wrong = new Map<number, number>();
    const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, ...next() }) }];
    const begin = performance.now();
    let last = begin;
    const instance = autocannon({ url, connections, duration: seconds, requests }, (error: unknown, result) => {
      if (error !== null && error !== undefined)
        reject(error instanceof Error ? error : new Error('autocannon failed'));
      else if (wrong.size === 0 && result.errors === 0) resolve(figuresOf(times, last - begin, connections));
      else
        whatIsSaid(url, next()).then(
          (said) => reject(new Error(`${told(times, wrong, result.errors)}; ${said}`)),
          reject,
        );
    });
    instance.on('response', (_client, status, _bytes, time) => {
      last = performance.now();
      times.push(time);
      if (status < 200 || status > 299) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    });
  });
}

function told(times: readonly number[], wrong: ReadonlyMap<number, number>, errors: number): string {
  const statuses = [...wrong].map(
    ([status, count]) => `${String(count)} of ${String(times.length)} were ${String(status)}`,
  );
  return `answers: ${[...statuses, `${String(errors)} failed`].join(', ')}`;
}

/** Asks once more, to tell what the wrong answers say. */
async function whatIsSaid(
  url: string,
  { method = 'GET', path = '/', headers, body }: autocannon.Request,
): Promise<string> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: headers as Record<string, string>,
    ...(body === undefined ? {} : { body: String(body) }),
  });
  return `asked once more, ${path}: ${String(answer.status)} ${await answer.text()}`;
}
