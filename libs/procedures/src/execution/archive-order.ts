import type { Words } from '#kernel';
import type { CaseView, FormState } from '#engine';
import { actOf, formsWithFiles, type FormPaper } from '../general-rules/documents/files.js';
import type { FileRecordPayload } from '../general-rules/documents/file-payload.js';

/** One paper in the file, in its place. */
interface ArchivedPaper {
  readonly title: Words;
  /** Number in the 2021 set; null for papers that are no form. */
  readonly form: number | null;
  readonly subject: string;
  /** Journal number of the act or record. */
  readonly seq: number;
  readonly file: string | null;
}

/** One numbered place of a volume. */
interface ArchivePlace {
  /** From 1, as in PROC 78. */
  readonly number: number;
  readonly title: Words;
  readonly papers: readonly ArchivedPaper[];
}

/** Main file 正卷 and side file 副卷 in the order of PROC 78. */
export interface ArchiveOrder {
  readonly main: readonly ArchivePlace[];
  readonly side: readonly ArchivePlace[];
}

type Volume = keyof ArchiveOrder;

/** Places of PROC 78(2): main file. */
const MAIN: readonly Words[] = [
  { zh: '立案审批表', en: 'Approval of filing' },
  { zh: '行政处罚决定书及送达回证', en: 'Decision and its proof of service' },
  { zh: '对当事人制发的其他法律文书及送达回证', en: 'Other papers to the parties and their proofs of service' },
  { zh: '证据材料', en: 'Evidence' },
  { zh: '听证笔录', en: 'Record of the hearing' },
  { zh: '财物处理单据', en: 'Papers on money and goods' },
  { zh: '其他有关材料', en: 'Other papers' },
];

/** Places of PROC 78(3): side file. */
const SIDE: readonly Words[] = [
  { zh: '案源材料', en: 'Papers of the clue' },
  { zh: '调查终结报告', en: 'Investigation report' },
  { zh: '审核意见', en: 'Review opinion' },
  { zh: '听证报告', en: 'Hearing report' },
  { zh: '结案审批表', en: 'Approval of closure' },
  { zh: '其他有关材料', en: 'Other papers' },
];

/** Numbers of forms by volume and place; what is not listed is another paper of the side file. */
const PLACES: readonly { readonly volume: Volume; readonly place: number; readonly forms: readonly number[] }[] = [
  { volume: 'main', place: 1, forms: [7] },
  { volume: 'main', place: 2, forms: [44, 45, 46] },
  {
    volume: 'main',
    place: 3,
    forms: [6, 13, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 31, 32, 33, 34, 37, 39, 47, 48, 50, 51],
  },
  { volume: 'main', place: 4, forms: [9, 10, 11, 12, 14, 16, 17, 29, 30, 38] },
  { volume: 'main', place: 5, forms: [40] },
  { volume: 'main', place: 6, forms: [52] },
  { volume: 'main', place: 7, forms: [4, 5, 49] },
  { volume: 'side', place: 1, forms: [1, 2, 3] },
  { volume: 'side', place: 2, forms: [35] },
  { volume: 'side', place: 3, forms: [36] },
  { volume: 'side', place: 4, forms: [41] },
  { volume: 'side', place: 5, forms: [53] },
];

/** Proofs and announcements of service stand with what was served. */
const SERVICE_FORMS = [50, 51];

/** Cover, list of contents and note of completeness belong to the volumes themselves. */
const BINDING = [54, 55, 56];

/** The papers of the case in their volumes and places; within a place in the order they were made. */
export function archiveOrder(view: CaseView): ArchiveOrder {
  const placed = [...formsWithFiles(view).map((paper) => placeOf(view, paper)), ...filesWithoutForm(view)].filter(
    (one): one is Placed => one !== undefined,
  );
  const volume = (name: Volume, titles: readonly Words[]): readonly ArchivePlace[] =>
    titles.map((title, index) => ({
      number: index + 1,
      title,
      papers: placed
        .filter((one) => one.volume === name && one.place === index + 1)
        .map(({ paper }) => paper)
        .sort((left, right) => left.seq - right.seq),
    }));
  return { main: volume('main', MAIN), side: volume('side', SIDE) };
}

/** Forms without paper and without content, in the order in which they were made. */
export function archiveGaps(view: CaseView): readonly FormState[] {
  return formsWithFiles(view)
    .filter(({ complete }) => !complete)
    .map(({ form }) => form);
}

interface Placed {
  readonly volume: Volume;
  readonly place: number;
  readonly paper: ArchivedPaper;
}

function placeOf(view: CaseView, { form, file }: FormPaper): Placed | undefined {
  if (BINDING.includes(form.form)) return undefined;
  const paper = { title: form.title, form: form.form, subject: form.subject, seq: form.seq, file };
  if (SERVICE_FORMS.includes(form.form) && servesDecision(view, form)) return { volume: 'main', place: 2, paper };
  const found = PLACES.find(({ forms }) => forms.includes(form.form));
  return { volume: found?.volume ?? 'side', place: found?.place ?? SIDE.length, paper };
}

function servesDecision(view: CaseView, form: FormState): boolean {
  const { document } = (actOf(view, form)?.payload ?? {}) as { document?: { kind?: string } };
  return document?.kind === 'decision' || document?.kind === 'decision-amendment';
}

/** Evidence goes to its place; other files to the other papers of the main file. */
function filesWithoutForm(view: CaseView): readonly Placed[] {
  return view
    .facts<FileRecordPayload>('file.record')
    .filter(({ payload }) => payload.form === undefined)
    .map(({ seq, payload }) => ({
      volume: 'main' as const,
      place: payload.evidence === undefined ? MAIN.length : 4,
      paper: { title: { zh: payload.name, en: payload.name }, form: null, subject: '', seq, file: payload.sha256 },
    }));
}
