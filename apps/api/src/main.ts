import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { leaveWithParent } from './leave-with-parent.js';

const app = await NestFactory.create<NestFastifyApplication>(ApiModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
app.setGlobalPrefix('api/v1');
app.enableShutdownHooks();
leaveWithParent();
await app.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1');
