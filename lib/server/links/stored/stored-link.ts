import type { LinkOption, LinkTerms, PreparedBy } from '#lib/domain/links/link.ts'
import type { LinkRecord } from '#lib/domain/links/link-state.ts'
import type { linkOptions, links } from '../tables.ts'

export type LinkRow = typeof links.$inferSelect
export type OptionRow = typeof linkOptions.$inferSelect

/** A link with all that the desk knows of it; moments are RFC 3339. Of its token and its access code nothing is in it. */
export type StoredLink = LinkTerms &
  LinkRecord & {
    id: string
    customer: string
    /** Id of the person whose link it is. */
    owner: string
    preparedBy: PreparedBy
    asksForCode: boolean
    createdAt: string
    revokedBy: string | null
    revokedReason: string | null
    /** Since when legal is asked to make a contract of it; null while they are not. */
    handedToLegalAt: string | null
    /** Id of the contract that was made of it; null while there is none. */
    contract: string | null
  }

/** A link as it is stored, with its options in any order. */
export function storedLink(row: LinkRow, options: readonly OptionRow[]): StoredLink {
  const { id, customer, owner, byName, byEmail, calendar, accessCode, createdAt } = row
  const { preparedFor, begins, services, conditions, note, steps, version, mayDownload, recipient } = row
  const { expiresAt, revokedAt, revokedBy, revokedReason, replacedBy, handedToLegalAt, contract } = row
  return {
    id,
    customer,
    owner,
    preparedBy: { name: byName, email: byEmail, calendar },
    asksForCode: accessCode !== null,
    createdAt,
    preparedFor,
    options: options.toSorted((a, b) => a.place - b.place).map(optionOf),
    begins,
    services,
    conditions,
    note,
    steps,
    version,
    mayDownload,
    recipient,
    calendar,
    expiresAt,
    revokedAt,
    revokedBy,
    revokedReason,
    replacedBy,
    handedToLegalAt,
    contract,
  }
}

function optionOf({ tier, region, feeMinor, feeCurrency, billing }: OptionRow): LinkOption {
  const isStated = feeMinor !== null && feeCurrency !== null && billing !== null
  return { tier, region, fee: isStated ? { minor: feeMinor, currency: feeCurrency, billing } : null }
}
