import type { CaseScope, Standing } from '#access';

/** Who calls, as the guard found out. */
export interface Caller {
  readonly standing: Standing;
  readonly scope: CaseScope;
}

/** What this door reads of a request. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly routeOptions: { readonly url?: string | undefined };
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  caller?: Caller;
}

/** What this door does with a reply. */
export interface HttpReply {
  readonly sent: boolean;
  code(status: number): HttpReply;
  header(name: string, value: string): HttpReply;
  send(body?: unknown): HttpReply;
}
