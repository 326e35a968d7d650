import { emptyCase, type HandedCommand } from '#engine';
import { CaseBuilder } from './case-builder.js';
import { type aFiledCase, clue, filingProposal, proposes } from './filed-case.js';

type Name = 'first' | 'second';

/** Cases of one bureau that move each other, as the step does it: what one hands to another is given at once, or nothing is. */
export class TwoCases {
  readonly second: CaseBuilder;
  private third: CaseBuilder | undefined;

  /** The second is filed on 2026-03-09 by two officers of the station; then it is 2026-03-16. */
  constructor(
    readonly first: CaseBuilder,
    overrides: Parameters<typeof aFiledCase>[0] = {},
  ) {
    this.second = new CaseBuilder(emptyCase({ ...idOf(2), bureau: 'east', unit: 'east-station' }))
      .on('2026-03-06T09:00:00+08:00')
      .gives('investigator.qian', 'clue.register', { ...clue, receivedAt: '2026-03-06', ...overrides.clue })
      .gives('unit-head.chen', 'filing.assign', { officers: ['investigator.qian', 'investigator.feng'] })
      .gives('investigator.qian', 'filing.propose', { ...filingProposal, ...overrides.proposal })
      .on('2026-03-09T09:00:00+08:00')
      .gives('leader.wang', 'filing.approve', {});
    this.on('2026-03-16T09:00:00+08:00');
  }

  on(instant: string): this {
    for (const story of this.all()) story.on(instant);
    return this;
  }

  with(parameters: Record<string, string | number | boolean>): this {
    for (const story of this.all()) story.with(parameters);
    return this;
  }

  idOf(name: Name): string {
    return this[name].state.id;
  }

  /** The case that a step opened besides. */
  opened(): CaseBuilder {
    if (this.third === undefined) throw new Error('no case was opened');
    return this.third;
  }

  /** A handler of the case proposes a leader's command. */
  asks(name: Name, command: string): this {
    if (name === 'first') proposes(this.first, command);
    else this.second.gives('investigator.qian', 'approval.propose', { command, reasons: '理由' });
    return this;
  }

  gives(name: Name, person: string, command: string, payload: object): this {
    const refused = this.step(this[name], person, command, payload);
    if (refused.length > 0) throw new Error(`${command} refused: ${refused.join(', ')}`);
    return this;
  }

  /** Gives a command on the case that was opened. */
  givesOpened(person: string, command: string, payload: object): this {
    const refused = this.step(this.opened(), person, command, payload);
    if (refused.length > 0) throw new Error(`${command} refused: ${refused.join(', ')}`);
    return this;
  }

  /** Ids of the unmet requirements, also of the other case; nothing is changed by a refusal. */
  refusalOf(name: Name, person: string, command: string, payload: object): readonly string[] {
    const before = this.all().map((story) => story.state);
    const refused = this.step(this[name], person, command, payload);
    for (const [index, story] of this.all().entries()) {
      const state = before[index];
      if (state !== undefined) story.state = state;
    }
    return refused;
  }

  private step(story: CaseBuilder, person: string, command: string, payload: object): readonly string[] {
    const refused = story.refusalOf(person, command, payload);
    if (refused.length > 0) return refused;
    story.gives(person, command, payload);
    return this.handOn(story.handed());
  }

  private handOn(handed: readonly HandedCommand[]): readonly string[] {
    for (const { caseId, command, payload, opensIn } of handed) {
      const story = opensIn === undefined ? this.all().find((one) => one.state.id === caseId) : this.open(opensIn);
      if (story === undefined) throw new Error(`no case ${String(caseId)}`);
      const refused = story.systemRefusalOf(command, payload);
      if (refused.length > 0) return refused;
      story.givesBySystem(command, payload);
      const further = this.handOn(story.handed());
      if (further.length > 0) return further;
    }
    return [];
  }

  private open(place: { readonly unit: string; readonly bureau: string }): CaseBuilder {
    this.third = new CaseBuilder(emptyCase({ ...idOf(3), ...place })).at(this.first);
    return this.third;
  }

  private all(): readonly CaseBuilder[] {
    return [this.first, this.second, ...(this.third === undefined ? [] : [this.third])];
  }
}

function idOf(number: number) {
  return { id: `00000000-0000-7000-8000-00000000000${String(number)}`, number: `试案〔2026〕${String(number)}号` };
}
