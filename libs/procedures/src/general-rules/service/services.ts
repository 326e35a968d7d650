import type { JsonObject } from '#kernel';
import type { CaseView, ExpiryPayload, Fact } from '#engine';
import type {
  DocumentServed,
  ServedDocument,
  ServiceDispatchPayload,
  ServiceRecordPayload,
} from './service-payload.js';

/** Acts that make the papers to be served. */
const MAKERS: Readonly<Record<ServedDocument, readonly string[]>> = {
  notice: ['notice.issue'],
  'hearing-notice': ['hearing.schedule'],
  decision: ['decision.make'],
  'decision-amendment': ['decision.amend'],
  demand: ['execution.demand'],
  grant: ['payment.grantDelay', 'payment.grantInstalments'],
  'refund-order': ['refund.order'],
  measure: ['measure.impose'],
  'measure-extension': ['measure.extend'],
  // Where the decision, the end of the matter or a remedy lifts it, that is the act behind the paper (PROC 42).
  'measure-release': [
    'measure.lift',
    'measure.dispose',
    'penalty.decided',
    'measures.release',
    'remedy.applyToMeasure',
  ],
  'testing-period': ['measure.tellTesting'],
  'test-result': [],
  termination: ['investigation.terminate'],
  surcharge: [],
  other: [],
};

/** An effective service: the fact that proves it and the date on which it took effect. */
export interface Served {
  readonly fact: Fact;
  /** `YYYY-MM-DD`: remedy and payment periods start here. */
  readonly on: string;
  readonly method: string;
}

/**
 * How a paper reached a party, if it did. Announcements take effect on the rolled due date of
 * `service-by-announcement` (counting rule 9), which is later than the fact's own `at` by a midnight.
 *
 * @param madeBy journal number of the act that made the paper
 */
export function servedOn(view: CaseView, document: ServedDocument, madeBy: number, party: number): Served | undefined {
  const recorded = view
    .facts<ServiceRecordPayload>('service.record')
    .filter((fact) => concerns(view, fact, { document, madeBy, party }))
    .map((fact) => ({ fact: fact as unknown as Fact, on: fact.at.slice(0, 10), method: fact.payload.method }));
  return [...recorded, ...announced(view, document, madeBy, party)].sort((left, right) =>
    left.on < right.on ? -1 : 1,
  )[0];
}

/** When a paper was first posted, sent, handed on, published or delivered to a party. */
export function dispatchedTo(
  view: CaseView,
  document: ServedDocument,
  madeBy: number,
  party: number,
): Fact | undefined {
  return [
    ...view.facts<ServiceDispatchPayload>('service.dispatch'),
    ...(view.facts<ServiceRecordPayload>('service.record') as unknown as Fact<ServiceDispatchPayload>[]),
  ]
    .filter((fact) => concerns(view, fact, { document, madeBy, party }))
    .sort((left, right) => left.seq - right.seq)[0] as unknown as Fact | undefined;
}

/** Ways of sending after which the bureau has done its part. */
const SENT_OFF: readonly string[] = ['post', 'announcement'];

/**
 * The fact by which the bureau has served in time: delivery, or before it posting or publication
 * (interpretation, parameter `decision-service-stops-on`). To hand a paper to another bureau is none of them.
 */
export function servedInTimeBy(
  view: CaseView,
  document: ServedDocument,
  madeBy: number,
  party: number,
): Fact | undefined {
  const sent =
    view.parameter('decision-service-stops-on') === 'delivery'
      ? []
      : view
          .facts<ServiceDispatchPayload>('service.dispatch')
          .filter((fact) => SENT_OFF.includes(fact.payload.method))
          .filter((fact) => concerns(view, fact, { document, madeBy, party }));
  const served = servedOn(view, document, madeBy, party)?.fact;
  return [...(sent as unknown as readonly Fact[]), ...(served === undefined ? [] : [served])].sort(
    (left, right) => left.seq - right.seq,
  )[0];
}

/** Journal number of the last act that made a paper of this kind. */
export function lastMade(view: CaseView, document: ServedDocument): number | undefined {
  return actsMaking(view, document).at(-1)?.seq;
}

/** The same of papers that are made for one party each. */
export function lastMadeFor(view: CaseView, document: ServedDocument, party: number): number | undefined {
  return actsMaking(view, document).findLast((fact) => fact.payload['party'] === party)?.seq;
}

/** The act that made the paper meant: the one named, else the last of that kind. */
export function actMeant(view: CaseView, { kind, madeBy }: DocumentServed): Fact | undefined {
  const acts = actsMaking(view, kind);
  return madeBy === undefined ? acts.at(-1) : acts.find((fact) => fact.seq === madeBy);
}

function actsMaking(view: CaseView, document: ServedDocument): readonly Fact[] {
  return MAKERS[document]
    .flatMap((command) => view.facts<JsonObject>(command))
    .sort((left, right) => left.seq - right.seq);
}

/** Journal number of the act whose paper a service is about: the one it names, else the last before it. */
export function paperServed(
  view: CaseView,
  fact: Fact<ServiceDispatchPayload> | Fact<ServiceRecordPayload>,
): number | undefined {
  const { kind, madeBy } = fact.payload.document;
  if (madeBy !== undefined) return madeBy;
  return actsMaking(view, kind)
    .filter((one) => one.seq < fact.seq)
    .at(-1)?.seq;
}

/** One paper for one party. Papers of kind `other` follow from no act; their number is 0. */
interface PaperFor {
  readonly document: ServedDocument;
  readonly madeBy: number;
  readonly party: number;
}

function concerns(
  view: CaseView,
  fact: Fact<ServiceDispatchPayload> | Fact<ServiceRecordPayload>,
  { document, madeBy, party }: PaperFor,
): boolean {
  const { payload } = fact;
  return payload.document.kind === document && payload.party === party && (paperServed(view, fact) ?? 0) === madeBy;
}

function announced(view: CaseView, document: ServedDocument, madeBy: number, party: number): Served[] {
  const expiries = view
    .facts<ExpiryPayload>('clock.expire')
    .filter((fact) => fact.payload.rule === 'service-by-announcement');
  return view
    .facts<ServiceDispatchPayload>('service.dispatch')
    .filter((fact) => fact.payload.method === 'announcement' && concerns(view, fact, { document, madeBy, party }))
    .flatMap((dispatch) =>
      expiries
        .filter((expiry) => expiry.payload.clock.split('/')[2]?.split('@')[0] === String(dispatch.seq))
        .map((expiry) => ({
          fact: expiry as unknown as Fact,
          on: expiry.payload.due,
          method: 'announcement',
        })),
    );
}
