// A process that gives commands and says so after each answer, until it is killed or has given them all.
// It runs the build, as a door does. Standard input: one JSON line {url, cases, from, to}; standard output: acknowledgements.
import { createInterface } from 'node:readline';
import { GiveCommand, STANDARD_NUMBERING, unrestrictedAccess } from '#cases';
import { AesSealer, openDatabase, PostgresStepStore } from '#persistence';
import { toyBook, toyDesk } from '#testkit';

const AT_ONCE = 4;
const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };

for await (const line of createInterface({ input: process.stdin })) {
  await giveAll(JSON.parse(line));
  break;
}

async function giveAll({ url, cases, from, to }) {
  const database = await openDatabase(url, { connections: AT_ONCE });
  const sealer = new AesSealer({ id: 'test', bytes: Buffer.alloc(32, 1) });
  const steps = new PostgresStepStore(database.pool);
  const give = new GiveCommand(toyBook, steps, toyDesk, sealer, unrestrictedAccess, STANDARD_NUMBERING);
  let next = from;
  const work = async () => {
    for (let n = next++; n < to; n = next++) {
      const { answer } = await give.give(commandOf(n, cases));
      process.stdout.write(`${JSON.stringify({ n, caseId: answer.caseId, seq: answer.seq })}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await database.close();
}

/** Mostly notes on one of the cases, some with a numbered form; now and then a case is opened, or one reaches into another. */
function commandOf(n, cases) {
  const text = `command ${String(n)}`;
  const shared = { actor, scope: { all: true }, idempotencyKey: text };
  const caseId = cases[n % cases.length];
  if (n % 10 === 9) return { ...shared, caseId: null, command: 'toy.open', payload: { text } };
  if (n % 10 === 8)
    return { ...shared, caseId, command: 'toy.hand', payload: { text, to: cases[(n + 1) % cases.length] } };
  return { ...shared, caseId, command: 'toy.note', payload: { text, form: n % 3 === 0 } };
}
