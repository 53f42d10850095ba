import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'

const VERSION = '2026-10-01'

/** The command in a copy of the data with one version and one tier, at a moment. */
function check(moment: string, spoil: (copy: DataCopy) => void) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly(VERSION)
  copy.keepTiers(VERSION, 'starter')
  spoil(copy)
  const { status, stdout, stderr } = spawnSync('node', [resolve('scripts/terms/check.ts')], {
    cwd: copy.root,
    env: { ...process.env, SLA_DESK_NOW: moment },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('data without a finding end with 0', () => {
  expect(check('2026-11-20', () => undefined)).toEqual({
    status: 0,
    stdout: 'terms:check: 1 version, 3 offers: no errors, no warnings\n',
    stderr: '',
  })
})

test('a warning is printed and ends with 0', () => {
  // With holidays to the end of 2031 only the review is due.
  const { status, stdout, stderr } = check('2027-06-01', (copy) => {
    const terms = `data/terms/${VERSION}/terms.yaml`
    copy.write(terms, copy.read(terms).replaceAll(/date: "2027-/g, 'date: "2031-'))
    copy.reseal()
  })
  expect(status).toBe(0)
  expect(stdout).toBe('terms:check: 1 version, 3 offers: no errors, 1 warning\n')
  // From 3 November 2026 to 1 June 2027.
  expect(stderr).toMatch(/^warning data\/reviews\.yaml:7 review\.overdue: the last review is 210 days old\. /)
})

test.each([
  ['noticeHours: 48', 'noticeHours: 24', 'maintenance.notice', /^terms:check: 1 error, no warnings$/m],
  // What does not load is not linted, so nobody knows yet of warnings.
  [
    'title: Service level agreement',
    'titel: Service level agreement',
    'yaml.schema',
    /^terms:check: 1 error; the rest is checked once the error is fixed$/m,
  ],
])('an error ends with 1: %s becomes %s', (from, to, rule, counts) => {
  const { status, stdout, stderr } = check('2026-11-20', (copy) => {
    copy.replace(`data/terms/${VERSION}/terms.yaml`, from, to)
    copy.reseal()
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(new RegExp(`^error data/terms/${VERSION}/terms\\.yaml:\\d+ ${rule}: `, 'm'))
  expect(stderr).toMatch(counts)
})

test('a draft is checked as what is released is', () => {
  const drafted = (spoil: (copy: DataCopy) => void) =>
    check('2026-11-20', (copy) => {
      startVersion(copy.root, '2027-06-01')
      spoil(copy)
    })
  expect(drafted(() => undefined).stdout).toBe(
    'terms:check: 1 version, 1 draft, 6 offers: no errors, no warnings\n',
  )
  const { status, stderr } = drafted((copy) =>
    copy.replace('data/terms/2027-06-01/terms.yaml', 'noticeHours: 48', 'noticeHours: 24'),
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/^error data\/terms\/2027-06-01\/terms\.yaml:\d+ maintenance\.notice: /m)
})
