import type { RateAnswer, RateQuestion } from '#engine';
import { accruedFen, countRateDays, EXCLUSION_KINDS, type Calculator, type ExclusionDays } from '#statutes';
import { dayOf } from './day-of.js';

/** What a daily rate has grown to by the rule book. Throws when the rule is no rate or an exclusion's kind is unknown. */
export function accruedBy(calculator: Calculator, question: RateQuestion): RateAnswer {
  const rule = calculator.ruleBook.ruleOf(question.rule);
  if (rule === null || rule.rate === null) throw new Error(`time limit ${question.rule} is no daily rate`);
  const days = countRateDays(rule, {
    after: dayOf(question.after),
    upTo: dayOf(question.upTo),
    exclusions: question.exclusions.map(exclusionDays),
  });
  return { fen: accruedFen(rule.rate, BigInt(question.baseFen), days).toString(), days };
}

function exclusionDays({ kind, from, to }: RateQuestion['exclusions'][number]): ExclusionDays {
  const known = EXCLUSION_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`unknown kind of exclusion: ${kind}`);
  return { kind: known, from: dayOf(from), to: to === null ? null : dayOf(to), told: true };
}
