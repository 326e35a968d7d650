/** Media type of every answer that is not a success (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** What a person reads: Chinese first, English beside it. */
interface ProblemWords {
  readonly zh: string;
  readonly en: string;
}

/** One wrong field of a request: its dotted path, and what is wrong with it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: ProblemWords;
}

/** One unmet requirement of a refused command: what is missing, by which article, and how to meet it. */
export interface UnmetProblem {
  readonly id: string;
  readonly sentence: ProblemWords;
  readonly article: string;
  readonly remedy: ProblemWords;
}

/** An answer that is not a success. */
export interface Problem {
  /** `urn:anliu:problem:<code>`. */
  readonly type: string;
  /** Chinese sentence. */
  readonly title: string;
  /** English sentence. */
  readonly titleEn: string;
  /** HTTP status. */
  readonly status: number;
  /** Code of `docs/error-codes.md`; never reused. */
  readonly code: string;
  /** 400: every wrong field. */
  readonly errors?: readonly FieldProblem[];
  /** 409: every unmet requirement. */
  readonly unmet?: readonly UnmetProblem[];
  /** 409: the state the proceeding stands in, by region, and the commands accepted where the case stands. */
  readonly state?: Readonly<Record<string, string>>;
  readonly accepted?: readonly string[];
  readonly [member: string]: unknown;
}

/** URI of a kind of problem. */
export function problemType(code: string): string {
  return `urn:anliu:problem:${code}`;
}
