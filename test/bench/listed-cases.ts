import { join } from 'node:path';
import { loadNumbering } from '#cases';
import { csvBulkWriter, PostgresBulkStore } from '#persistence';
import { ChunkTeller, plotsOf } from '#seeding';
import { CONFIG, PRESENT, type Scene } from './stage.js';

const CHUNK = 100;

/** Where the cases are drawn from: the same ones in every run. */
const SEED = 21;

/** Tells so many cases of every course, shared out among the bureaus, and copies them. */
export async function copyListed(applicationUrl: string, scene: Scene, count: number): Promise<void> {
  const numbering = loadNumbering(join(CONFIG, 'numbering.yaml'));
  const store = await PostgresBulkStore.open(applicationUrl);
  try {
    const prefixes = await store.prefixes();
    const share = Math.ceil(count / scene.casts.length);
    for (const [index, cast] of scene.casts.entries()) {
      const from = { counters: [], prefix: prefixes[cast.bureau] ?? '' };
      const teller = new ChunkTeller(scene.stageOf(cast), numbering, csvBulkWriter, from);
      const plots = plotsOf({ bureau: cast.bureau, count: share, seed: SEED + index, today: PRESENT.slice(0, 10) });
      for (let at = 0; at < plots.length; at += CHUNK) {
        await store.copy((await teller.tell(plots.slice(at, at + CHUNK))).chunk);
      }
      await store.finish(teller.counters);
    }
  } finally {
    await store.close();
  }
}
