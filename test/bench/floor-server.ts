// The floor behind bare node:http, in a process of its own: no framework, no router, no token, no checks.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openDatabase } from '#persistence';
import { handWrittenStep, type HandWrittenAct } from './hand-written-step.js';

const told = JSON.parse(process.env['BENCH_ACT'] ?? '{}') as Pick<HandWrittenAct, 'actor' | 'versions'>;
const database = await openDatabase(process.env['DATABASE_URL'] ?? '', { name: 'bench floor' });

const server = createServer((request, response) => {
  if (request.method === 'GET') response.end('{}');
  else answer(request, response).catch((error: unknown) => void response.writeHead(500).end(String(error)));
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => {
  server.closeAllConnections();
  void database.close().then(() => process.exit(0));
});
// Who started us is gone, perhaps killed.
process.on('disconnect', () => process.exit(1));

/** `POST /api/v1/cases/{id}/commands`, with the same body and header as the API takes. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { payload } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Pick<HandWrittenAct, 'payload'>;
  const caseId = request.url?.split('/')[4] ?? '';
  const key = String(request.headers['idempotency-key']);
  const said = JSON.stringify(await handWrittenStep(database.pool, { ...told, caseId, payload, key }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(said) }).end(said);
}
