import type { CaseView, Fact, ProceedingView, TaskDeclaration } from '#engine';
import { partiesWorseOff } from './heavier-change.js';
import { dutiesOf } from './compliance.js';
import { wasBroughtOtherwise } from './corrected-outcome.js';
import { outcomeOf, redoRule } from './remedy-outcomes.js';
import { measureContested, openingOf, type RemedySource } from './remedy-subject.js';

/**
 * Tasks that reconsideration and litigation have alike.
 *
 * @param over the fact by which a proceeding is over
 * @param strays facts from outside that could not follow where it stood
 */
export function remedyTasks(
  procedure: RemedySource,
  over: Over,
  strays: (self: ProceedingView) => readonly Fact[],
): readonly TaskDeclaration[] {
  return [...dutyTasks(procedure, over), ...examinations(over, strays)];
}

type Over = (self: ProceedingView) => Fact | undefined;

/** What the outcome asks of the bureau. */
function dutyTasks(procedure: RemedySource, over: Over): readonly TaskDeclaration[] {
  return [
    {
      task: 'comply-with-remedy',
      owner: 'LS',
      title: { zh: '履行复议决定、裁判并报送情况', en: 'Comply with the outcome and report it' },
      command: `${procedure}.comply`,
      wanted: (_view, self) =>
        dutiesOf(self).includes('outcome') && over(self) !== undefined
          ? [{ subject: 'outcome', ...actClock(self, procedure) }]
          : [],
    },
    {
      task: 'pay-court-cost',
      owner: 'LS',
      title: { zh: '缴纳本机关负担的诉讼费用', en: 'Pay the costs of the court that the bureau bears' },
      command: `${procedure}.comply`,
      wanted: (_view, self) =>
        dutiesOf(self).includes('court-cost') && over(self) !== undefined ? [{ subject: 'court-cost' }] : [],
    },
  ];
}

/** What the leader looks into: facts that cannot follow, a heavier change, what no proceeding keeps. */
function examinations(over: Over, strays: (self: ProceedingView) => readonly Fact[]): readonly TaskDeclaration[] {
  return [
    {
      // Recorded all the same, and moves nothing (general rule 7).
      task: 'examine-remedy-fact',
      owner: 'L',
      title: {
        zh: '复议、诉讼材料与所处阶段不符，请研究处理',
        en: 'A fact from the body or court does not fit where the remedy stands: look into it',
      },
      command: null,
      wanted: (_view, self) => strays(self).map(({ command, seq }) => ({ subject: `${command}/${String(seq)}` })),
    },
    {
      // The ban on a heavier change protects who asked for the remedy (ARL 63(2); ALL 77(2)).
      task: 'examine-heavier-change',
      owner: 'L',
      title: {
        zh: '变更后的处罚对申请人更为不利，请研究处理',
        en: 'The change is heavier for the applicant than the decision: look into it',
      },
      command: null,
      wanted: (view, self) =>
        over(self) === undefined ? [] : partiesWorseOff(view, self).map((party) => ({ subject: String(party) })),
    },
    {
      task: 'examine-corrected-outcome',
      owner: 'L',
      title: {
        zh: '更正后的复议、诉讼结果与已对处罚决定落实的不一致：请研究处理',
        en: 'As corrected, the outcome is not what was brought to the decision: look into it',
      },
      command: null,
      wanted: (view, self) => (over(self) !== undefined && wasBroughtOtherwise(view, self) ? [{}] : []),
    },
    {
      // Contested, but about something the case does not keep: it is carried out by hand.
      task: 'carry-out-outcome',
      owner: 'L',
      title: {
        zh: '复议、诉讼结果所涉事项不在本案程序之内，请落实',
        en: 'The outcome concerns something that no proceeding of the case keeps: see to it',
      },
      command: null,
      wanted: (view, self) => (over(self) !== undefined && isUnkept(view, self) ? [{}] : []),
    },
  ];
}

/** What is to be done anew, or within days that were set, is due when that time is over. */
function actClock(self: ProceedingView, procedure: RemedySource): { readonly clock?: string } {
  const { redo, redoDays } = outcomeOf(self)?.payload ?? {};
  const timed = redo === true || (procedure === 'litigation' && redoDays !== undefined);
  return timed ? { clock: redoRule(procedure) } : {};
}

/** Revoked, but neither a decision, a refusal to file nor a measure of this case. */
function isUnkept(view: CaseView, self: ProceedingView): boolean {
  const outcome = outcomeOf(self)?.payload.outcome;
  if (outcome !== 'revoked' && outcome !== 'void' && outcome !== 'changed') return false;
  const object = openingOf(self)?.payload.object;
  if (object === undefined || object.kind === 'decision') return false;
  if (object.kind === 'refusal-to-file') return outcome === 'changed';
  return measureContested(view, self) === undefined;
}
