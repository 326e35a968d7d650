import { mapOfChart, type Registry } from '#engine';
import { both, code, table } from './page-table.js';
import { signalWays, titleOf } from './signal-ways.js';

/** The index of the charts, `docs/charts/README.md`. */
export function overviewPage(registry: Registry): string {
  return [
    '# 程序图 Charts of the procedures',
    '',
    '由程序定义生成，勿手工修改。Generated from the code; do not edit.',
    '',
    '一个案件是一组程序。每个程序有一张图、一页说明；程序之间只以信号相通，信号与发出它的动作在同一事务内送达。',
    'A case is a family of proceedings. Each procedure has a picture and a page; they talk by signals alone, delivered in the transaction of the act that sends them.',
    '',
    '![各程序之间的信号 Signals between the procedures](overview.svg)',
    '',
    '## 程序 Procedures',
    '',
    ...proceduresOf(registry),
    '## 信号 Signals',
    '',
    ...signalsOf(registry),
    '## 怎样看图 How to read the pictures',
    '',
    ...READING.map((line) => `- ${both(line)}`),
    '',
  ].join('\n');
}

function proceduresOf(registry: Registry): readonly string[] {
  const rows = [...registry.procedures.values()].map(({ name, title, chart, commands, clocks, forms }) => {
    const { regions } = mapOfChart(chart);
    return [
      `[${title.zh}](${name}.md)<br>${title.en}`,
      `[图 picture](${name}.svg)`,
      String(regions.reduce((sum, { states }) => sum + states.length, 0)),
      String(commands.length),
      String(new Set(commands.flatMap(({ requires }) => requires.map(({ id }) => id))).size),
      String(new Set(clocks.map(({ rule }) => rule)).size),
      String(forms.length),
    ];
  });
  return table(
    ['程序 Procedure', '图 Picture', '状态 States', '动作 Commands', '要件 Requirements', '期限 Clocks', '文书 Forms'],
    rows,
  );
}

function signalsOf(registry: Registry): readonly string[] {
  const rows = signalWays(registry).map(({ from, to, signals }) => [
    titleOf(registry, from).zh,
    titleOf(registry, to).zh,
    signals.map(({ name, title }) => `${code(name)} ${title.zh} ${title.en}`).join('<br>'),
  ]);
  return table(['发出 From', '收到 To', '信号 Signals'], rows);
}

const READING = [
  {
    zh: '蓝色是一般案件的路径，双框是已结束的状态，黑点是起点。',
    en: 'Blue is the way of a normal case, a double frame an ended state, the black dot the start.',
  },
  {
    zh: '箭头旁写动作和谁可以作出；虚线是随事实自动转入。',
    en: 'Beside an arrow stands the command and who gives it; a dashed arrow follows the facts alone.',
  },
  {
    zh: '多个状态共有的出路从圆角的黄框画一次，状态框内的字母指明是哪些状态。',
    en: 'A way out that several states have is drawn once, from a yellow box; letters say which states.',
  },
  {
    zh: '并行的区域并排；紫色是程序之间的信号。',
    en: 'Regions that run beside each other stand side by side; purple is a signal between procedures.',
  },
  {
    zh: '不改变状态的记录不画，列在各页的状态表里。',
    en: 'What is recorded without a change of state is not drawn; the table of states lists it.',
  },
] as const;
