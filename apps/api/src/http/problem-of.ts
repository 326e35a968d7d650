import { problemType, type Problem } from '#contract';
import type { RefusedAnswer } from '#cases';
import { DomainError } from '#kernel';
import { HTTP_ERRORS, HttpError, type HttpErrorCode } from './http-errors.js';
import { STATUS_OF } from './status-of.js';

/** A problem with the seconds after which it is worth trying again. */
export interface AnsweredProblem {
  readonly problem: Problem;
  readonly retryAfter: number | null;
}

/** Seconds after which to try again when nothing better is known. */
const TRY_AGAIN_AFTER = 1;

/** Details that a problem shows, by the name they have in an error's detail. Nothing else leaves the process. */
const SHOWN = [
  'errors',
  'issues',
  'unmet',
  'meanwhile',
  'version',
  'needs',
  'reason',
  'externalNumber',
  'limit',
  'accepts',
  'stated',
  'found',
  'excluded',
  'urge',
];

/** Translates anything that was thrown. What is not a known situation becomes `internal-error` and tells nothing. */
export function problemOf(thrown: unknown): AnsweredProblem {
  const known = thrown instanceof DomainError ? thrown : ofFramework(thrown);
  const status = STATUS_OF[known.code];
  if (status === undefined) return problemOf(new HttpError('internal-error'));
  const after = known.detail['retryAfter'];
  const retryAfter = status === 503 ? (typeof after === 'number' ? after : TRY_AGAIN_AFTER) : null;
  return { problem: problem(known, status), retryAfter };
}

/** A refused command as a problem: 409 with every unmet requirement. */
export function refusalProblem(refused: RefusedAnswer): Problem {
  const { command, proceeding, state, accepted, unmet, version } = refused;
  const words = HTTP_ERRORS['command-refused'];
  return {
    ...head('command-refused', words, 409),
    command,
    proceeding,
    state,
    accepted,
    unmet,
    version,
  };
}

function problem(error: DomainError, status: number): Problem {
  const shown = SHOWN.filter((name) => error.detail[name] !== undefined).map((name) => [
    name === 'issues' ? 'errors' : name,
    error.detail[name],
  ]);
  return { ...head(error.code, error.words, status), ...(Object.fromEntries(shown) as Record<string, unknown>) };
}

function head(code: string, words: { readonly zh: string; readonly en: string }, status: number): Problem {
  return { type: problemType(code), title: words.zh, titleEn: words.en, status, code };
}

/** Status of an exception of Nest or Fastify, and what it means here. */
const FRAMEWORK: Readonly<Record<number, HttpErrorCode>> = {
  400: 'body-unreadable',
  404: 'route-not-found',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  503: 'service-unavailable',
};

/** SQLSTATE classes and Node codes that mean "the database is away or overloaded", not "we are wrong". */
const AWAY = /^(08|53|57P|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/;

/** The same, of failures that the database's driver gives no code. */
const CUT_OFF =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

function isAway(thrown: unknown, code: unknown): boolean {
  if (typeof code === 'string') return AWAY.test(code);
  return thrown instanceof Error && CUT_OFF.test(thrown.message);
}

function ofFramework(thrown: unknown): DomainError {
  const { status, statusCode, code } = (thrown ?? {}) as { status?: unknown; statusCode?: unknown; code?: unknown };
  if (isAway(thrown, code)) return new HttpError('service-unavailable');
  const told = typeof status === 'number' ? status : statusCode;
  if (typeof told !== 'number') return new HttpError('internal-error');
  const known = FRAMEWORK[told];
  if (known !== undefined) return new HttpError(known);
  return new HttpError(told >= 400 && told < 500 ? 'request-refused' : 'internal-error');
}
