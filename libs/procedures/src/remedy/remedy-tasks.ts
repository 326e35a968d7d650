import type { CaseView, Fact, ProceedingView, TaskDeclaration } from '#engine';
import { partiesWorseOff } from './heavier-change.js';
import { dutiesOf } from './compliance.js';
import { outcomeOf } from './remedy-outcomes.js';
import { measureContested, openingOf } from './remedy-subject.js';

/** Tasks that reconsideration and litigation have alike. `isOver`: the fact by which the proceeding was over. */
export function remedyTasks(
  procedure: 'reconsideration' | 'litigation',
  outside: readonly string[],
  over: (self: ProceedingView) => Fact | undefined,
): readonly TaskDeclaration[] {
  return [
    {
      task: 'comply-with-remedy',
      owner: 'LS',
      title: { zh: '履行复议决定、裁判并报送情况', en: 'Comply with the outcome and report it' },
      command: `${procedure}.comply`,
      wanted: (_view, self) =>
        dutiesOf(self)
          .filter((duty) => duty === 'outcome' && over(self) !== undefined)
          .map((subject) => ({ subject })),
    },
    {
      // What came after the end, and cannot move anything (general rule 7).
      task: 'examine-remedy-fact',
      owner: 'L',
      title: {
        zh: '复议、诉讼材料与所处阶段不符，请研究处理',
        en: 'A fact from the body or court does not fit where the remedy stands: look into it',
      },
      command: null,
      wanted: (_view, self) => strayFacts(self, outside, over(self)).map((subject) => ({ subject })),
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

function strayFacts(self: ProceedingView, outside: readonly string[], end: Fact | undefined): readonly string[] {
  if (end === undefined) return [];
  return self.state.facts
    .filter(({ seq, command, undoneBy }) => seq > end.seq && undoneBy === undefined && outside.includes(command))
    .map(({ command, seq }) => `${command}/${String(seq)}`);
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
