import { DomainError, type Words } from '#kernel';

/** The catalogue of this room: every exceptional situation, once. */
export const ORGANISATION_ERRORS = {
  'demo-not-allowed': {
    zh: '演示数据只能写入标明为演示或测试的数据库。',
    en: 'Demo data goes only into a database that is marked demo or test.',
  },
} as const satisfies Record<string, Words>;

/** Thrown when the demo is to be loaded into a database with real cases. */
export class DemoNotAllowed extends DomainError {
  constructor() {
    super('demo-not-allowed', ORGANISATION_ERRORS['demo-not-allowed']);
  }
}
