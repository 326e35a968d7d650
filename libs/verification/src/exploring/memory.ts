import type { Fact } from '#engine';
import type { Projection } from './product.js';

/** The projections of all procedures together, ready for use. */
export interface Memory {
  readonly groups: readonly ReadonlySet<string>[];
  readonly grouped: ReadonlySet<string>;
  readonly forgotten: ReadonlySet<string>;
  readonly settled: ReadonlyMap<string, ReadonlySet<string>>;
  /** Commands that settle earlier facts. */
  readonly settlers: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly days: ReadonlyMap<string, string>;
  /** Proposals that count for good once these steps carried them through. */
  readonly carriedThrough: readonly (readonly [proposal: string, steps: readonly string[]])[];
  /** Commands of which every fact counts. */
  readonly every: ReadonlySet<string>;
  /** Commands of which it matters later who gave them: nobody decides on an own proposal. */
  readonly actors: ReadonlySet<string>;
  /** What was found out about single facts. */
  readonly texts: WeakMap<Fact, { readonly slot: string; readonly text: string }>;
}

/** Puts the projections together. */
export function memoryOf(projections: readonly Projection[]): Memory {
  const groups = projections.flatMap(({ ordered = [] }) => ordered).map((group) => new Set(group));
  const settled = new Map(
    projections.flatMap((one) => Object.entries(one.settled ?? {})).map(([name, by]) => [name, new Set(by)] as const),
  );
  return {
    groups,
    grouped: new Set(groups.flatMap((group) => [...group])),
    forgotten: new Set(projections.flatMap(({ forgotten = {} }) => Object.keys(forgotten))),
    settled,
    settlers: new Set([...settled.values()].flatMap((by) => [...by]).concat(DECIDED_ON_PROPOSAL)),
    fields: new Map(projections.flatMap(({ fields = {} }) => Object.entries(fields))),
    days: new Map(projections.flatMap(({ days = {} }) => Object.entries(days))),
    carriedThrough: projections.flatMap(({ carriedThrough = {} }) => Object.entries(carriedThrough)),
    every: new Set(projections.flatMap(({ every = [] }) => every)),
    actors: new Set(projections.flatMap(({ actors = [] }) => actors)),
    texts: new WeakMap(),
  };
}

/** A proposal of general rule 1 is settled by the command it asked for. */
const DECIDED_ON_PROPOSAL = [
  ...[
    'filing.extendVerification',
    'filing.refer',
    'investigation.suspend',
    'investigation.resume',
    'investigation.extend',
  ],
  ...['investigation.terminate', 'investigation.refer', 'review.extend', 'decision.amend', 'decision.revoke'],
  ...[
    'payment.grantDelay',
    'payment.grantInstalments',
    'payment.endGrant',
    'execution.applyToCourt',
    'execution.endItem',
  ],
  ...[
    'execution.reduceSurcharge',
    'publicity.exempt',
    'publicity.acceptStop',
    'publicity.extendStop',
    'publicity.decideStop',
  ],
  ...[
    'measure.extend',
    'measure.dispose',
    'measure.lift',
    'measure.disposeEarly',
    'case.join',
    'case.split',
    'jurisdiction.dispute',
    'jurisdiction.agree',
    'jurisdiction.submit',
    'litigation.appeal',
  ],
  ...['case.reopen', 'investigation.recordAct', 'fact.correct', 'investigation.submitReport'],
];
