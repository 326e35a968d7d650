import { demoToken } from '#organisation';
import type { DatabaseAddresses } from '#persistence';
import { ChildServer } from './child-server.js';
import type { LoadFigures } from './figures.js';
import { httpLoad } from './http-load.js';
import { drawing, type MovedCases } from './moved-cases.js';
import type { Effort, Side } from './sides.js';
import { CONFIG, SEALING_KEY, SECRET } from './stage.js';

const API = '../../apps/api/src/main.js';
const FLOOR = './floor-server.js';

/** The API process, with a token and a key for every command as a real client sends them. */
export function apiSide(cases: MovedCases, home: string): Side {
  return {
    name: 'HTTP API',
    run: (addresses, effort) => commanding(API, apiVariables(addresses, home), cases, effort),
  };
}

/** The floor behind bare node:http. */
export function bareHttpSide(cases: MovedCases): Side {
  const { actor, versions } = cases;
  return {
    name: 'bare node:http floor',
    run: ({ applicationUrl }, effort) =>
      commanding(
        FLOOR,
        { DATABASE_URL: applicationUrl, BENCH_ACT: JSON.stringify({ actor, versions }) },
        cases,
        effort,
      ),
  };
}

/** What the API process is told. */
export function apiVariables({ applicationUrl }: DatabaseAddresses, home: string): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: applicationUrl,
    ANLIU_HOME: home,
    ANLIU_CONFIG: CONFIG,
    ANLIU_SEALING_KEY: SEALING_KEY,
    NODE_ENV: 'production',
  };
}

async function commanding(
  program: string,
  variables: Readonly<Record<string, string>>,
  { count, actor, payload }: MovedCases,
  { callers, seconds }: Effort,
): Promise<LoadFigures> {
  const server = await ChildServer.start(program, variables);
  try {
    const draw = drawing(count);
    const body = JSON.stringify({ command: 'investigation.recordAct', payload });
    const authorization = `Bearer ${demoToken(SECRET, actor.person)}`;
    let given = 0;
    return await httpLoad({
      url: server.url,
      connections: callers,
      seconds,
      next: () => ({
        method: 'POST',
        path: `/api/v1/cases/${draw(0)}/commands`,
        headers: {
          authorization,
          'content-type': 'application/json',
          'idempotency-key': `http----${String((given += 1))}`,
        },
        body,
      }),
    });
  } finally {
    await server.stop();
  }
}
