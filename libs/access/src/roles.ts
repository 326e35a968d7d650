import type { Words } from '#kernel';

/** Roles that a post may carry. The closed list: a post with another role stops the boot. */
export const ROLES = {
  investigator: { zh: '办案人员', en: 'investigator' },
  'unit-head': { zh: '办案机构负责人', en: 'unit head' },
  leader: { zh: '部门负责人', en: 'bureau leader' },
  principal: { zh: '主要负责人', en: 'principal leader' },
  reviewer: { zh: '案件审核人员', en: 'case reviewer' },
  'legal-reviewer': { zh: '法制审核人员', en: 'legal reviewer' },
  host: { zh: '听证主持人', en: 'hearing host' },
  recorder: { zh: '记录人', en: 'recorder' },
  'legal-staff': { zh: '复议应诉人员', en: 'legal staff' },
  intake: { zh: '线索受理人', en: 'intake officer' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  auditor: { zh: '案卷评查人员', en: 'auditor' },
  supervisor: { zh: '督办人员', en: 'supervisor' },
} as const satisfies Record<string, Words>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];
