/** How document numbers read: `{prefix}`, `{code}`, `{year}` and `{n}` are filled in. */
export interface Numbering {
  /** For every bureau and kind that has no pattern of its own. */
  readonly pattern: string;
  /** Code of case numbers, for example `案`. */
  readonly caseCode: string;
  /** Patterns by bureau, by kind (code) or by `bureau/code`; the narrowest wins. */
  readonly patterns: Readonly<Record<string, string>>;
}

/** What a number is made of. */
export interface NumberParts {
  readonly bureau: string;
  /** How the bureau's numbers begin, for example `东例市监`. */
  readonly prefix: string;
  readonly code: string;
  readonly year: number;
  readonly n: number;
}

/** Numbers as printed on the forms of 2021: `东例市监处罚〔2026〕12号`. */
export const STANDARD_NUMBERING: Numbering = {
  pattern: '{prefix}{code}〔{year}〕{n}号',
  caseCode: '案',
  patterns: {},
};

/** Writes a document number (文号). */
export function documentNumber(numbering: Numbering, parts: NumberParts): string {
  const { bureau, code, year, n, prefix } = parts;
  const own = numbering.patterns;
  const pattern = own[`${bureau}/${code}`] ?? own[bureau] ?? own[code] ?? numbering.pattern;
  return pattern
    .replaceAll('{prefix}', prefix)
    .replaceAll('{code}', code)
    .replaceAll('{year}', String(year))
    .replaceAll('{n}', String(n));
}
