import { CASES_ERRORS } from '#cases';
import { DOCUMENTS_ERRORS } from '#documents';
import { JOURNAL_ERRORS } from '#journal';
import type { Words } from '#kernel';
import { LAW_ERRORS } from '#law';
import { NOTICES_ERRORS } from '#notices';
import { ORGANISATION_ERRORS } from '#organisation';
import { DATABASE_ERRORS } from '#persistence';
import { QUEUES_ERRORS } from '#queues';
import { HTTP_ERRORS } from '../http/http-errors.js';
import { SUPERVISION_ERRORS } from '#supervision';
import { STATUS_OF } from '../http/status-of.js';

/** Every catalogue of situations that may reach this door, by its room. */
export const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  api: HTTP_ERRORS,
  cases: CASES_ERRORS,
  documents: DOCUMENTS_ERRORS,
  journal: JOURNAL_ERRORS,
  law: LAW_ERRORS,
  notices: NOTICES_ERRORS,
  organisation: ORGANISATION_ERRORS,
  persistence: DATABASE_ERRORS,
  queues: QUEUES_ERRORS,
  supervision: SUPERVISION_ERRORS,
};

/** The catalogues as a page for people, `docs/error-codes.md`. */
export function errorCodesPage(): string {
  const rows = Object.entries(CATALOGUES).flatMap(([room, catalogue]) =>
    Object.entries(catalogue).map(([code, { zh, en }]) =>
      row([`\`${code}\``, String(STATUS_OF[code]), zh, en, `\`${room}\``]),
    ),
  );
  return [
    '# 错误代码 Error codes',
    '',
    '由各模块的错误目录生成；代码一经使用不再改作他用。Generated from the catalogues of the rooms; a code is never reused.',
    '接口以 `application/problem+json` 返回，`code` 即下列代码。The API answers `application/problem+json` with these codes.',
    '`command-refused` 列出每一项未具备的条件，编号见 `docs/requirements.md`。`command-refused` lists every unmet requirement.',
    '',
    row(['代码 Code', 'HTTP', '中文', 'English', '模块 Room']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
