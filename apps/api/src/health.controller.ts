import { Controller, Get } from '@nestjs/common';

/** Tells a load balancer, or a person, that this process answers. Needs no token. */
@Controller('health')
export class HealthController {
  @Get()
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
