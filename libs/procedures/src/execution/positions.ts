import type { CaseView, Fact } from '#engine';
import { perView } from '../per-view.js';
import { dutiesOf, isGoods, isMoney, isPerformedByService, type Duty } from './items.js';
import { isLate, isPutOff, owesSurcharge, settling } from './lateness.js';
import { completing, lastRecorded, ledgerOf, unpaidOf } from './ledger.js';

/** Where one item stands, from the least advanced to the most; `courtRefused` stands before a new application. */
export const OPEN_POSITIONS = [
  'performing',
  'overdue',
  'demanded',
  'courtRefused',
  'courtApplied',
  'courtAccepted',
] as const;

/** Where an item comes to rest. */
export const CLOSED_POSITIONS = ['performed', 'enforced', 'courtEnded', 'courtRefused', 'void'] as const;

type PositionName = (typeof OPEN_POSITIONS)[number] | (typeof CLOSED_POSITIONS)[number];

/** The position of one item of one party. */
export interface Position {
  readonly duty: Duty;
  readonly position: PositionName;
  /** False once nothing more is to be done about it. */
  readonly open: boolean;
  /** Its execution is suspended (ARL 42, ALL 56, AEL 39). */
  readonly suspended: boolean;
  /** The fact that closed it. */
  readonly closedBy: Fact | undefined;
}

/** What an act or a fact from outside says about items. */
interface Naming {
  readonly party?: number;
  readonly items?: readonly number[];
}

/** Stages that commands and facts from outside bring about. */
const STAGES: Readonly<Record<string, PositionName>> = {
  'execution.demand': 'demanded',
  'execution.applyToCourt': 'courtApplied',
  'court.accept': 'courtAccepted',
  'court.refuse': 'courtRefused',
};

/** Facts that close an item, and where it comes to rest. */
const CLOSINGS: Readonly<Record<string, PositionName>> = {
  'court.enforce': 'enforced',
  'court.end': 'courtEnded',
  'execution.endItem': 'courtEnded',
  'execution.recordPerformance': 'performed',
};

/** Commands and facts that name items, in the order in which positions follow from them. */
const NAMING = [
  ...Object.keys(STAGES),
  ...Object.keys(CLOSINGS),
  'court.rule',
  'execution.disposeGoods',
  'execution.suspend',
  'execution.resume',
  'payment.grantDelay',
  'payment.grantInstalments',
];

/** Positions of all items of the case, in the order of parties and items. */
export const positionsOf: (view: CaseView) => readonly Position[] = perView((view) =>
  dutiesOf(view).map((duty) => positionOf(view, duty)),
);

export function openPositions(view: CaseView): readonly Position[] {
  return positionsOf(view).filter(({ open }) => open);
}

/** Positions that a command names: those of its party, or only the items it lists. */
export function positionsNamed(view: CaseView, naming: Naming): readonly Position[] {
  return positionsOf(view).filter(({ duty }) => isNamed(naming, duty));
}

/** Facts of a command that name an item of the decision in force, in the order they were recorded. */
export function factsNaming(view: CaseView, command: string, duty: Duty): readonly Fact[] {
  return view
    .facts<Naming>(command)
    .filter((fact) => fact.seq > duty.decision.fact.seq && isNamed(fact.payload, duty)) as unknown as readonly Fact[];
}

function isNamed({ party, items }: Naming, duty: Duty): boolean {
  if (party !== undefined && party !== duty.party) return false;
  return items === undefined || items.includes(duty.number);
}

function positionOf(view: CaseView, duty: Duty): Position {
  const told = NAMING.flatMap((command) => factsNaming(view, command, duty)).sort(
    (left, right) => left.seq - right.seq,
  );
  const suspended = told.filter(({ command }) => /\.(suspend|resume)$/.test(command)).at(-1);
  const closing = closingOf(view, duty, told);
  if (closing !== undefined) {
    return { duty, position: closing.position, open: false, suspended: false, closedBy: closing.fact };
  }
  return {
    duty,
    position: stageOf(view, duty, told),
    open: true,
    suspended: suspended?.command === 'execution.suspend',
    closedBy: undefined,
  };
}

interface Closing {
  readonly position: PositionName;
  readonly fact: Fact;
}

/** What closed an item first; that its decision is gone comes before everything else. */
function closingOf(view: CaseView, duty: Duty, told: readonly Fact[]): Closing | undefined {
  if (duty.standing !== 'standing') return { position: 'void', fact: goneBy(duty) };
  const performed = performedBy(view, duty, told);
  const candidates: Closing[] = told.flatMap((fact, index) => {
    const position = CLOSINGS[fact.command];
    if (position === undefined) return [];
    const refused = fact.command === 'execution.endItem' && isRefused(told.slice(0, index));
    return [{ position: refused ? 'courtRefused' : position, fact }];
  });
  if (performed !== undefined) candidates.push({ position: 'performed', fact: performed });
  return candidates.sort((left, right) => left.fact.seq - right.fact.seq)[0];
}

/** The bureau's revocation or the remedy by which an item stands no more. */
function goneBy({ decision, party }: Duty): Fact {
  const remedies = decision.remedies.filter((fact) => fact.payload.effects.some((effect) => effect.party === party));
  const gone = lastRecorded([decision.revoked, ...remedies] as unknown as readonly (Fact | undefined)[]);
  return gone ?? (decision.fact as unknown as Fact);
}

/** The fact by which an item was performed by service, by payment or by disposing of the goods. */
function performedBy(view: CaseView, duty: Duty, told: readonly Fact[]): Fact | undefined {
  if (isPerformedByService(duty)) return duty.served?.fact;
  if (isGoods(duty)) {
    return told.find(({ command, payload }) => command === 'execution.disposeGoods' && payload['complete'] === true);
  }
  if (!isMoney(duty)) return undefined;
  const paid = completing(ledgerOf(view, duty.party), duty);
  if (paid === undefined || owesSurcharge(view, duty)) return undefined;
  return lastRecorded([paid, settling(view, duty.party)]);
}

/** The last stage; a grant that holds puts a fine back to where it is performed. */
function stageOf(view: CaseView, duty: Duty, told: readonly Fact[]): PositionName {
  const start = isLate(view, duty) || owesOnlySurcharge(view, duty) ? 'overdue' : 'performing';
  return told.reduce<PositionName>(
    (position, fact) => {
      if (fact.command.startsWith('payment.grant')) return duty.item.kind === 'fine' ? start : position;
      if (fact.command === 'court.rule') return fact.payload['ruling'] === 'refused' ? 'courtRefused' : position;
      return STAGES[fact.command] ?? position;
    },
    isPutOff(view, duty) ? 'performing' : start,
  );
}

/** The fine itself is paid, what grew on it is not. */
function owesOnlySurcharge(view: CaseView, duty: Duty): boolean {
  return isMoney(duty) && unpaidOf(ledgerOf(view, duty.party), duty) <= 0n && owesSurcharge(view, duty);
}

function isRefused(told: readonly Fact[]): boolean {
  const answer = told
    .filter(({ command }) => command.startsWith('court.') || command === 'execution.applyToCourt')
    .at(-1);
  return (
    answer?.command === 'court.refuse' || (answer?.command === 'court.rule' && answer.payload['ruling'] === 'refused')
  );
}
