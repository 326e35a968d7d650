import type { CommandDefinition } from '#engine';
import type { JsonObject, Words } from '#kernel';

/** One wrong field: its dotted path, for example `parties.0.name`, and what is wrong with it. */
export interface FieldIssue {
  readonly field: string;
  readonly message: Words;
}

/** A payload that fits its class, with what the step must know before it decides. */
export interface FittingPayload {
  readonly payload: JsonObject;
  /** People the payload names; they are read before deciding. */
  readonly people: readonly string[];
  /** Top-level fields to be stored sealed. */
  readonly sealed: readonly string[];
}

/** Checks bodies against the payload classes of the procedures. */
export interface PayloadDesk {
  check(definition: CommandDefinition, body: unknown): FittingPayload | { readonly issues: readonly FieldIssue[] };
}
