import type { Requirement } from '#engine';
import type { TestingBody } from '../../investigation/act-records.js';
import { onInput } from '../../requirement.js';

interface HandsOver {
  readonly kind: string;
  readonly body?: TestingBody;
  readonly commission?: number;
}

/** Kinds of exclusion and of act by which something is handed to a body that tests it. */
const HANDED_OVER: readonly string[] = ['testing', 'inspection', 'quarantine', 'appraisal', 'testing-commission'];

/** What is tested is tested by a body that may (PROC 32); a commission that was recorded named it already. */
export const testedByQualifiedBody: Requirement<HandsOver> = onInput<HandsOver>(
  {
    id: 'tested-by-qualified-body',
    article: 'PROC 32',
    zh: '检测、检验、检疫、鉴定须委托具有法定资质的机构；没有法定资质要求的，委托具备相应条件的机构。',
    en: 'What is tested, inspected, quarantined or appraised goes to a body with the qualification a law asks for, or, where none does, with what the test needs.',
    remedyZh: '请填写受委托机构及其资质（body）；不具备资质的，另行委托。',
    remedyEn: 'Name the body and its qualification (body); commission another one where it has none.',
  },
  ({ command: { payload } }) =>
    !HANDED_OVER.includes(payload.kind) || payload.commission !== undefined || payload.body?.qualified === true,
);
