import { expect, test } from 'vitest'
import { standingNotice } from './standing-notice.ts'

const release = (version: string, effectiveAt = `${version}T00:00:00Z`) => ({
  version,
  publishedAt: '2026-01-15T09:00:00Z',
  effectiveAt,
})
const [OLD, CURRENT, NEXT] = [release('2026-04-01'), release('2026-10-01'), release('2027-03-01')]
const NOW = { current: CURRENT, successor: null }
const PLACE = { tier: 'enterprise', region: 'eu' }

test('a superseded offer says since when, by what, and leads to the comparison with today', () => {
  const supersession = { by: CURRENT, since: '2026-10-01T00:00:00Z' }
  const notice = standingNotice({ standing: 'superseded', release: OLD, supersession }, NOW, PLACE)
  expect(notice.sentence).toBe(
    'This version was in force from 1 April 2026, 00:00 UTC until 1 October 2026, 00:00 UTC, when version 2026-10-01 replaced it.',
  )
  expect(notice.links.map(({ href }) => href)).toEqual([
    '/versions/2026-10-01',
    '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
    '/enterprise-sla/enterprise/eu',
  ])
})

test('what the version in force no longer offers has no page of today', () => {
  const supersession = { by: CURRENT, since: '2026-10-01T00:00:00Z' }
  const notice = standingNotice({ standing: 'superseded', release: OLD, supersession }, NOW, PLACE, false)
  expect(notice.links.map(({ href }) => href)).not.toContain('/enterprise-sla/enterprise/eu')
})

test('an announced version says when it begins and what holds until then', () => {
  const seen = { standing: 'announced', release: NEXT, supersession: null } as const
  expect(standingNotice(seen, NOW)).toEqual({
    sentence:
      'Announced; takes effect on 1 March 2027, 00:00 UTC. Until then version 2026-10-01 is in force.',
    links: [
      {
        href: '/versions/compare?from=2026-10-01&to=2027-03-01',
        label: 'Compare with the version in force, 2026-10-01',
      },
      { href: '/enterprise-sla', label: 'Read the terms in force' },
    ],
  })
  expect(standingNotice(seen, { current: null, successor: null })).toEqual({
    sentence: 'Announced; takes effect on 1 March 2027, 00:00 UTC. No version is in force before then.',
    links: [],
  })
})

test('the version in force leads to the page that never changes its address', () => {
  const notice = standingNotice({ standing: 'in-force', release: CURRENT, supersession: null }, NOW, PLACE)
  expect(notice.sentence).toBe('In force from 1 October 2026, 00:00 UTC.')
  expect(notice.links.map(({ href }) => href)).toEqual(['/enterprise-sla/enterprise/eu'])
})

test('the version in force says until when, once what follows it is published', () => {
  const successor = { by: NEXT, since: '2027-03-01T00:00:00Z' }
  const notice = standingNotice(
    { standing: 'in-force', release: CURRENT, supersession: null },
    { current: CURRENT, successor },
  )
  expect(notice.sentence).toBe(
    'In force from 1 October 2026, 00:00 UTC until 1 March 2027, 00:00 UTC, when version 2027-03-01 replaces it.',
  )
  expect(notice.links.map(({ href }) => href)).toEqual([
    '/enterprise-sla',
    '/versions/compare?from=2026-10-01&to=2027-03-01',
  ])
})

test('a version that an edition replaced before it began was never in force', () => {
  const by = release('2026-10-01.1', '2026-10-01T00:00:00Z')
  const supersession = { by, since: '2026-08-20T08:00:00Z' }
  expect(
    standingNotice(
      { standing: 'superseded', release: CURRENT, supersession },
      { current: by, successor: null },
    ).sentence,
  ).toBe(
    'This version never came into force: edition 2026-10-01.1 replaced it on 20 August 2026, 08:00 UTC, before it took effect.',
  )
})

// 2026-10-01 took the place of 2026-04-01 on 1 October; the editions were published on 26 November and 2 December.
const LATE = release('2026-04-01.1', '2026-11-26T12:50:00Z')
const LATER = release('2026-04-01.2', '2026-12-02T09:00:00Z')
const REPLACED = { by: CURRENT, since: '2026-10-01T00:00:00Z' }
const BOUND = 'customers to whom version 2026-04-01 still applies, such as those whose order form fixes it.'

test('an edition of a superseded version says what it corrects, and for whom it applies', () => {
  const seen = {
    standing: 'superseded',
    release: LATE,
    supersession: { by: CURRENT, since: '2026-11-26T12:50:00Z' },
    late: REPLACED,
  } as const
  const { sentence, links } = standingNotice({ ...seen, correction: null }, NOW, PLACE)
  expect(sentence).toBe(
    'This edition corrects version 2026-04-01, which version 2026-10-01 replaced on 1 October 2026, 00:00 UTC. ' +
      `From 26 November 2026, 12:50 UTC it applies only to ${BOUND}`,
  )
  expect(links[0]).toEqual({ href: '/versions/2026-10-01', label: 'Version 2026-10-01' })
  expect(standingNotice({ ...seen, correction: LATER }, NOW, PLACE).sentence).toBe(
    'This edition corrects version 2026-04-01, which version 2026-10-01 replaced on 1 October 2026, 00:00 UTC. ' +
      `From 26 November 2026, 12:50 UTC until 2 December 2026, 09:00 UTC it applies only to ${BOUND} ` +
      `Edition 2026-04-01.2 corrects it, from 2 December 2026, 09:00 UTC, for ${BOUND}`,
  )
})

test('a superseded version names the edition that corrects it for those whom it still binds', () => {
  const { sentence, links } = standingNotice(
    { standing: 'superseded', release: OLD, supersession: REPLACED, late: null, correction: LATE },
    NOW,
  )
  expect(sentence).toBe(
    'This version was in force from 1 April 2026, 00:00 UTC until 1 October 2026, 00:00 UTC, when version 2026-10-01 replaced it. ' +
      `Edition 2026-04-01.1 corrects it, from 26 November 2026, 12:50 UTC, for ${BOUND}`,
  )
  expect(links.map(({ label }) => label)).toEqual([
    'Corrected by 2026-04-01.1',
    'Replaced by 2026-10-01',
    'Compare with the version in force, 2026-10-01',
    'Read the terms in force',
  ])
})

test('a draft says that it is one', () => {
  const notice = standingNotice({ standing: 'draft', version: '2027-09-01' }, NOW, PLACE)
  expect(notice.sentence).toMatch(/^This is a draft:/)
  expect(notice.links[0]?.href).toBe(
    '/versions/compare?from=2026-10-01&to=2027-09-01&tier=enterprise&region=eu',
  )
})
