import { accessPage, type AccessTable } from '#access';
import { chartPages } from '#pictures';
import { registry, requirementsPage } from '#procedures';
import type { RuleBook } from '#statutes';
import { openApiDocument } from '../openapi/openapi-document.js';
import { errorCodesPage } from './error-codes-page.js';

/** Every page that is generated from this door's tables: path below the checkout → content. */
export async function generatedPages(table: AccessTable, rules: RuleBook): Promise<Readonly<Record<string, string>>> {
  return {
    ...(await chartPages(registry, rules)),
    'docs/access.md': accessPage(table, registry),
    'docs/error-codes.md': errorCodesPage(),
    'docs/requirements.md': requirementsPage(registry),
    'docs/openapi.json': `${JSON.stringify(openApiDocument(registry), null, 2)}\n`,
  };
}
