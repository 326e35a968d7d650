import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DomainError } from '#kernel';
import { leaveWithParent } from '#lifetime';
import { readSettings } from './settings.js';
import { WorkerModule } from './worker.module.js';
import { openWorker } from './worker-services.js';

async function start(): Promise<void> {
  const services = await openWorker(readSettings(process.env), () => Date.now(), end);
  const app = await NestFactory.createApplicationContext(WorkerModule.over(services), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  leaveWithParent();
  await services.start();
  const where = services.store === 'redis' ? 'Redis' : 'PostgreSQL';
  process.stderr.write(`任务进程已启动，队列在 ${where} / The worker is running, its queues are in ${where}\n`);
  // Whoever started us waits for this.
  process.send?.('ready');
}

/** Says why, in both languages, and ends. */
function end(error: unknown): never {
  const sentence = error instanceof DomainError ? `${error.words.zh} ${error.words.en}` : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

try {
  await start();
} catch (error) {
  end(error);
}
