import type { Registry } from '#engine';
import type { RuleBook } from '#statutes';
import { overviewPage } from './overview-page.js';
import { overviewPicture } from './overview-picture.js';
import { procedurePage } from './procedure-page.js';
import { procedurePicture } from './procedure-picture.js';

/** Every picture and page of `docs/charts`: path below the checkout → content. The same code gives the same text. */
export async function chartPages(registry: Registry, rules: RuleBook): Promise<Readonly<Record<string, string>>> {
  const pages: Record<string, string> = {
    'docs/charts/README.md': overviewPage(registry),
    'docs/charts/overview.svg': await overviewPicture(registry),
  };
  for (const procedure of registry.procedures.values()) {
    pages[`docs/charts/${procedure.name}.md`] = procedurePage(registry, rules, procedure);
    pages[`docs/charts/${procedure.name}.svg`] = await procedurePicture(registry, procedure);
  }
  return pages;
}
