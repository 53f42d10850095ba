/** What a customer says to a change that it has to approve. */
export const DECISIONS = ['approved', 'refused'] as const

export type DecisionKind = (typeof DECISIONS)[number]

/** Whether a text is one of them. */
export function isDecision(text: string): text is DecisionKind {
  return (DECISIONS as readonly string[]).includes(text)
}
