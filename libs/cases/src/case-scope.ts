/**
 * Which cases a caller may see, as a filter. Computed by the access table; a case outside the scope
 * answers exactly as an unknown one.
 */
export type CaseScope =
  | { readonly all: true }
  | {
      readonly all?: false;
      /** Units whose cases may be seen: the units themselves, not what is below them. */
      readonly units: readonly string[];
      /** Sees the cases this person handles or handled. */
      readonly handlerOf: string;
      /** Sees the cases that name this person: as reviewer, host, recorder, legal staff. */
      readonly namedIn: string;
    };

/** What a scope is judged by. */
export interface Placed {
  readonly unit: string;
  readonly bureau: string;
  readonly handlers: readonly string[];
  readonly named: readonly string[];
  readonly recused: readonly string[];
}

/** Whether a case lies in a scope. Recusal subtracts from everything but `all`. */
export function isInScope(placed: Placed, scope: CaseScope): boolean {
  if (scope.all === true) return true;
  if (placed.recused.includes(scope.handlerOf)) return false;
  return (
    scope.units.includes(placed.unit) ||
    placed.handlers.includes(scope.handlerOf) ||
    placed.named.includes(scope.namedIn)
  );
}
