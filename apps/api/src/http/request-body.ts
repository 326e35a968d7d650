import type { FieldProblem } from '#contract';
import { checkShape } from '#procedures';
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
  const checked = checkShape(shape, content);
  if ('issues' in checked) throw requestInvalid(checked.issues);
  return checked.value;
}

/** Refuses the query of a route that takes none. Throws HttpError `request-invalid`. */
export function expectNoQuery(query: Readonly<Record<string, unknown>>): void {
  const errors = Object.keys(query).map((field) => ({ field, message: UNKNOWN_FIELD }));
  if (errors.length > 0) throw requestInvalid(errors);
}

/** A request in which these fields are wrong. */
export function requestInvalid(errors: readonly FieldProblem[]): HttpError {
  return new HttpError('request-invalid', { errors });
}
