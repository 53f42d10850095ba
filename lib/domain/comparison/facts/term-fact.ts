import type { ResponseBounds } from '../../support/response-bounds.ts'
import type { Direction, Topic } from '../difference.ts'

/** Where a fact is told: the topic that it belongs to and the clause that states it. */
export type Place = { topic: Topic; document: 'sla' | 'dpa'; clause: string } | { topic: Topic; clause: null }

/**
 * One thing that an offer says, ready to be set beside what another says. `id` pairs them.
 * - amount: more of it is better or worse for the customer, or better in one provision and worse in another, for them to
 *   weigh; `unit` is what it counts where versions may count different things, of which no rule tells which is more
 * - response: how long a response may take; one that is never due later is better
 * - member: something that an offer has or has not; `holding` is what it means that one comes, `losing` that one goes, the
 *   opposite where it is not told, and `rewording` that it is named otherwise, which must be read where that is not told;
 *   where one goes and one comes of the same `slot`, such as the place of one kind of data, it moved, which is one change
 * - order: in which order things follow each other that are facts of their own; what must be read is that two which both
 *   have change places, not that one comes or goes
 * - wording: words whose change no rule can judge, or that bind nobody
 */
export type TermFact = { id: string; label: string; place: Place; words: string } & (
  | { kind: 'amount'; amount: number | bigint; more: More; unit?: string }
  | ({ kind: 'response' } & ResponseLength)
  | { kind: 'member'; holding: Direction; losing?: Direction; rewording?: Direction; slot?: string }
  | { kind: 'order'; entries: readonly string[] }
  | { kind: 'wording'; change: 'neutral' | 'needs-reading' }
)

/** Within what a response time stays, and the business hours that it runs in; null where it runs around the clock. */
export type ResponseLength = { bounds: ResponseBounds; hours: string | null }

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
      otherwise: { losing?: Direction; rewording?: Direction; slot?: string } = {},
    ): TermFact => ({
      kind: 'member',
      id,
      label,
      place: place(clause),
      words,
      holding,
      ...otherwise,
    }),
    order: ([id, label]: Labels, clause: string | null, entries: readonly string[]): TermFact => ({
      kind: 'order',
      id,
      label,
      place: place(clause),
      words: entries.join(', then '),
      entries,
    }),
    wording: (
      [id, label]: Labels,
      clause: string | null,
      words: string,
      change: 'neutral' | 'needs-reading' = 'needs-reading',
    ): TermFact => ({ kind: 'wording', id, label, place: place(clause), words, change }),
  }
}
