import { beforeAll, describe, expect, test } from 'vitest'
import { useCatalogue } from '../../terms/current.ts'
import { withEditions } from '../../versions/testing/with-editions.ts'
import { answerChoice, choiceTarget } from './answer-choice.ts'

// 2026-04-01 superseded and without the Growth tier, 2026-10-01 with its edition in force, 2027-03-01 announced.
const NOW = new Date('2026-11-20T10:00:00Z')

beforeAll(() => useCatalogue(withEditions()))

const answer = (target: string) => answerChoice(target, NOW)

test.each([
  '/enterprise-sla',
  '/enterprise-sla?utm_source=newsletter&utm_medium=x',
  '/enterprise-sla?version=&tier=',
  '/enterprise-sla/enterprise/eu?utm_source=x',
  '/enterprise-sla/enterprise/eu?tier=enterprise&region=eu',
  '/enterprise-sla/compare/eu?region=eu',
  '/versions/2026-04-01?version=2026-04-01',
  '/versions/2026-04-01/enterprise/eu?tier=enterprise',
  '/documents/2026-04-01/enterprise/eu/sla.pdf?version=2026-04-01',
  '/calculators/outage?tier=enterprise&region=eu&version=2026-04-01',
  // The form says what is wrong, beside the field.
  '/calculators/outage?version=2026-13-01',
  '/calculators/response?tier=a&tier=b',
  '/calculators/uptime?version=2026-04-01',
  '/qualify?version=2026-04-01&region=eu&uptime=99.9',
  '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
  '/versions/in-force?on=2026-05-15&tier=enterprise&region=eu',
  '/versions/in-force?on=2026-05-15',
  '/no-such-page?version=2026-04-01',
  '/api/v1/offers?version=2026-04-01',
  '/api/v1/offers?version=2026-04-01&version=2026-10-01',
  '/api/v1/credit?version=2026-04-01&on=2026-05-15',
  '/versions/2026-04-01/inputs/terms.yaml?version=2026-04-01',
  '/versions/2026-04-01/SHA256SUMS?version=2026-04-01',
  '/subscriptions?tier=enterprise&region=eu&service=console',
  '/subscriptions/confirm?token=x',
  '/_next/static/x.js?version=2026-04-01',
])('%s is answered by its own page', (target) => {
  expect(answer(target)).toEqual({ kind: 'as-it-is' })
  expect(choiceTarget(target, NOW)).toBeNull()
})

test.each([
  ['/enterprise-sla?tier=premium&region=us', '/enterprise-sla/premium/us'],
  ['/enterprise-sla?region=us', '/enterprise-sla/compare/us'],
  ['/enterprise-sla?version=2026-04-01', '/versions/2026-04-01'],
  [
    '/enterprise-sla?version=2026-04-01&tier=premium&region=us&utm_source=x',
    '/versions/2026-04-01/premium/us',
  ],
  ['/enterprise-sla?on=2026-05-15', '/versions/in-force?on=2026-05-15'],
  ['/enterprise-sla/enterprise/eu?version=2026-04-01', '/versions/2026-04-01/enterprise/eu'],
  ['/enterprise-sla/enterprise/eu?%76ersion=2026-04-01', '/versions/2026-04-01/enterprise/eu'],
  ['/enterprise-sla/enterprise/eu?version=2026-10-01.1', '/versions/2026-10-01.1/enterprise/eu'],
  [
    '/enterprise-sla/enterprise/eu?on=2026-05-15',
    '/versions/in-force?on=2026-05-15&tier=enterprise&region=eu',
  ],
  ['/enterprise-sla/compare?region=apac', '/enterprise-sla/compare/apac'],
  ['/versions?version=2026-04-01', '/versions/2026-04-01'],
  ['/versions?on=2026-05-15', '/versions/in-force?on=2026-05-15'],
  ['/versions?tier=premium&region=us', '/enterprise-sla/premium/us#versions'],
  ['/versions/2026-04-01?tier=premium&region=us', '/versions/2026-04-01/premium/us'],
  // A day names the version that was in force at its first moment in UTC.
  ['/qualify?uptime=99.9&on=2026-09-30', '/qualify?uptime=99.9&version=2026-04-01'],
  ['/qualify?on=2026-10-01', '/qualify?version=2026-10-01'],
  ['/calculators/uptime?uptime=99.9&on=2026-05-15', '/calculators/uptime?uptime=99.9&version=2026-04-01'],
])('%s leads to %s', (target, address) => {
  expect(answer(target)).toEqual({ kind: 'elsewhere', address })
  expect(choiceTarget(target, NOW)).toBe(`/choose?${new URLSearchParams({ address: target })}`)
  // Nothing leads on to a page that leads on again, or refuses.
  if (!address.includes('in-force')) expect(answer(address.split('#')[0] ?? '')).toEqual({ kind: 'as-it-is' })
})

const refusals: [string, 400 | 404, string][] = [
  ['/enterprise-sla?tier=premium', 400, 'The address names the Premium tier but no region.'],
  ['/enterprise-sla?tier=gold', 404, 'Version 2026-10-01.1 has no tier “gold”.'],
  ['/enterprise-sla?tier=premium&region=mars', 404, 'Version 2026-10-01.1 has no region “mars”.'],
  [
    '/enterprise-sla?version=2026-04-01&region=eu',
    400,
    'The address names the European Union region but no tier.',
  ],
  ['/enterprise-sla/growth/eu?version=2026-04-01', 404, 'Version 2026-04-01 has no tier “growth”.'],
  ['/enterprise-sla?version=2026-05-05', 404, 'There is no version 2026-05-05.'],
  // A draft is nobody's to know.
  ['/enterprise-sla?version=2027-09-01', 404, 'There is no version 2027-09-01.'],
  [
    '/enterprise-sla/enterprise/eu?version=latest',
    400,
    '“latest” is not a version. Versions are named after the day they take effect, for example 2026-10-01.',
  ],
  ['/enterprise-sla?version=2026-04-01&on=2026-05-15', 400, 'Choose either a version or a date, not both.'],
  ['/qualify?version=2026-04-01&on=2026-05-15', 400, 'Choose either a version or a date, not both.'],
  ['/enterprise-sla?tier=a&tier=b', 400, 'The address has “tier” more than once. Keep one.'],
  [
    '/enterprise-sla/enterprise/eu?tier=premium',
    400,
    'This address is for tier enterprise, but its query asks for another tier.',
  ],
  [
    '/versions/2026-10-01/enterprise/eu?version=2026-04-01',
    400,
    'This address is for version 2026-10-01, but its query asks for another version.',
  ],
  [
    '/documents/2026-10-01/enterprise/eu/sla.pdf?version=2026-04-01',
    400,
    'This address is for version 2026-10-01, but its query asks for another version.',
  ],
  ['/versions/2026-10-01?on=2026-05-15', 400, 'This address is for version 2026-10-01, whatever the date.'],
  ['/enterprise-sla/compare?version=2026-04-01', 400, 'This comparison shows the version in force only.'],
  ['/enterprise-sla/compare/eu?on=2026-05-15', 400, 'This comparison shows the version in force only.'],
  [
    '/enterprise-sla/compare/eu?tier=premium',
    400,
    'This comparison shows every tier. Open the tier you want instead.',
  ],
  [
    '/enterprise-sla/compare/eu?region=us',
    400,
    'This address is for region eu, but its query asks for another region.',
  ],
  ['/versions/in-force?on=2026-05-15&tier=premium', 400, 'The address names the Premium tier but no region.'],
  [
    '/versions/in-force?version=2026-04-01',
    400,
    'This page does not use “version”. The date decides the version.',
  ],
  [
    '/versions/compare?version=2026-04-01',
    400,
    'This page does not use “version”. Enter the two versions as “from” and “to”.',
  ],
  [
    '/calculators/outage?on=2026-05-15',
    400,
    'This page does not use “on”. The month decides which version applies.',
  ],
  [
    '/calculators?tier=premium&region=us',
    400,
    'This page does not use “tier” or “region”. Choose them in a calculator.',
  ],
  ['/qualify?tier=premium', 400, 'This page does not use “tier”. It checks every tier.'],
  ['/qualify?version=2026-05-05', 404, 'There is no version 2026-05-05.'],
  [
    '/qualify?on=2026-03-31',
    404,
    'No version of these terms was in force on that date. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC.',
  ],
  [
    '/qualify?on=2026-02-30',
    400,
    '“2026-02-30” is not a date. Enter year, month and day, for example 2026-05-15.',
  ],
  [
    '/verify?version=2026-04-01',
    400,
    'This page does not use “version”. The result is that of the file today; the API answers for another day with “at”.',
  ],
  ['/review.ics?on=2026-04-01', 400, 'This page does not use “on”. The calendar is the same for all terms.'],
  [
    '/subscriptions?version=2026-04-01',
    400,
    'This page does not use “version”. Updates tell of every change from now on, in all versions.',
  ],
  [
    '/subscriptions?on=2026-05-15&tier=enterprise&region=eu',
    400,
    'This page does not use “on”. Updates tell of every change from now on, in all versions.',
  ],
  ['/subscriptions/sent?version=2026-04-01', 400, 'This page does not use “version”.'],
  [
    '/versions/2026-10-01/SHA256SUMS?version=2026-04-01',
    400,
    'This address is for version 2026-10-01, but its query asks for another version.',
  ],
  [
    '/versions/2026-10-01/inputs/subprocessors/aws.yaml?version=2026-04-01',
    400,
    'This address is for version 2026-10-01, but its query asks for another version.',
  ],
  [
    '/versions/2026-10-01/ledger-entry.json?on=2026-05-15',
    400,
    'This address is for version 2026-10-01, whatever the date.',
  ],
  [
    '/versions/2026-10-01/ledger-entry.tsr?tier=premium&region=us',
    400,
    'This page does not use “tier” or “region”. The file is the same for every tier and region.',
  ],
  [
    '/versions/ledger.yaml?version=2026-04-01',
    400,
    'This page does not use “version”. The ledger lists every release.',
  ],
  ['/api/v1/errors?version=2026-04-01', 400, 'This page does not use “version”.'],
]

test.each(refusals)('%s is refused with %i: %s', (target, status, message) => {
  expect(answer(target)).toMatchObject({ kind: 'refused', status, message })
})

describe('where a refusal leads on to', () => {
  test('is a page of ours, which is not refused again', () => {
    for (const [target] of refusals) {
      const refusal = answer(target)
      const links = refusal.kind === 'refused' ? refusal.links : []
      expect(links.length, target).toBeGreaterThan(0)
      for (const { href } of links) {
        expect(href, target).toMatch(/^\/[a-z]/)
        const next = answer(href)
        // A tier without a region, or the other way round, is still to be completed there.
        if (next.kind === 'refused' && next.status === 400)
          expect(next.title).toMatch(/^Choose a (?:tier|region)$/)
      }
    }
  })

  test('offers each region of the tier', () => {
    const refusal = answer('/versions/2026-04-01?tier=premium')
    expect(refusal.kind === 'refused' ? refusal.links : []).toEqual([
      { href: '/versions/2026-04-01/premium/us', label: 'Premium, United States' },
      { href: '/versions/2026-04-01/premium/eu', label: 'Premium, European Union' },
      { href: '/versions/2026-04-01/premium/apac', label: 'Premium, Asia-Pacific' },
    ])
  })

  test('carries what was chosen to the calculators', () => {
    const refusal = answer('/calculators?tier=premium&version=2026-04-01')
    expect(refusal.kind === 'refused' ? refusal.links[1] : null).toEqual({
      href: '/calculators/outage?tier=premium&version=2026-04-01',
      label: 'Outage and service credit',
    })
  })
})

test('what was typed is cut, and nobody can lead away from the site', () => {
  for (const hostile of [
    '//evil.example',
    'https://evil.example',
    '../../..',
    '\\\\evil',
    'x'.repeat(3000),
    '\u202E',
    '<b>',
  ])
    for (const path of [
      '/enterprise-sla',
      '/enterprise-sla/enterprise/eu',
      '/versions',
      '/qualify',
      '/calculators',
    ])
      for (const name of ['version', 'on', 'tier', 'region']) {
        const found = answer(`${path}?${new URLSearchParams({ [name]: hostile })}`)
        if (found.kind === 'elsewhere') expect(found.address).toMatch(/^\/versions\/in-force\?/)
        if (found.kind === 'refused') expect(found.message.length).toBeLessThan(200)
      }
})

test('an address that is none of this site is no choice: its links would lead away', () => {
  for (const elsewhere of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])
    for (const path of ['', '/x', '/calculators', '/enterprise-sla'])
      for (const query of ['version=a&version=b', 'version=a&on=b', 'tier=premium', 'on=2026-05-15'])
        expect(answer(`${elsewhere}${path}?${query}`)).toEqual({ kind: 'as-it-is' })
})
