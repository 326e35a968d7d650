import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerServices } from './worker-services.js';

/** The worker over what was opened below it; it closes that when the process ends. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(private readonly services: WorkerServices) {}

  static over(services: WorkerServices): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: WorkerServices, useValue: services }] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.services.close();
  }
}
