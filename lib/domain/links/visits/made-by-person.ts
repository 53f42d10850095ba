import type { InputEvent, InputTrace } from './input-trace.ts'

/** Input in so many different seconds, … */
const LEAST_SECONDS = 3
/** … from the first to the last at least so long, in milliseconds: whoever follows a link by program is gone by then. */
const LEAST_SPAN_MS = 5_000
/** Programs that press every control do so 11 to 18 times in two seconds; people hardly ever more than four times. */
const MOST_CLICKS = 4
const CLICK_WINDOW_MS = 2_000
/** People hold a key or a button for about a tenth of a second, programs for 1 to 3 ms. */
const LEAST_HELD_MS = 20

/**
 * Whether the input of a visit is likely to be a person's: trusted events in at least three different seconds, over five
 * seconds or more, at most four clicks within any two seconds, and presses held for 20 ms or more (their
 * median). "Likely" and no more: a patient program passes. One click, or many at once, never do.
 */
export function isLikelyMadeByPerson(trace: InputTrace): boolean {
  const [first] = trace
  const last = trace.at(-1)
  if (first === undefined || last === undefined) return false
  return (
    last.atMs - first.atMs >= LEAST_SPAN_MS &&
    new Set(trace.map((event) => Math.floor(event.atMs / 1_000))).size >= LEAST_SECONDS &&
    !clicksInHaste(trace.filter(isClick)) &&
    heldLikeAPerson(trace)
  )
}

function isClick(event: InputEvent): boolean {
  return event.kind === 'pointer' && event.heldMs !== null
}

function clicksInHaste(clicks: InputTrace): boolean {
  return clicks.some((click, index) => {
    const fifth = clicks[index + MOST_CLICKS]
    return fifth !== undefined && fifth.atMs - click.atMs < CLICK_WINDOW_MS
  })
}

function heldLikeAPerson(trace: InputTrace): boolean {
  const held = trace.flatMap((event) => (event.heldMs === null ? [] : [event.heldMs])).sort((a, b) => a - b)
  if (held.length === 0) return true
  const upper = held[Math.floor(held.length / 2)] ?? 0
  const lower = held[Math.floor((held.length - 1) / 2)] ?? 0
  return upper + lower >= 2 * LEAST_HELD_MS
}
