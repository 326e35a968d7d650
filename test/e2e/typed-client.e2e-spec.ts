import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';

describe('the typed client', () => {
  it('is as the description of the API says (npm run pages writes both)', async () => {
    const generated = astToString(await openapiTS(readFileSync('docs/openapi.json', 'utf8')));
    expect(readFileSync('test/e2e/client/schema.d.ts', 'utf8').endsWith(generated)).toBe(true);
  });
});
