import { expect, onTestFinished, test } from 'vitest'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

const VERSION = '2026-10-01'

const command = warmCommands()

/** The command in a copy of the data with one version and one tier, at a moment. */
function check(moment: string, spoil: (copy: DataCopy) => void) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly(VERSION)
  copy.keepTiers(VERSION, 'starter')
  spoil(copy)
  return command('terms/check', [], { cwd: copy.root, env: { SLA_DESK_NOW: moment } })
}

test('data without a finding end with 0', async () => {
  expect(await check('2026-11-20', () => undefined)).toEqual({
    status: 0,
    stdout: 'terms:check: 1 version, 3 offers: no errors, no warnings\n',
    stderr: '',
  })
})

test('a warning is printed and ends with 0', async () => {
  // With holidays to the end of 2031 only the review is due.
  const { status, stdout, stderr } = await check('2027-06-01', (copy) => {
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
  ['retries: client', 'retries: vendor', 'api.automatic-retries', /^terms:check: 1 error, no warnings$/m],
  // What does not load is not linted, so nobody knows yet of warnings.
  [
    'title: Service level agreement',
    'titel: Service level agreement',
    'yaml.schema',
    /^terms:check: 1 error; the rest is checked once the error is fixed$/m,
  ],
])('an error ends with 1: %s becomes %s', async (from, to, rule, counts) => {
  const { status, stdout, stderr } = await check('2026-11-20', (copy) => {
    copy.replace(`data/terms/${VERSION}/terms.yaml`, from, to)
    copy.reseal()
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(new RegExp(`^error data/terms/${VERSION}/terms\\.yaml:\\d+ ${rule}: `, 'm'))
  expect(stderr).toMatch(counts)
})

test('a draft is checked as what is released is', async () => {
  const drafted = (spoil: (copy: DataCopy) => void) =>
    check('2026-11-20', (copy) => {
      startVersion(copy.root, '2027-06-01')
      spoil(copy)
    })
  expect((await drafted(() => undefined)).stdout).toBe(
    'terms:check: 1 version, 1 draft, 6 offers: no errors, no warnings\n',
  )
  const { status, stderr } = await drafted((copy) =>
    copy.replace('data/terms/2027-06-01/terms.yaml', 'retries: client', 'retries: vendor'),
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/^error data\/terms\/2027-06-01\/terms\.yaml:\d+ api\.automatic-retries: /m)
})
