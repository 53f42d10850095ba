import type { InputTrace } from './input-trace.ts'

/** The parts of the page of a link, in their order, by the names under which their being read is kept. */
export const PAGE_SECTIONS = [
  'options',
  'credits',
  'announced',
  'documents',
  'subprocessors',
  'calculators',
  'question',
] as const

export type PageSection = (typeof PAGE_SECTIONS)[number]

/** What the browser tells of one visit, from its beginning each time: a report that is lost is in the next one. */
export type VisitReport = {
  input: InputTrace
  /** Seen for two seconds or longer. */
  sections: readonly PageSection[]
  /** Options whose own part was, by their letters. */
  options: readonly string[]
}

/** So many events of input a report holds: reading of some minutes, and no recording of every move. */
export const MOST_INPUT = 200

/** Clocks of browser and server count alike, but not from the same moment. */
const SLACK_MS = 2_000

/**
 * The input of a report as far as it can be true: nothing was done before the page was there, nor after now. One that says
 * otherwise was made up, and counts for nothing.
 * @param sinceOpenedMs milliseconds since the page was sent, by the server's clock
 */
export function possibleInput(input: InputTrace, sinceOpenedMs: number): InputTrace {
  const inOrder = input.toSorted((a, b) => a.atMs - b.atMs)
  const last = inOrder.at(-1)
  return last !== undefined && last.atMs > sinceOpenedMs + SLACK_MS ? [] : inOrder
}
