import { expect, test } from 'vitest'
import { noticeFor } from '#lib/domain/subprocessors/list/data.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { digestMail } from '../subscriptions/mails/digest-mail.ts'
import { noticeMail } from '../subscriptions/mails/notice-mail.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { listComparisonPage } from './comparison/comparison-page.ts'
import { noticesFeed } from './following/feed.ts'
import { subprocessorListPage } from './pages/list-page.ts'
import { noticePage } from './pages/notice-page.ts'
import { listedNotice, publishedNotices } from './published-notices.ts'

/** The list is published since 2024; the first version of the terms only on 15 January 2026. */
const NOW = new Date('2025-07-22T12:00:00Z')
const WASABI = '2025-07-21-wasabi'
const context = {
  followed: { notices: { tier: null, region: null }, releases: false, frequency: 'at-once' as const },
  now: NOW,
  leave: 'http://localhost:3000/subscriptions/leave?token=T',
}

test('the list says nothing of whom a notice concerns, though nothing was selected', () => {
  const { facts } = subprocessorListPage({}, NOW)
  const all = [...facts.coming, ...facts.past]
  expect(all.length).toBe(4)
  for (const { concerns, concernsWords } of all) expect([concerns, concernsWords]).toEqual([null, null])
})

test('the page of a notice says when and not for whom, and names places', () => {
  const [change] = noticePage(WASABI, NOW)?.changes ?? []
  expect([change?.effective, change?.affects]).toEqual(['In effect from 1 September 2025.', null])
  expect(change?.record?.find(({ key }) => key === 'eu/storage')?.label).toBe('Data at rest, European Union')
})

test('two days are compared for everyone, with the names of places, and nothing can be selected', () => {
  const { facts, browsable } = listComparisonPage({}, NOW)
  expect(facts.comparison?.counted).toBe('1 added, 1 removed, 1 changed.')
  expect(facts.form.tiers).toEqual([])
  expect(browsable).toBeNull()
  const sentry = facts.comparison?.changed.find(({ name }) => name === 'Sentry')
  expect(sentry?.fields.map(({ label }) => label)).toEqual(['Purpose'])
  const fault = {
    status: 404,
    message: 'No version of the terms is published yet, so there are no tiers and regions. Leave them out.',
  }
  expect(listComparisonPage({ region: 'eu' }, NOW).facts.fault).toEqual(fault)
  expect(subprocessorListPage({ tier: 'starter' }, NOW).facts.fault).toEqual(fault)
})

test('mails say when and not for whom', async () => {
  const { facts } = noticeMail(WASABI, context)
  expect([facts.subject, facts.first]).toEqual(['Wasabi replaces Coldvault', ''])
  expect(facts.changes.map(({ sentence }) => sentence)).toEqual([
    'In effect from 1 September 2025.',
    'In effect from 1 September 2025.',
  ])
  const weekly = await digestMail([{ kind: 'notice', notice: WASABI }], context)
  expect(weekly.facts.items[0]?.sentences).toEqual([
    'Takes effect on 1 September 2025.',
    'The second copy of backups is kept in every region.',
  ])
})

test('nobody is told so by the feed either', () => {
  expect(noticesFeed(NOW, 'atom', { tier: null, region: null })).not.toContain('oncern')
})

test('once offers are known, what touches none of them says so, and names a selection only where one was made', () => {
  const at = new Date('2026-11-20T10:00:00Z')
  const [notice] = publishedNotices(at)
  if (notice === undefined) throw new Error('there is no notice')
  const untouched = { ...listedNotice(notice, at), touched: [] }
  const tiers = shownTerms(at)?.source.terms.tiers ?? []
  const told = (selection: ListSelection) =>
    noticeFor(untouched, selection, { tiers, today: '2026-11-20' }).concernsWords
  expect(told({ tier: null, region: null })).toBe('Concerns nobody.')
  expect(told({ tier: 'enterprise', region: 'eu' })).toBe('Does not concern this selection.')
})
