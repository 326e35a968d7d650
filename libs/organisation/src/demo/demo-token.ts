import { createHmac } from 'node:crypto';

/**
 * The token of a demo person: always the same for one secret, so that a second start can show it again, and of no use
 * on another installation. The secret lies outside the database.
 */
export function demoToken(secret: string, person: string): string {
  return createHmac('sha256', secret).update(`anliu demo token ${person}`).digest('base64url');
}
