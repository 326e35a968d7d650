import { CaseView, couldBeGiven, type CaseState } from '#engine';
import { timesGiven } from './case-key.js';
import { dayAfter, nextMoment, workdayFrom } from './passing-time.js';
import type { Act, Explored, Product, Variant } from './product.js';
import type { Standing } from './playing.js';
import type { World } from './world.js';

/** What may be tried from a case: acts in their order, of which the last is the one meant; or the passing of time. */
export type Move =
  | {
      readonly kind: 'acts';
      readonly name: string;
      readonly acts: readonly (Act & { readonly late?: boolean; readonly name?: string })[];
    }
  | { readonly kind: 'time'; readonly name: string; readonly until: string };

/** At most so many proceedings of a kind (an abstraction: a third one meets nothing that the second does not). */
const PROCEEDINGS_OF_A_KIND = 2;

/** The moves that a product allows, whatever the tables say to them. */
export class Moves {
  private readonly allowed: ReadonlyMap<string, ReadonlySet<string> | 'every'>;
  private readonly limits: ReadonlySet<string>;

  constructor(
    private readonly world: World,
    private readonly product: Product,
    private readonly explored: readonly Explored[],
  ) {
    this.allowed = namesOf(product.commands);
    this.limits = new Set(product.limits);
  }

  from(standing: Standing): readonly Move[] {
    const acts = [...this.allowed.keys()].flatMap((command) => this.ofCommand(standing, command));
    const until = this.later(standing);
    return until === undefined ? acts : [...acts, { kind: 'time', name: `> ${until.slice(0, 10)}`, until }];
  }

  private later(standing: Standing): string | undefined {
    const { idleDays } = this.product;
    const until = nextMoment(this.world, standing, this.limits, this.daysWaitedFor(standing, this.limits));
    if (until !== undefined || idleDays === undefined) return until;
    return nextMoment(this.world, standing, new Set(), [dayAfter(standing.now.slice(0, 10), idleDays)]);
  }

  /** The move that a line of a prefix names. */
  named(standing: Standing, line: string): Move {
    if (line.startsWith('> ')) return this.passing(standing, line.slice(2));
    const [command = '', name] = line.split(':');
    const variants = this.variants(standing, command).filter((one) => name === undefined || one.name === name);
    const [first] = variants;
    if (first === undefined) throw new Error(`${this.product.name}: nothing offers ${line}`);
    return moveOf(command, first);
  }

  private passing(standing: Standing, rule: string): Move {
    const only = new Set([rule]);
    const until = nextMoment(this.world, standing, only, this.daysWaitedFor(standing, only));
    if (until === undefined) throw new Error(`${this.product.name}: no ${rule} runs`);
    return { kind: 'time', name: `> ${rule}`, until };
  }

  private ofCommand(standing: Standing, command: string): readonly Move[] {
    const { state } = standing;
    if (!this.couldCome(state, command)) return [];
    const names = this.allowed.get(command) ?? 'every';
    return this.variants(standing, command)
      .filter(({ name, late }) => (names === 'every' || names.has(name)) && (late !== true || this.isLate(standing)))
      .map((variant) => moveOf(command, variant));
  }

  private isLate({ now, before }: Standing): boolean {
    return this.product.late === true && before < now;
  }

  /** Bounds of the search, and what no state of the case hears: both are cheaper told here than asked of the tables. */
  private couldCome(state: CaseState, command: string): boolean {
    const registered = this.world.registry.commands.get(command);
    if (registered === undefined) return false;
    const { definition, procedure } = registered;
    if (definition.opensCase === true) return state.seq === 0;
    if (state.seq === 0) return false;
    const most = this.product.atMost?.[command];
    if (most !== undefined && timesGiven(state, command) >= most) return false;
    if (definition.opens === true) return kindsOf(state, procedure) < PROCEEDINGS_OF_A_KIND;
    return couldBeGiven(this.world.registry, state, command, null);
  }

  private variants({ state, now }: Standing, command: string): readonly Variant[] {
    const offer = this.explored.map(({ offers }) => offers[command]).find((one) => one !== undefined);
    if (offer === undefined) throw new Error(`no representative payload of ${command}`);
    const today = now.slice(0, 10);
    const view = new CaseView(state, this.world.law.parameters);
    const { law } = this.world;
    const day = (distance: number): string => dayAfter(today, distance);
    return offer({ view, now, today, day, workday: (distance) => workdayFrom(law, day(distance)), law });
  }

  /** Days that payloads name and that are worth waiting for, for example that of a hearing. */
  private daysWaitedFor({ state }: Standing, names: ReadonlySet<string>): readonly string[] {
    const view = new CaseView(state, this.world.law.parameters);
    return this.explored
      .flatMap(({ projection }) => Object.entries(projection.days ?? {}))
      .filter(([command]) => names.has(command))
      .flatMap(([command, field]) => view.last<Readonly<Record<string, string>>>(command)?.payload[field] ?? [])
      .map((day) => day.slice(0, 10));
  }
}

function moveOf(command: string, { name, after = [], ...act }: Variant): Move {
  return { kind: 'acts', name: `${command}:${name}`, acts: [...after, { command, name, ...act }] };
}

function namesOf(commands: readonly string[]): ReadonlyMap<string, ReadonlySet<string> | 'every'> {
  const names = new Map<string, ReadonlySet<string> | 'every'>();
  for (const line of commands) {
    const [command = '', variant] = line.split(':');
    const known = names.get(command);
    if (variant === undefined) names.set(command, 'every');
    else if (known !== 'every') names.set(command, new Set([...(known ?? []), variant]));
  }
  return names;
}

function kindsOf(state: CaseState, procedure: string | null): number {
  return state.proceedings.filter((one) => one.procedure === procedure).length;
}
