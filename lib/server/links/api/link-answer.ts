import { linkState } from '#lib/domain/links/link-state.ts'
import { lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import type { LinkAnswer } from './schema.ts'

/** A link as programs read it, at a moment of business time. */
export function linkAnswer(link: StoredLink, now: Date): LinkAnswer {
  const { name, email } = link.preparedBy
  const { revokedAt, revokedBy, revokedReason } = link
  return {
    id: link.id,
    state: linkState(link, now),
    customer: link.preparedFor,
    preparedBy: { name, email },
    options: link.options.map(({ tier, region, fee }) => ({ tier, region, fee })),
    validUntil: lastDayOf(link.expiresAt),
    recipient: link.recipient,
    contractStart: link.begins,
    services: link.services === null ? null : [...link.services],
    conditions: { ...link.conditions },
    note: link.note,
    steps: link.steps.map(({ whose, day, what }) => ({ by: whose, on: day, what })),
    version: link.version,
    mayDownload: link.mayDownload,
    bookingPage: link.calendar,
    asksForCode: link.asksForCode,
    createdAt: link.createdAt,
    revoked: revokedAt === null ? null : { at: revokedAt, by: revokedBy ?? '', reason: revokedReason },
    replacedBy: link.replacedBy,
  }
}
