import type { Registry } from '#engine';
import type { AccessTable, ActorGrant, CommandGrant } from './access-table.js';
import { RELATIONS } from './relations.js';
import { ROLES, type Role } from './roles.js';
import { statesAccepting } from './states-accepting.js';

/** The table as a page for people, `docs/access.md`, Chinese first. */
export function accessPage(table: AccessTable, registry: Registry): string {
  return [
    '# 权限表 Who may do and see what',
    '',
    '由 `config/access/` 与程序定义生成；未列出的一律不允许。Generated from `config/access/` and the procedures; what is not listed is denied.',
    '被决定回避的人不得查看、办理该案。A recused person neither sees the case nor acts in it.',
    '',
    '## 动作人 Actors',
    '',
    ...rows(['代号', '角色 Role', '与案件的关系 Relation', '代行 Substitute', '依据 Article']),
    ...[...table.letters.values()].flat().map(actorRow),
    '',
    '## 动作 Commands',
    '',
    ...rows(['动作 Command', '名称 Title', '谁 Who', '可办状态 States', '依据 Article']),
    ...[...table.commands.values()].map((grant) => commandRow(grant, registry)),
    '',
    '## 查看与上传 Permissions',
    '',
    ...rows(['权限 Permission', '角色 Role', '与案件的关系 Relation', '限于 While']),
    ...[...table.permissions.values()]
      .flat()
      .map((grant) =>
        row([`\`${grant.permission}\``, rolesOf(grant.roles), relationOf(grant.relation), whileOf(grant.while)]),
      ),
    '',
    '## 接口 Routes',
    '',
    ...rows(['路径 Route', '要求 Needs']),
    ...[...table.routes.values()].map((grant) => row([`\`${grant.route}\``, `\`${grant.needs}\``])),
    '',
  ].join('\n');
}

function actorRow(grant: ActorGrant): string {
  const substitute = grant.substitutes ? '可 yes' : '不可 no';
  return row([`\`${grant.letter}\``, rolesOf(grant.roles), relationOf(grant.relation), substitute, grant.article]);
}

function commandRow(grant: CommandGrant, registry: Registry): string {
  const definition = registry.commands.get(grant.command)?.definition;
  const who = grant.system ? '系统 system' : grant.by.map((letter) => `\`${letter}\``).join(' ');
  const instead =
    grant.relation === null ? '' : `（${RELATIONS[grant.relation].words.zh} ${RELATIONS[grant.relation].words.en}）`;
  const never = grant.substitutes ? '' : '（不得代行 no substitute）';
  return row([
    `\`${grant.command}\``,
    definition === undefined ? '—' : `${definition.title.zh} ${definition.title.en}`,
    `${who}${instead}${never}`,
    statesAccepting(registry, grant.command).join('、') || '—',
    grant.article ?? definition?.article ?? '—',
  ]);
}

function rolesOf(roles: readonly Role[]): string {
  return roles.map((role) => `${ROLES[role].zh} ${ROLES[role].en}`).join('；');
}

function relationOf(relation: keyof typeof RELATIONS): string {
  const { words } = RELATIONS[relation];
  return `${words.zh} ${words.en}`;
}

function whileOf(states: Readonly<Record<string, readonly string[]>>): string {
  const bound = Object.entries(states).map(([procedure, names]) => `${procedure}: ${names.join(', ')}`);
  return bound.join('；') || '—';
}

function rows(heads: readonly string[]): string[] {
  return [row(heads), row(heads.map(() => '---'))];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
