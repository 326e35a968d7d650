import type { CaseView, Fact, ProceedingView } from '#engine';
import type { ReferralReceived } from '../general-rules/referral/referral-signals.js';
import type { PoliceOutcomePayload, ProcuratorateAnswerPayload } from './police-payload.js';

/** A time in which the police hold the matter; `endedBy` is undefined while they do. */
export interface Hold {
  /** The approval of the transfer, or the filing of the police after they had declined. */
  readonly begunBy: Fact;
  readonly endedBy: Fact | undefined;
}

/** Where the matter stands with the police. */
export type Standing = 'not-approved' | 'awaited' | 'filed' | 'declined' | 'returned' | 'concluded';

/** What the facts of one transfer come to, whichever order they were entered in. */
export interface TransferCourse {
  readonly standing: Standing;
  readonly holds: readonly Hold[];
  /** Facts from outside that changed nothing and fit nothing: somebody must look at them (general rule 7). */
  readonly stray: readonly Fact[];
}

/** What the police, the procuratorate and the court tell of a transfer. */
export const POLICE_FACTS = [
  ...['receive', 'forward', 'file', 'decline', 'return', 'outcome'].map((word) => `police.${word}`),
  'procuratorate.answer',
];

/** Police, procuratorate or court send the matter back (XFER 13; APL 27). */
const SENT_BACK = 'referral.received';

/** What the bureau does against a refusal (XFER 9). */
const CONTESTING = ['transfer.requestReview', 'transfer.requestSupervision'];

interface Walked {
  standing: Standing;
  readonly holds: Hold[];
  readonly stray: Fact[];
  /** The procuratorate was asked to supervise. */
  supervised: boolean;
  /** The bureau contests a refusal and waits for what comes of that. */
  contested: boolean;
  /** The matter was sent back to the bureau; how the criminal matter ended may still be told after that. */
  sentBack: boolean;
}

/** Follows a transfer through its facts: who holds the matter, and what fits nowhere. */
export function courseOf(transfer: ProceedingView): TransferCourse {
  const walked: Walked = {
    standing: 'not-approved',
    holds: [],
    stray: [],
    supervised: false,
    contested: false,
    sentBack: false,
  };
  for (const fact of transfer.state.facts) {
    if (fact.undoneBy !== undefined) continue;
    if (fact.command === SENT_BACK) sendBack(walked, fact, transfer);
    else follow(walked, fact);
  }
  return walked;
}

function follow(walked: Walked, fact: Fact): void {
  if (fact.command === 'transfer.approve') begin(walked, fact, 'awaited');
  else if (CONTESTING.includes(fact.command)) {
    walked.contested = true;
    if (fact.command === 'transfer.requestSupervision') walked.supervised = true;
  } else if (POLICE_FACTS.includes(fact.command) && !fits(walked, fact)) walked.stray.push(fact);
}

/** Sent back by police, procuratorate or court: the criminal matter is over, unless only the bureau's right to contest is left. */
function sendBack(walked: Walked, fact: Fact, transfer: ProceedingView): void {
  if (!isSentBackBy(transfer, fact)) return;
  const from: readonly Standing[] = walked.contested ? ['awaited', 'filed', 'declined'] : ['awaited', 'filed'];
  if (end(walked, fact, from, 'concluded')) walked.sentBack = true;
}

/** Whether a referral back is about a transfer: it names it, or none. */
export function isSentBackBy(transfer: ProceedingView, fact: Fact | null): boolean {
  const { transfer: named } = (fact?.payload ?? {}) as Partial<ReferralReceived>;
  return named === undefined || named === transfer.id;
}

/** Carries a fact from outside into the course; false when it fits nothing. */
function fits(walked: Walked, fact: Fact): boolean {
  const { standing } = walked;
  switch (fact.command) {
    case 'police.file':
      if (standing === 'awaited') walked.standing = 'filed';
      else if (standing === 'declined') begin(walked, fact, 'filed');
      return standing === 'awaited' || standing === 'declined';
    case 'police.decline':
      walked.contested = false;
      return standing === 'declined' || end(walked, fact, ['awaited'], 'declined');
    case 'police.return':
      return end(walked, fact, ['awaited'], 'returned');
    case 'police.outcome':
      return concluded(walked, fact);
    case 'procuratorate.answer':
      return answered(walked, fact);
    default:
      return standing === 'awaited';
  }
}

function answered(walked: Walked, fact: Fact): boolean {
  if (!walked.supervised || !['awaited', 'declined'].includes(walked.standing)) return false;
  if ((fact.payload as Partial<ProcuratorateAnswerPayload>).answer !== 'reasons-stand') return true;
  walked.contested = false;
  return walked.standing === 'declined' || end(walked, fact, ['awaited'], 'declined');
}

/** Also told once after the matter was sent back, where it says the same: that nobody was punished. */
function concluded(walked: Walked, fact: Fact): boolean {
  if (end(walked, fact, ['awaited', 'filed', 'declined'], 'concluded')) return true;
  const repeats = walked.sentBack && isUnpunished(fact.payload);
  walked.sentBack = false;
  return repeats;
}

function begin(walked: Walked, fact: Fact, standing: Standing): void {
  walked.holds.push({ begunBy: fact, endedBy: undefined });
  walked.standing = standing;
}

function end(walked: Walked, fact: Fact, from: readonly Standing[], to: Standing): boolean {
  if (!from.includes(walked.standing)) return false;
  const last = walked.holds.pop();
  if (last !== undefined) walked.holds.push(last.endedBy === undefined ? { ...last, endedBy: fact } : last);
  walked.standing = to;
  return true;
}

/** Whether the police hold the matter of one transfer: from its approval until they give it back or it is judged. */
function isHeld(transfer: ProceedingView): boolean {
  return courseOf(transfer).holds.some(({ endedBy }) => endedBy === undefined);
}

/** Transfers by which the police hold the matter now. */
export function heldTransfers(view: CaseView): readonly ProceedingView[] {
  return view.proceedings('police-transfer').filter(isHeld);
}

/** Every hold of every transfer of the case. */
export function holdsIn(view: CaseView): readonly Hold[] {
  return view.proceedings('police-transfer').flatMap((transfer) => courseOf(transfer).holds);
}

/** Whether the matter is in criminal proceedings: the police have filed it, or it ended with somebody punished. */
export function isProsecuted(transfer: ProceedingView): boolean {
  const { standing } = courseOf(transfer);
  return standing === 'filed' || (standing === 'concluded' && !endedUnpunished(transfer));
}

/** Whether the criminal matter ended without anybody being punished: then the bureau handles it (XFER 10, 13; APL 27). */
export function endedUnpunished(transfer: ProceedingView): boolean {
  const outcome = transfer.last<PoliceOutcomePayload>('police.outcome')?.payload;
  return outcome === undefined ? courseOf(transfer).standing === 'concluded' : isUnpunished(outcome);
}

function isUnpunished({ kind, unpunished }: Partial<PoliceOutcomePayload>): boolean {
  return kind !== 'judgment' || unpunished === true;
}

/** A criminal fine (罚金) of one party, in fen. */
export interface CriminalFine {
  /** The judgment. */
  readonly fact: Fact<PoliceOutcomePayload>;
  readonly party: number;
  readonly amount: string;
}

/** Criminal fines that judgments imposed on parties of the case (APL 35(2)). */
export function criminalFines(view: CaseView): readonly CriminalFine[] {
  return view
    .facts<PoliceOutcomePayload>('police.outcome')
    .flatMap((fact) =>
      fact.payload.kind !== 'judgment'
        ? []
        : (fact.payload.parties ?? []).flatMap(({ party, criminalFine }) =>
            criminalFine === undefined || BigInt(criminalFine) === 0n ? [] : [{ fact, party, amount: criminalFine }],
          ),
    );
}
