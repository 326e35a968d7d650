import type { ActorCode, CommandDefinition } from '#engine';
import type { Words } from '#kernel';

/** Who gives commands, as pictures and pages call them. */
export const ACTORS: Readonly<Record<ActorCode, Words>> = {
  I: { zh: '办案人员', en: 'handler' },
  U: { zh: '办案机构负责人', en: 'unit head' },
  L: { zh: '部门负责人', en: 'bureau leader' },
  P: { zh: '主要负责人', en: 'principal leader' },
  C: { zh: '集体讨论', en: "leaders' discussion" },
  R: { zh: '审核人员', en: 'case reviewer' },
  LR: { zh: '法制审核人员', en: 'legal reviewer' },
  H: { zh: '听证主持人', en: 'hearing host' },
  LS: { zh: '复议应诉人员', en: 'legal staff' },
  S: { zh: '系统', en: 'system' },
  O: { zh: '外部事实', en: 'fact from outside' },
  officer: { zh: '任一执法人员', en: 'any officer' },
  administrator: { zh: '系统管理员', en: 'administrator' },
};

/** `L`, or `R, LR`; those without a letter by their name. */
export function lettersOf({ by }: Pick<CommandDefinition, 'by'>): string {
  return by.map((code) => (code.length > 2 ? ACTORS[code].zh : code)).join(', ');
}
