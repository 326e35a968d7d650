import type { CaseView, Fact, ProceedingView } from '#engine';
import { heldItems } from '../../coercive-measure/held-items.js';
import { askedOf, imposedAt, imposedBy, isLive } from '../../coercive-measure/measures.js';
import type { FileRecordPayload } from '../documents/file-payload.js';
import type { CarriedItem } from './carried.js';

interface ActTold {
  readonly kind: string;
  readonly summary?: string;
}

/** The list by which file, evidence and measures go along: acts of investigation, recorded files, measures imposed. */
export function itemsOf(view: CaseView): readonly CarriedItem[] {
  return [
    ...view.facts<ActTold>('investigation.recordAct').map((fact) => itemOf('act', fact, actTitle(fact.payload))),
    ...view.facts<FileRecordPayload>('file.record').map((fact) => ({
      ...itemOf('file', fact, fact.payload.name),
      sha256: fact.payload.sha256,
    })),
    ...view.proceedings('coercive-measure').filter(isLive).flatMap(measureItems),
  ].sort((left, right) => left.seq - right.seq);
}

/** Each lot of things that a measure holds, by name, since it was imposed. */
function measureItems(measure: ProceedingView): readonly CarriedItem[] {
  const [asked, imposed] = [askedOf(measure), imposedBy(measure)];
  if (asked === undefined || imposed === undefined) return [];
  const held = heldItems(measure);
  return asked.items
    .filter((_item, index) => held.includes(index + 1))
    .map(({ name, quantity, mark }) => {
      const title = [`${asked.kind}: ${name}`, quantity, mark].filter((one) => one !== undefined).join(', ');
      return { ...itemOf('measure', imposed, title), date: (imposedAt(measure) ?? imposed.at).slice(0, 10) };
    });
}

function itemOf(kind: CarriedItem['kind'], { seq, at }: Pick<Fact, 'seq' | 'at'>, title: string): CarriedItem {
  return { kind, seq, title, date: at.slice(0, 10) };
}

function actTitle({ kind, summary }: ActTold): string {
  return summary === undefined ? kind : `${kind}: ${summary}`;
}
