import { describe, expect, test } from 'vitest'
import { outagePage } from './outage-page.ts'
import { responsePage } from './response-page.ts'
import { uptimePage } from './uptime-page.ts'

// The demo: 2026-04-01 superseded, 2026-10-01 in force, 2027-03-01 announced on 16 November 2026.
const NOW = new Date('2026-11-20T10:00:00Z')
const NOTHING_PUBLISHED = new Date('2026-01-01T00:00:00Z')

type Page = { fields: { name: string; value: string; error: string | null }[]; answer: unknown } | null

const faultsOf = (page: Page) =>
  Object.fromEntries(
    (page?.fields ?? []).flatMap(({ name, error }) => (error === null ? [] : [[name, error]])),
  )
const given = (page: Page) => Object.fromEntries((page?.fields ?? []).map(({ name, value }) => [name, value]))

test('while nothing is published there is no calculator', () => {
  for (const page of [outagePage, uptimePage, responsePage]) expect(page({}, NOTHING_PUBLISHED)).toBeNull()
})

test('an address without a question, or with a tier and region only, asks nothing and faults nothing', () => {
  for (const page of [outagePage, responsePage])
    for (const params of [{}, { tier: 'enterprise', region: 'eu', utm_source: 'x' }]) {
      const shown = page(params, NOW)
      expect(shown).toMatchObject({ sent: false, answer: null, by: null })
      expect(faultsOf(shown)).toEqual({})
    }
})

test('a decimal comma is answered with the figure to write', () => {
  expect(faultsOf(uptimePage({ uptime: '99,9' }, NOW))).toEqual({
    uptime: 'Enter 99.9 with a decimal point.',
  })
  expect(faultsOf(uptimePage({ minutes: '43,2', basis: 'month-30-days' }, NOW))).toEqual({
    minutes: 'Enter 43.2 with a decimal point.',
  })
})

describe('outage', () => {
  const ASKED = { tier: 'enterprise', region: 'eu', month: '2027-02', minutes: '44' }
  const value = (params: Record<string, string>, label: string) =>
    outagePage({ ...ASKED, ...params }, NOW)?.answer?.lines.find((line) => line.label === label)

  test('44 minutes in February, with a fee of 1,000.00', () => {
    const { answer } = outagePage({ ...ASKED, fee: '1000.00', currency: 'EUR' }, NOW) ?? {}
    expect(answer?.lines.map((line) => [line.label, line.value])).toEqual([
      ['Monthly uptime', '99.8908%'],
      ['Commitment', '99.9%, missed'],
      ['Credit band', '99% to below 99.9%'],
      ['Credit', '10% of the monthly fee, EUR 100.00'],
      ['Cap', 'EUR 1,000.00 in one contract year'],
      ['Claim by', '30 March 2027'],
      ['Right to terminate', 'not from this month alone'],
    ])
    expect(answer?.lines[0]?.note).toContain('exactly 40,276 of 40,320 minutes, 44 min down')
    for (const { label, clauses } of answer?.lines ?? []) {
      expect(clauses.length, label).toBeGreaterThan(0)
      for (const { number, href } of clauses) {
        expect(number).toMatch(/^\d+\.\d+$/)
        expect(href).toMatch(/^\/versions\/2026-10-01\/enterprise\/eu#[a-z]+\.[a-z-]+$/)
      }
    }
    for (const part of [
      'version 2026-10-01',
      'Enterprise tier, European Union',
      'Monthly fee: 1000.00',
      '[clause',
    ])
      expect(answer?.text).toContain(part)
    expect(answer?.text).toMatch(
      /\/calculators\/outage\?tier=enterprise&region=eu&month=2027-02&minutes=44&fee=1000.00&currency=EUR$/,
    )
  })

  test('a start and an end are the same outage', () => {
    const span = { minutes: '', start: '2027-02-10T10:00', end: '2027-02-10T10:44' }
    expect(value(span, 'Monthly uptime')?.value).toBe('99.8908%')
    // Five minutes is the least that counts; 5 of 40 320 are 0.01240…%.
    expect(value({ ...span, end: '2027-02-10T10:04' }, 'Monthly uptime')).toMatchObject({
      value: '100.0000%',
      note: expect.stringContaining('shorter than 5 minutes is not Downtime'),
    })
    expect(value({ ...span, end: '2027-02-10T10:05' }, 'Monthly uptime')?.value).toBe('99.9875%')
    expect(value({ ...span, start: '2027-02-28T23:16', end: '2027-03-01T00:00' }, 'Credit')?.value).toBe(
      '10% of the monthly fee',
    )
  })

  // 31 January 23:57 to 1 February 00:40 is 43 minutes: 3 of them in January, 40 in February. The run is found before its
  // minutes are assigned to months, so the 3 count although they are fewer than 5 (SLA, downtime.order and fragments).
  test('an outage over the end of a month counts in both', () => {
    const outage = { minutes: '', start: '2027-01-31T23:57', end: '2027-02-01T00:40' }
    expect(value({ ...outage, month: '2027-01' }, 'Monthly uptime')).toMatchObject({
      // 3 of 44 640 minutes are 0.00672…%.
      value: '99.9932%',
      note: expect.stringMatching(
        /3 min down: the part of an outage of 43 min that lies in January 2027; the month is not over yet, so this holds only if nothing more is added$/,
      ),
    })
    // 40 of 40 320 minutes are 0.09920…%.
    expect(value(outage, 'Monthly uptime')?.value).toBe('99.9007%')
    // Four minutes in all, two on either side: in no month.
    const short = { minutes: '', start: '2027-01-31T23:58', end: '2027-02-01T00:02' }
    for (const month of ['2027-01', '2027-02'])
      expect(value({ ...short, month }, 'Monthly uptime')).toMatchObject({
        value: '100.0000%',
        note: expect.stringContaining('shorter than 5 minutes is not Downtime'),
      })
  })

  test('credits already taken leave less, and the answer says so', () => {
    const money = { fee: '1000', currency: 'JPY', taken: '950' }
    expect(value(money, 'Credit')).toMatchObject({
      value: 'JPY 50, all that is left of the cap',
      note: '10% of the monthly fee would be JPY 100',
    })
    expect(value(money, 'Cap')?.note).toContain('JPY 950 for earlier months')
  })

  // Half a month of JPY 1000: 10% of 500 are 50. The cap is one whole fee, 1000, of which 960 are used: 40 are left.
  test('a month that the contract covers in part counts as a whole one for the cap', () => {
    const money = { fee: '500', whole: '1000', currency: 'JPY', taken: '960' }
    expect(value(money, 'Credit')?.value).toBe('JPY 40, all that is left of the cap')
    expect(value(money, 'Cap')).toMatchObject({
      value: 'JPY 1,000 in one contract year',
      note: expect.stringContaining('a part month counted as a whole one; JPY 960'),
    })
  })

  // September 2026 is judged by 2026-04-01: 15 days to claim, until the end of 15 October. 500 of 43,200 min: 98.8425…%.
  test('a claim whose last day is over is not offered', () => {
    const asked = { tier: 'enterprise', region: 'eu', month: '2026-09', minutes: '500' }
    const at = (moment: string) => outagePage(asked, new Date(moment))?.answer
    const claimBy = (moment: string) => at(moment)?.lines.find(({ label }) => label === 'Claim by')
    expect(at('2026-10-15T23:59:59.999Z')?.sentence).toMatch(/ Claim by 15 October 2026\.$/)
    expect(claimBy('2026-10-15T23:59:59.999Z')?.note).not.toMatch(/passed/)
    expect(at('2026-10-16T00:00:00Z')?.sentence).toMatch(/ The time to claim ended on 15 October 2026\.$/)
    expect(claimBy('2026-10-16T00:00:00Z')).toMatchObject({
      value: '15 October 2026',
      note: expect.stringMatching(
        /; this day has passed, and no credit is due for a later claim, except after a correction of the published uptime$/,
      ),
    })
    const cited = claimBy('2026-10-16T00:00:00Z')?.clauses.map(({ href }) => href.split('#')[1])
    expect(cited).toEqual(['claims.window', 'claims.correction'])
  })

  test('a month that meets the commitment gives no credit to claim', () => {
    expect(value({ minutes: '40' }, 'Commitment')?.value).toBe('99.9%, met')
    expect(value({ minutes: '40' }, 'Credit')?.value).toBe('none')
    // 28 February and 30 days are 30 March: told for whoever measures otherwise.
    expect(value({ minutes: '40' }, 'Claim by')).toMatchObject({
      value: '30 March 2027',
      note: expect.stringMatching(/; no credit to claim at this uptime$/),
    })
    expect(outagePage({ ...ASKED, minutes: '40' }, NOW)?.answer?.sentence).toMatch(/No credit to claim\.$/)
  })

  test('a fraction of a minute is refused with the reason', () => {
    expect(faultsOf(outagePage({ ...ASKED, minutes: '43.2' }, NOW))).toEqual({
      minutes: 'Enter whole minutes, for example 44: the terms count whole clock minutes.',
    })
  })

  test('below 95% the contract may be ended', () => {
    expect(value({ minutes: '2017' }, 'Right to terminate')?.value).toBe(
      'yes, if your notice arrives in time',
    )
  })

  // April 2026: 2,161 of 43,200 minutes leave less than 95%. The claim could arrive until 15 May (15 days), the notice until
  // 29 June (60 days after the month) unless a later publication, correction or decision began that time anew.
  test.each([
    ['2026-05-15T23:59:59Z', ''],
    [
      '2026-05-16T00:00:00Z',
      '; the time to claim has passed, and the time for this notice may have passed too',
    ],
    [
      '2026-11-26T12:00:00Z',
      '; the time to claim has passed, and the time for this notice may have passed too',
    ],
  ])('at %s the right to terminate is given with a warning where its time may be over', (now, warning) => {
    const asked = { ...ASKED, month: '2026-04', minutes: '2161' }
    const lines = outagePage(asked, new Date(now))?.answer?.lines
    expect(lines?.find(({ label }) => label === 'Right to terminate')).toMatchObject({
      value: 'yes, if your notice arrives in time',
      note: `without penalty, by written notice; the last clause cited says by when it must arrive${warning}`,
    })
  })

  test.each<[Record<string, string | string[]>, string[]]>([
    [{ minutes: '' }, ['minutes']],
    [{ minutes: 'NaN' }, ['minutes']],
    [{ minutes: '-1' }, ['minutes']],
    [{ minutes: '1e308' }, ['minutes']],
    [{ minutes: '44,5' }, ['minutes']],
    [{ minutes: '40.32' }, ['minutes']],
    [{ minutes: '44', maintenance: '30.5' }, ['maintenance']],
    [{ minutes: '40321' }, ['minutes']],
    [{ minutes: ['44', '45'] }, ['minutes']],
    [{ minutes: '44', maintenance: ['', '10'] }, ['maintenance']],
    [{ start: '2027-02-10T10:00' }, ['minutes']],
    [{ minutes: '', start: '2027-02-10T10:00' }, ['end']],
    [{ minutes: '', start: '2027-02-10T10:00', end: '2027-02-10T10:00' }, ['end']],
    [{ minutes: '', start: '2027-02-30T10:00', end: '2027-02-10T10:00' }, ['start']],
    [{ minutes: '', start: '2027-01-10T23:59', end: '2027-02-01T00:00' }, ['start']],
    [{ minutes: '', start: '2027-03-01T00:00', end: '2027-03-01T00:10' }, ['start']],
    [{ minutes: '', start: '2027-02-10T10:00:30', end: '2027-02-10T10:10' }, ['start']],
    [{ minutes: '', start: '2027-02-10T10:00', end: '2027-02-10T10:04:59.999' }, ['end']],
    [{ minutes: '', start: '2027-02-10T04:00', end: '2027-02-10T04:03', maintenance: '120' }, ['start']],
    [{ minutes: '', start: '2027-02-10T04:00', end: '2027-02-10T04:03', excluded: '120' }, ['start']],
    [{ minutes: '44', excluded: '30.5' }, ['excluded']],
    // February 2027 has 40 320 minutes: with all of them excluded nothing is left to measure.
    [{ minutes: '0', excluded: '40320' }, ['excluded']],
    [{ month: '2026-13' }, ['month']],
    [{ month: '' }, ['month']],
    [{ maintenance: '241' }, ['maintenance']],
    [{ fee: '12,000', currency: 'EUR' }, ['fee']],
    [{ fee: '12000.001', currency: 'EUR' }, ['fee']],
    [{ fee: '12000.5', currency: 'JPY' }, ['fee']],
    [{ fee: '12000' }, ['currency']],
    [{ fee: '12000', currency: 'eur' }, ['currency']],
    [{ currency: 'EUR' }, ['fee']],
    [{ taken: '5' }, ['fee']],
    [{ fee: '12000', currency: 'EUR', taken: '-5' }, ['taken']],
    [{ fee: '12000', currency: 'EUR', whole: '11999.99' }, ['whole']],
    [{ whole: '12000', currency: 'EUR' }, ['fee']],
    [{ tier: 'gold' }, ['tier']],
    [{ tier: '__proto__', region: '', month: 'x', minutes: 'y' }, ['tier', 'region', 'month', 'minutes']],
  ])('%j is explained beside its field, and nothing is lost', (changes, names) => {
    const params = { ...ASKED, ...changes }
    const page = outagePage(params, NOW)
    expect(page?.answer).toBeNull()
    expect(Object.keys(faultsOf(page))).toEqual(names)
    for (const [name, text] of Object.entries(params)) expect(given(page)[name]).toBe([text].flat()[0])
  })
})

describe('uptime', () => {
  test('99.9% on every named period', () => {
    const { answer } = uptimePage({ uptime: '99.9' }, NOW) ?? {}
    expect(answer?.meaning).toBeNull()
    const allowed = Object.fromEntries(
      (answer?.allowed?.budgets ?? []).map(({ basis, allowed: time }) => [basis, time]),
    )
    expect(allowed).toMatchObject({
      'month-28-days': '40 min 19.2 s',
      'month-30-days': '43 min 12 s',
      'mean-month': '43 min 48 s',
      'year-365-days': '8 h 45 min 36 s',
    })
    expect(Object.keys(allowed)).toHaveLength(10)
  })

  // Of 43,200 min 0.1% are 43.2, 0.05% are 21.6, 0.001% are 0.432 and 0.0025% are 1.08; at 0% all may be down.
  test.each([
    ['99.9', 'in a month of 30 days 43 minutes of downtime still meet the target, and 44 miss it.'],
    ['99.95', 'in a month of 30 days 21 minutes of downtime still meet the target, and 22 miss it.'],
    ['99.9975', 'in a month of 30 days 1 minute of downtime still meets the target, and 2 miss it.'],
    ['99.999', 'in a month of 30 days a single minute of downtime misses the target.'],
  ])('%s%% in the whole minutes that the terms count', (uptime, words) => {
    const { answer } = uptimePage({ uptime }, NOW) ?? {}
    expect(answer?.allowed?.whole).toBe(`The terms count whole minutes: ${words}`)
    expect(answer?.text).toContain(words)
  })

  test('at 0% no minute misses', () => {
    expect(uptimePage({ uptime: '0' }, NOW)?.answer?.allowed?.whole).toBeNull()
  })

  test.each(['99.9%', '99.90 %'])('%s is a percentage too', (uptime) => {
    expect(uptimePage({ uptime }, NOW)?.answer?.allowed?.percent).toBe('99.9')
  })

  // 21.6 min of 43 200 are exactly 0.05%: 99.95% is met, 99.99% is missed.
  test('21.6 minutes in 30 days, and who still meets it', () => {
    const { answer } = uptimePage({ minutes: '21.6', basis: 'month-30-days' }, NOW) ?? {}
    expect(answer?.meaning).toMatchObject({
      uptimePercent: '99.9500',
      exactly: '2,590,704 of 2,592,000 seconds, 21 min 36 s down',
    })
    expect(answer?.meaning?.tiers.map(({ tier, where, met }) => [tier, where, met])).toEqual([
      ['Starter', 'every region', true],
      ['Growth', 'every region', true],
      ['Enterprise', 'every region', true],
      ['Premium', 'every region', true],
      ['Mission-critical', 'other regions', false],
      ['Mission-critical', 'Asia-Pacific', true],
    ])
    expect(answer?.text).toContain('Mission-critical, Asia-Pacific: 99.95%, met')
    const more = uptimePage({ minutes: '21.601', basis: 'month-30-days' }, NOW)?.answer?.meaning
    expect(more?.uptimePercent).toBe('99.9499')
    expect(more?.tiers.filter(({ met }) => met)).toHaveLength(3)
  })

  test.each<[Record<string, string | string[]>, string]>([
    [{ uptime: '' }, 'uptime'],
    [{ uptime: '100.1' }, 'uptime'],
    [{ uptime: '-1' }, 'uptime'],
    [{ uptime: '1e2' }, 'uptime'],
    [{ uptime: '99,9' }, 'uptime'],
    [{ uptime: '99.9%%' }, 'uptime'],
    [{ uptime: ['99.9', '99'] }, 'uptime'],
    [{ minutes: '43200.001', basis: 'month-30-days' }, 'minutes'],
    [{ minutes: '44' }, 'basis'],
    [{ minutes: '44', basis: 'month-33-days' }, 'basis'],
  ])('%j is explained beside its field', (params, name) => {
    const page = uptimePage(params, NOW)
    expect(page?.answer).toBeNull()
    expect(Object.keys(faultsOf(page))).toEqual([name])
  })
})

describe('response', () => {
  const ASKED = { tier: 'enterprise', region: 'eu', severity: 'S1', openedAt: '2026-11-20T16:30' }

  test('Friday 16:30 in Frankfurt, 4 business hours', () => {
    const { answer } = responsePage(ASKED, NOW) ?? {}
    expect(answer?.sentence).toBe(
      'Enterprise, European Union, S1: first response is due by Monday 23 November 2026, 12:30, Europe/Berlin.',
    )
    expect(answer?.lines[0]?.note).toBe('2026-11-23T12:30:00+01:00, in UTC 2026-11-23T11:30:00Z')
    expect(answer?.skipped).toEqual([
      {
        from: 'Friday 20 November 2026, 17:00',
        to: 'Saturday 21 November 2026, 00:00',
        length: '7 h',
        reason: 'after closing',
      },
      {
        from: 'Saturday 21 November 2026, 00:00',
        to: 'Monday 23 November 2026, 00:00',
        length: '2 d',
        reason: 'not a business day',
      },
      {
        from: 'Monday 23 November 2026, 00:00',
        to: 'Monday 23 November 2026, 09:00',
        length: '9 h',
        reason: 'before opening',
      },
    ])
    expect(answer?.text).toContain('Does not count: Friday 20 November 2026, 17:00 to')
    expect(answer?.otherReading).toBeNull()
    for (const { label, clauses } of answer?.lines ?? []) expect(clauses.length, label).toBeGreaterThan(0)
  })

  // S1 on the premium plan is 1 hour by version 2026-04-01; 12:00 at +02:00 is 10:00 UTC.
  test.each(['2026-06-01T10:00Z', '2026-06-01T12:00+02:00'])(
    'to the minute, in UTC or with an offset: %s',
    (openedAt) => {
      const page = responsePage({ ...ASKED, tier: 'premium', region: 'us', openedAt }, NOW)
      expect(page?.answer?.lines[0]?.note).toContain('2026-06-01T11:00:00Z')
      expect(page?.by?.version).toBe('2026-04-01')
    },
  )

  test('around the clock nothing is left out', () => {
    const { answer } = responsePage({ ...ASKED, tier: 'premium' }, NOW) ?? {}
    expect(answer?.lines[0]?.value).toBe('Friday 20 November 2026, 17:00, Europe/Berlin')
    expect(answer?.skipped).toEqual([])
  })

  // New York, 1 November 2026: 01:30 is 05:30 UTC and again 06:30 UTC.
  test('a time that the clocks show twice is answered for the first, and leads to the second', () => {
    const twice = { ...ASKED, tier: 'premium', region: 'us', openedAt: '2026-11-01T01:30' }
    const { answer } = responsePage(twice, NOW) ?? {}
    expect(answer?.lines[0]?.note).toContain('2026-11-01T06:00:00Z')
    const second = Object.fromEntries(new URL(answer?.otherReading ?? '', 'http://x').searchParams)
    expect(second.openedAt).toBe('2026-11-01T01:30:00-05:00')
    expect(responsePage(second, NOW)?.answer?.lines[0]?.note).toContain('2026-11-01T07:00:00Z')
  })

  // "A day that the table does not list is no holiday" (SLA, support.hours): Thursday 1 May 2031, 10:00, is open.
  test('a day of a year without listed holidays counts, and the answer says so', () => {
    const { answer } = responsePage({ ...ASKED, openedAt: '2031-05-01T10:00' }, NOW) ?? {}
    expect(answer?.lines.at(-1)).toMatchObject({ label: 'Holidays', value: 'no complete list for 2031' })
  })

  test.each<[Record<string, string | string[]>, string]>([
    [{ openedAt: '2026-03-29T02:30' }, 'openedAt'],
    [{ openedAt: '2026-02-29T10:00' }, 'openedAt'],
    [{ openedAt: '' }, 'openedAt'],
    [{ openedAt: 'now' }, 'openedAt'],
    [{ openedAt: ['2026-11-20T16:30', '2026-11-20T16:31'] }, 'openedAt'],
    [{ severity: 'S5' }, 'severity'],
    [{ region: 'mars' }, 'region'],
  ])('%j is explained beside its field', (changes, name) => {
    const page = responsePage({ ...ASKED, ...changes }, NOW)
    expect(page?.answer).toBeNull()
    expect(Object.keys(faultsOf(page))).toEqual([name])
  })
})

test('a link may choose the severity beforehand without asking anything', () => {
  const page = responsePage({ tier: 'premium', region: 'us', severity: 'S2' }, NOW)
  expect(page).toMatchObject({ sent: false, answer: null })
  expect(given(page)).toMatchObject({ tier: 'premium', region: 'us', severity: 'S2', openedAt: '' })
})
