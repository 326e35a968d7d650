import type { HowTold } from '#notices';
import type { NoticeDesk } from '../notices/notice-desk.js';

const nothing = { items: [], next: null };

/** A desk at which nobody was told anything. */
export function anEmptyDesk(): NoticeDesk {
  const told = (): Promise<HowTold> => Promise.reject(new Error('no preferences here'));
  return {
    box: {
      list: () => Promise.resolve(nothing),
      byCase: () => Promise.resolve(nothing),
      countUnread: () => Promise.resolve({ unread: 0, byKind: { lapse: 0, urge: 0, limit: 0, task: 0, progress: 0 } }),
      mark: () => Promise.resolve(),
      markAll: () => Promise.resolve(0),
    },
    preferences: { of: told, choose: told, reachAt: told },
    webhooks: {
      list: () => Promise.resolve([]),
      open: () => Promise.reject(new Error('no webhooks here')),
      close: () => Promise.resolve(),
    },
    dead: { list: () => Promise.resolve(nothing), redrive: () => Promise.resolve(0) },
  };
}
