import type { CaseTaskDeclaration, CaseView } from '#engine';

/** A signal to a procedure that this version does not have yet names what must be done on paper meanwhile. */
export const undeliveredTasks: readonly CaseTaskDeclaration[] = [
  {
    task: 'undelivered-signal',
    owner: 'L',
    title: {
      zh: '有后续程序尚未上线：请安排线下办理',
      en: 'A procedure that follows is not available yet: have it handled on paper',
    },
    command: null,
    wanted: (view) => [...new Set(subjects(view))].map((subject) => ({ subject })),
  },
];

/** `penalty.served>publicity/12`: signal, procedure, journal number. */
function subjects(view: CaseView): readonly string[] {
  return view
    .facts<{ signal: string; procedure: string }>('signal.undelivered')
    .map(({ seq, payload }) => `${payload.signal}>${payload.procedure}/${String(seq)}`);
}
