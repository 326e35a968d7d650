import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldProblem } from '#contract';
import { HttpError } from './http-errors.js';

const UNKNOWN_FIELD = { zh: '没有这个字段。', en: 'There is no such field.' };

/** What a decorator says when a field is wrong, in both languages. */
export function said(zh: string, en: string): { readonly message: string } {
  return { message: `${zh}\n${en}` };
}

/**
 * Reads a body, or the query of a request, into its class.
 *
 * @throws HttpError `request-invalid` naming every wrong field.
 */
export function readRequest<Shape extends object>(shape: new () => Shape, content: unknown): Shape {
  const issues = issuesIn(shape, content);
  if (issues.length > 0) throw new HttpError('request-invalid', { errors: issues });
  return plainToInstance(shape, content, { exposeUnsetFields: false });
}

/** Refuses the query of a route that takes none. Throws HttpError `request-invalid`. */
export function expectNoQuery(query: Readonly<Record<string, unknown>>): void {
  const errors = Object.keys(query).map((field) => ({ field, message: UNKNOWN_FIELD }));
  if (errors.length > 0) throw new HttpError('request-invalid', { errors });
}

/** Every wrong field of a body; none when it fits its class. */
export function issuesIn(shape: new () => object, content: unknown): readonly FieldProblem[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return [{ field: '', message: { zh: '正文必须是一个对象。', en: 'The body must be an object.' } }];
  }
  const faults = validateSync(plainToInstance(shape, content), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  return faults.flatMap((fault) => describe(fault, ''));
}

function describe(fault: ValidationError, above: string): readonly FieldProblem[] {
  const field = above === '' ? fault.property : `${above}.${fault.property}`;
  const own = Object.entries(fault.constraints ?? {}).map(([kind, text]) => ({ field, message: wordsOf(kind, text) }));
  return [...own, ...(fault.children ?? []).flatMap((child) => describe(child, field))];
}

function wordsOf(kind: string, text: string): FieldProblem['message'] {
  if (kind === 'whitelistValidation') return UNKNOWN_FIELD;
  const [zh, en] = text.split('\n');
  return en === undefined ? { zh: '内容不符合要求。', en: `${text}.` } : { zh: zh ?? '', en };
}
