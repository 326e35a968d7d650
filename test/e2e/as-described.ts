import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Middleware } from 'openapi-fetch';

interface MediaTypes {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, MediaTypes>> }>>>
  >;
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Described & object;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, 'api');
const validators = new Map<string, ValidateFunction>();

/** Holds every answer to the description of the API: its status must be there, and its body must fit the schema. */
export const asDescribed: Middleware = {
  async onResponse({ request, response, schemaPath }) {
    await expectDescribed(`${request.method} ${schemaPath}`, response);
    return undefined;
  },
};

/** Throws when the answer of an operation (`GET /cases/{id}`) is not as the description of the API says. */
export async function expectDescribed(operation: string, response: Response): Promise<void> {
  const [method = '', path = ''] = operation.split(' ');
  const place = `${operation} ${response.status}`;
  const answer = document.paths[path]?.[method.toLowerCase()]?.responses[response.status];
  if (answer === undefined) throw new Error(`${place} is not described`);
  await holdTo(answer, response, place);
}

async function holdTo({ content = {} }: MediaTypes, response: Response, place: string): Promise<void> {
  const [described] = Object.entries(content);
  if (described === undefined) return;
  const [type, { schema }] = described;
  if (!(response.headers.get('content-type') ?? '').startsWith(type)) throw new Error(`${place} is not ${type}`);
  const validate = validatorOf(schema.$ref);
  if (!validate(await response.clone().json())) {
    throw new Error(`${place} does not fit its schema: ${ajv.errorsText(validate.errors)}`);
  }
}

function validatorOf(reference: string): ValidateFunction {
  const known = validators.get(reference) ?? ajv.compile({ $ref: `api${reference}` });
  validators.set(reference, known);
  return known;
}
