import type { TextLine } from './text-block.js';

/** What is to be drawn, before anybody knows where. */
export interface Sketch {
  readonly name: string;
  readonly title: readonly TextLine[];
  readonly boxes: readonly SketchBox[];
  readonly arrows: readonly SketchArrow[];
}

type BoxKind = 'state' | 'ended' | 'start' | 'many';

export interface SketchBox {
  readonly id: string;
  readonly kind: BoxKind;
  readonly lines: readonly TextLine[];
  /** On the way of a normal case. */
  readonly usual: boolean;
  /** Letters of the groups that it belongs to. */
  readonly marks: readonly string[];
}

export interface SketchArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly TextLine[];
  readonly usual: boolean;
  /** The facts lead there, no act of its own. */
  readonly byFacts: boolean;
}

export const BOX_TITLE = 15;
export const BOX_UNDER = 10.5;
export const LABEL = 12;
export const LABEL_UNDER = 9.5;
