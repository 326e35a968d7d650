import type { CaseState, CaseView } from '#engine';
import type { JsonObject, Words } from '#kernel';
import type { World } from './world.js';

/** What the payloads of a command are made from: the case as it stands, and the day. */
export interface Making {
  readonly view: CaseView;
  /** The present, `+08:00`, and its day. */
  readonly now: string;
  readonly today: string;
  /** The day so many days from today, `YYYY-MM-DD`; or the first working day then. */
  readonly day: (distance: number) => string;
  readonly workday: (distance: number) => string;
  readonly law: World['law'];
}

/** Content of an act, as it stands or made from the case. */
type Payload = JsonObject | ((view: CaseView) => object);

/** An act that has to come before the one a variant is about, in the same move. */
export interface Act {
  readonly command: string;
  /** Person who acts; default: whoever stands behind the first letter of the command. */
  readonly as?: string;
  readonly proceeding?: string;
  readonly payload: Payload;
}

/** One representative way to give a command. Unlawful ways are offered too: the tables have to refuse them. */
export interface Variant {
  /** Unique within its command; `lawful` where there is no better word. */
  readonly name: string;
  readonly payload: Payload;
  readonly as?: string;
  readonly proceeding?: string;
  /** Acts that lead to it, for example the proposal that a leader decides on. */
  readonly after?: readonly Act[];
  /** Entered late: the act took place before time passed last. */
  readonly late?: boolean;
}

type Offer = (making: Making) => readonly Variant[];
export type Offers = Readonly<Record<string, Offer>>;

/**
 * A part of the whole that is searched exhaustively: some procedures together, from a case that real steps led up to,
 * with the commands and limits that concern them. `docs/verification.md` says what each leaves out.
 */
export interface Product {
  readonly name: string;
  readonly title: Words;
  /** Leads to where the search begins: `command`, `command:variant`, or `> rule` for the passing of a limit. */
  readonly prefix: readonly string[];
  /** What may be given: `command` with every variant, or `command:variant`. */
  readonly commands: readonly string[];
  /**
   * Time limits whose passing is part of the search, and commands whose payload names a day that is waited for. Other
   * limits pass only when these carry time beyond them.
   */
  readonly limits: readonly string[];
  /** So many days pass where no such limit is left to wait for; left out: time stands still then. */
  readonly idleDays?: number;
  /** From every state found, a state of this kind must be reachable; the words say what it is. */
  readonly goal: { readonly zh: string; readonly en: string; reached(state: CaseState): boolean };
  /** Commands given at most so often in one case; default: as often as it makes a difference. */
  readonly atMost?: Readonly<Record<string, number>>;
  /** What `atMost` bounds is counted in the key: what was done before and is of no consequence now still uses it up. */
  readonly counted?: true;
  /** Cases that are found and not gone on from; the words say why nothing is lost by that. */
  readonly beyond?: Words & { reached(state: CaseState): boolean };
  /** Time is known to the day and not as an order alone: it passes several times, or limits are started again later. */
  readonly toTheDay?: true;
  /** The bureau that has the case; left out: the east district. */
  readonly bureau?: 'city';
  /** Another case acts on it, played by the search: what that one could tell comes at any time at which it could. */
  readonly otherCase?: true;
  /** Variants that are entered late are part of it. */
  readonly late?: boolean;
}

/** What a procedure contributes: payloads of its commands, and what of its facts tells two cases apart. */
export interface Explored {
  readonly procedure: string;
  readonly offers: Offers;
  readonly projection: Projection;
}

/**
 * How the facts of a procedure are reduced to a finite key. Of each command the last standing fact is kept for each
 * party and right, without its days (the clocks tell them) and with journal numbers made anonymous.
 */
export interface Projection {
  /** Groups of commands and signals whose order tells cases apart. */
  readonly ordered?: readonly (readonly string[])[];
  /** Commands and signals that nothing afterwards depends on, with the reason. */
  readonly forgotten?: Readonly<Record<string, string>>;
  /** What makes an earlier fact of no consequence: the commands that answer it, or that begin anew. */
  readonly settled?: Readonly<Record<string, readonly string[]>>;
  /** The fields of a payload that later steps depend on; left out: all of them. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /**
   * Proposals of which every one that was carried through counts from then on, by the steps that carried it through, in
   * their order: a notice that was approved and issued binds every later one.
   */
  readonly carriedThrough?: Readonly<Record<string, readonly string[]>>;
  /** Commands of which every fact counts, and not the last alone, where time is known to the day. */
  readonly every?: readonly string[];
  /** Commands of which it matters later who gave them. */
  readonly actors?: readonly string[];
  /** Fields of payloads that hold a day on which something is allowed, by command: kept as past, today or to come. */
  readonly days?: Readonly<Record<string, string>>;
}
