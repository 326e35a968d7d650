import type { CaseView } from '#engine';

/** A selector worked out once for each view: views never change, and guards, clocks and tasks ask the same things. */
export function perView<Told>(tell: (view: CaseView) => Told): (view: CaseView) => Told {
  const told = new WeakMap<CaseView, { readonly answer: Told }>();
  return (view) => {
    let known = told.get(view);
    if (known === undefined) {
      known = { answer: tell(view) };
      told.set(view, known);
    }
    return known.answer;
  };
}
