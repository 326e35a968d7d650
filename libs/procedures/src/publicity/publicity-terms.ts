import type { CaseView, ProceedingView } from '#engine';
import { compareFen } from '#kernel';
import { partiesOf } from '../general-rules/party/parties.js';
import { domainOf } from '../investigation/case-domain.js';
import { fineOf, type PenaltyItem, type PenaltyKind } from '../penalty/penalty-items.js';
import { isWarningOnly, itemsPublished, publicationOf, weightOf, type Publication } from './publications.js';
import type { PublishPayload } from './publicity-payload.js';
import type { DecideStopPayload } from './stop-payload.js';

/** Rules of the terms of publicity, in `config/statutes/g-publicity.yaml`. */
export const TERM_RULES = [
  'publicity-min-light',
  'publicity-general',
  'publicity-serious-domain',
  'publicity-restriction',
  'publicity-revocation',
] as const;
export type TermRule = (typeof TERM_RULES)[number];

/** Order 108 gave the three tiers of publicity (law table, headline 3). */
const THREE_TIERS_SINCE = '2025-12-25';

/** PUB 14(3). */
const REVOCATIONS: ReadonlySet<PenaltyKind> = new Set(['qualification-lowering', 'licence-revocation', 'closure']);

/** PUB 14(2). */
const RESTRICTIONS: ReadonlySet<PenaltyKind> = new Set([
  'business-restriction',
  'suspension',
  'employment-restriction',
]);

/** Kinds that leave a penalty light: anything beside them makes it an ordinary one (PUB 13, read strictly). */
const LIGHT: ReadonlySet<PenaltyKind> = new Set(['warning', 'criticism', 'fine']);

/** How long this decision is public: the heaviest kind decides, then the light penalties, then the domain (PUB 13–15). */
export function termRuleOf(view: CaseView, publication: Publication): TermRule {
  const items = itemsPublished(publication);
  if (items.some(({ kind }) => REVOCATIONS.has(kind))) return 'publicity-revocation';
  if (items.some(({ kind }) => RESTRICTIONS.has(kind))) return 'publicity-restriction';
  if (isLight(view, publication, items)) return 'publicity-min-light';
  const serious = String(view.parameter('publicity-serious-domains')).split(' ');
  return serious.includes(domainOf(view) ?? '') ? 'publicity-serious-domain' : 'publicity-general';
}

/** Before order 108 each province said what a small fine is: the decision's own mark tells (PUB 13). */
function isLight(view: CaseView, publication: Publication, items: readonly PenaltyItem[]): boolean {
  if (!items.every(({ kind }) => LIGHT.has(kind))) return false;
  if (!items.some(({ kind }) => kind === 'fine')) return true;
  const { level, minor } = weightOf(publication);
  const publishedOn = publication.published?.at.slice(0, 10) ?? THREE_TIERS_SINCE;
  if (publishedOn < THREE_TIERS_SINCE) return minor === true;
  const person = partiesOf(view).find(({ number }) => number === publication.party)?.kind === 'person';
  const limit = view.parameter(person ? 'publicity-light-fine-person' : 'publicity-light-fine-organisation');
  return (level === 'light' || level === 'mitigated') && compareFen(fineOf(items), String(limit)) <= 0;
}

/** A restriction for life is public for life: no term ends it (PUB 14(2)). */
export function isForLife(view: CaseView, publication: Publication): boolean {
  if (termRuleOf(view, publication) !== 'publicity-restriction') return false;
  return itemsPublished(publication).some(({ kind, term }) => RESTRICTIONS.has(kind) && term === 0);
}

export function restrictionEndOf({ published }: Publication): string | undefined {
  return (published?.payload as Partial<PublishPayload> | undefined)?.restrictionEnds;
}

/** A deception in an application keeps the penalty public for three years more (CRED 23). */
export function fraudsOf(self: ProceedingView) {
  return self.facts<DecideStopPayload>('publicity.decideStop').filter(({ payload }) => payload.fraud === true);
}

/** Whether every term that holds this publication has passed. */
export function termsAreOver(view: CaseView, self: ProceedingView): boolean {
  const publication = publicationOf(view, self);
  if (publication?.published === undefined || isForLife(view, publication)) return false;
  const passed = self.facts<{ rule: string }>('clock.expire').map(({ payload }) => payload.rule);
  const frauds = fraudsOf(self).length;
  const fraudsOver = passed.filter((rule) => rule === 'credit-repair-fraud').length;
  return passed.includes(termRuleOf(view, publication)) && fraudsOver >= frauds;
}

/** What the law itself keeps out of publicity. */
export function exemptByLaw(view: CaseView, self: ProceedingView): boolean {
  const publication = publicationOf(view, self);
  return publication !== undefined && isWarningOnly(publication);
}
