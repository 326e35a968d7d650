import type { CaseView, CommandDefinition, Effect, ExclusionWanted, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { caseExtensions } from '../../investigation/case-extensions.js';
import { domainOf } from '../../investigation/case-domain.js';
import { decidesOnProposal } from '../approval/approval.requirements.js';
import { exclusionsOf } from '../exclusion/exclusions.js';
import { everHandlers, handlersOf } from '../officers/handlers.js';
import { asEntered, partiesBefore, partiesOf } from '../party/parties.js';
import { itemsOf } from './carried-items.js';
import { continuedIn } from './continued-in.js';
import { governingFilingDay } from './joined-cases.js';
import {
  CaseAbsorbPayload,
  CaseContinuedInPayload,
  CaseJoinPayload,
  CaseSeparatePayload,
  CaseSplitPayload,
} from './joining-payload.js';
import {
  joinedBeforeReport,
  joinedWithinBureau,
  joinsAnother,
  noMeasureLives,
  noTransferRuns,
  samePartyOrAct,
  splitLeavesParty,
  splitsJoinedCase,
  splitsOneThing,
  undecidedYet,
} from './joining.requirements.js';
import { openingClue } from './opening-clue.js';
import { violationOf } from './violation.js';

/** 并案: the case rests, and what it has is read in the leading one. */
const joining: readonly CommandDefinition[] = [
  {
    name: 'case.join',
    title: { zh: '并入另一案件', en: 'Join into another case' },
    article: '—',
    by: ['L'],
    payload: CaseJoinPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'case.join' }),
      joinsAnother,
      joinedBeforeReport,
      noMeasureLives,
      noTransferRuns,
    ],
    effects: ({ view, command }) => [absorption(view, command.payload)],
  },
  {
    name: 'case.absorb',
    title: { zh: '并入的案件', en: 'A case was joined into this one' },
    article: '—',
    by: ['S'],
    payload: CaseAbsorbPayload,
    scope: 'case',
    needsAcceptor: true,
    anyTime: true,
    requires: [joinedWithinBureau, samePartyOrAct, undecidedYet],
    effects: ({ view, command }) => [toldWhere(view, command.payload)],
  },
  {
    name: 'case.continuedIn',
    title: { zh: '转另案办理', en: 'The matter goes on in another case' },
    article: '—',
    by: ['S'],
    payload: CaseContinuedInPayload,
    scope: 'case',
    anyTime: true,
    whileSuspended: true,
    requires: [],
  },
];

/** 分案: the earlier filing date and the deadline stay (general rule 12). */
const splitting: readonly CommandDefinition[] = [
  {
    name: 'case.split',
    title: { zh: '分案', en: 'Split the case' },
    article: '—',
    by: ['L'],
    payload: CaseSplitPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'case.split' }),
      undecidedYet,
      splitsOneThing,
      splitsJoinedCase,
      splitLeavesParty,
    ],
    effects: ({ view, command }, fact) => [split(view, command.payload, fact)],
  },
  {
    name: 'case.separate',
    title: { zh: '自主案分出', en: 'Split off from the leading case' },
    article: '—',
    by: ['S'],
    payload: CaseSeparatePayload,
    scope: 'case',
    needsAcceptor: true,
    anyTime: true,
    requires: [],
  },
];

export const joiningCommands: readonly CommandDefinition[] = [...joining, ...splitting];

function absorption(view: CaseView, { into, ground }: CaseJoinPayload): Effect {
  const domain = domainOf(view);
  const violation = violationOf(view);
  const payload: JsonObject = {
    from: view.state.id,
    number: view.state.number,
    bureau: view.state.bureau,
    ground,
    filedOn: governingFilingDay(view) ?? '',
    ...(domain === undefined ? {} : { domain }),
    ...(violation === undefined ? {} : { violation }),
    parties: partiesOf(view).map(asEntered),
    handlers: [...everHandlers(view)],
    items: itemsOf(view),
  };
  return { kind: 'other-case', caseId: into, command: 'case.absorb', payload };
}

function toldWhere(view: CaseView, { from }: CaseAbsorbPayload): Effect {
  return continuedIn(from, { case: view.state.id, how: 'joined', officers: [...handlersOf(view)] });
}

function split(view: CaseView, payload: CaseSplitPayload, fact: Fact): Effect {
  return payload.case === undefined ? splitOff(view, payload, fact) : separation(view, payload.case, fact.at);
}

function separation(view: CaseView, caseId: string, at: string): Effect {
  const payload = {
    from: view.state.id,
    filedOn: governingFilingDay(view) ?? '',
    extensions: caseExtensions(view),
    exclusions: exclusionsOf(view).map(closedBy(at.slice(0, 10))),
  };
  return { kind: 'other-case', caseId, command: 'case.separate', payload, linked: true };
}

/** The matter of some parties in a case of its own: filed from its first moment, with its officers and copies of the file. */
function splitOff(view: CaseView, { parties: gone = [], items }: CaseSplitPayload, fact: Fact): Effect {
  const day = fact.at.slice(0, 10);
  const payload = openingClue(view, {
    source: 'other',
    receivedAt: day,
    parties: partiesBefore(view, fact).filter(({ number }) => gone.includes(number)),
    carried: {
      why: 'split',
      officers: handlersOf(view),
      items: itemsOf(view).filter(({ seq }) => items === undefined || items.includes(seq)),
      filing: {
        filedOn: governingFilingDay(view) ?? day,
        extensions: caseExtensions(view),
        exclusions: exclusionsOf(view).map(closedBy(day)),
      },
    },
  });
  const { unit, bureau } = view.state;
  return { kind: 'open-case', unit, bureau, command: 'clue.register', payload };
}

/** What is still waited for goes on in the old case; for the new one it ends with the split. */
function closedBy(day: string) {
  return (exclusion: ExclusionWanted): ExclusionWanted => ({ ...exclusion, to: exclusion.to ?? day });
}
