/** A JSON value as it goes into the journal: no `undefined`, no `bigint`; money is a string of fen. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;
