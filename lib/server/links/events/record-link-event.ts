import { asc, eq } from 'drizzle-orm'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import type { EventType } from '#lib/domain/event-webhooks/event-types.ts'
import { currentCustomers } from '../../contracts/queries/current-customers.ts'
import type { Command } from '../../db/command.ts'
import { recordEvent } from '../../event-webhooks/record-event.ts'
import { environment } from '../../platform/env.ts'
import { linkOptions, links } from '../tables.ts'

/** What happened with a link. `more`: what the event says beside the link. */
export type LinkEventToRecord = { link: string; type: EventType; more: object }

/**
 * Has the vendor's systems told of a link, by ids that they can ask the API about: no name, no fee, no address, no token, and
 * nothing by which a visitor could be told from another.
 */
export const recordLinkEvent: Command<LinkEventToRecord, void> = async (
  { link: id, type, more },
  context,
) => {
  const { tx } = context
  const data = async () => {
    const [link] = await tx
      .select({ owner: links.owner, customer: links.customer })
      .from(links)
      .where(eq(links.id, id))
    if (link === undefined) throw new TypeError('Nothing happens with a link that there is not.')
    const options = await tx
      .select({ tier: linkOptions.tier, region: linkOptions.region })
      .from(linkOptions)
      .where(eq(linkOptions.link, id))
      .orderBy(asc(linkOptions.place))
    const customer = (await currentCustomers([link.customer], tx)).get(link.customer)?.id ?? link.customer
    const url = `${environment().PUBLIC_URL}${CONSOLE_PATH}/links/${id}`
    return { link: id, owner: link.owner, customer, options, ...more, url }
  }
  await recordEvent({ type, data }, context)
}
