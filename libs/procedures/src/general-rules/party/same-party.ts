import type { PartyInput } from './party-payload.js';

/** By identifier where both have one, else by kind and name. */
export function isSameParty(one: PartyInput, other: PartyInput): boolean {
  if (one.identifier !== undefined && other.identifier !== undefined) return one.identifier === other.identifier;
  return one.kind === other.kind && one.name === other.name;
}
