import type { Preferences } from './preferences.js';

/** How this bureau tells: `config/notices/notices.yaml`. */
export interface NoticePolicy {
  /** What happens to one case within so many minutes makes one message. */
  readonly foldMinutes: number;
  /** A delivery that failed so often is dead. */
  readonly attempts: number;
  /** Seconds before the second try; each later wait is `waitFactor` times as long, up to `longestWait`. */
  readonly firstWait: number;
  readonly waitFactor: number;
  readonly longestWait: number;
  /** Hosts inside the bureau that webhooks may go to although their addresses are private. */
  readonly privateHosts: readonly string[];
  /** For whoever chose nothing. */
  readonly usual: Preferences;
}

/** Seconds from a failed try to the next one. @param attempt number of the try that failed, from 1 */
export function waitAfter({ firstWait, waitFactor, longestWait }: NoticePolicy, attempt: number): number {
  return Math.min(firstWait * waitFactor ** (attempt - 1), longestWait);
}
