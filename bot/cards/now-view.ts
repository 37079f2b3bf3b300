/** A line about what the card is on. */
export interface FactView {
  readonly text: string;
  readonly subtle: boolean;
}

/** Something that wants attention: a box of its own. */
export interface NoticeView {
  readonly text: string;
  readonly style: 'warning' | 'attention';
}

/** The upper half of the agenda card: where the meeting stands. */
export interface NowView {
  readonly now: {
    readonly label?: string;
    readonly progress?: string;
    readonly title?: string;
    readonly size: 'Large' | 'Default';
    /** A line each: since when, then who presents. */
    readonly facts: readonly FactView[];
  };
  readonly decided?: { readonly label: string; readonly sentence: string; readonly earlier?: string };
  readonly undecided?: string;
  readonly notices: readonly NoticeView[];
  readonly next?: { readonly label: string; readonly title?: string };
}
