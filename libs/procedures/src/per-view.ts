import type { CaseView } from '#engine';

interface Answer<Told> {
  readonly proceedings: unknown;
  readonly facts: unknown;
  readonly forms: unknown;
  readonly parameters: unknown;
  readonly told: Told;
}

/** A step looks at three or four states of its case again and again; older answers are not kept. */
const KEPT = 4;

/**
 * A selector over facts, forms and parameters, worked out once for the same facts: guards, clocks and tasks ask the same
 * things. States are immutable, so their arrays tell them apart. Not for selectors that read clocks or tasks.
 */
export function perView<Told>(tell: (view: CaseView) => Told): (view: CaseView) => Told {
  const answers: Answer<Told>[] = [];
  let oldest = 0;
  return (view) => {
    const known = answers.find((answer) => isAbout(answer, view));
    if (known !== undefined) return known.told;
    const { proceedings, facts, forms } = view.state;
    const told = tell(view);
    answers[oldest] = { proceedings, facts, forms, parameters: view.parameters, told };
    oldest = (oldest + 1) % KEPT;
    return told;
  };
}

function isAbout(answer: Answer<unknown>, { state, parameters }: CaseView): boolean {
  return (
    answer.proceedings === state.proceedings &&
    answer.facts === state.facts &&
    answer.forms === state.forms &&
    answer.parameters === parameters
  );
}
