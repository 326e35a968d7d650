import type { CaseView, CommandDefinition, Requirement } from '#engine';
import { IsIn, IsUUID } from 'class-validator';
import { ReasonedPayload } from '../../payload/act-payload.js';
import { onInput } from '../../requirement.js';

const LINK_KINDS = ['same-party', 'same-act', 'same-clue', 'referral', 'other'] as const;

class CaseLinkPayload extends ReasonedPayload {
  /** The other case. */
  @IsUUID() case: string;
  @IsIn(LINK_KINDS) kind: (typeof LINK_KINDS)[number];
}

const linksAnother: Requirement<CaseLinkPayload> = onInput<CaseLinkPayload>(
  {
    id: 'links-another-case',
    article: '—',
    zh: '案件不能与自身关联。',
    en: 'A case is not linked to itself.',
    remedyZh: '请选择另一案件。',
    remedyEn: 'Choose another case.',
  },
  ({ view, command }) => command.payload.case !== view.state.id,
);

/** General rule 12: a link only tells; joining and splitting are commands of their own. */
export const linkingCommands: readonly CommandDefinition[] = [
  {
    name: 'case.link',
    title: { zh: '关联案件', en: 'Link a case' },
    article: '—',
    by: ['I'],
    payload: CaseLinkPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [linksAnother],
    alreadyStands: ({ view, command }) => isLinked(view, command.payload),
  },
];

function isLinked(view: CaseView, { case: other, kind }: CaseLinkPayload): boolean {
  return view
    .facts<CaseLinkPayload>('case.link')
    .some((fact) => fact.payload.case === other && fact.payload.kind === kind);
}
