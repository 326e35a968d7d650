import { mapOfChart, type CommandDefinition, type ProcedureDefinition, type Registry, type Requirement } from '#engine';
import { lengthOf, type RuleBook } from '#statutes';
import { ACTORS, lettersOf } from './actor-words.js';
import { openersOf } from './openers.js';
import { both, code, table } from './page-table.js';
import { sendersOf } from './signal-ways.js';

/** The page of a procedure, `docs/charts/<procedure>.md`: what its picture shows, and all that hangs on it. */
export function procedurePage(registry: Registry, rules: RuleBook, procedure: ProcedureDefinition): string {
  const { name, title, version } = procedure;
  return [
    `# ${title.zh} ${title.en}`,
    '',
    `由程序定义生成，勿手工修改。Generated from the code; do not edit. ${code(name)}, 第 ${version} 版 version ${version}. [全部程序 all procedures](README.md)`,
    '',
    `![${title.zh} ${title.en}](${name}.svg)`,
    '',
    '## 状态 States',
    '',
    ...statesOf(registry, procedure),
    '## 动作 Commands',
    '',
    ...commandsOf(procedure),
    '## 要件 Requirements',
    '',
    '另有对所有动作的要件，见 [要件表](../requirements.md)。Those of every command are in [the table of requirements](../requirements.md).',
    '',
    ...requirementsOf(procedure),
    '## 期限 Clocks',
    '',
    ...clocksOf(rules, procedure),
    '## 待办 Tasks',
    '',
    ...tasksOf(procedure),
    '## 文书 Forms',
    '',
    ...formsOf(procedure),
    '## 信号 Signals',
    '',
    ...signalsOf(registry, procedure),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function statesOf(registry: Registry, procedure: ProcedureDefinition): readonly string[] {
  const rows = mapOfChart(procedure.chart).regions.flatMap((region) =>
    region.states.map((state) => {
      const words = procedure.states[`${region.name}.${state.name}`] ?? { zh: state.name, en: state.name };
      const ways = region.moves.filter(({ from, event }) => from === state.name && event !== null);
      const usual = region.name === 'main' && procedure.usualWay?.includes(state.name) === true;
      return [
        `${usual ? '**' : ''}${words.zh}${usual ? '**' : ''}<br>${words.en}`,
        code(region.name === 'main' ? state.name : `${region.name}.${state.name}`),
        signsOf(state, state.name === region.initial),
        unique(
          ways.map(({ event, to }) => `${titleOf(registry, event ?? '')} → ${stateName(procedure, region.name, to)}`),
        ),
        unique(state.stays.map((event) => titleOf(registry, event))),
      ];
    }),
  );
  return table(['状态 State', '代号 Name', '', '由此转入 Leads to', '在此可记录 Recorded here'], rows);
}

function signsOf({ ended }: { readonly ended: boolean }, initial: boolean): string {
  return [...(initial ? ['起点 start'] : []), ...(ended ? ['已结束 ended'] : [])].join('<br>');
}

function stateName({ states }: ProcedureDefinition, region: string, name: string): string {
  return states[`${region}.${name}`]?.zh ?? name;
}

function titleOf(registry: Registry, event: string): string {
  const words = registry.commands.get(event)?.definition.title ?? registry.signals.get(event)?.title;
  return words === undefined ? code(event) : words.zh;
}

function unique(lines: readonly string[]): string {
  return [...new Set(lines)].join('<br>');
}

function commandsOf({ commands, forms }: ProcedureDefinition): readonly string[] {
  const rows = commands.map((command) => [
    `${code(command.name)}<br>${both(command.title)}`,
    command.by.map((actor) => `${lettersOf({ by: [actor] })} ${ACTORS[actor].zh}`).join('<br>'),
    command.article,
    signsOfCommand(command).join('<br>'),
    command.requires.map(({ id }) => code(id)).join('<br>'),
    unique(
      forms.filter((form) => form.command === command.name).map(({ form, title }) => `${String(form)} ${title.zh}`),
    ),
  ]);
  return table(['动作 Command', '谁 Who', '依据 Article', '', '要件 Requirements', '文书 Forms'], rows);
}

function signsOfCommand(command: CommandDefinition): readonly string[] {
  return [
    ...(command.opensCase === true ? ['开启案件 opens a case'] : []),
    ...(command.opens === true && command.opensCase !== true ? ['开启程序 opens a proceeding'] : []),
    ...(command.outsideFact === true ? ['外部事实 a fact from outside'] : []),
    ...(command.whileSuspended === true ? ['中止时可办 while suspended'] : []),
  ];
}

function requirementsOf({ commands }: ProcedureDefinition): readonly string[] {
  const asked = new Map<string, { readonly requirement: Requirement<never>; readonly by: string[] }>();
  for (const command of commands) {
    for (const requirement of command.requires) {
      const known = asked.get(requirement.id);
      if (known === undefined) asked.set(requirement.id, { requirement, by: [command.name] });
      else known.by.push(command.name);
    }
  }
  const rows = [...asked.values()].map(({ requirement: { id, sentence, article, remedy }, by }) => [
    code(id),
    both(sentence),
    article,
    both(remedy),
    by.map(code).join('<br>'),
  ]);
  return table(['编号 Id', '要件 Requirement', '依据 Article', '如何具备 How to meet it', '动作 Commands'], rows);
}

function clocksOf(rules: RuleBook, { clocks }: ProcedureDefinition): readonly string[] {
  const rows = [...new Map(clocks.map((clock) => [clock.rule, clock])).values()].map(({ rule: id, expires }) => {
    const rule = rules.rules.find((one) => one.id === id);
    const current = rule?.versions.at(-1);
    if (rule === undefined || current === undefined) return [code(id), '', '', '', '', ''];
    return [
      code(id),
      both(rule.name),
      both(lengthOf(rule, current)),
      current.article,
      `${rule.starts.zh} → ${rule.ends.zh}<br>${rule.starts.en} → ${rule.ends.en}`,
      expires === true ? '届满即有法律后果<br>passing has a consequence' : '提醒、督办<br>warned of, urged',
    ];
  });
  return table(['编号 Id', '名称 Name', '期限 Length', '依据 Article', '起止 From, to', '届满 When over'], rows);
}

function tasksOf({ tasks }: ProcedureDefinition): readonly string[] {
  const rows = tasks.map(({ task, title, owner, command }) => [
    code(task),
    both(title),
    `${lettersOf({ by: [owner] })} ${ACTORS[owner].zh}`,
    command === null ? '' : code(command),
  ]);
  return table(['待办 Task', '做什么 What', '谁 Who', '动作 Command'], rows);
}

function formsOf({ forms }: ProcedureDefinition): readonly string[] {
  const rows = forms.map(({ form, title, command, numberCode }) => [
    String(form),
    both(title),
    code(command),
    numberCode ?? '',
  ]);
  return table(['号 No.', '文书 Form', '动作 Command', '文号代字 Number code'], rows);
}

function signalsOf(registry: Registry, procedure: ProcedureDefinition): readonly string[] {
  const all = [...registry.signals.values()];
  const openers = openersOf(registry, procedure);
  const heard = all.filter(({ to }) => to.some((receiver) => receiver.procedure === procedure.name));
  const sent = all.filter((signal) => sendersOf(registry, signal).includes(procedure.name));
  const rows = [
    ...heard.map((signal) => [
      openers.includes(signal.name) ? '收到，开启程序<br>received, opens one' : '收到<br>received',
      code(signal.name),
      both(signal.title),
      namesOf(registry, sendersOf(registry, signal)),
    ]),
    ...sent.map((signal) => [
      '发出<br>sent',
      code(signal.name),
      both(signal.title),
      namesOf(registry, [...new Set(signal.to.map((receiver) => receiver.procedure))]),
    ]),
  ];
  return table(['', '信号 Signal', '意思 Meaning', '对方 From or to'], rows);
}

function namesOf(registry: Registry, procedures: readonly string[]): string {
  return procedures
    .map((name) => {
      const title = registry.procedures.get(name)?.title.zh;
      return title === undefined ? code(name) : `[${title}](${name}.md)`;
    })
    .join('、');
}
