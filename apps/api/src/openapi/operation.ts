import type { Words } from '#kernel';

/** One route as the document describes it. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly summary: Words;
  /** Class of the query; none when it takes no query. */
  readonly query?: new () => object;
  readonly headers?: readonly ('If-Match' | 'Idempotency-Key')[];
  /** Name of the body's schema, or `file` for a multipart upload. */
  readonly body?: string;
  /** Successes: status → name of the schema, null without a JSON body. */
  readonly answers: Readonly<Record<number, string | null>>;
  /** Other statuses it may answer, besides 401 and 503 which all but the open ones may. */
  readonly problems: readonly number[];
}
