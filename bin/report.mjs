// How long things took beside what they may take: a suite may take its share of the gate's time, and fails at twice it.

const pad = (text, width) =>
  text + ' '.repeat(Math.max(0, width - [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0)));
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** The minutes that each part of the gate may take. */
export const budget = {
  check: 4,
  'unit and laws': 10,
  integration: 8,
  walker: 3,
  queues: 3,
  stories: 4,
  verify: 1,
  matrix: 5,
  fuzz: 5,
  chaos: 12,
  browser: 10,
  smoke: 5,
};

/** The minutes that a suite tried much harder may take. */
export const longShare = 50;

/** Whether this time is more than twice the part's share: the gate's machine is noisy. A long run ends with its share. */
export function isFarTooSlow(name, milliseconds, isLong = false) {
  return milliseconds > (isLong ? longShare : 2 * budget[name]) * 60_000;
}

/**
 * One line of the table.
 * @param {{ name: string, milliseconds: number, verdict: string, note?: string, isLong?: boolean }} row
 */
export function reportLine({ name, milliseconds, verdict, note = '', isLong = false }) {
  const minutes = isLong ? longShare : budget[name];
  const share = minutes === undefined ? '' : ` / ${minutes} min`;
  return `${pad(name, 16)}${pad(verdict, 10)}${pad(`${seconds(milliseconds)}${share}`, 20)}${note}`.trimEnd();
}
