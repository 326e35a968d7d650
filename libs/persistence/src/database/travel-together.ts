import type { PoolClient } from 'pg';

/** Queries sent within travel in one packet, so that the server is woken once for all of them. */
export function travelTogether<T>(client: PoolClient, send: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
