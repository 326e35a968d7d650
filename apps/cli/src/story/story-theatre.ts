import { parseInstant } from '#calendar';
import { Directory, TableAccess } from '#organisation';
import {
  createDatabase,
  dropDatabase,
  loadSealingKey,
  migrate,
  startThrowAwayCluster,
  type DatabaseAddresses,
} from '#persistence';
import type { ActorStamp } from '#engine';
import type { LoadedRulebook } from '#law';
import { CaseStage, type CaseHouse, type Stage, type Story } from '#stories';
import { openCaseFloor, type CaseFloor } from '../database/case-floor.js';
import { loadAccessTable, loadOrganisation } from '../law/load-organisation.js';

/** Whoever reads on a stage sees everything. */
const READING = { caller: 'story', scope: { all: true } } as const;

/** A throw-away server on which stories are played, each in a database of its own. */
export interface StoryTheatre {
  /** Gives a stage to the work and takes it away again. */
  withStage<Result>(story: Story, work: (stage: Stage) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Starts a throw-away server; nothing of it is left after `close`. */
export async function openTheatre(configFolder: string, book: LoadedRulebook): Promise<StoryTheatre> {
  const cluster = await startThrowAwayCluster();
  const theatre = new Theatre(cluster.addresses, configFolder, book);
  return {
    withStage: (story, work) => theatre.withStage(story, work),
    close: () => cluster.stop(),
  };
}

/** Modes: keeps a filled template for each organisation, made when it is first asked for. */
class Theatre {
  private readonly templates = new Map<string, Promise<string>>();
  private made = 0;

  constructor(
    private readonly server: DatabaseAddresses,
    private readonly configFolder: string,
    private readonly book: LoadedRulebook,
  ) {}

  async withStage<Result>(story: Story, work: (stage: Stage) => Promise<Result>): Promise<Result> {
    const template = await this.templateOf(story);
    this.made += 1;
    const name = `story_${this.made}`;
    const { applicationUrl } = await createDatabase(this.server, name, template);
    try {
      const floor = await openCaseFloor(applicationUrl, this.configFolder, this.book);
      try {
        return await work(new CaseStage(await this.houseOn(floor)));
      } finally {
        await floor.close();
      }
    } finally {
      await dropDatabase(this.server, name);
    }
  }

  private templateOf({ organisation }: Story): Promise<string> {
    const known = this.templates.get(organisation);
    if (known !== undefined) return known;
    const made = this.makeTemplate(organisation);
    this.templates.set(organisation, made);
    return made;
  }

  private async makeTemplate(organisation: string): Promise<string> {
    const people = loadOrganisation(this.configFolder, organisation);
    const name = `template_${organisation.replaceAll('-', '_')}`;
    const { applicationUrl, ownerUrl } = await createDatabase(this.server, name);
    await migrate(ownerUrl, { kind: 'test' });
    const floor = await openCaseFloor(applicationUrl, this.configFolder, this.book);
    await floor.organisation.save(people);
    await floor.close();
    return name;
  }

  private async houseOn(floor: CaseFloor): Promise<CaseHouse> {
    const directory = new Directory(floor.organisation, loadAccessTable(this.configFolder));
    await directory.refresh();
    const key = loadSealingKey({ text: '0'.repeat(64) });
    const steps = floor.stepsWith(new TableAccess(directory), key);
    return {
      give: (input) => steps.give(input),
      read: async (caseId) => (await floor.reader.read(READING, caseId))?.state ?? null,
      moveTo: (instant) => floor.clock.moveTo(parseInstant(instant) ?? 0),
      actorOf: (person) => actorOf(directory, person),
    };
  }
}

function actorOf(directory: Directory, id: string): ActorStamp | null {
  const person = directory.organisation.person(id);
  if (person === undefined) return null;
  const [post] = person.posts;
  return { person: id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
}
