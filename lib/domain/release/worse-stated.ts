const NAMED = /\bchanges? for the worse\s*:\s*(\S.*)/i
const NONE = /^(?:none|nothing|no)\b/i
const DENIED = /\b(?:no|not (?:a|any)|without (?:a|any)) changes? for the worse\b/i

/** What the reason published with a version says of Changes for the Worse. */
export type WorseStated = 'named' | 'none' | 'not-stated'

/**
 * Whether a reason says if there is a Change for the Worse: "Changes for the Worse: claims are decided in 20 days.",
 * "Changes for the Worse: none.", "No Change for the Worse." SLA clause `changes.notice` asks that the entry states it, and
 * of words that no rule can rate, nothing but the reason does. To speak of them, as in "more notice of a change for the
 * worse", states none.
 */
export function worseStated(reason: string): WorseStated {
  const named = NAMED.exec(reason)?.[1]
  if (named !== undefined) return NONE.test(named) ? 'none' : 'named'
  return DENIED.test(reason) ? 'none' : 'not-stated'
}
