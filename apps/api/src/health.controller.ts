import { Controller, Get } from '@nestjs/common';
import { ApiServices } from './api-services.js';
import { HttpError } from './http/http-errors.js';

/** Tells a load balancer, or a person, that this process and its database answer. Needs no token. */
@Controller('health')
export class HealthController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  async health(): Promise<{ status: 'ok' }> {
    if (!(await this.services.isReady())) throw new HttpError('service-unavailable');
    return { status: 'ok' };
  }
}
