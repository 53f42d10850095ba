import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { DataCopy } from '#lib/server/data/data-copy.ts'

const TODAY = '2026-11-20T10:00:00Z'
const APPROVED = ['engineering', 'legal', 'product'].flatMap((role) => ['--approve', `${role}=2026-11-18`])
const COMPLETE = ['--reason', 'The time to claim a credit', ...APPROVED, '--yes']

/** The demo data with one tier, and a command in them. */
function desk() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  const run = (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('node', [resolve(`scripts/${script}.ts`), ...args], {
      cwd: copy.root,
      env: { ...process.env, SLA_DESK_NOW: TODAY },
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  return { copy, run }
}

/** A draft that begins on a day, with one text of its terms changed. */
function drafted(version: string, from = '', to = '') {
  const { copy, run } = desk()
  expect(run('terms-new', version)).toMatchObject({ status: 0 })
  if (from !== '') copy.replace(`data/terms/${version}/terms.yaml`, from, to)
  return { copy, run, release: (...args: string[]) => run('terms-release', version, ...args) }
}

test('a draft is started, released and then part of a ledger that holds', () => {
  const { copy, release } = drafted('2027-03-01', '  days: 30', '  days: 45')
  const before = copy.read('data/releases.yaml')
  const { status, stdout } = release(...COMPLETE)
  expect(status).toBe(0)
  expect(stdout).toContain('+ Time to claim a credit (SLA 6.1): 30 days → 45 days [3 offer(s)]')
  expect(copy.read('data/releases.yaml').startsWith(before)).toBe(true)
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(findings).toEqual([])
  expect(catalogue?.ledger.at(-1)).toMatchObject({
    version: '2027-03-01',
    publishedAt: TODAY,
    effectiveAt: '2027-03-01T00:00:00Z',
    material: true,
    reason: 'The time to claim a credit',
  })
  expect(catalogue?.drafts.size).toBe(0)
  expect(release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is released already'),
  })
})

// Published on 20 November 2026: 90 days end with 18 February 2027, 60 days with 19 January 2027.
test.each([
  ['for the worse, too early', '2027-02-18', '  days: 30', '  days: 15', [/90 days of notice.*2027-02-19/]],
  ['for the worse, in time', '2027-02-19', '  days: 30', '  days: 15', []],
  ['without a change, too early', '2027-01-19', '', '', [/any change needs 60 days of notice.*2027-01-20/]],
  ['without a change, in time', '2027-01-20', '', '', []],
  ['in the past', '2026-11-19', '', '', [/begun before it is published/]],
])('%s', (_, version, from, to, refusals) => {
  const { copy, release } = drafted(version, from, to)
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = release(...COMPLETE)
  expect(status).toBe(refusals.length === 0 ? 0 : 1)
  for (const refusal of refusals) expect(stderr).toMatch(refusal)
  if (refusals.length > 0) expect(copy.read('data/releases.yaml')).toBe(before)
})

test('what is missing or out of order is named, all at once', () => {
  const { release } = drafted('2027-03-01')
  const { status, stderr } = release('--approve', 'legal=2026-11-21', '--yes')
  expect(status).toBe(1)
  expect(stderr).toContain('--reason')
  expect(stderr).toContain('the approval of engineering is missing')
  expect(stderr).toContain('the approval of product is missing')
  expect(stderr).toContain('the approval of legal lies after the release')
  expect(release('--approve', 'legal', '--yes').stderr).toContain('--approve "legal" is not of the form')
})

test('without a yes nothing is released', () => {
  const { copy, run } = drafted('2027-03-01')
  const before = copy.read('data/releases.yaml')
  const { stdout } = run('terms-release', '2027-03-01', ...COMPLETE.slice(0, -1))
  expect(stdout).toContain('Release it?')
  expect(copy.read('data/releases.yaml')).toBe(before)
})

test('an edition corrects words and begins at once; one that changes a figure is refused', () => {
  const { copy, release } = drafted('2026-10-01.1')
  copy.replace(
    'data/terms/2026-10-01.1/sla.md',
    '{#claims.dispute} Customer may',
    '{#claims.dispute} The Customer may',
  )
  const { status, stdout } = release(...COMPLETE)
  expect([status, stdout]).toEqual([0, expect.stringContaining('? Claims (SLA 6.7)')])
  expect(readCatalogue(copy.root).catalogue?.ledger.at(-1)).toMatchObject({
    effectiveAt: TODAY,
    material: false,
  })
  const { release: again } = drafted('2026-10-01.1', '  days: 30', '  days: 31')
  expect(again(...COMPLETE).stderr).toContain('an edition changes no obligation, but Time to claim a credit')
})

test('a draft that does not pass the check is not released', () => {
  const { release } = drafted('2027-03-01', 'noticeHours: 48', 'noticeHours: 24')
  expect(release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('maintenance.notice'),
  })
})

test.each([
  ['tomorrow', /is no version/],
  ['2026-10-01', /exists already/],
  ['2026-09-01', /does not come after 2026-10-01/],
  ['2025-01-01.1', /nothing|no version that/],
])('a version is not started as %s', (version, says) => {
  const { status, stderr } = desk().run('terms-new', version)
  expect([status, stderr]).toEqual([1, expect.stringMatching(says)])
})

test('a review is recorded with its day', () => {
  const { copy, run } = desk()
  expect(run('terms-reviewed', '--by', 'legal').status).toBe(0)
  expect(readCatalogue(copy.root).catalogue?.reviews.at(-1)).toBe('2026-11-20')
  expect(run('terms-reviewed').status).toBe(1)
})
