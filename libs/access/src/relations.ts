import type { PostKnown } from '#engine';
import type { Words } from '#kernel';
import type { UnitTree } from './unit-tree.js';

/** What a case knows of people; taken from its facts. An empty list grants nothing. */
export interface CaseRelations {
  /** Unit in whose name the case is handled. */
  readonly bureau: string;
  /** Handling unit inside the bureau. */
  readonly unit: string;
  readonly handlers: readonly string[];
  /** Handled it before; they keep read access. */
  readonly formerHandlers: readonly string[];
  /** Reviewers named for the case; while nobody is named, the bureau's reviewers form a pool. */
  readonly reviewers: readonly string[];
  readonly hosts: readonly string[];
  /** Members and recorder of the hearing; they read and decide nothing. */
  readonly panel: readonly string[];
  /** Recused by decision: the case leaves their lists. */
  readonly recused: readonly string[];
  /** State of the newest proceeding of each procedure: `{ filing: 'verifying' }`. */
  readonly positions: Readonly<Record<string, string>>;
}

/** How a person, by one post, may stand to a case. */
interface RelationAsked {
  readonly tree: UnitTree;
  readonly person: string;
  readonly post: PostKnown;
  readonly of: CaseRelations;
}

interface RelationRow {
  readonly words: Words;
  holds(asked: RelationAsked): boolean;
}

/** Every relation the table may name. The closed list: another name stops the boot. */
export const RELATIONS = {
  handler: {
    words: { zh: '本案办案人员', en: 'handler of the case' },
    holds: ({ person, of }) => of.handlers.includes(person),
  },
  'former-handler': {
    words: { zh: '本案原办案人员', en: 'former handler of the case' },
    holds: ({ person, of }) => of.formerHandlers.includes(person),
  },
  'own-unit': {
    words: { zh: '任职于承办机构', en: 'holds the post in the handling unit' },
    holds: ({ post, of }) => post.unit === of.unit,
  },
  'unit-or-above': {
    words: { zh: '任职于承办机构或其上级', en: 'holds the post in the handling unit or above it' },
    holds: ({ tree, post, of }) => tree.isAtOrAbove(post.unit, of.unit),
  },
  bureau: {
    words: { zh: '任职于本案机关', en: 'holds the post in the bureau of the case' },
    holds: ({ post, of }) => post.unit === of.bureau,
  },
  'bureau-or-above': {
    words: { zh: '任职于本案机关或其上级机关', en: 'holds the post in the bureau of the case or above it' },
    holds: ({ tree, post, of }) => tree.isAtOrAbove(post.unit, of.bureau),
  },
  'upper-bureau': {
    words: { zh: '任职于本案机关的上级机关', en: 'holds the post in a bureau above that of the case' },
    holds: ({ tree, post, of }) => post.unit !== of.bureau && tree.isAtOrAbove(post.unit, of.bureau),
  },
  'within-bureau': {
    words: {
      zh: '任职于本案机关或其内设、派出、上级机构',
      en: 'holds the post anywhere in the bureau of the case, or above it',
    },
    holds: ({ tree, post, of }) => {
      const own = tree.bureauOf(post.unit);
      return own !== null && tree.isAtOrAbove(own, of.bureau);
    },
  },
  'reviewer-not-handler': {
    words: {
      zh: '本案指定审核人员（未指定时为本机关审核人员），且不是办案人员',
      en: 'named reviewer (while nobody is named, any of the bureau) who never handled the case',
    },
    holds: (asked) => {
      const { person, post, of } = asked;
      if (hasHandled(asked)) return false;
      return of.reviewers.length === 0 ? post.unit === of.bureau : of.reviewers.includes(person);
    },
  },
  'host-not-handler': {
    words: { zh: '本案听证主持人，且不是办案人员', en: 'named host who never handled the case' },
    holds: (asked) => !hasHandled(asked) && asked.of.hosts.includes(asked.person),
  },
  named: {
    words: {
      zh: '本案办案人员、原办案人员、指定审核人员，或听证主持人、听证员、记录员',
      en: 'handler, former handler, named reviewer, or host, member or recorder of the hearing',
    },
    holds: (asked) =>
      hasHandled(asked) || [...asked.of.reviewers, ...asked.of.hosts, ...asked.of.panel].includes(asked.person),
  },
  any: {
    words: { zh: '任何案件', en: 'any case' },
    holds: () => true,
  },
} as const satisfies Record<string, RelationRow>;

export type Relation = keyof typeof RELATIONS;

export const RELATION_NAMES = Object.keys(RELATIONS) as readonly Relation[];

function hasHandled({ person, of }: RelationAsked): boolean {
  return of.handlers.includes(person) || of.formerHandlers.includes(person);
}
