import type {
  BegunDelivery,
  ChannelName,
  DeliveryBook,
  DeliveryState,
  NewNotice,
  Notice,
  NoticeBook,
  OutboxRow,
  PersonChannel,
  TryEnd,
} from '#notices';

interface Kept {
  readonly id: string;
  readonly recipient: string;
  readonly channel: ChannelName;
  readonly fold: string;
  readonly urgent: boolean;
  readonly notices: Notice[];
  state: DeliveryState;
  begun: boolean;
  attempts: number;
  nextTry: string;
  handedUntil: string;
  sendingUntil: string;
}

/** How long a lease holds, as a later hour of the same day. */
const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000 + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');

/** Notices and deliveries in memory, as the tables keep them: everybody is reached by e-mail. */
export class MemoryNoticeBooks implements NoticeBook, DeliveryBook {
  readonly notices: (Notice & { readonly recipient: string })[] = [];
  readonly deliveries: Kept[] = [];
  private readonly reachable: readonly PersonChannel[] = ['email'];

  wishesOf: NoticeBook['wishesOf'] = (people) =>
    Promise.resolve(new Map(people.map((person) => [person, { chosen: undefined, reachable: this.reachable }])));

  webhooksOf: NoticeBook['webhooksOf'] = () => Promise.resolve([]);

  add: NoticeBook['add'] = (row, notices, at) => {
    const fresh = notices.filter(({ recipient }) => !this.has(row, recipient));
    for (const notice of fresh) this.keep(row, notice, at);
    return Promise.resolve(fresh.length);
  };

  due: DeliveryBook['due'] = (now, limit) => {
    const due = this.deliveries.filter((one) => isOpen(one, now) && one.handedUntil <= now);
    const ordered = due.sort((left, right) => Number(right.urgent) - Number(left.urgent)).slice(0, limit);
    for (const one of ordered) one.handedUntil = later(now, 1);
    return Promise.resolve(ordered.map(({ id }) => id));
  };

  begin: DeliveryBook['begin'] = (deliveryId, now) => {
    const found = this.deliveries.find(({ id }) => id === deliveryId);
    if (found === undefined || !isOpen(found, now)) return Promise.resolve(null);
    found.begun = true;
    found.attempts += 1;
    found.sendingUntil = later(now, 2);
    const begun: BegunDelivery = { ...found, attempt: found.attempts, notices: [...found.notices] };
    return Promise.resolve(begun);
  };

  addressOf: DeliveryBook['addressOf'] = (recipient) =>
    Promise.resolve({ address: `${recipient}@bureau.example`, secret: null });

  end: DeliveryBook['end'] = (deliveryId, attempt, end: TryEnd) => {
    const found = this.deliveries.find(({ id }) => id === deliveryId);
    if (found?.attempts !== attempt || found.sendingUntil === '') return Promise.resolve();
    found.state = end.state === 'postponed' ? 'waiting' : end.state;
    if (end.state === 'postponed') found.attempts -= 1;
    if ('nextTry' in end) found.nextTry = end.nextTry;
    found.handedUntil = '';
    found.sendingUntil = '';
    return Promise.resolve();
  };

  private has({ seq, ordinal }: Pick<OutboxRow, 'seq' | 'ordinal'>, recipient: string): boolean {
    return this.notices.some((one) => one.seq === seq && one.ordinal === ordinal && one.recipient === recipient);
  }

  private keep(row: Pick<OutboxRow, 'caseId' | 'seq' | 'ordinal'>, told: NewNotice, at: string): void {
    const { recipient, kind, what, due, proceeding } = told;
    const notice = { ...row, id: String(this.notices.length + 1), recipient, kind, what, due, proceeding, at };
    this.notices.push(notice);
    for (const { channel, fold, nextTry, urgent } of told.deliveries) {
      const open = this.deliveries.find(
        (one) => !one.begun && one.recipient === recipient && one.channel === channel && one.fold === fold,
      );
      if (open !== undefined) open.notices.push(notice);
      else
        this.deliveries.push({
          ...{
            id: `d${String(this.deliveries.length + 1)}`,
            recipient,
            channel,
            fold,
            urgent,
            notices: [notice],
            nextTry,
          },
          ...{ state: 'waiting', begun: false, attempts: 0, handedUntil: '', sendingUntil: '' },
        });
    }
  }
}

function isOpen({ state, nextTry, sendingUntil }: Kept, now: string): boolean {
  return (state === 'waiting' || state === 'failed') && nextTry <= now && sendingUntil <= now;
}
