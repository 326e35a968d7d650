import type { CaseView, Fact, FormState } from '#engine';
import { perView } from '../../per-view.js';
import type { FileRecordPayload } from './file-payload.js';

/** A file of the case. */
export interface CaseFile {
  /** Journal number of the entry that recorded it. */
  readonly seq: number;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly belongsTo: 'form' | 'evidence' | 'case';
}

/** A form of the case and what there is of it. */
export interface FormPaper {
  readonly form: FormState;
  /** SHA-256 of the paper; null while only its content, or nothing, is there. */
  readonly file: string | null;
  /** The paper is there, or its content was entered with the act: nothing is missing. */
  readonly complete: boolean;
}

interface WithForm {
  readonly form?: { readonly file?: string; readonly content?: Readonly<Record<string, unknown>> };
}

/** Files recorded with the case, in order. */
export function filesOf(view: CaseView): readonly CaseFile[] {
  return view.facts<FileRecordPayload>('file.record').map(({ seq, payload }) => ({
    seq,
    sha256: payload.sha256,
    name: payload.name,
    mediaType: payload.mediaType,
    size: payload.size,
    belongsTo: payload.form === undefined ? (payload.evidence === undefined ? 'case' : 'evidence') : 'form',
  }));
}

/**
 * Every form that a standing act made, with its paper: one recorded for it, or the recorded one that the act names.
 * Forms of acts that were undone or withdrawn need no paper.
 */
export const formsWithFiles: (view: CaseView) => readonly FormPaper[] = perView((view) =>
  view.state.forms.flatMap((form) => {
    const act = actOf(view, form);
    return act === undefined ? [] : [paperOf(view, form, act)];
  }),
);

/** The act that made a form, unless it was undone. */
export function actOf(view: CaseView, form: FormState): Fact | undefined {
  return view.facts(form.command).find((fact) => fact.seq === form.seq && fact.proceeding === form.proceeding);
}

function paperOf(view: CaseView, form: FormState, act: Fact): FormPaper {
  const given = (act.payload as WithForm).form;
  const files = view.facts<FileRecordPayload>('file.record').map((fact) => fact.payload);
  // A hash alone is no paper: what the act names must have been recorded with the case as well.
  const named = files.find((file) => file.sha256 === given?.file);
  const file = (files.findLast((one) => covers(one, form)) ?? named)?.sha256 ?? null;
  return { form, file, complete: file !== null || Object.keys(given?.content ?? {}).length > 0 };
}

function covers({ form: meant }: FileRecordPayload, form: FormState): boolean {
  if (meant?.seq !== form.seq || meant.form !== form.form) return false;
  return meant.subject === undefined || meant.subject === form.subject;
}
