import { API_PREFIX, PROBLEM_MEDIA_TYPE } from '#contract';
import type { Registry } from '#engine';
import { ANSWER_SCHEMAS } from './answer-schemas.js';
import { CASE_SCHEMAS } from './case-schemas.js';
import { commandSchemas } from './command-schemas.js';
import { noticeSchemas } from '../notices/notice-schemas.js';
import { exampleOf } from './examples.js';
import { SUPERVISION_SCHEMAS } from './supervision-schemas.js';
import type { Operation } from './operation.js';
import { OPERATIONS } from './operations.js';
import { schemasOfClasses, type JsonSchema } from './payload-schema.js';
import { COMPONENTS, ref } from './schema-words.js';

const PROBLEMS: Readonly<Record<number, { readonly schema: string; readonly description: string }>> = {
  400: { schema: 'InvalidProblem', description: '请求内容有误 The request does not fit' },
  401: { schema: 'Problem', description: '没有有效的令牌 No valid token' },
  403: { schema: 'ForbiddenProblem', description: '可见但无权 Seen, but not permitted' },
  404: { schema: 'Problem', description: '没有，或不可见 Unknown, or not to be seen' },
  409: { schema: 'RefusedProblem', description: '条件未具备 Unmet requirements' },
  412: { schema: 'StaleProblem', description: '案件已有变化 What it rests on has changed' },
  413: { schema: 'Problem', description: '过大 Too large' },
  415: { schema: 'Problem', description: '不支持的类型 A type that is not taken' },
  422: { schema: 'Problem', description: '幂等键已用于他处 The idempotency key was used otherwise' },
  503: { schema: 'Problem', description: '暂不可用，见 Retry-After Not available; see Retry-After' },
};

const HEADERS: Readonly<Record<string, string>> = {
  'If-Match': '所见案件版本（ETag）The version seen',
  'Idempotency-Key': '同键同文只办一次 Same key, same body: done once',
};

/** The description of the API: OpenAPI 3.1, built from routes, payload classes and schemas of answers. */
export function openApiDocument(registry: Registry): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [route, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = route.split(' ');
    const template = path.slice(API_PREFIX.length).replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: describe(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '案流 Anliu',
      version: '1',
      description: '市场监管执法办案流程引擎。Case-workflow engine for market-regulation enforcement.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_PREFIX }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...{ ...CASE_SCHEMAS, ...ANSWER_SCHEMAS, ...SUPERVISION_SCHEMAS },
        ...{ ...noticeSchemas(), ...commandSchemas(registry) },
      },
    },
  };
}

function describe(path: string, operation: Operation): JsonSchema {
  const open = operation.tag === 'service';
  const parameters = [...pathParameters(path), ...queryParameters(operation), ...headerParameters(operation)];
  const problems = open ? operation.problems : [...new Set([...operation.problems, 401, 503])].sort((a, b) => a - b);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: `${operation.summary.zh} ${operation.summary.en}`,
    ...(open ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.body === undefined ? {} : { requestBody: bodyOf(operation.body) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.answers).map(([status, name]) => [status, answerOf(status, name, operation)]),
      ),
      ...Object.fromEntries(problems.map((status) => [status, problemOf(status)])),
    },
  };
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Operation): JsonSchema[] {
  if (query === undefined) return [];
  const schema = schemasOfClasses(COMPONENTS)[query.name];
  return Object.entries((schema?.['properties'] ?? {}) as Record<string, JsonSchema>).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: field,
  }));
}

function headerParameters({ headers }: Operation): JsonSchema[] {
  return (headers ?? []).map((name) => ({
    name,
    in: 'header',
    required: false,
    description: HEADERS[name],
    schema: { type: 'string' },
  }));
}

function bodyOf(name: string): JsonSchema {
  if (name !== 'file') {
    return { required: true, content: { 'application/json': { schema: ref(name), ...exampleOf(name) } } };
  }
  const record = {
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: ref('FileTold'),
    description: 'JSON text, for example {"name":"现场照片","evidence":{"kind":"electronic-data"}}',
  };
  const properties = { record, file: { type: 'string', format: 'binary' } };
  const file = { type: 'object', required: ['file'], properties };
  return { required: true, content: { 'multipart/form-data': { schema: file } } };
}

function answerOf(status: string, name: string | null, { headers, summary }: Operation): JsonSchema {
  const tagged = headers !== undefined && status !== '304' ? { headers: { ETag: { schema: { type: 'string' } } } } : {};
  const description = summary.en;
  if (name === null) return { description, ...tagged };
  return { description, ...tagged, content: { 'application/json': { schema: ref(name), ...exampleOf(name) } } };
}

function problemOf(status: number): JsonSchema {
  const { schema, description } = PROBLEMS[status] ?? { schema: 'Problem', description: '' };
  const headers = status === 503 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {};
  return { description, ...headers, content: { [PROBLEM_MEDIA_TYPE]: { schema: ref(schema), ...exampleOf(schema) } } };
}
