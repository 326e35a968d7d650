import type { CaseTeller } from '../case-teller.js';
import type { Chance } from '../chance.js';
import { aMatter, aParty, SOURCES, type Matter } from './matters.js';

/** What a course needs at every step. */
export interface Telling {
  readonly teller: CaseTeller;
  readonly chance: Chance;
  readonly matter: Matter;
  readonly officers: readonly string[];
  /** The officer who writes. */
  readonly officer: string;
  readonly parties: number;
}

const ELEMENTS = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };

/** A clue that two officers verify. */
export function verifiedClue(teller: CaseTeller, chance: Chance, parties = 1): Telling {
  const { cast } = teller.stage;
  const officers = chance.some(cast.investigators, 2);
  const [officer = ''] = officers;
  const matter = aMatter(chance);
  teller
    .gives(officer, 'clue.register', {
      source: chance.oneOf(SOURCES),
      receivedAt: teller.today,
      summary: `${matter.violation}的线索`,
      domain: matter.domain,
      parties: Array.from({ length: parties }, () => aParty(chance)),
    })
    .gives(cast.unitHead, 'filing.assign', { officers });
  return { teller, chance, matter, officers, officer, parties };
}

/** A filed case with its first inspection and an interview. */
export function filedCase(teller: CaseTeller, chance: Chance, parties = 1): Telling {
  const telling = verifiedClue(teller, chance, parties);
  const { officer, matter } = telling;
  inspects(telling);
  teller
    .later(chance.between(1, 6))
    .gives(officer, 'filing.propose', {
      violation: matter.violation,
      domain: matter.domain,
      basis: matter.basis,
      elements: ELEMENTS,
    })
    .later(chance.between(0, 2))
    .gives(teller.stage.cast.leader, 'filing.approve');
  teller.later(chance.between(2, 12));
  interviews(telling, '询问当事人并制作询问笔录');
  teller.later(chance.between(1, 8));
  act(telling, 'evidence', '提取进货票据和销售记录');
  return telling;
}

function inspects(telling: Telling): void {
  const { teller, chance } = telling;
  teller.later(chance.between(0, 3));
  act(telling, 'site-inspection', '现场检查经营场所并制作现场笔录', { rightsTold: true, partyPresent: true });
}

/** An act of investigation by both officers. */
export function act(telling: Telling, kind: string, summary: string, more: object = {}): void {
  const { teller, officers, officer } = telling;
  teller.gives(officer, 'investigation.recordAct', { kind, officers, cardsShown: true, summary, ...more });
}

/** An interview, with the record that PROC 29 asks for. */
export function interviews(telling: Telling, summary: string): void {
  const signed = { alone: true, checked: true, signedEachPage: true, officersSigned: true };
  act(telling, 'interview', summary, { interview: { person: '当事人负责人', ...signed } });
}

/** An officer asks for what a leader decides. */
export function asks(telling: Telling, command: string, reasons: string): void {
  telling.teller.gives(telling.officer, 'approval.propose', { command, reasons });
}
