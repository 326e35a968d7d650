import type { ExpiryPayload, Fact, ProceedingView } from '#engine';
import type { RemedyOutcomeDetails, RemedyOutcomePayload } from './remedy-outcome-payload.js';

/** One run of a suit before a court: the first instance, also after a remand or in a retrial, or the second. */
export interface Instance {
  readonly kind: 'first' | 'second';
  /** The fact by which it began: the suit, the appeal taken up, the remand, the session of a retrial. */
  readonly start: Fact;
  /** The fact by which it ended. */
  readonly end: Fact | undefined;
}

/** How a suit comes to its end, as the law sees it: a dismissal that can be appealed against is none yet. */
type Exit = 'final' | 'withdrawn' | 'dismissed' | 'mediated';

type Stage = 'first' | 'judged' | 'dismissed' | 'appealed' | 'second' | 'remanded' | 'retrial' | 'over';

/** What the facts of a suit tell, in their order. */
export interface SuitCourse {
  readonly instances: readonly Instance[];
  /** Judgments and dismissals that can be appealed against, or could. */
  readonly appealable: readonly Fact[];
  /** What the last judgment or mediation statement says of the act; nothing after a dismissal. */
  readonly says: Fact<RemedyOutcomePayload> | undefined;
  /** The fact by which the suit is over in law. */
  readonly end: Fact | undefined;
  readonly exit: Exit | undefined;
  /** Facts from the court or the parties that could not follow where the suit stood. */
  readonly strays: readonly Fact[];
}

interface Folding extends SuitCourse {
  readonly stage: Stage;
}

type Step = (course: Folding, fact: Fact) => Folding;

/** Limits whose passing makes a judgment, or a dismissal, take effect (ALL 85). */
export const APPEAL_LIMITS: readonly string[] = ['litigation-appeal', 'litigation-appeal-ruling'];

const known = new WeakMap<readonly Fact[], SuitCourse>();

/** Reads a suit from its facts. Facts never change, so their list tells one from the other. */
export function suitCourse(self: ProceedingView): SuitCourse {
  const { facts } = self.state;
  let course = known.get(facts);
  if (course === undefined) {
    course = facts.filter(({ undoneBy }) => undoneBy === undefined).reduce(follow, START);
    known.set(facts, course);
  }
  return course;
}

const START: Folding = {
  stage: 'first',
  instances: [],
  appealable: [],
  says: undefined,
  end: undefined,
  exit: undefined,
  strays: [],
};

/** Where the matter is before a court that has not decided it yet. */
const TRIED: Readonly<Record<string, Step>> = {
  'litigation.open': begins('first', 'first'),
  'litigation.judge': judged,
  'litigation.dismiss': dismissed,
  'litigation.withdraw': over('withdrawn'),
  'litigation.mediate': mediated,
};

/** Decided, and open to an appeal. */
const DECIDED: Readonly<Record<string, Step>> = {
  'litigation.appeal': stage('appealed'),
  'litigation.openAppeal': begins('second', 'second'),
  'litigation.final': finished,
  'litigation.remand': remanded,
  'clock.expire': expired,
};

const APPEALED: Readonly<Record<string, Step>> = {
  'litigation.appeal': stays,
  'litigation.openAppeal': begins('second', 'second'),
  'litigation.judge': judgedFinally,
  'litigation.dismiss': over('dismissed'),
  'litigation.withdraw': withdrawn,
  'litigation.mediate': mediated,
  'litigation.remand': remanded,
  'litigation.final': finished,
};

const STEPS: Readonly<Record<Stage, Readonly<Record<string, Step>>>> = {
  first: { ...TRIED, 'litigation.receive': begins('first', 'first') },
  judged: { ...TRIED, ...DECIDED, 'litigation.open': stray },
  dismissed: DECIDED,
  appealed: APPEALED,
  second: { ...APPEALED, 'litigation.openAppeal': stays },
  remanded: TRIED,
  retrial: {
    ...TRIED,
    'litigation.openAppeal': begins('second', 'second'),
    'litigation.judge': (course, fact) =>
      fact.payload['instance'] === 'first' ? judged(course, fact) : judgedFinally(course, fact),
    'litigation.dismiss': over('dismissed'),
  },
  over: { 'litigation.reopen': reopened },
};

/** What the court or another party does, wherever the suit stands while it runs. */
const ANYWHERE: readonly string[] = ['suspend', 'resume', 'stopExecution'].map((word) => `litigation.${word}`);

/** What the court and other parties do: facts from outside that must fit; what the bureau does itself never strays. */
export const COURT_ACTS: readonly string[] = [
  ...['open', 'judge', 'appeal', 'openAppeal', 'reopen', 'suspend', 'resume', 'remand', 'dismiss', 'withdraw'],
  ...['mediate', 'final', 'stopExecution'],
].map((word) => `litigation.${word}`);

function follow(course: Folding, fact: Fact): Folding {
  const step = STEPS[course.stage][fact.command];
  if (step !== undefined) return step(course, fact);
  if (!COURT_ACTS.includes(fact.command)) return course;
  return course.stage !== 'over' && ANYWHERE.includes(fact.command) ? course : stray(course, fact);
}

function stays(course: Folding): Folding {
  return course;
}

function stray(course: Folding, fact: Fact): Folding {
  return { ...course, strays: [...course.strays, fact] };
}

function stage(next: Stage): Step {
  return (course) => ({ ...course, stage: next });
}

/** A session of the same instance begins nothing new. */
function begins(kind: Instance['kind'], next: Stage): Step {
  return (course, fact) => {
    const running = course.instances.at(-1);
    const goesOn = running !== undefined && running.end === undefined && running.kind === kind;
    const instances = goesOn
      ? course.instances
      : [...ended(course.instances, fact), { kind, start: fact, end: undefined }];
    return { ...course, stage: next, instances };
  };
}

function ended(instances: readonly Instance[], fact: Fact): readonly Instance[] {
  return instances.map((one) => (one.end === undefined ? { ...one, end: fact } : one));
}

function judged(course: Folding, fact: Fact): Folding {
  return {
    ...course,
    stage: 'judged',
    instances: ended(course.instances, fact),
    appealable: [...course.appealable, fact],
    says: saying(fact),
  };
}

/** A ruling that ends the proceedings is in force at once; one that rejects the suit can be appealed against. */
function dismissed(course: Folding, fact: Fact): Folding {
  if (fact.payload['kind'] === 'ended') return over('dismissed')(course, fact);
  return { ...judged(course, fact), stage: 'dismissed', says: undefined };
}

/** A judgment of the second instance is in force at once (ALL 89); what it upholds it says with it. */
function judgedFinally(course: Folding, fact: Fact): Folding {
  const upheld = fact.payload['appeal'] === 'first-upheld';
  const says = upheld ? upholding(course.says, fact) : saying(fact);
  return { ...finished(course, fact), says, exit: says === undefined ? 'dismissed' : 'final' };
}

function mediated(course: Folding, fact: Fact): Folding {
  return { ...over('mediated')(course, fact), says: saying(fact) };
}

/** Only the appeal is withdrawn: what the first instance said takes effect. */
function withdrawn(course: Folding, fact: Fact): Folding {
  return fact.payload['of'] === 'appeal' ? finished(course, fact) : over('withdrawn')(course, fact);
}

/** What was said last is in force: the act is judged, or the suit rejected. */
function finished(course: Folding, fact: Fact): Folding {
  const exit = course.says === undefined ? 'dismissed' : 'final';
  return { ...course, stage: 'over', instances: ended(course.instances, fact), end: fact, exit };
}

function over(exit: Exit): Step {
  return (course, fact) => ({ ...finished(course, fact), says: undefined, exit });
}

/** Each side has its own time to appeal: only when the last has passed the judgment is in force. */
function expired(course: Folding, fact: Fact): Folding {
  const { rule, subject } = fact.payload as unknown as ExpiryPayload;
  if (!APPEAL_LIMITS.includes(rule)) return course;
  const last = course.appealable.at(-1)?.payload ?? {};
  const others = last['othersReceivedOn'];
  if (others === undefined) return finished(course, fact);
  const late = typeof others === 'string' && others > String(last['receivedOn']) ? OTHERS : '';
  return subject === late ? finished(course, fact) : course;
}

/** Subject of the other side's time to appeal, where it runs from another day than the bureau's. */
export const OTHERS = 'others';

function remanded(course: Folding, fact: Fact): Folding {
  return {
    ...course,
    stage: 'remanded',
    instances: [...ended(course.instances, fact), { kind: 'first', start: fact, end: undefined }],
    says: undefined,
  };
}

function reopened(course: Folding): Folding {
  return { ...course, stage: 'retrial', says: undefined, end: undefined, exit: undefined };
}

function saying(fact: Fact): Fact<RemedyOutcomePayload> {
  return fact as unknown as Fact<RemedyOutcomePayload>;
}

/** The first judgment's words with the day, and the costs, of the one that upholds it. */
function upholding(
  first: Fact<RemedyOutcomePayload> | undefined,
  { payload, ...second }: Fact,
): Fact<RemedyOutcomePayload> | undefined {
  if (first === undefined) return undefined;
  const { receivedOn, effectiveOn, courtCost } = payload as unknown as RemedyOutcomeDetails;
  const said: object = first.payload;
  const costs = [first.payload.courtCost, courtCost].filter((one) => one !== undefined);
  return {
    ...second,
    payload: {
      ...said,
      outcome: first.payload.outcome,
      receivedOn,
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(costs.length === 0 ? {} : { courtCost: costs.reduce((sum, one) => sum + BigInt(one), 0n).toString() }),
    },
  };
}

/** The instance that runs. */
export function currentInstance(self: ProceedingView): Instance | undefined {
  return suitCourse(self).instances.find(({ end }) => end === undefined);
}
