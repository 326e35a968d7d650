import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadAccessTable, checkAccess, TableFault } from '#access';
import { registry } from '#procedures';
import { loadRuleBook } from '#statutes';
import { STATUS_OF } from '../http/status-of.js';
import { EXAMPLES } from '../openapi/examples.js';
import { openApiDocument } from '../openapi/openapi-document.js';
import { payloadSchemaOf } from '../openapi/payload-schema.js';
import { CATALOGUES } from './error-codes-page.js';
import { generatedPages } from './generated-pages.js';

const table = loadAccessTable('config');
const pages = await generatedPages(table, loadRuleBook('config/statutes'));

describe('generated pages', () => {
  it.each(Object.entries(pages))('%s is as the tables say (npm run pages writes it)', (path, content) => {
    expect(readFileSync(path, 'utf8') === content).toBe(true);
  });
});

describe('docs/charts', () => {
  it('has no page or picture of a procedure that is no longer registered', () => {
    const written = readdirSync('docs/charts').map((name) => `docs/charts/${name}`);
    expect(written.filter((path) => pages[path] === undefined)).toEqual([]);
  });
});

describe('the description of the API', () => {
  const document = openApiDocument(registry) as { components: { schemas: Record<string, object> } };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');

  it.each(Object.keys(EXAMPLES))('shows an example of %s that fits its schema', (name) => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
    expect(validate(EXAMPLES[name]) ? [] : validate.errors).toEqual([]);
  });

  it('refers to no schema that it does not have', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
  });

  it('knows the payload of every command, field by field', () => {
    for (const [name, { definition }] of registry.commands) {
      const schema = payloadSchemaOf(registry, name);
      expect(schema['type']).toBe('object');
      expect(Object.keys(schema['properties'] ?? {}).length).toBeGreaterThan(0);
      expect(definition.payload.name).not.toBe('Object');
    }
  });

  it('gives no two payload classes the same name', () => {
    const classes = new Map<string, unknown>();
    for (const { definition } of registry.commands.values()) {
      expect(classes.get(definition.payload.name) ?? definition.payload).toBe(definition.payload);
      classes.set(definition.payload.name, definition.payload);
    }
  });
});

describe('error codes', () => {
  const codes = Object.values(CATALOGUES).flatMap((catalogue) => Object.keys(catalogue));

  it('each mean one thing, are worded in both languages, and have a status', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const words of Object.values(CATALOGUES).flatMap((catalogue) => Object.values(catalogue))) {
      expect([words.zh.length > 0, words.en.length > 0]).toEqual([true, true]);
    }
    expect(codes.filter((code) => STATUS_OF[code] === undefined)).toEqual([]);
    expect(Object.keys(STATUS_OF).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('are listed for every room of floors 2 and 3 that has a catalogue', () => {
    // Floor 1 answers with its own codes as data, and the built-in database speaks to the command line alone.
    const aside = ['statutes'];
    const rooms = readdirSync('libs').filter((room) => !aside.includes(room) && hasCatalogue(room));
    expect(rooms.filter((room) => CATALOGUES[room] === undefined)).toEqual([]);
  });
});

function hasCatalogue(room: string): boolean {
  const door = join('libs', room, 'src', 'index.ts');
  return existsSync(door) && /\b[A-Z]+_ERRORS\b/.test(readFileSync(door, 'utf8'));
}

describe('the shipped access table', () => {
  const routes = [...table.routes.keys()];

  it('has an entry for every command and widens none', () => {
    expect(() => checkAccess(table, registry, routes)).not.toThrow();
  });

  it('stops the boot for a route that nobody thought of', () => {
    expect(() => checkAccess(table, registry, [...routes, 'DELETE /api/v1/cases/:id'])).toThrow(TableFault);
  });
});
