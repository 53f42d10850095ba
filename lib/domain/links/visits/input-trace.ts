/** What a reader's browser may report. Scrolling is not among it: a script scrolls, and the event is trusted all the same. */
export const INPUT_KINDS = ['wheel', 'key', 'touch', 'pointer'] as const

export type InputKind = (typeof INPUT_KINDS)[number]

/** One trusted input event, made while the page was visible. */
export type InputEvent = {
  /** Milliseconds since the page was shown, by the browser's own clock. */
  atMs: number
  kind: InputKind
  /** How long a key or a button was held, in milliseconds; null for what is not the end of a press. */
  heldMs: number | null
}

/** The input of one visit, in the order in which it was made. */
export type InputTrace = readonly InputEvent[]
