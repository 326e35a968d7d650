import type { CaseView, ProceedingView, Requirement, StepView } from '#engine';
import { onInput, type RequirementWords } from '../requirement.js';
import type { DecisionContent, DecisionMakePayload, DecisionParty } from './decision-payload.js';
import { contentOf, outcomeFor } from './decisions.js';
import { currentNotice, noticedTo, type Notice } from './notices.js';
import type { NoticeParty } from './notice-payload.js';

/** What a requirement of `decision.make` looks at. */
export interface Deciding {
  readonly step: StepView<DecisionMakePayload>;
  readonly view: CaseView;
  readonly self: ProceedingView;
  readonly content: DecisionContent;
  readonly notice: Notice | undefined;
}

/** A party that is to be punished, with what it was told. */
export interface Punished {
  readonly party: DecisionParty;
  readonly told: NoticeParty | undefined;
}

/** A requirement of a decision with one of these outcomes, for the case or for a party; others meet it. */
export function onDecision(
  words: RequirementWords,
  met: (deciding: Deciding) => boolean,
): Requirement<DecisionMakePayload> {
  return onInput<DecisionMakePayload>(words, (step) => {
    const deciding = decidingIn(step);
    return deciding === null || met(deciding);
  });
}

/** A requirement that must hold for every party to be punished. */
export function onPenalty(
  words: RequirementWords,
  met: (punished: Punished, deciding: Deciding) => boolean,
): Requirement<DecisionMakePayload> {
  return onDecision(words, (deciding) => punished(deciding).every((one) => met(one, deciding)));
}

/** As `onPenalty`, once the party was told at all: what was never noticed is refused by `notice-served` alone. */
export function onNoticedPenalty(
  words: RequirementWords,
  met: (told: NoticeParty, party: DecisionParty, deciding: Deciding) => boolean,
): Requirement<DecisionMakePayload> {
  return onPenalty(words, ({ told, party }, deciding) => told === undefined || met(told, party, deciding));
}

function punished({ content, notice }: Deciding): readonly Punished[] {
  return content.parties
    .filter((party) => outcomeFor(content, party) === 'penalty')
    .map((party) => ({ party, told: noticedTo(notice, party.party) }));
}

function decidingIn(step: StepView<DecisionMakePayload>): Deciding | null {
  const { view, self, command } = step;
  if (self === null) return null;
  const content = contentOf(self, { seq: Number.MAX_SAFE_INTEGER, payload: command.payload });
  return { step, view, self, content, notice: currentNotice(view, self) };
}
