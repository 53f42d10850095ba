import type { RequestMailFacts } from '#components/mail/request-mail.tsx'
import { objectPath } from '#lib/domain/addresses.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { DECISION_MAIL, type DecisionNews, effectForYou } from '#lib/domain/objections/decision-mail-words.ts'
import { lastEffect } from '#lib/domain/objections/effect.ts'
import { decisionInWords } from '#lib/domain/objections/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { secondInWords } from '#lib/domain/quantities/time/instant.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { acknowledgeToken } from '../../notices/acknowledging/token.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import type { notices } from '../../notices/tables.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { effectsOfNotice } from '../queries/effects-of-notice.ts'
import type { StoredDecision } from './standing-decision.ts'

/** A decision with what it is about. `recipient`: of the notice, who is told. */
export type Decided = {
  decision: StoredDecision
  notice: typeof notices.$inferSelect
  contract: Contract
  customer: string
  recipient: string
}

/** `standing`: what counts now; null where nothing does. */
type Telling = { news: DecisionNews; standing: StoredDecision | null; now: Date }

/** What is said to whoever was told of a change, about what was decided on it. */
export async function decisionMail(
  { decision: made, notice, contract, customer, recipient }: Decided,
  { news, standing, now }: Telling,
  db: Reading,
): Promise<RequestMailFacts> {
  const { name: vendor } = catalogue().vendor
  const { title } = publicationTitle(notice.publication, now)
  const under = DECISION_MAIL.under(customer, contractName(contract))
  const own = (await effectsOfNotice(notice, [contract], now, db)).get(contract.id)
  const effect = lastEffect(own?.effects ?? [])
  return {
    sender: vendor,
    subject: DECISION_MAIL.subject(made.decision, news, title),
    preview: DECISION_MAIL.preview,
    heading: DECISION_MAIL.heading(made.decision, news, made.recordedBy !== null),
    lead: DECISION_MAIL.lead(made.decision, news, { vendor, under }),
    followed: [
      [DECISION_MAIL.change, title],
      ...factsOf(made),
      ...(news === 'made'
        ? []
        : [
            [
              DECISION_MAIL.now,
              standing === null
                ? DECISION_MAIL.undecided
                : decisionInWords(standing.decision, standing.at.slice(0, 10), standing.who),
            ] as const,
          ]),
      ...(effect === null ? [] : [[DECISION_MAIL.effect, effectForYou(effect)] as const]),
    ],
    action: {
      href: `${environment().PUBLIC_URL}${objectPath(acknowledgeToken(recipient))}`,
      label: DECISION_MAIL.action,
    },
    note: DECISION_MAIL.note(vendor),
    foot: DECISION_MAIL.foot(vendor),
  }
}

/** Of what was recorded the day is known, and where it is written. */
function factsOf({ who, at, reference }: StoredDecision): (readonly [string, string])[] {
  return [
    [DECISION_MAIL.by, who],
    [DECISION_MAIL.at, reference === null ? secondInWords(at) : dateInWords(at.slice(0, 10))],
    ...(reference === null ? [] : [[DECISION_MAIL.where, reference] as const]),
  ]
}
