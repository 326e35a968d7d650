import type { Words } from '#kernel';
import type { Requirement, StepView } from '#engine';

/** Words of a requirement in the order people read them. */
export interface RequirementWords {
  readonly id: string;
  /** Article key of the law table; `—` for a rule of the system's own. */
  readonly article: string;
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}

/** A requirement that facts and people alone decide. */
export function onFacts<Payload = Record<string, unknown>>(
  words: RequirementWords,
  met: (step: StepView<Payload>) => boolean,
  missing?: (step: StepView<Payload>) => Words,
): Requirement<Payload> {
  return build(words, 'case', met, missing);
}

/** A requirement that needs the payload or the moment of the act. */
export function onInput<Payload = Record<string, unknown>>(
  words: RequirementWords,
  met: (step: StepView<Payload>) => boolean,
  missing?: (step: StepView<Payload>) => Words,
): Requirement<Payload> {
  return build(words, 'input', met, missing);
}

function build<Payload>(
  words: RequirementWords,
  reads: 'case' | 'input',
  met: (step: StepView<Payload>) => boolean,
  missing: ((step: StepView<Payload>) => Words) | undefined,
): Requirement<Payload> {
  return {
    id: words.id,
    article: words.article,
    sentence: { zh: words.zh, en: words.en },
    remedy: { zh: words.remedyZh, en: words.remedyEn },
    reads,
    met,
    ...(missing === undefined ? {} : { missing }),
  };
}
