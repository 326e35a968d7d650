import type { CaseView, Fact, ProceedingView } from '#engine';
import { partiesOf } from '../general-rules/party/parties.js';
import { forfeitsGoods, type PenaltyItem } from '../penalty/penalty-items.js';
import type { DecisionParty } from '../penalty/decision-payload.js';
import { decisionsOf, itemsOf, lastDecision, outcomeFor, partyIn, type Decision } from '../penalty/decisions.js';
import { courseOf } from '../police-transfer/transfers.js';
import type { CarriedMeasure } from './carried-measure.js';
import type {
  MeasureBasis,
  MeasureImposePayload,
  MeasureItem,
  MeasureKind,
  RemedyOfMeasure,
} from './measure-payload.js';

/** What was asked for, or came from a preservation that was turned into a seizure. */
export interface Asked {
  readonly kind: MeasureKind;
  readonly basis: MeasureBasis;
  readonly items: readonly MeasureItem[];
  readonly party?: number;
}

/** States in which things are held. */
const HOLDING: readonly string[] = ['imposed', 'imposedUrgent', 'mustLift', 'tested'];

/** Whether a measure holds things now. */
export function isLive(measure: ProceedingView): boolean {
  return HOLDING.includes(measure.in());
}

/** Whether a measure is asked for, approved or holds things: somebody has to bring it to its end. */
export function isUnsettled(measure: ProceedingView): boolean {
  return ['requested', 'approved', ...HOLDING].includes(measure.in());
}

/** What a measure is about; undefined only before its first fact. */
export function askedOf(self: ProceedingView): Asked | undefined {
  return (self.last<Asked>('measure.request') ?? self.last<Asked>('measure.converted') ?? carriedAlong(self))?.payload;
}

/** The signal by which a measure came along with a matter that another bureau had, and runs on here. */
export function carriedAlong(self: ProceedingView): Fact<CarriedMeasure> | undefined {
  return self.last<CarriedMeasure>('measure.carried');
}

export function isPreservation(self: ProceedingView): boolean {
  return askedOf(self)?.kind === 'preservation';
}

/** The act that imposed it, or that brought it along: from then on things are held here. */
export function imposedBy(self: ProceedingView): Fact<Partial<MeasureImposePayload>> | undefined {
  return self.last<MeasureImposePayload>('measure.impose') ?? (carriedAlong(self) as Fact<object> | undefined);
}

/** The instant from which its period runs: of the imposing itself, wherever that was. */
export function imposedAt(self: ProceedingView): string | undefined {
  return carriedAlong(self)?.payload.imposedAt ?? imposedBy(self)?.at;
}

/** The party whose things they are: the one named, else the only one of the case. */
export function ownerOf(view: CaseView, self: ProceedingView): number | undefined {
  const named = askedOf(self)?.party;
  const parties = partiesOf(view);
  return named ?? (parties.length === 1 ? parties[0]?.number : undefined);
}

/** The fact by which nothing is held any more; a passing of the period is none of them. */
export function endedBy(self: ProceedingView): Fact | undefined {
  if (isLive(self)) return undefined;
  return self.state.facts.find(
    ({ seq, command, undoneBy }) =>
      seq === self.state.enteredBy && undoneBy === undefined && command !== 'clock.expire',
  );
}

/**
 * What the last decision means for a measure: its goods are forfeited, or it is lifted, or handed along with the case.
 * A transfer to the police leaves it standing, for the goods are handed over to them (AEL 21; XFER 12). Undefined where
 * the decision says nothing of its party.
 */
export function fateByDecision(
  view: CaseView,
  self: ProceedingView,
): 'forfeited' | 'lifted' | 'handedOver' | undefined {
  const penalty = view.latest('penalty');
  const decision = penalty === undefined ? undefined : lastDecision(penalty);
  if (decision === undefined) return undefined;
  const owner = askedOf(self)?.party;
  const named = owner === undefined ? undefined : partyIn(decision, owner);
  if (owner === undefined) return fateOf(decision, decision.content.parties);
  return named === undefined ? undefined : fateOf(decision, [named]);
}

function fateOf({ content }: Decision, parties: readonly DecisionParty[]): ReturnType<typeof fateByDecision> {
  if (parties.some(({ items }) => forfeitsGoods(items))) return 'forfeited';
  const outcomes = parties.map((party) => outcomeFor(content, party));
  if (outcomes.includes('transfer')) return undefined;
  return outcomes.every((outcome) => outcome === 'refer') ? 'handedOver' : 'lifted';
}

/** Whether a decision still forfeits the goods: of the party whose they are, or of any where it is not known. */
export function isForfeitureStanding(view: CaseView, self: ProceedingView): boolean {
  const owner = askedOf(self)?.party;
  return view
    .proceedings('penalty')
    .flatMap((penalty) => decisionsOf(penalty))
    .some((decision) =>
      decision.content.parties
        .filter(({ party }) => owner === undefined || party === owner)
        .some(({ party }) => forfeitsGoods(standingItems(decision, party))),
    );
}

function standingItems(decision: Decision, party: number): readonly PenaltyItem[] {
  return itemsOf(decision, party)
    .filter(({ standing }) => standing === 'standing')
    .map(({ item }) => item);
}

/** The filing of the police, while they hold the matter by it. */
export function policeFiled(view: CaseView): Fact | undefined {
  return view
    .proceedings('police-transfer')
    .filter((transfer) => courseOf(transfer).standing === 'filed')
    .map((transfer) => transfer.last('police.file'))
    .filter((fact) => fact !== undefined)
    .at(-1);
}

/** Whether a fact is the outcome of a remedy that takes a measure away. */
export function takenAway(self: ProceedingView, fact: Fact | null): boolean {
  const remedy = fact?.payload as Partial<RemedyOfMeasure> | undefined;
  return remedy?.proceeding === self.id && (remedy.outcome === 'revoked' || remedy.outcome === 'void');
}
