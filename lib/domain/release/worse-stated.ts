/**
 * Whether the reason published with a version says if there is a Change for the Worse in it. SLA clause `changes.notice` asks
 * that the entry states it, and of words that no rule can rate, nothing but the reason does.
 */
export function statesWorse(reason: string): boolean {
  return /\bchanges? for the worse\b/i.test(reason)
}
