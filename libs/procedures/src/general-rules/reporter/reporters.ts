import type { CaseView, Fact } from '#engine';
import type { ClueRegisterPayload } from '../../filing/filing-payload.js';
import { caseEnding } from '../../investigation/first-decision.js';
import { openedOnTheSpot } from '../../summary-penalty/opened-on-the-spot.js';
import type { ReporterTellPayload } from './reporter-payload.js';

/** Statutes that want a real-name reporter told the result "promptly", without a number of days (law table, duties to tell). */
const RESULT_PROMPTLY: readonly string[] = [
  'unfair-competition',
  'unlicensed-business',
  'standardisation',
  'food-safety',
];

/** Whether somebody reported the matter. Who, is sealed. */
export function hasReporter(view: CaseView): boolean {
  const clue = clueOf(view);
  if (clue === undefined) return false;
  return (
    clue.reporter !== undefined ||
    clue.realNameReporter === true ||
    ['report', 'complaint-clue'].includes(clue.source ?? '')
  );
}

/** Whether the reporter gave a real name. */
export function hasRealNameReporter(view: CaseView): boolean {
  return clueOf(view)?.realNameReporter === true;
}

/** Whether a statute of the case wants the answer in writing (企业信息公示暂行条例 13). */
export function mustBeToldInWriting(view: CaseView): boolean {
  return statutesOf(view).includes('enterprise-information');
}

/** The decision whether a case is filed. */
export function filingDecision(view: CaseView): Fact | undefined {
  return view.facts('filing.approve').at(0) ?? view.facts('filing.decline').at(0);
}

/** The first time the reporter was told of one of these matters. */
export function toldOf(view: CaseView, ...about: readonly ReporterTellPayload['about'][]): Fact | undefined {
  return view
    .facts<ReporterTellPayload>('reporter.tell')
    .find((fact) => about.includes(fact.payload.about)) as unknown as Fact | undefined;
}

/** Whether a result stands that a special statute wants told, and nobody has told it. */
export function resultToTell(view: CaseView): boolean {
  if (!hasRealNameReporter(view) || !statutesOf(view).some((statute) => RESULT_PROMPTLY.includes(statute)))
    return false;
  const ends = ['filing.decline', 'filing.refer', 'summary.decide'];
  const result = caseEnding(view) ?? ends.map((command) => view.last(command)).find((fact) => fact !== undefined);
  return result !== undefined && toldOf(view, 'result') === undefined;
}

/** Since 2026-04-15 a reporter is told that the bureau has no power (COMP 34, 令121). */
const NO_POWER_FROM = '2026-04-15';

/** Whether a report that can be answered went to another authority, and nobody has told the reporter. */
export function noPowerToTell(view: CaseView): boolean {
  const referral = view.last('filing.refer');
  const answerable = hasRealNameReporter(view) || clueOf(view)?.reporter !== undefined;
  if (referral === undefined || !answerable || referral.at.slice(0, 10) < NO_POWER_FROM) return false;
  return toldOf(view, 'no-power', 'result') === undefined;
}

function statutesOf(view: CaseView): readonly string[] {
  return clueOf(view)?.specialStatutes ?? [];
}

type Told = Pick<ClueRegisterPayload, 'reporter' | 'realNameReporter' | 'specialStatutes'> & {
  readonly source?: ClueRegisterPayload['source'];
};

/** What the clue told of a reporter, or the officers who went there on a report. */
function clueOf(view: CaseView): Told | undefined {
  return (openedOnTheSpot(view) ?? view.last<Told>('clue.register'))?.payload;
}
