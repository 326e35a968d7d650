import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ApiServices } from './api-services.js';
import { TokenGuard } from './auth/token-guard.js';
import { CaseRecordsController } from './cases/case-records.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { FilesController } from './files/files.controller.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import { MeController } from './me.controller.js';
import { NoticeAdministrationController } from './notices/notice-administration.controller.js';
import { NoticePreferencesController } from './notices/notice-preferences.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { AbsencesController } from './supervision/absences.controller.js';
import { BulksController } from './supervision/bulks.controller.js';
import { CaseSupervisionController } from './supervision/case-supervision.controller.js';
import { EscalationsController } from './supervision/escalations.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';

const controllers = [
  HealthController,
  OpenApiController,
  MeController,
  CasesController,
  CaseRecordsController,
  FilesController,
  NoticesController,
  NoticePreferencesController,
  NoticeAdministrationController,
  EscalationsController,
  CaseSupervisionController,
  BulksController,
  AbsencesController,
];

/** The HTTP door over what was opened below it; it closes that when the process ends. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  constructor(private readonly services: ApiServices) {}

  static over(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      controllers,
      providers: [
        { provide: ApiServices, useValue: services },
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.services.close();
  }
}
