import type { ChartValue } from './case-state.js';

/** Reads the state of a region as a dotted path. Charts without regions are one region, `main`. */
export function statePath(value: ChartValue, region = 'main'): string {
  if (typeof value === 'string') return value;
  const inner = value[region];
  if (inner === undefined) {
    const [only] = Object.entries(value);
    if (region !== 'main' || only === undefined || Object.keys(value).length > 1) return '';
    return `${only[0]}.${statePath(only[1])}`;
  }
  return typeof inner === 'string' ? inner : flatten(inner);
}

/** All regions of a value with their states: `{ main: 'noticed', hearing: 'requested' }`. */
export function regionsOf(value: ChartValue): Record<string, string> {
  if (typeof value === 'string') return { main: value };
  return Object.fromEntries(Object.keys(value).map((region) => [region, statePath(value, region)]));
}

/** Whether two values are the same configuration. */
export function sameValue(left: ChartValue, right: ChartValue): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      const inLeft = left[key];
      const inRight = right[key];
      return inLeft !== undefined && inRight !== undefined && sameValue(inLeft, inRight);
    })
  );
}

function flatten(value: ChartValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([state, inner]) => `${state}.${flatten(inner)}`)
    .join(',');
}
