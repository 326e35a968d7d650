import { relationsOf } from '#access';
import { CaseView, type CaseState, type PersonKnown } from '#engine';
import type { Words } from '#kernel';
import type { Offices } from '../who-supervises.js';

/** Why a person cannot handle a case. */
export type ExclusionReason = 'recused' | 'reviewed' | 'hearing' | 'decided' | 'absent' | 'uncertified' | 'no-post';

/** A person who cannot handle a case, and why. */
export interface Exclusion {
  readonly person: string;
  readonly name: string;
  readonly reason: ExclusionReason;
  readonly words: Words;
  readonly article: string;
}

/** What excludes people from one case. */
interface Ground {
  readonly offices: Offices;
  readonly recused: readonly string[];
  readonly reviewed: ReadonlySet<string>;
  readonly hearing: ReadonlySet<string>;
  readonly decided: ReadonlySet<string>;
}

const REVIEWS = ['review.pass', 'review.return'];
const DECIDING_ROLES = ['leader', 'principal'];

/** Says for people of an organisation whether they may handle a case; built once for a case. */
export class Exclusions {
  private readonly ground: Ground;

  constructor(offices: Offices, state: CaseState) {
    const { recused, hosts, panel } = relationsOf(state);
    const facts = new CaseView(state, {}).everRecorded();
    const by = (matches: (fact: (typeof facts)[number]) => boolean): ReadonlySet<string> =>
      new Set(facts.filter(matches).map(({ actor }) => actor.person));
    this.ground = {
      offices,
      recused,
      reviewed: by(({ command }) => REVIEWS.includes(command)),
      hearing: new Set([...hosts, ...panel]),
      decided: by(({ actor }) => DECIDING_ROLES.includes(actor.role)),
    };
  }

  /** The first reason against a person; null for whoever may handle the case. */
  of(person: PersonKnown): Exclusion | null {
    const found = REASONS.find(({ holds }) => holds(person, this.ground));
    if (found === undefined) return null;
    const { reason, article } = found;
    return { person: person.id, name: person.name, reason, words: found.words(person, this.ground), article };
  }

  /** A person whom the organisation does not know. */
  unknown(person: string): Exclusion {
    const words = { zh: '不是本组织的人员', en: 'not known to the organisation' };
    return { person, name: person, reason: 'no-post', words, article: 'PROC 21' };
  }
}

interface Reason {
  readonly reason: ExclusionReason;
  readonly article: string;
  readonly holds: (person: PersonKnown, ground: Ground) => boolean;
  readonly words: (person: PersonKnown, ground: Ground) => Words;
}

const said =
  (zh: string, en: string): Reason['words'] =>
  () => ({ zh, en });

const REASONS: readonly Reason[] = [
  {
    ...{ reason: 'recused', article: 'APL 43; PROC 4', words: said('已决定回避', 'recused') },
    holds: ({ id }, { recused }) => recused.includes(id),
  },
  {
    ...{ reason: 'reviewed', article: 'PROC 49', words: said('曾审核本案', 'reviewed this case') },
    holds: ({ id }, { reviewed }) => reviewed.has(id),
  },
  {
    ...{
      reason: 'hearing',
      article: 'HEAR 10',
      words: said('主持或者参加本案听证', 'sits in the hearing of this case'),
    },
    holds: ({ id }, { hearing }) => hearing.has(id),
  },
  {
    ...{ reason: 'decided', article: 'PROC 19, 60', words: said('曾审批或者决定本案', 'decided in this case') },
    holds: ({ id }, { decided }) => decided.has(id),
  },
  {
    reason: 'absent',
    article: '—',
    holds: ({ id }, { offices }) => offices.organisation.absenceOf(id, offices.day) !== undefined,
    words: ({ id }, { offices }) => {
      const until = offices.organisation.absenceOf(id, offices.day)?.until ?? '';
      return { zh: `外出至${until}`, en: `away until ${until}` };
    },
  },
  {
    ...{ reason: 'uncertified', article: 'APL 42; PROC 19(2)' },
    holds: ({ certificate }, { offices }) => certificate === null || certificate.validUntil < offices.day,
    words: said('没有有效的执法证件', 'holds no valid enforcement certificate'),
  },
  {
    ...{ reason: 'no-post', article: 'PROC 21', words: said('未任办案岗位', 'holds no post of an investigator') },
    holds: ({ posts }) => !posts.some(({ role }) => role === 'investigator'),
  },
];
