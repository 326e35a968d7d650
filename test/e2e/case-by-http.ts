import type { components } from './client/schema.js';
import type { ApiUnderTest } from './api-under-test.js';

type Case = components['schemas']['Case'];
type CommandRequest = components['schemas']['CommandRequest'];
type OpenCaseRequest = components['schemas']['OpenCaseRequest'];

/**
 * One case told through the API by the people of the demo bureau. Every step must be allowed.
 * Modes: built by `open`; then each step waits for the one before.
 */
export class CaseByHttp {
  private constructor(
    private readonly api: ApiUnderTest,
    readonly id: string,
  ) {}

  /** Opens it with a clue, or by another command that opens cases. */
  static async open(
    api: ApiUnderTest,
    person: string,
    payload: OpenCaseRequest['payload'],
    command: OpenCaseRequest['command'] = 'clue.register',
  ): Promise<CaseByHttp> {
    const { data, error } = await api.as(person).POST('/cases', { body: { command, payload } as OpenCaseRequest });
    if (data?.outcome !== 'moved')
      throw new Error(`the case was not opened: ${JSON.stringify((error as { unmet?: unknown }).unmet ?? error)}`);
    return new CaseByHttp(api, data.caseId);
  }

  /** Gives a command now; throws with the whole problem when it is not carried out. */
  async gives(person: string, command: CommandRequest['command'], payload: object): Promise<void> {
    const body = { command, payload } as CommandRequest;
    const { error } = await this.api
      .as(person)
      .POST('/cases/{id}/commands', { params: { path: { id: this.id } }, body });
    if (error !== undefined)
      throw new Error(`${command} by ${person}: ${JSON.stringify((error as { unmet?: unknown }).unmet ?? error)}`);
  }

  /** Ids of the requirements that a command does not meet now. */
  async unmet(person: string, command: CommandRequest['command'], payload: object): Promise<string[]> {
    const body = { command, payload } as CommandRequest;
    const { error } = await this.api
      .as(person)
      .POST('/cases/{id}/commands', { params: { path: { id: this.id } }, body });
    return ((error as { unmet?: { id: string }[] } | undefined)?.unmet ?? []).map((one) => one.id);
  }

  async read(person = 'leader.wang'): Promise<Case> {
    const { data } = await this.api.as(person).GET('/cases/{id}', { params: { path: { id: this.id } } });
    if (data === undefined) throw new Error(`${person} does not see the case`);
    return data;
  }

  /** State of a proceeding's region. */
  async stateOf(proceeding: string, region = 'main'): Promise<string | undefined> {
    return (await this.read()).proceedings.find((one) => one.id === proceeding)?.states[region];
  }

  /** Due date of the newest clock of a rule. */
  async due(rule: string): Promise<string | null | undefined> {
    return (await this.read()).clocks.filter((clock) => clock.rule === rule).at(-1)?.due;
  }

  /** Sends a paper and records it with the case. */
  async sends(person: string, record: object, content: string): Promise<number> {
    const form = new FormData();
    form.append('record', JSON.stringify(record));
    form.append('file', new Blob([`%PDF-1.7\n${content}\n`], { type: 'application/pdf' }), 'paper.pdf');
    const { response } = await this.api.as(person).POST('/cases/{id}/files', {
      params: { path: { id: this.id } },
      body: { file: '' },
      bodySerializer: () => form,
    });
    return response.status;
  }

  /** Sends a paper for every form of the case. */
  async papersEveryForm(person: string): Promise<void> {
    const { forms } = await this.read();
    for (const { seq, form, subject } of forms) {
      const meant = subject === '' ? { seq, form } : { seq, form, subject };
      const status = await this.sends(
        person,
        { name: `文书${form}.pdf`, form: meant },
        `${this.id} ${seq} ${form} ${subject}`,
      );
      if (status !== 201) throw new Error(`the paper of form ${form} was answered with ${status}`);
    }
  }
}
