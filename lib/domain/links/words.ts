import { moneyInWords } from '../quantities/money.ts'
import { counted } from '../quantities/time/duration.ts'
import type { LinkStep } from './history.ts'
import type { LinkOption } from './link.ts'
import type { LinkState } from './link-state.ts'

export const LINK_STATE_NAMES: Readonly<Record<LinkState, string>> = {
  active: 'Active',
  ending: 'Ends soon',
  expired: 'Expired',
  revoked: 'Revoked',
  replaced: 'Replaced',
}

/** What was done with a link, after the name of whoever did it. */
export const LINK_STEPS_IN_WORDS: Readonly<Record<LinkStep, string>> = {
  created: 'created the link',
  sent: 'sent it by e-mail',
  refused: 'sent it by e-mail, which the recipient’s mail server refused',
  changed: 'changed it',
  extended: 'extended it',
  handedOver: 'handed it over',
  warned: 'warned that it ends soon',
  late: 'saw it opened after its end',
  handedToLegal: 'handed it to legal, for the contract',
  contracted: 'made a contract of it',
  revoked: 'revoked it',
  replaced: 'revoked it and issued a new address',
  replacing: 'issued it in place of an older link',
  fileMade: 'made a signed file of it for the customer',
}

type Named = readonly { id: string; name: string }[]

/** "Enterprise, European Union, EUR 12,000.00 a month"; by their ids where the version has no such names. */
export function optionInWords(
  { tier, region, fee }: LinkOption,
  { tiers, regions }: { tiers: Named; regions: Named },
): string {
  const nameIn = (list: Named, id: string) => list.find((one) => one.id === id)?.name ?? id
  const cost =
    fee === null
      ? []
      : [`${moneyInWords(fee.minor, fee.currency)} a ${fee.billing === 'annual' ? 'year' : 'month'}`]
  return [nameIn(tiers, tier), nameIn(regions, region), ...cost].join(', ')
}

/** "3 links". */
export function linksCounted(links: number): string {
  return counted(links, 'link')
}
