import 'reflect-metadata';
import { DomainError } from '#kernel';
import { leaveWithParent } from '#lifetime';
import { buildApp } from './build-app.js';
import { LARGEST_FILE, openServices } from './open-services.js';
import { readSettings } from './settings.js';

/** How often what is kept in memory is read anew, in milliseconds. */
const REFRESH_EVERY = 60_000;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const services = await openServices(settings, { now: () => Date.now(), elapsed: () => performance.now() });
  const app = await buildApp(services, { largestFile: LARGEST_FILE });
  app.enableShutdownHooks();
  leaveWithParent();
  // A failed refresh leaves what was read before; the next one tries again.
  setInterval(() => void services.refresh().catch(() => undefined), REFRESH_EVERY).unref();
  await app.listen(settings.port, settings.host);
}

try {
  await start();
} catch (error) {
  const sentence = error instanceof DomainError ? `${error.words.zh} ${error.words.en}` : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
