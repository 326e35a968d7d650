import { accessPage, type AccessTable } from '#access';
import { registry, requirementsPage } from '#procedures';
import { openApiDocument } from '../openapi/openapi-document.js';
import { errorCodesPage } from './error-codes-page.js';

/** Every page that is generated from this door's tables: path below the checkout → content. */
export function generatedPages(table: AccessTable): Readonly<Record<string, string>> {
  return {
    'docs/access.md': accessPage(table, registry),
    'docs/error-codes.md': errorCodesPage(),
    'docs/requirements.md': requirementsPage(registry),
    'docs/openapi.json': `${JSON.stringify(openApiDocument(registry), null, 2)}\n`,
  };
}
