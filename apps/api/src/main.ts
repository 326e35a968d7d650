import 'reflect-metadata';
import { DomainError } from '#kernel';
import { buildApp } from './build-app.js';
import { leaveWithParent } from './leave-with-parent.js';
import { LARGEST_FILE, openServices } from './open-services.js';
import { readSettings } from './settings.js';
import { Sweep } from './sweep.js';

/** How often what is kept in memory is read anew, in milliseconds. */
const REFRESH_EVERY = 60_000;

/** How often levels of clocks that are due are looked for, in milliseconds. */
const FIRE_EVERY = 1_000;

/** How often clocks without a schedule are looked for, in milliseconds: copied in bulk, or written by an older process. */
const SCHEDULE_EVERY = 3_600_000;

/** How often urges that nobody answered in time are looked for, in milliseconds. */
const CLIMB_EVERY = 60_000;

/** How often it is looked whether the night has come in which live clocks are counted again, in milliseconds. */
const NIGHT_EVERY = 3_600_000;

/** How often what is kept no longer is taken away, in milliseconds. */
const CLEAR_EVERY = 60_000;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const services = await openServices(settings, { now: () => Date.now(), elapsed: () => performance.now() });
  const app = await buildApp(services, { largestFile: LARGEST_FILE });
  app.enableShutdownHooks();
  leaveWithParent();
  // A failed refresh leaves what was read before; the next one tries again.
  setInterval(() => void services.refresh().catch(() => undefined), REFRESH_EVERY).unref();
  const sweeps = [
    new Sweep({ name: 'clocks', every: FIRE_EVERY, look: () => services.fireDue() }),
    new Sweep({ name: 'schedules', every: SCHEDULE_EVERY, look: () => services.scheduleClocks() }),
    new Sweep({ name: 'urges', every: CLIMB_EVERY, look: () => services.climbUnanswered() }),
    new Sweep({ name: 'second calculation', every: NIGHT_EVERY, look: () => services.countAgainAtNight() }),
    new Sweep({ name: 'clearing up', every: CLEAR_EVERY, look: () => services.clearUp() }),
  ];
  app.getHttpServer().once('close', () => {
    for (const sweep of sweeps) sweep.stop();
  });
  await services.scheduleClocks();
  await app.listen(settings.port, settings.host);
}

try {
  await start();
} catch (error) {
  const sentence = error instanceof DomainError ? `${error.words.zh} ${error.words.en}` : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
