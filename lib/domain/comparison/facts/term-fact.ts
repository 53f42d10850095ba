import type { Direction, Topic } from '../difference.ts'

/** Where a fact is told: the topic that it belongs to and the clause that states it. */
export type Place = { topic: Topic; document: 'sla' | 'dpa'; clause: string } | { topic: Topic; clause: null }

/**
 * One thing that an offer says, ready to be set beside what another says. `id` pairs them.
 * - amount: more of it is better or worse for the customer, or better in one provision and worse in another, for them to weigh
 * - response: so many minutes of business time or around the clock; fewer are better
 * - member: something that an offer has or has not; `holding` is what it means that one comes, `losing` that one goes, the
 *   opposite where it is not told
 * - wording: words whose change no rule can judge, or that bind nobody
 */
export type TermFact = { id: string; label: string; place: Place; words: string } & (
  | { kind: 'amount'; amount: number | bigint; more: More }
  | ({ kind: 'response' } & ResponseLength)
  | { kind: 'member'; holding: Direction; losing?: Direction }
  | { kind: 'wording'; change: 'neutral' | 'needs-reading' }
)

/**
 * How long a response may take, on its own clock. `inDays` is of business days: one of them is as long as the business hours of a
 * day, and from the opening of a day it ends only at the opening of the next (clause support.business-day).
 */
export type ResponseLength = { minutes: number; clock: 'business' | '24x7'; inDays: boolean }

/** What more of an amount is. */
type More = 'better' | 'worse' | 'needs-reading'

type Labels = [id: string, label: string]

/** Facts of one topic of the SLA or DPA. */
export function tell(topic: Topic, document: 'sla' | 'dpa' = 'sla') {
  const place = (clause: string | null): Place =>
    clause === null ? { topic, clause } : { topic, document, clause }
  return {
    amount: (
      [id, label]: Labels,
      clause: string | null,
      amount: number | bigint,
      words: string,
      more: More,
    ): TermFact => ({ kind: 'amount', id, label, place: place(clause), amount, words, more }),
    response: (
      [id, label]: Labels,
      clause: string | null,
      span: ResponseLength,
      words: string,
    ): TermFact => ({ kind: 'response', id, label, place: place(clause), words, ...span }),
    member: (
      [id, label]: Labels,
      clause: string | null,
      words: string,
      holding: Direction,
      losing?: Direction,
    ): TermFact => ({
      kind: 'member',
      id,
      label,
      place: place(clause),
      words,
      holding,
      ...(losing === undefined ? {} : { losing }),
    }),
    wording: (
      [id, label]: Labels,
      clause: string | null,
      words: string,
      change: 'neutral' | 'needs-reading' = 'needs-reading',
    ): TermFact => ({ kind: 'wording', id, label, place: place(clause), words, change }),
  }
}
