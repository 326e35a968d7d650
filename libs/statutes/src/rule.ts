/** One text in both languages; Chinese is shown first. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Unit of a period as the law writes it. It is stored for each version and never inferred. */
export type TimeUnit = 'hour' | 'day' | 'workday' | 'month' | 'year';

export const TIME_UNITS: readonly TimeUnit[] = ['hour', 'day', 'workday', 'month', 'year'];

/** Every kind of excluded interval that is known (counting rule 3); the last nine belong to remedies. */
export const EXCLUSION_KINDS = [
  'testing',
  'inspection',
  'quarantine',
  'appraisal',
  'identification',
  'hearing',
  'announcement',
  'refund-order',
  'suspension',
  'other',
  'remedy-suspension',
  'court-announcement',
  'court-appraisal',
  'court-mediation',
  'court-suspension',
  'jurisdiction-objection',
  'consultation',
  'reconsideration',
  'litigation',
] as const;

export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/**
 * How sure a rule's text is: `T` article text read · `S` only a secondary report seen ·
 * `M` from memory, not seen · `I` interpretation of a text that was read.
 */
export type Confidence = 'T' | 'S' | 'M' | 'I';

/** What follows when a limit passes; the engine acts on it. */
export const CONSEQUENCES = [
  'warn',
  'must-lift',
  'lapse',
  'deemed-waiver',
  'deemed-accepted',
  'deemed-no-evidence',
  'deemed-served',
  'deemed-final',
  'deemed-withdrawn',
  'barred',
  'auto-stop',
] as const;

export type ConsequenceKind = (typeof CONSEQUENCES)[number];

/** Who may grant an extension. */
export const APPROVERS = [
  'leader',
  'panel',
  'reconsideration-institution-head',
  'reconsideration-body',
  'procurator-general',
  'court',
  'higher-court',
  'told-only',
] as const;

export type Approver = (typeof APPROVERS)[number];

/** One rung of the extension ladder. Extensions climb it in order and never skip a rung. */
export interface ExtensionStep {
  /** Longest extension in one of `units`; `null`: the law names no maximum. */
  readonly max: number | null;
  readonly units: readonly TimeUnit[];
  /** How often this rung may be used; `null`: as often as needed. */
  readonly times: number | null;
  readonly approver: Approver;
}

/**
 * How a rule is computed:
 * `period` one length · `set-length` the length is set in the single case and given with the input ·
 * `range` an end, and a first day from which something may be applied for · `rate` an amount per day, no date ·
 * `no-fixed-length` "promptly" or "by special statute" · `duty` a duty without any number.
 */
export const RULE_KINDS = ['period', 'set-length', 'range', 'rate', 'no-fixed-length', 'duty'] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

/** An amount that grows by the day: `perMille` of its base each day, at most `capPerMille` of it (`null`: no cap). */
export interface DailyRate {
  readonly perMille: number;
  readonly capPerMille: number | null;
}

/** The text of a rule as it stood in one span of time. Dates are 'YYYY-MM-DD'. */
export interface RuleVersion {
  /** `rule@base` for the oldest, else `rule@from`. */
  readonly id: string;
  /** First day in force; `null` for the oldest version. */
  readonly from: string | null;
  /** Only on the oldest version: earlier starts are answered by it, but not with certainty. */
  readonly certainFrom: string | null;
  /** Last day in force, or `null`. */
  readonly until: string | null;
  /** Short main article: source key and number, e.g. 'PROC 64'. */
  readonly article: string;
  readonly confidence: Confidence;
  /** What stands behind the confidence letter. */
  readonly source: string;
  /** `null` for rules that are no dates. */
  readonly unit: TimeUnit | null;
  /** Whole number of units; `null` where the kind has none. */
  readonly length: number | null;
  /** Only for ranges: units after which the first application is possible; `null`: none. */
  readonly applyAfter: number | null;
  readonly note: Words | null;
}

/** A rule of law about time 期限规则. */
export interface Rule {
  readonly id: string;
  /** Letter of the law table, A to K. */
  readonly section: string;
  /** `true` for a period that the table folds into another row and that has its own id here. */
  readonly foldedInto: string | null;
  readonly name: Words;
  readonly kind: RuleKind;
  /** All articles, as cited. */
  readonly law: string;
  readonly direction: 'forward' | 'backward';
  /** Whether a last day on a rest day moves to the next working day. */
  readonly roll: boolean;
  readonly starts: Words;
  readonly ends: Words;
  readonly exclusions: readonly ExclusionKind[];
  /** Exclusions count only if they were told in writing: `told: false` makes one count for nothing. */
  readonly exclusionsMustBeTold: boolean;
  readonly extensions: readonly ExtensionStep[];
  /** Whether a printed end binds as printed, or only where it is earlier than the computed one. */
  readonly printedEnd: 'as-printed' | 'earlier';
  /** Takes `restrictionEnds`: the end and the first application wait for it. */
  readonly takesRestrictionEnds: boolean;
  readonly rate: DailyRate | null;
  readonly consequence: ConsequenceKind;
  readonly consequenceText: Words;
  /** Ids of the named interpretations this rule rests on. */
  readonly interpretations: readonly string[];
  /** Periods already running when a new version begins: the old length, or the shorter of both. */
  readonly running: 'by-start' | 'shorter';
  readonly note: Words | null;
  /** In the order of their time; at least one. */
  readonly versions: readonly RuleVersion[];
}

/** A reading of the law that another honest reader could do differently, with the value used here. */
export interface Interpretation {
  readonly id: string;
  readonly value: string | number | boolean;
  readonly text: Words;
  readonly source: string;
}

/** All rules, frozen. */
export interface RuleBook {
  /** Label of the content: equal rules give equal labels. */
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly interpretations: readonly Interpretation[];
  ruleOf(id: string): Rule | null;
}
