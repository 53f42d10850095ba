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

test('each leads to the page that states its own terms, its own list and its history', () => {
  const [aws = ''] = drawn('eu').match(/id="sub-processor-aws".*?<\/li>/s) ?? []
  expect(aws).toContain('href="/subprocessors/aws"')
})

test('a region without such a provider says so under the same anchor', () => {
  expect(drawn('us').split('id="billing-providers"')[1]).toContain('None is used in this region.')
})
