import type { Known, Requirement, UnitKnown } from '#engine';
import { caseEnding } from '../../investigation/first-decision.js';
import { onFacts, onInput } from '../../requirement.js';
import { isHandedOver } from '../joining/carried.js';
import { submissionsOf } from './disputes.js';
import { bureauOfActor, type Receiver } from './hand-over-effects.js';
import { takesAway } from './hand-overs.js';
import type {
  CaseAssignDownPayload,
  JurisdictionDisputePayload,
  JurisdictionSubmitPayload,
} from './jurisdiction-payload.js';

/** Jurisdiction is a question until the first decision. */
export const jurisdictionOpen: Requirement = onFacts(
  {
    id: 'jurisdiction-before-decision',
    article: 'PROC 13, 14',
    zh: '案件作出处理决定或者终止、移送后，不再处理管辖问题。',
    en: 'After a decision, a termination or a referral jurisdiction is no question any more.',
    remedyZh: '请核对案件所处阶段。',
    remedyEn: 'Check where the case stands.',
  },
  ({ view }) => caseEnding(view) === undefined,
);

/** Every bureau named is one of the organisation that decides in its own name, and the unit named is one of its own. */
export const bureauKnown: Requirement<Receiver & { with?: string }> = onInput<Receiver & { with?: string }>(
  {
    id: 'named-bureau-known',
    article: 'PROC 13, 14, 16',
    zh: '所指机关须为本组织内有处罚权的市场监督管理部门，所指承办机构须属于该机关。',
    en: 'A bureau named must be one of the organisation that decides in its own name, and the unit named must belong to it.',
    remedyZh: '请核对机关（to、with）和承办机构（unit）的编号。',
    remedyEn: 'Check the ids of the bureaus (to, with) and of the unit.',
  },
  ({ command: { payload }, known }) =>
    [payload.to, payload.with].every((id) => id === undefined || unitOf(known, id)?.bureau === id) &&
    (payload.unit === undefined || unitOf(known, payload.unit)?.bureau === payload.to),
);

/** A referral that names a bureau names another one. */
export const refersAway: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'referred-to-another-bureau',
    article: 'PROC 14',
    zh: '案件不能移送给本机关。',
    en: 'A case is not referred to the bureau that has it.',
    remedyZh: '请核对受移送机关（to）。',
    remedyEn: 'Check the bureau it is referred to (to).',
  },
  ({ view, command: { payload } }) => payload.to === undefined || takesAway(view, payload),
);

/** There is no dispute with oneself. */
export const disputesAnother: Requirement<JurisdictionDisputePayload> = onInput<JurisdictionDisputePayload>(
  {
    id: 'dispute-with-another-bureau',
    article: 'PROC 13',
    zh: '管辖争议须发生在本机关与另一机关之间，且不得晚于登记之时。',
    en: 'A dispute is one with another bureau, and it arose before it is entered.',
    remedyZh: '请核对对方机关（with）和争议发生之日（arisenOn）。',
    remedyEn: 'Check the other bureau (with) and the day it arose (arisenOn).',
  },
  ({ view, command: { payload, at } }) => payload.with !== view.state.bureau && payload.arisenOn <= at.slice(0, 10),
);

/** The upper bureau that both have in common, and no higher one; for reasons of its own the next above. */
export const commonUpper: Requirement<JurisdictionSubmitPayload> = onInput<JurisdictionSubmitPayload>(
  {
    id: 'submitted-to-common-upper-bureau',
    article: 'PROC 13, 14, 16',
    zh: '须报请双方共同的上一级机关（因特殊原因难以办理的，报本机关的上一级机关）。',
    en: 'It is submitted to the next bureau above both; for special reasons of this bureau alone, to the next above it.',
    remedyZh: '请核对报请的机关（to）和对方机关（with）。',
    remedyEn: 'Check the bureau it is submitted to (to) and the other one (with).',
  },
  ({ view, command: { payload }, known }) => payload.to === commonUpperOf(known, view.state.bureau, payload.with),
);

/** A dispute and an objection name the other bureau; only who received a case objects to it. */
export const submissionGround: Requirement<JurisdictionSubmitPayload> = onInput<JurisdictionSubmitPayload>(
  {
    id: 'submission-ground-holds',
    article: 'PROC 13, 14',
    zh: '管辖争议和异议须写明对方机关；只有受移送的案件可以对管辖权提出异议。',
    en: 'A dispute or an objection names the other bureau; only a case that was received can be objected to.',
    remedyZh: '填写 with，或者更换事由（ground）。',
    remedyEn: 'Name `with`, or choose another ground.',
  },
  ({ view, command: { payload } }) =>
    (payload.ground === 'special-reasons') === (payload.with === undefined) &&
    (payload.ground !== 'objection' || isHandedOver(view)),
);

/** What was received is not passed on; an objection goes to the common upper bureau. */
export const notPassedOn: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'received-case-not-passed-on',
    article: 'PROC 14',
    zh: '受移送（指定、交办）的案件不得再自行移送；有异议的，报请共同的上一级机关指定管辖。',
    en: 'A case that was received is not passed on by the bureau itself; an objection goes to the common upper bureau.',
    remedyZh: '请报请指定管辖（jurisdiction.submit）。',
    remedyEn: 'Submit it to the common upper bureau (jurisdiction.submit).',
  },
  ({ view, command: { payload } }) => !isHandedOver(view) || !takesAway(view, payload),
);

/** The same for a referral within the system, whether or not the bureau is named by its id. */
export const notReferredOn: Requirement = onFacts(
  {
    id: 'received-case-not-referred-on',
    article: 'PROC 14',
    zh: '受移送（指定、交办）的案件不得再移送其他市场监督管理部门。',
    en: 'A case that was received is not referred to yet another market-regulation bureau.',
    remedyZh: '请报请共同的上一级机关指定管辖（jurisdiction.submit）。',
    remedyEn: 'Submit it to the common upper bureau (jurisdiction.submit).',
  },
  ({ view }) => !isHandedOver(view),
);

/** The bureau agreed upon is one of the two. */
export const agreedByBoth: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'agreed-within-the-dispute',
    article: 'PROC 13',
    zh: '协商确定的机关须为本机关或者争议的对方机关，且争议尚未解决。',
    en: 'What is agreed upon is this bureau or the other one of a dispute that still stands.',
    remedyZh: '先登记管辖争议（jurisdiction.dispute），并核对机关（to）。',
    remedyEn: 'Record the dispute first (jurisdiction.dispute), and check the bureau (to).',
  },
  ({ view, command: { payload } }) => {
    const dispute = view.last<JurisdictionDisputePayload>('jurisdiction.dispute');
    const answered = view.facts('jurisdiction.agree').some(({ seq }) => seq > (dispute?.seq ?? 0));
    return dispute !== undefined && !answered && [view.state.bureau, dispute.payload.with].includes(payload.to ?? '');
  },
);

/** An upper bureau designates among those below it. */
export const designatedBelow: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'designated-below-own-bureau',
    article: 'PROC 13, 16',
    zh: '指定管辖的机关须为本机关的下级机关；由本机关办理的，作提级办理。',
    en: 'The bureau designated must lie below the designating one; what that handles itself, it takes up.',
    remedyZh: '请核对机关（to），或者使用 case.takeUp。',
    remedyEn: 'Check the bureau (to), or use case.takeUp.',
  },
  ({ command: { payload, actor }, known }) => liesBelow(known, payload.to, bureauOfActor(known, actor.unit)),
);

/** What was submitted to one bureau is not answered by another (PROC 16). */
export const answersAsAsked: Requirement = onInput(
  {
    id: 'designated-by-bureau-asked',
    article: 'PROC 16',
    zh: '已报请指定管辖的，由所报请的上级机关确定。',
    en: 'What was submitted is determined by the upper bureau it was submitted to.',
    remedyZh: '请由所报请的机关办理。',
    remedyEn: 'That bureau must act.',
  },
  ({ view, command: { actor }, known }) =>
    submissionsOf(view).every(
      ({ asked, answeredBy }) => answeredBy !== undefined || asked.payload.to === bureauOfActor(known, actor.unit),
    ),
);

/** A case is assigned to a bureau below the one that has it. */
export const assignedBelow: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'assigned-to-lower-bureau',
    article: 'PROC 16; form 3',
    zh: '案件只能交办给本机关的下级机关。',
    en: 'A case is assigned only to a bureau below the one that has it.',
    remedyZh: '请核对机关（to）。',
    remedyEn: 'Check the bureau (to).',
  },
  ({ view, command: { payload }, known }) => liesBelow(known, payload.to, view.state.bureau),
);

/** What the law gives to the upper bureau stays there (PROC 15, from memory). */
export const notReserved: Requirement<CaseAssignDownPayload> = onInput<CaseAssignDownPayload>(
  {
    id: 'assigned-not-reserved-by-law',
    article: 'PROC 15 (from memory)',
    zh: '法律、法规、规章明确规定由上级机关管辖的案件，不得交由下级机关管辖。',
    en: 'A case that a law, regulation or rule gives to the upper bureau is not assigned to a lower one.',
    remedyZh: '由本机关办理。',
    remedyEn: 'This bureau handles it.',
  },
  ({ command }) => !command.payload.reservedByLaw,
);

/** A leader takes a case up for the own bureau. */
export const takenUpByOwn: Requirement<Receiver> = onInput<Receiver>(
  {
    id: 'taken-up-by-own-bureau',
    article: 'PROC 15 (from memory)',
    zh: '提级办理的机关须为作出决定的负责人所在的机关。',
    en: 'A case is taken up by the bureau of the leader who decides it.',
    remedyZh: '请核对机关（to）；由其他下级机关办理的，作指定管辖。',
    remedyEn: 'Check the bureau (to); for another lower bureau, designate it.',
  },
  ({ view, command: { payload, actor }, known }) =>
    payload.to === bureauOfActor(known, actor.unit) && takesAway(view, payload),
);

function unitOf(known: Known, id: string): UnitKnown | null {
  return known.unit?.(id) ?? null;
}

function liesBelow(known: Known, lower: string | undefined, upper: string | null): boolean {
  return lower !== undefined && upper !== null && unitOf(known, lower)?.above.includes(upper) === true;
}

/** The nearest bureau above one, or above two; undefined where they have none in common. */
function commonUpperOf(known: Known, own: string, other: string | undefined): string | undefined {
  const above = unitOf(known, own)?.above ?? [];
  const shared = other === undefined ? above : above.filter((id) => liesBelow(known, other, id));
  return shared.find((id) => unitOf(known, id)?.bureau === id);
}
