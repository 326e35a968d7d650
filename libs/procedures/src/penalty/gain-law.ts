/** From this day the rules on illegal gain hold (GAIN, 令118); an act before it goes by what held then. */
export const GAIN_FROM = '2026-03-20';
