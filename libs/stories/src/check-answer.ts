import type { Words } from '#kernel';
import type { StageAnswer } from './stage.port.js';
import type { StoryFault } from './story-report.js';

function explanationOf(answer: StageAnswer): readonly Words[] {
  if (answer.outcome !== 'refused') return [];
  const accepted = answer.accepted.join(' ');
  return [
    ...answer.unmet.flatMap(({ id, sentence, remedy, article }): readonly Words[] => [
      { zh: `${id}：${sentence.zh}（${article}）${remedy.zh}`, en: `${id}: ${sentence.en} (${article}) ${remedy.en}` },
    ]),
    ...(accepted === '' ? [] : [{ zh: `此时接受：${accepted}`, en: `accepted here: ${accepted}` }]),
  ];
}

function wordsOf(ids: readonly string[]): string {
  return ids.length === 0 ? 'carried out' : `refused: ${[...ids].sort().join(', ')}`;
}

/** Whether a command ended as the step expects: carried out, or refused for exactly these requirements. */
export function checkAnswer(refused: readonly string[] | null, answer: StageAnswer): readonly StoryFault[] {
  const unmet = answer.outcome === 'refused' ? answer.unmet.map((one) => one.id) : [];
  const [expected, came] = [wordsOf(refused ?? []), wordsOf(unmet)];
  return expected === came ? [] : [{ what: 'refused', expected, came, explanation: explanationOf(answer) }];
}
