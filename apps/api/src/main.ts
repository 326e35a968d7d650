import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';

const app = await NestFactory.create<NestFastifyApplication>(ApiModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
app.setGlobalPrefix('api/v1');
app.enableShutdownHooks();
// Started by `anliu start`, this process goes when that one goes, even when it was killed.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await app.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1');
