import { demoToken } from '#organisation';
import type { DatabaseAddresses } from '#persistence';
import type { Cast } from '#seeding';
import { setTimeout as pause } from 'node:timers/promises';
import { ChildServer } from './child-server.js';
import type { PageFigures } from './figures.js';
import { httpLoad } from './http-load.js';
import { apiVariables } from './http-sides.js';
import { SECRET } from './stage.js';

/** Requests at once, as the goal is stated. */
const IN_FLIGHT = 4;

const API = '../../apps/api/src/main.js';

/** What the page is asked for, and by whom. */
const QUERIES: readonly { readonly query: string; readonly by: (cast: Cast) => string }[] = [
  { query: '', by: (cast) => cast.leader },
  { query: '?ended=false', by: (cast) => cast.leader },
  { query: '?handler=me', by: (cast) => cast.investigators[0] ?? '' },
  { query: '?sort=newest&limit=100', by: (cast) => cast.leader },
];

/** Where the pages are read. */
export interface ListedAt {
  readonly addresses: DatabaseAddresses;
  readonly home: string;
  readonly cast: Cast;
  readonly cases: number;
}

/** The list of cases through HTTP, asked for again and again by four at once. */
export async function measurePages(at: ListedAt, seconds: number): Promise<readonly PageFigures[]> {
  const server = await ChildServer.start(API, apiVariables(at.addresses, at.home));
  const pages: PageFigures[] = [];
  try {
    for (const { query, by } of QUERIES) {
      const headers = { authorization: `Bearer ${demoToken(SECRET, by(at.cast))}` };
      const next = (): { path: string; headers: { authorization: string } } => ({
        path: `/api/v1/cases${query}`,
        headers,
      });
      const figures = await httpLoad({ url: server.url, connections: IN_FLIGHT, seconds, next });
      pages.push({ query: query === '' ? '(all)' : query.slice(1), cases: at.cases, ...figures });
    }
    return pages;
  } finally {
    await server.stop();
  }
}

/** Resident memory of the API that nobody asks anything, MiB. */
export async function memoryAtRest(at: Omit<ListedAt, 'cast' | 'cases'>, seconds: number): Promise<number | null> {
  const server = await ChildServer.start(API, apiVariables(at.addresses, at.home));
  try {
    await pause(seconds * 1000);
    return server.memoryMiB();
  } finally {
    await server.stop();
  }
}
