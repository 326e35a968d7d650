import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** The HTTP door. */
@Module({ controllers: [HealthController] })
export class ApiModule {}
