import type { Words } from '#kernel';
import type { AccessTable } from './access-table.js';
import { RELATIONS } from './relations.js';
import { ROLES } from './roles.js';

/** Who may give a command, in words for whoever may not; the same rows as `docs/access.md`. */
export function whoMay(table: AccessTable, command: string): Words {
  const grant = table.commands.get(command);
  const actors = (grant?.by ?? []).flatMap((letter) => table.letters.get(letter) ?? []);
  const ways = actors.map(({ roles, relation }) => {
    const { words } = RELATIONS[grant?.relation ?? relation];
    const [zh, en] = [roles.map((role) => ROLES[role].zh), roles.map((role) => ROLES[role].en)];
    return { zh: `${zh.join('、')}（${words.zh}）`, en: `${en.join(', ')} (${words.en})` };
  });
  if (ways.length === 0) return { zh: '该动作由系统办理。', en: 'Only the system gives this command.' };
  return {
    zh: `该动作由以下人员办理：${ways.map((way) => way.zh).join('；')}。`,
    en: `This command is for: ${ways.map((way) => way.en).join('; ')}.`,
  };
}
