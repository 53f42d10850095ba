import { describe, expect, test } from 'vitest'
import { useCatalogue } from '../terms/current.ts'
import { withEditions } from '../versions/testing/with-editions.ts'
import { outagePage } from './pages/outage-page.ts'
import { responsePage } from './pages/response-page.ts'
import { uptimePage } from './pages/uptime-page.ts'

// The demo: 2026-04-01 superseded, 2026-10-01 in force, 2027-03-01 announced on 16 November 2026.
const NOW = new Date('2026-11-20T10:00:00Z')

type Page = { fields: { name: string; value: string; error: string | null }[]; answer: unknown } | null

const faultsOf = (page: Page) =>
  Object.fromEntries(
    (page?.fields ?? []).flatMap(({ name, error }) => (error === null ? [] : [[name, error]])),
  )

describe('the version that applies', () => {
  const june = {
    tier: 'mission-critical',
    region: 'apac',
    month: '2026-06',
    minutes: '30',
    fee: '1000.00',
    currency: 'USD',
  }
  const values = (page: ReturnType<typeof outagePage>) =>
    Object.fromEntries((page?.answer?.lines ?? []).map(({ label, value }) => [label, value]))
  const claim = (params: Record<string, string>) => values(outagePage(params, NOW))['Claim by']

  // Version 2026-04-01 promises 99.9% there and 15 days to claim. Of June's 43,200 min 43.2 may be lost; 30 are fewer,
  // and 43,170 of 43,200 are 99.93055…%.
  test('30 minutes in June 2026, Mission-critical in Asia-Pacific: met by the version of that month', () => {
    const page = outagePage(june, NOW)
    expect(page?.by).toEqual({
      version: '2026-04-01',
      standing: 'superseded',
      chosen: false,
      applicable: { version: '2026-04-01', standing: 'superseded' },
      when: 'at the beginning of June 2026',
      ahead: false,
    })
    expect(values(page)).toMatchObject({
      'Monthly uptime': '99.9305%',
      Commitment: '99.9%, met',
      Credit: 'none',
      'Claim by': '15 July 2026',
    })
    expect(page?.answer?.text).toContain(
      'Version 2026-04-01 (superseded). It applied at the beginning of June 2026.',
    )
    for (const { clauses } of page?.answer?.lines ?? [])
      for (const { href } of clauses) expect(href).toMatch(/^\/versions\/2026-04-01\/mission-critical\/apac#/)
  })

  // 30 June and 15 days are 15 July; 30 September and 15 days 15 October. By version 2026-10-01 it is 30 days.
  test('the time to claim is that of the version, too', () => {
    expect(claim({ ...june, minutes: '60' })).toBe('15 July 2026')
    expect(claim({ tier: 'enterprise', region: 'eu', month: '2026-09', minutes: '60' })).toBe(
      '15 October 2026',
    )
    expect(claim({ tier: 'enterprise', region: 'eu', month: '2026-10', minutes: '60' })).toBe(
      '30 November 2026',
    )
  })

  test('a month ahead is judged by what is published for it', () => {
    const page = outagePage({ ...june, month: '2027-03' }, NOW)
    expect(page?.by).toMatchObject({
      version: '2027-03-01',
      standing: 'announced',
      chosen: false,
      ahead: true,
    })
    // Published on 16 November 2026: a day before, nobody knew of it.
    expect(outagePage({ ...june, month: '2027-03' }, new Date('2026-11-15T10:00:00Z'))?.by).toMatchObject({
      version: '2026-10-01',
    })
  })

  test('before any version there is no figure, and the page says which came first', () => {
    const page = outagePage({ ...june, month: '2026-03' }, NOW)
    expect(page).toMatchObject({ by: null, answer: null })
    expect(faultsOf(page)).toEqual({
      month:
        'No version of these terms applied at the beginning of March 2026. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC. If your contract specifies a version, choose it under “Version of the terms”.',
    })
  })

  // Version 2026-10-01 promises 99.95% in Asia-Pacific: 21.6 of June's minutes. It pays 10% for the next band.
  test('another version can be chosen, and the answer says which one applied', () => {
    const page = outagePage({ ...june, version: '2026-10-01' }, NOW)
    expect(values(page)).toMatchObject({
      Commitment: '99.95%, missed',
      Credit: '10% of the monthly fee, USD 100.00',
      'Claim by': '30 July 2026',
    })
    expect(page?.answer?.text).toContain(
      'Version 2026-10-01 (in force). You chose it. Version 2026-04-01 (superseded) applied at the beginning of June 2026.',
    )
    expect(page?.answer?.text).toMatch(/&version=2026-10-01&/)
    const before = outagePage({ ...june, month: '2026-03', version: '2026-04-01' }, NOW)
    expect(before?.by).toMatchObject({ version: '2026-04-01', chosen: true, applicable: null })
  })

  // SLA 15.3, last sentence, and 15.8: the date alone does not say which version binds a customer.
  test('the choice says when the version of the date is not the customer’s', () => {
    for (const page of [outagePage(june, NOW), responsePage({}, NOW)])
      expect(page?.fields.find(({ name }) => name === 'version')?.help).toBe(
        'Choose another if your contract specifies one, or an earlier one if notice of a later one was not sent to you in time.',
      )
  })

  test.each([
    ['2026-10-02', NOW],
    ['__proto__', NOW],
    // A draft or a version to come is nobody's to know.
    ['2027-03-01', new Date('2026-11-16T08:59:59.999Z')],
  ])('a version that is not published is refused: %s', (version, now) => {
    for (const page of [
      outagePage({ ...june, version }, now),
      outagePage({ version }, now),
      uptimePage({ version }, now),
      responsePage({ version }, now),
    ]) {
      expect(page?.answer).toBeNull()
      expect(faultsOf(page)).toEqual({
        version: expect.stringContaining(`no published version “${version}”`),
      })
    }
  })

  test('a tier that the version does not have is refused with the name of the version, asked or not', () => {
    expect(faultsOf(outagePage({ ...june, tier: 'gold' }, NOW))).toEqual({
      tier: 'Version 2026-04-01 has no tier “gold”. Choose one from the list.',
    })
    expect(faultsOf(outagePage({ tier: 'gold', region: 'eu' }, NOW))).toEqual({
      tier: 'Version 2026-10-01 has no tier “gold”. Choose one from the list.',
    })
  })

  // S1 on the premium plan: 1 hour by version 2026-04-01, 30 minutes by 2026-10-01.
  test('a request is judged by the version in force when it arrived', () => {
    const s1 = { tier: 'premium', region: 'us', severity: 'S1', openedAt: '2026-06-01T10:00:00Z' }
    const due = (params: Record<string, string>) =>
      responsePage({ ...s1, ...params }, NOW)?.answer?.lines[0]?.note?.split(', in UTC ')[1]
    expect(due({})).toBe('2026-06-01T11:00:00Z')
    expect(due({ openedAt: '2026-09-30T23:59:59Z' })).toBe('2026-10-01T00:59:59Z')
    expect(due({ openedAt: '2026-10-01T00:00:00Z' })).toBe('2026-10-01T00:30:00Z')
    expect(due({ version: '2026-10-01' })).toBe('2026-06-01T10:30:00Z')
    // 19:59:59 in New York on 30 September is 23:59:59 in UTC; a second later the next version begins.
    expect(due({ openedAt: '2026-09-30T19:59:59' })).toBe('2026-10-01T00:59:59Z')
    expect(due({ openedAt: '2026-09-30T20:00' })).toBe('2026-10-01T00:30:00Z')
    const before = responsePage({ ...s1, openedAt: '2026-03-31T10:00' }, NOW)
    expect(before?.answer).toBeNull()
    expect(faultsOf(before).openedAt).toMatch(/^No version of these terms applied when the request arrived\./)
  })

  test('a percentage is compared with what is in force, or with the version that is chosen', () => {
    const asked = { minutes: '30', basis: 'month-30-days' }
    const apac = (params: Record<string, string>) =>
      uptimePage({ ...asked, ...params }, NOW)?.answer?.meaning?.tiers.filter(
        ({ tier }) => tier === 'Mission-critical',
      )
    // 30 of 43,200 min leave 99.93055…%: enough for 99.9% in Asia-Pacific by 2026-04-01, not for 99.95% by 2026-10-01.
    // Of the version in force too the link names the version: the answer must not lead to the terms of a later one.
    expect(apac({})?.map(({ where, met, href }) => [where, met, href])).toEqual([
      ['other regions', false, '/versions/2026-10-01/mission-critical/us'],
      ['Asia-Pacific', false, '/versions/2026-10-01/mission-critical/apac'],
    ])
    expect(apac({ version: '2026-04-01' })?.map(({ where, met, href }) => [where, met, href])).toEqual([
      ['other regions', false, '/versions/2026-04-01/mission-critical/us'],
      ['Asia-Pacific', true, '/versions/2026-04-01/mission-critical/apac'],
    ])
  })
})

test('before the first version begins its terms are offered, and a month before it has no figure', () => {
  const now = new Date('2026-02-01T10:00:00Z')
  const asked = { tier: 'enterprise', region: 'eu', minutes: '60' }
  expect(outagePage(asked, now)?.fields.find(({ name }) => name === 'tier')?.options).toHaveLength(5)
  expect(outagePage({ ...asked, month: '2026-03' }, now)?.answer).toBeNull()
  expect(outagePage({ ...asked, month: '2026-04' }, now)?.by).toMatchObject({
    version: '2026-04-01',
    standing: 'announced',
  })
})

test('the tiers and regions on offer are those of the version that applies', () => {
  useCatalogue(withEditions())
  const tiers = (params: Record<string, string>) =>
    outagePage(params, NOW)
      ?.fields.find(({ name }) => name === 'tier')
      ?.options.map(({ value }) => value)
  // In this catalogue the first version has no Growth tier.
  expect(tiers({})).toContain('growth')
  expect(tiers({ month: '2026-06' })).not.toContain('growth')
  expect(tiers({ month: '2026-06', version: '2026-10-01' })).toContain('growth')
  const june = outagePage({ tier: 'growth', region: 'eu', month: '2026-06', minutes: '60' }, NOW)
  expect(faultsOf(june)).toEqual({
    tier: 'Version 2026-04-01 has no tier “growth”. Choose one from the list.',
  })
  // The edition was published within November, so that November stays with the version as it was.
  expect(
    outagePage({ tier: 'growth', region: 'eu', month: '2026-11', minutes: '60' }, NOW)?.by?.version,
  ).toBe('2026-10-01')
  expect(
    outagePage({ tier: 'growth', region: 'eu', month: '2026-12', minutes: '60' }, NOW)?.by?.version,
  ).toBe('2026-10-01.1')
})
