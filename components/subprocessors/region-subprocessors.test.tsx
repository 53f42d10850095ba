import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { buildOffer } from '#lib/domain/offer/offer.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { RegionSubprocessors } from './region-subprocessors.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

function drawn(region: string): string {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
  const result = source && buildOffer(source, 'enterprise', region)
  if (!result?.ok) throw new Error('the demo terms do not load')
  const { subprocessors, vendor } = result.offer
  return renderToStaticMarkup(
    <RegionSubprocessors list={subprocessors} vendorName={vendor.shortName} billingNotice="Told apart." />,
  )
}

test('who receives billing contacts only stands below a heading of its own, after every sub-processor', () => {
  const [above = '', below = ''] = drawn('eu').split('id="billing-providers"')
  // The eleven sub-processors of the EU; then Stripe.
  expect(above.match(/<li /g)).toHaveLength(11)
  expect(above).not.toContain('Stripe Payments')
  expect(below.match(/<li /g)).toHaveLength(1)
  expect(below).toMatch(/Told apart\..*Stripe Payments Europe, Limited/s)
})

// DPA 6.1 authorises those of the list alone: a link must not read as further ones that the customer has accepted.
test('the list that a company publishes is told from the sub-processors used here', () => {
  const [aws = ''] = drawn('eu').match(/id="sub-processor-aws".*?<\/li>/s) ?? []
  expect(aws).toMatch(
    /Its general list of sub-processors<\/dt>.*aws\.amazon\.com\/compliance\/sub-processors.*For all its services\. Each one that is used for this service has an entry of its own here\./s,
  )
  // Scaleway states no list.
  const [scaleway = ''] = drawn('eu').match(/id="sub-processor-scaleway".*?<\/li>/s) ?? []
  expect(scaleway).toContain('not stated')
  expect(scaleway).not.toContain('For all its services')
})

// The list holds no service provider of Stripe's: that each had an entry would mean that there is none.
test('of the list of a billing provider nothing is said about entries here', () => {
  const [stripe = ''] = drawn('eu').match(/id="sub-processor-stripe".*?<\/li>/s) ?? []
  expect(stripe).toMatch(/stripe\.com\/legal\/service-providers.*For all its services\.</s)
  expect(stripe).not.toContain('an entry of its own')
})

test('a region without such a provider says so under the same anchor', () => {
  expect(drawn('us').split('id="billing-providers"')[1]).toContain('None is used in this region.')
})
