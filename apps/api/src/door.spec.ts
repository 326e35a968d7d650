import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CaseBusy,
  CaseNotFound,
  CommandForbidden,
  CommandStale,
  IdempotencyKeyReused,
  PayloadInvalid,
  type Given,
} from '#cases';
import { hashToken } from '#organisation';
import { registry, validatePayload } from '#procedures';
import { buildApp } from './build-app.js';
import { DoorServices, knownCase, knownClock, shippedTable } from './testing/door-services.js';

const services = new DoorServices();
let app: NestFastifyApplication;

beforeAll(async () => {
  for (const person of ['investigator.li', 'leader.wang', 'leader.xu', 'administrator.peng']) {
    services.tokens.set(hashToken(person).toString('hex'), person);
  }
  await services.directory.refresh();
  app = await buildApp(services, { largestFile: 1_000 });
  app.useLogger(false);
  await app.listen(0, '127.0.0.1');
});

beforeEach(() => {
  services.asked.length = 0;
  services.step = () => Promise.reject(new CaseNotFound());
});

afterAll(() => app.close());

interface Sent {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
}

/** A body and its type: objects as JSON, texts and forms as they are. */
function bodyOf(payload: unknown): { body?: string | FormData | Blob; type: Readonly<Record<string, string>> } {
  if (payload === undefined) return { type: {} };
  if (typeof payload === 'string' || payload instanceof FormData || payload instanceof Blob)
    return { body: payload, type: {} };
  return { body: JSON.stringify(payload), type: { 'content-type': 'application/json' } };
}

async function send(method: string, path: string, { as = 'investigator.li', headers = {}, payload }: Sent = {}) {
  const { body, type } = bodyOf(payload);
  const authorization: Readonly<Record<string, string>> = as === '' ? {} : { authorization: `Bearer ${as}` };
  const answer = await fetch(`${await app.getUrl()}/api/v1${path}`, {
    method,
    headers: { ...authorization, ...type, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const content: Record<string, unknown> = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { status: answer.status, headers: answer.headers, body: content };
}

function definitionOf(name: string) {
  const definition = registry.commands.get(name)?.definition;
  if (definition === undefined) throw new Error(`no command ${name}`);
  return definition;
}

const command = (payload: object, headers: Readonly<Record<string, string>> = {}) =>
  send('POST', `/cases/${knownCase}/commands`, { payload, headers });

const assign = { command: 'filing.assign', payload: { officers: ['investigator.li', 'investigator.zhao'] } };

describe('who may come in', () => {
  const closed = [...shippedTable.routes.values()].filter((route) => route.needs !== 'open');

  it.each(closed.map((one) => one.route))('%s needs a token', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const real = path.slice('/api/v1'.length).replace(':id', knownCase).replace(':key', 'k').replace(':hash', 'h');
    for (const as of ['', 'no-such-token']) {
      const { status, headers, body } = await send(method, real, { as });
      expect(status).toBe(401);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(body).toMatchObject({ type: 'urn:anliu:problem:token-missing', status: 401, code: 'token-missing' });
    }
  });

  it('health and the description of the API need none', async () => {
    expect(await send('GET', '/health', { as: '' })).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await send('GET', '/openapi.json', { as: '' })).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
  });

  it('health says when the database is away', async () => {
    services.ready = false;
    expect(await send('GET', '/health', { as: '' })).toMatchObject({ status: 503 });
    services.ready = true;
  });

  it('tells the caller who he is', async () => {
    const { body } = await send('GET', '/me', { as: 'leader.wang' });
    expect(body).toMatchObject({ id: 'leader.wang', posts: [{ role: 'leader', roleName: { zh: '部门负责人' } }] });
  });
});

describe('what is not there', () => {
  it('answers an unknown case, a hidden one and what is no id in the same way', async () => {
    const unknown = await send('GET', '/cases/01930000-0000-7000-8000-00000000ffff');
    const hidden = await send('GET', `/cases/${knownCase}`, { as: 'leader.xu' });
    const nonsense = await send('GET', '/cases/1;drop table cases');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    expect(hidden.body).toEqual(unknown.body);
    expect(nonsense.body).toEqual(unknown.body);
  });

  it('shows the administrator no case', async () => {
    expect((await send('GET', `/cases/${knownCase}`, { as: 'administrator.peng' })).status).toBe(404);
  });

  it.each(['/nothing', '/cases/%ff', `/cases/${'a'.repeat(301)}`])(
    'answers a path that leads nowhere as a problem: %.20s',
    async (path) => {
      const { status, headers, body } = await send('GET', path);
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'route-not-found' });
      expect(headers.get('content-type')).toContain('application/problem+json');
    },
  );
});

describe('what cannot be read', () => {
  it('names every wrong field of a command, also those of its payload', async () => {
    const wrong = {
      command: 'filing.assign',
      at: 'yesterday',
      expectedVersion: -1,
      colour: 'red',
      payload: { officers: 'li' },
    };
    const { status, body } = await command(wrong);
    expect(status).toBe(400);
    const fields = (body['errors'] as { field: string }[]).map((error) => error.field);
    expect(new Set(fields)).toEqual(new Set(['at', 'expectedVersion', 'colour', 'payload.officers']));
    expect(services.asked).toHaveLength(0);
  });

  it('names the fields that the step found wrong as they stand in the body', async () => {
    services.step = () =>
      Promise.reject(new PayloadInvalid([{ field: 'officers', message: { zh: '不能为空。', en: 'empty.' } }]));
    const { status, body } = await command({ command: 'filing.assign', payload: {} });
    expect(status).toBe(400);
    expect(body['errors']).toEqual([{ field: 'payload.officers', message: { zh: '不能为空。', en: 'empty.' } }]);
  });

  it.each([
    ['/cases?limit=0&sort=oldest&colour=red', ['limit', 'sort', 'colour']],
    [`/cases/${knownCase}?asKnownOn=today`, ['asKnownOn']],
    [`/cases/${knownCase}/journal?after=-1`, ['after']],
    ['/tasks?dueBefore=2026-13-01', ['dueBefore']],
  ])('names every wrong filter of %s', async (path, fields) => {
    const { status, body } = await send('GET', path);
    expect(status).toBe(400);
    expect(new Set((body['errors'] as { field: string }[]).map((error) => error.field))).toEqual(new Set(fields));
  });

  it('refuses a body that is no JSON, a type it does not take, and one that is too large', async () => {
    const path = `/cases/${knownCase}/commands`;
    const broken = await send('POST', path, { headers: { 'content-type': 'application/json' }, payload: '{' });
    expect(broken).toMatchObject({ status: 400, body: { code: 'body-unreadable' } });
    const xml = await send('POST', path, { headers: { 'content-type': 'application/xml' }, payload: '<a/>' });
    expect(xml).toMatchObject({ status: 415, body: { code: 'media-type-unsupported' } });
    const large = await command({ command: 'filing.assign', payload: { note: 'x'.repeat(1_100_000) } });
    expect(large).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('refuses JSON in another encoding than UTF-8, rather than record other characters than were meant', async () => {
    const body = Buffer.concat([Buffer.from('{"payload":{"summary":"'), Buffer.from([0xb0, 0xb8]), Buffer.from('"}}')]);
    const headers = { 'content-type': 'application/json' };
    const answer = await send('POST', '/cases', { headers, payload: new Blob([body]) });
    expect(answer).toMatchObject({ status: 400, body: { code: 'body-unreadable' } });
    expect(services.asked).toHaveLength(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('takes no body of type %s', async (type) => {
    const answer = await send('POST', '/cases', { headers: { 'content-type': type }, payload: 'a=1' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'media-type-unsupported' } });
  });

  it('says it once when a field is wrong in several ways', async () => {
    expect((await send('GET', '/cases?limit=many')).body['errors']).toHaveLength(1);
  });

  it.each([
    ['null for a command', '{"command":null,"payload":{}}', ['command']],
    [
      'null for a moment and for a list',
      '{"command":"filing.assign","at":null,"payload":{"officers":null}}',
      ['at', 'payload.officers'],
    ],
    ['a name that every object has', '{"payload":{"constructor":1,"source":"inspection"}}', ['payload.constructor']],
    ['depth without end', `{"payload":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`, [`payload${'.a'.repeat(32)}`]],
    [
      'the null character',
      '{"payload":{"source":"inspection","receivedAt":"2026-02-30","summary":"\\u0000"}}',
      ['payload.summary'],
    ],
    [
      'a day that never was',
      '{"payload":{"source":"inspection","receivedAt":"2026-02-30","summary":"线索"}}',
      ['payload.receivedAt'],
    ],
  ])('names where it finds %s', async (_, payload, fields) => {
    services.step = (input) => {
      const checked = validatePayload(definitionOf(input.command), input.payload);
      return Promise.reject(new PayloadInvalid('issues' in checked ? checked.issues : []));
    };
    const { status, body } = await send('POST', '/cases', { headers: { 'content-type': 'application/json' }, payload });
    expect(status).toBe(400);
    const named = (body['errors'] as { field: string }[]).map((error) => error.field);
    expect(named).toEqual(expect.arrayContaining(fields));
  });

  it.each(['status', 'state', 'domain', 'text'])('refuses the null character in the filter %s', async (filter) => {
    const { status, body } = await send('GET', `/cases?${filter}=%00`);
    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ field: filter }] });
  });

  it.each(['constructor', 'toString', '__proto__'])('takes no filter of the name %s', async (name) => {
    expect((await send('GET', `/cases?${name}=1`)).status).toBe(400);
  });

  it('records a file only when the file itself is sent', async () => {
    const payload = { sha256: '0'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 1 };
    const { status, body } = await command({ command: 'file.record', payload });
    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ field: 'command' }] });
    expect(services.asked).toHaveLength(0);
  });

  it('refuses headers that cannot be meant', async () => {
    expect((await command(assign, { 'if-match': 'now' })).body['errors']).toMatchObject([{ field: 'If-Match' }]);
    expect((await command(assign, { 'idempotency-key': 'x'.repeat(201) })).body['errors']).toMatchObject([
      { field: 'Idempotency-Key' },
    ]);
    expect((await command({ ...assign, expectedVersion: 3 }, { 'if-match': '"4"' })).body['errors']).toMatchObject([
      { field: 'expectedVersion' },
    ]);
  });
});

const moved: Given = {
  repeated: false,
  answer: { outcome: 'moved', dryRun: false, caseId: knownCase, version: 2, seq: 2, command: 'filing.assign' },
} as unknown as Given;

describe('what a command is answered', () => {
  it('hands on what was asked, in whose name, and from which version', async () => {
    services.step = () => Promise.resolve(moved);
    const sent = { ...assign, proceeding: 'filing#1', at: '2026-03-02T09:00:00+08:00' };
    const { status, headers } = await command(sent, { 'if-match': '"1"', 'idempotency-key': 'k1' });
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"2"' });
    expect(services.asked).toMatchObject([
      {
        ...sent,
        caseId: knownCase,
        expectedVersion: 1,
        idempotencyKey: 'k1',
        dryRun: false,
        actor: { person: 'investigator.li' },
      },
    ]);
  });

  it('answers a case that was opened with 201 and where it is, and a dry run with 200', async () => {
    services.step = () => Promise.resolve(moved);
    const opening = { payload: { source: 'inspection', receivedAt: '2026-03-02', summary: '线索' } };
    const opened = await send('POST', '/cases', { payload: opening });
    expect({ status: opened.status, location: opened.headers.get('location') }).toEqual({
      status: 201,
      location: `/api/v1/cases/${knownCase}`,
    });
    expect(services.asked).toMatchObject([{ caseId: null, command: 'clue.register', unit: 'east-brigade' }]);
    services.step = () => Promise.resolve({ repeated: false, answer: { ...moved.answer, dryRun: true } } as Given);
    expect(await send('POST', '/cases?dryRun=true', { payload: opening })).toMatchObject({ status: 200 });
    expect(services.asked[1]).toMatchObject({ dryRun: true });
  });

  it('says when an answer was given before', async () => {
    services.step = () => Promise.resolve({ ...moved, repeated: true });
    expect((await command(assign)).headers.get('idempotency-replayed')).toBe('true');
  });

  it('answers a refusal with 409 and every unmet requirement', async () => {
    const unmet = [
      { id: 'two-officers', sentence: { zh: '', en: '' }, article: 'PROC 21', remedy: { zh: '', en: '' } },
    ];
    const refused = {
      outcome: 'refused',
      command: 'filing.assign',
      proceeding: null,
      state: {},
      accepted: [],
      unmet,
      caseId: knownCase,
      version: 1,
    };
    services.step = () => Promise.resolve({ repeated: false, answer: refused } as Given);
    const { status, headers, body } = await command(assign);
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'command-refused', unmet, version: 1 } });
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    [
      'a command not the caller’s',
      new CommandForbidden({ command: 'filing.assign', needs: ['U'] }),
      403,
      { needs: ['U'] },
    ],
    ['a case changed meanwhile', new CommandStale(7, []), 412, { version: 7, meanwhile: [] }],
    ['a key used for another body', new IdempotencyKeyReused(), 422, {}],
    ['a case that stays locked', new CaseBusy(2), 503, {}],
    ['a connection that was cut', new Error('Connection terminated unexpectedly'), 503, {}],
    ['a database that went silent', new Error('Query read timeout'), 503, {}],
    ['a pool that is empty', new Error('timeout exceeded when trying to connect'), 503, {}],
    ['a database with no room', Object.assign(new Error('too many clients'), { code: '53300' }), 503, {}],
  ])('translates %s', async (_, thrown, status, shown) => {
    services.step = () => Promise.reject(thrown);
    const answer = await command(assign);
    expect(answer).toMatchObject({ status, body: { ...shown, status } });
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? (thrown instanceof CaseBusy ? '2' : '1') : null);
  });

  it('tells nothing of an inner fault', async () => {
    services.step = () => Promise.reject(new Error('relation "cases" does not exist at /srv/secret.js'));
    const { status, body } = await command(assign);
    expect({ status, body }).toEqual({
      status: 500,
      body: {
        type: 'urn:anliu:problem:internal-error',
        title: '系统内部错误，已记录。',
        titleEn: 'An internal error; it has been recorded.',
        status: 500,
        code: 'internal-error',
      },
    });
  });
});

describe('reading', () => {
  it('tells the version of a case, and sends it anew each time: its clocks may have moved without one', async () => {
    const { status, headers } = await send('GET', `/cases/${knownCase}`, { headers: { 'if-none-match': '"1"' } });
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"1"' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('explains a clock by its key', async () => {
    const path = `/cases/${knownCase}/clocks/${encodeURIComponent(knownClock.key)}/explanation`;
    expect(await send('GET', path)).toMatchObject({
      status: 200,
      body: { clock: { rule: 'report-check' }, lines: [{ zh: '起算' }] },
    });
    expect(await send('GET', `/cases/${knownCase}/clocks/none/explanation`)).toMatchObject({
      status: 404,
      body: { code: 'clock-not-found' },
    });
  });
});

describe('files', () => {
  it('are not taken from somebody who only sees the case', async () => {
    const { status, body } = await send('POST', `/cases/${knownCase}/files`, { payload: {} });
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'command-forbidden' });
  });

  it('come as one part of a multipart body', async () => {
    const { status, body } = await send('POST', `/cases/${knownCase}/files`, { as: 'leader.wang', payload: {} });
    expect({ status, code: body['code'] }).toEqual({ status: 415, code: 'media-type-unsupported' });
  });

  const upload = (form: FormData | Blob, headers: Readonly<Record<string, string>> = {}) =>
    send('POST', `/cases/${knownCase}/files`, { as: 'leader.wang', payload: form, headers });

  function formOf(parts: Readonly<Record<string, string | Blob>>): FormData {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts))
      form.append(name, part, ...(part instanceof Blob ? ['a.pdf'] : []));
    return form;
  }

  it.each([
    [500, 201],
    [2_000, 413],
  ])('of %d bytes are answered with %d', async (size, status) => {
    services.step = () => Promise.resolve(moved);
    expect((await upload(formOf({ record: '{"note":"n"}', file: new Blob(['x'.repeat(size)]) }))).status).toBe(status);
  });

  it('are recorded with what is told of them, before or after them', async () => {
    services.step = () => Promise.resolve(moved);
    const [record, file] = ['{"name":"照片","note":"n"}', new Blob(['x'])];
    for (const form of [formOf({ record, file }), formOf({ file, record })]) {
      expect((await upload(form)).status).toBe(201);
      expect(services.asked.at(-1)?.payload).toMatchObject({ name: '照片', note: 'n', size: 1 });
    }
  });

  it.each([
    [{ record: '{}' }, 'file'],
    [{ record: '{', file: new Blob(['x']) }, 'record'],
    [{ colour: 'red', file: new Blob(['x']) }, 'colour'],
    [{ file: 'a text' }, 'file'],
    [{ file: new Blob(['x']), record: `{"sha256":"${'1'.repeat(64)}"}` }, 'record.sha256'],
  ])('are refused when a part is wrong: %j', async (parts, field) => {
    const { status, body } = await upload(formOf(parts));
    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ field }] });
    expect(services.asked).toHaveLength(0);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that are no parts', 'multipart/form-data; boundary=x', 'nothing'],
    [
      'that break off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    ],
  ])('%s are a body that cannot be read', async (_, type, text) => {
    const { status, body } = await upload(new Blob([text]), { 'content-type': type });
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'body-unreadable' });
  });
});
