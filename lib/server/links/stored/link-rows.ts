import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { LinkTerms } from '#lib/domain/links/link.ts'

/** What a link fixes as it is stored, but for its options. */
export function termsRow({ options: _, services, steps, ...terms }: LinkTerms) {
  return {
    ...terms,
    preparedForKey: keyOf(terms.preparedFor),
    steps: [...steps],
    services: services === null ? null : [...services],
  }
}

/** Its options as they are stored. */
export function optionRows(link: string, { options }: Pick<LinkTerms, 'options'>) {
  return options.map(({ tier, region, fee }, place) => ({
    link,
    place,
    tier,
    region,
    feeMinor: fee?.minor ?? null,
    feeCurrency: fee?.currency ?? null,
    billing: fee?.billing ?? null,
  }))
}
