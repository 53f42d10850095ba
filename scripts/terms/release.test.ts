import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import { clauseText, type DocumentKind, plainText } from '#lib/domain/legal/text.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { judgedInputs } from '#lib/server/terms/release/judged-inputs.ts'
import { planRelease } from '#lib/server/terms/release/plan-release.ts'
import { writeRelease } from '#lib/server/terms/release/write-release.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

const TODAY = '2026-11-20T10:00:00Z'
const APPROVED = ['engineering', 'legal', 'product'].flatMap((role) => ['--approve', `${role}=2026-11-18`])
const COMPLETE = ['--reason', 'The time to claim a credit', ...APPROVED, '--yes']

const command = warmCommands()

/** The demo data with one tier, and a command in them. */
function desk() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  const run = (script: string, ...args: string[]) => {
    const clock = script.startsWith('terms/re') ? ['--fixed-clock'] : []
    return command(script, [...args, ...clock], { cwd: copy.root, env: { SLA_DESK_NOW: TODAY } })
  }
  return { copy, run }
}

/** A draft that begins on a day, with one text of its terms changed: to 45 days for a claim unless another is named. */
async function drafted(version: string, from = '  days: 30', to = '  days: 45') {
  const { copy, run } = desk()
  expect(await run('terms/new', version)).toMatchObject({ status: 0 })
  if (from !== '') copy.replace(`data/terms/${version}/terms.yaml`, from, to)
  return { copy, run, release: (...args: string[]) => run('terms/release', version, ...args) }
}

test('a draft is started, released and then part of a ledger that holds', async () => {
  const { copy, release } = await drafted('2027-03-01', '  days: 30', '  days: 45')
  const before = copy.read('data/releases.yaml')
  const { status, stdout } = await release(...COMPLETE)
  expect(status).toBe(0)
  expect(stdout).toContain('+ Time to claim a credit (SLA 6.1, SLA 6.9): 30 days → 45 days [3 offers]')
  expect(copy.read('data/releases.yaml').startsWith(before)).toBe(true)
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(findings).toEqual([])
  expect(catalogue?.ledger.at(-1)).toMatchObject({
    version: '2027-03-01',
    publishedAt: TODAY,
    effectiveAt: '2027-03-01T00:00:00Z',
    material: true,
    reason: expect.stringMatching(
      /^The time to claim a credit \(This date was set by hand, to try things out; the record was made on \d{1,2} \w+ \d{4}\.\)$/,
    ),
  })
  expect(catalogue?.drafts.size).toBe(0)
  expect(await release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is released already'),
  })
})

// SLA 15.3: notice is given only once it is stated whether there is a Change for the Worse.
test.each([
  ['Clearer words.', [/Say in --reason whether they hold a Change for the Worse/]],
  ['Clearer words. Changes for the Worse: claims that are not decided count as rejected.', []],
  ['Clearer words. No change for the worse.', []],
])('a version with other words, and the reason “%s”', async (reason, refusals) => {
  const { copy, release } = await drafted('2027-02-19', '', '')
  copy.replace('data/terms/2027-02-19/sla.md', 'counts as accepted', 'counts as rejected')
  const { status, stderr } = await release('--reason', reason, ...APPROVED, '--yes')
  expect([status, refusals.every((refusal) => refusal.test(stderr))]).toEqual([refusals.length, true])
})

test('a reason cannot deny a change for the worse that a rule finds', async () => {
  const { release } = await drafted('2027-02-19', '  days: 30', '  days: 15')
  const { status, stderr } = await release('--reason', 'Changes for the Worse: none.', ...APPROVED, '--yes')
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining(
      'The reason says that nothing changes for the worse, but Time to claim a credit does.',
    ),
  ])
})

// Published on 20 November 2026: 90 days end with 18 February 2027, 60 days with 19 January 2027.
test.each([
  [
    'for the worse, too early',
    '2027-02-18',
    '  days: 30',
    '  days: 15',
    [
      /2026-10-01 promises 90 days of notice of a change that disadvantages customers, or prose that may be one\. Published today, it can begin on 2027-02-19/,
    ],
  ],
  ['for the worse, in time', '2027-02-19', '  days: 30', '  days: 15', []],
  [
    'for the better, too early',
    '2027-01-19',
    '  days: 30',
    '  days: 45',
    [/60 days of notice of any change.*2027-01-20/],
  ],
  ['for the better, in time', '2027-01-20', '  days: 30', '  days: 45', []],
  [
    'in the past',
    '2026-11-19',
    '  days: 30',
    '  days: 45',
    [/would begin before it is published.*2026-11-21 or after/],
  ],
])('%s', async (_, version, from, to, refusals) => {
  const { copy, release } = await drafted(version, from, to)
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = await release(...COMPLETE)
  expect(status).toBe(refusals.length === 0 ? 0 : 1)
  for (const refusal of refusals) expect(stderr).toMatch(refusal)
  if (refusals.length > 0) expect(copy.read('data/releases.yaml')).toBe(before)
})

/** A sub-processor that is on the list from this day on. */
function addAcme(copy: DataCopy, day: string): void {
  const wasabi = copy.read('data/subprocessors/wasabi.yaml')
  const acme = wasabi
    .replace('id: wasabi', 'id: acme')
    .replace(/^name: .*$/m, 'name: Acme')
    .replace(/^addedOn: .*$/m, `addedOn: ${day}`)
  copy.write('data/subprocessors/acme.yaml', acme)
}

test('a version is not released while something is written that no notice publishes', async () => {
  const { copy, run, release } = await drafted('2027-03-01')
  addAcme(copy, '2026-12-21')
  const before = copy.read('data/releases.yaml')
  expect(await release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr:
      'terms:release: Nothing was released:\n  data/subprocessors holds changes that no notice publishes: acme. ' +
      'Publish them first with: npm run subprocessors:change, then npm run subprocessors:publish. ' +
      'Or undo them with: git checkout -- data/subprocessors\n',
  })
  expect(copy.read('data/releases.yaml')).toBe(before)
  // Announced on 20 November, it comes on 21 December: the version is published before, and its list does not have it.
  await published(copy, run, ADDRESS_UNTRIED)
  expect((await release(...COMPLETE)).status).toBe(0)
  const { catalogue } = readCatalogue(copy.root)
  const ids = catalogue?.versions.get('2027-03-01')?.subprocessors.map(({ id }) => id)
  expect(ids).not.toContain('acme')
  expect(catalogue?.subprocessors.map(({ id }) => id)).toContain('acme')
  expect(checkData(copy.root, new Date(TODAY), process.cwd()).errors).toEqual([])
})

test('what has left the list by then is not in the version, and neither is its country', async () => {
  const { copy, run, release } = await drafted('2026-11-21', '', '')
  copy.delete('data/subprocessors/scaleway.yaml')
  copy.replace(
    'data/terms/2026-11-21/terms.yaml',
    'subprocessorCountries: [France]',
    'subprocessorCountries: []',
  )
  // A removal takes effect on the day of its publication at the earliest.
  await published(copy, run, '')
  const { status, stderr } = await release(...COMPLETE)
  expect([status, stderr]).toEqual([0, ''])
  // SLA 1.45: a change of Sub-processors is not a Material Change.
  expect(readCatalogue(copy.root).catalogue?.ledger.at(-1)?.material).toBe(false)
  expect(checkData(copy.root, new Date(TODAY), process.cwd()).errors).toEqual([])
})

/** The desk of these copies has never run, so that nobody knows whether mail arrives there. */
const ADDRESS_UNTRIED =
  'Warning: Customers object at privacy@example.com. Whether mail arrives there cannot be seen here: the database of the desk ' +
  'is not on this machine. Look in the console, under Notices, before the notice is sent.\n'

/** Publishes what is written in the list, for a reason. @param warning what is said of it; nobody can object to a removal */
async function published(
  copy: DataCopy,
  run: ReturnType<typeof desk>['run'],
  warning: string,
): Promise<void> {
  expect((await run('subprocessors/change')).status).toBe(0)
  copy.replace('data/subprocessor-notice.yaml', '<why, in a sentence that customers read>', 'As planned.')
  const { status, stderr } = await run('subprocessors/publish', '--yes', '--fixed-clock')
  expect([status, stderr]).toEqual([0, warning])
}

test('of two drafts the one that begins first is released first', async () => {
  const { copy, run } = await drafted('2027-06-01')
  expect((await run('terms/new', '2027-07-01')).status).toBe(0)
  const first = await run('terms/release', '2027-07-01', ...COMPLETE)
  expect([first.status, first.stdout]).toEqual([
    0,
    expect.stringContaining(
      'warning draft 2027-06-01 begins before 2027-07-01: once 2027-07-01 is released, it needs a later date',
    ),
  ])
  const before = copy.read('data/releases.yaml')
  const late = await run('terms/release', '2027-06-01', ...COMPLETE)
  expect([late.status, late.stderr]).toEqual([
    1,
    expect.stringContaining(
      '2027-06-01 would not begin after 2027-07-01, which is released already, and the ledger keeps its order. Name the folder and its version after a later day, 2027-07-02 or after.',
    ),
  ])
  expect(copy.read('data/releases.yaml')).toBe(before)
  expect(readCatalogue(copy.root).findings).toEqual([])
  // An edition of the version in force may still follow, and hides the announced one from no later release.
  expect((await run('terms/new', '2026-10-01.1')).status).toBe(0)
  copy.replace('data/terms/2026-10-01.1/sla.md', 'Customer may dispute', 'The Customer may dispute')
  expect((await run('terms/release', '2026-10-01.1', '--corrects', 'An article.', ...COMPLETE)).status).toBe(
    0,
  )
  expect((await run('terms/release', '2027-06-01', ...COMPLETE)).stderr).toContain(
    'would not begin after 2027-07-01',
  )
})

test('what is missing or out of order is named, all at once', async () => {
  const { release } = await drafted('2027-03-01')
  const { status, stderr } = await release('--approve', 'legal=2026-11-21', '--yes')
  expect(status).toBe(1)
  expect(stderr).toContain('--reason')
  expect(stderr).toContain('The approval by engineering is missing')
  expect(stderr).toContain('The approval by product is missing')
  expect(stderr).toContain('The approval by legal is dated 2026-11-21, after today, 2026-11-20.')
  expect((await release('--approve', 'legal', '--yes')).stderr).toContain(
    '--approve is “legal”. Write role and date',
  )
})

// 2026-10-01, which the draft changes, was released on 1 July 2026. The typed year of the first approval is wrong.
test('an approval from before the release of what the draft changes is refused, and one of that day is not', async () => {
  const { copy, release } = await drafted('2027-03-01')
  const before = copy.read('data/releases.yaml')
  const approvals = (engineering: string, legal: string) =>
    [`engineering=${engineering}`, `legal=${legal}`, 'product=2026-11-18'].flatMap((it) => ['--approve', it])
  const { status, stderr } = await release('--reason', 'x', ...approvals('2006-11-18', '2026-06-30'), '--yes')
  expect([status, stderr]).toEqual([
    1,
    'terms:release: Nothing was released:\n' +
      '  The approval by engineering is dated 2006-11-18, before 2026-10-01 was released, on 2026-07-01. 2027-03-01 changes 2026-10-01, so nobody had it to approve before that day: --approve "engineering=YYYY-MM-DD"\n' +
      '  The approval by legal is dated 2026-06-30, before 2026-10-01 was released, on 2026-07-01. 2027-03-01 changes 2026-10-01, so nobody had it to approve before that day: --approve "legal=YYYY-MM-DD"\n',
  ])
  expect(copy.read('data/releases.yaml')).toBe(before)
  expect(await release('--reason', 'x', ...approvals('2026-07-01', '2026-07-01'), '--yes')).toMatchObject({
    status: 0,
    stderr: '',
  })
  // A ledger that has such an approval already goes on loading: its entries are for good.
  copy.write(
    'data/releases.yaml',
    copy.read('data/releases.yaml').replaceAll('2026-07-01" }', '2006-07-01" }'),
  )
  copy.reseal()
  expect(checkData(copy.root, new Date(TODAY), process.cwd()).errors).toEqual([])
})

// Released on 20 November 2026, two days after the approvals of the draft that follows version 2026-10-01.
test('an edition released meanwhile leaves the approvals of a version as they are, and begins those of the next edition', async () => {
  const { copy, run, release } = await drafted('2027-03-01')
  const corrected = (version: string, from: string, to: string) =>
    copy.replace(`data/terms/${version}/sla.md`, from, to)
  const corrects = ['--corrects', 'Only an article.', ...COMPLETE]
  await run('terms/new', '2026-10-01.1')
  corrected('2026-10-01.1', 'Customer may dispute', 'The Customer may dispute')
  expect((await run('terms/release', '2026-10-01.1', ...corrects)).status).toBe(0)
  await run('terms/new', '2026-10-01.2')
  corrected('2026-10-01.2', 'The Customer may dispute', 'Customer may dispute')
  expect((await run('terms/release', '2026-10-01.2', ...corrects)).stderr).toContain(
    'The approval by legal is dated 2026-11-18, before 2026-10-01.1 was released, on 2026-11-20.',
  )
  expect(await release(...COMPLETE)).toMatchObject({ status: 0, stderr: '' })
})

test.each([
  [['2027-06-01'], /One version at a time, not 2027-03-01 2027-06-01/, 2],
  [['--force'], /there is no option --force\. Use one of: --yes/, 2],
  [
    ['--approve', 'Legal=2026-11-18'],
    /The terms name no approval by “Legal”\. They name engineering, legal, product/,
  ],
  [['--approve', 'legal=2026-11-19'], /--approve names legal twice/],
  // What the help and the refusals show as an example is no answer, and a ledger keeps it for good.
  [['--reason', '…'], /--reason is “…”, a placeholder\. Say what changes and why: buyers read it\./],
  [['--reason', '<what changes>'], /--reason is “<what changes>”, a placeholder/],
  [['--reason', 'Better\u202E'], /--reason holds the character U\+202E, which nobody sees\. Remove it\./],
  [['--corrects', 'no'], /--corrects is “no”\. Say in a sentence why no obligation changes/],
])('what cannot be meant, %j, is refused in words', async (args, says, code = 1) => {
  const { copy, release } = await drafted('2027-03-01')
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = await release(...COMPLETE, ...args)
  expect([status, stderr]).toEqual([code, expect.stringMatching(says)])
  expect(stderr).toMatch(/^terms:release: /)
  expect(copy.read('data/releases.yaml')).toBe(before)
})

test('the first release of a vendor begins a ledger', async () => {
  const { copy, release } = await drafted('2027-03-01')
  copy.delete('data/terms/2026-10-01')
  copy.write('data/releases.yaml', 'releases: []\n')
  expect(await release(...COMPLETE)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('first release'),
  })
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(findings).toEqual([])
  expect(catalogue?.ledger).toMatchObject([{ version: '2027-03-01', previousSha256: null }])
})

test('a folder in the place of a file is told in a line, and nothing is released', async () => {
  const { copy, release } = await drafted('2027-03-01')
  const before = copy.read('data/releases.yaml')
  copy.delete('data/vendor.yaml')
  mkdirSync(join(copy.root, 'data/vendor.yaml'))
  expect(await release(...COMPLETE)).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'terms:release: Nothing was released. Fix these first:\n' +
      'data/vendor.yaml:1 file.in-the-way: data/vendor.yaml is a folder. Move it away, and put the file in its place. ' +
      'If that was committed, restore it with: git checkout -- data/vendor.yaml\n',
  })
  expect(copy.read('data/releases.yaml')).toBe(before)
})

test('a folder copied by hand is released with the list of today, and not with a link in it', async () => {
  const { copy, release } = await drafted('2027-03-01')
  const folder = join(copy.root, 'data/terms/2027-03-01')
  cpSync(join(copy.root, 'data/terms/2026-10-01/subprocessors'), join(folder, 'subprocessors'), {
    recursive: true,
  })
  copy.write('data/terms/2027-03-01/subprocessors/gone.yaml', 'id: gone\n')
  renameSync(join(folder, 'dpa.md'), join(copy.root, 'dpa.md'))
  symlinkSync(join(copy.root, 'dpa.md'), join(folder, 'dpa.md'))
  expect(await release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('data/terms/2027-03-01/dpa.md is a link'),
  })
  renameSync(join(copy.root, 'dpa.md'), join(folder, 'dpa.md'))
  expect((await release(...COMPLETE)).status).toBe(0)
  expect(readCatalogue(copy.root).findings).toEqual([])
  // Scriven AI is announced for 2027, and not on the list of today.
  const today = readdirSync('data/subprocessors').filter((name) => name !== 'scriven-ai.yaml')
  expect(readdirSync(join(folder, 'subprocessors'))).toEqual(today)
  expect(lstatSync(folder).mode).toBe(lstatSync(join(copy.root, 'data/terms/2026-10-01')).mode)
})

test('without a yes nothing is released', async () => {
  const { copy, run } = await drafted('2027-03-01')
  const before = copy.read('data/releases.yaml')
  const { status, stdout, stderr } = await run('terms/release', '2027-03-01', ...COMPLETE.slice(0, -1))
  expect([status, stderr]).toEqual([1, 'terms:release: Nothing was released.\n'])
  expect(stdout).toContain('Release it?')
  expect(copy.read('data/releases.yaml')).toBe(before)
})

test('an edition of a draft is not started: the draft itself is edited', async () => {
  const { run } = await drafted('2027-06-01')
  expect(await run('terms/new', '2027-06-01.1')).toMatchObject({
    status: 1,
    stderr:
      'terms:new: 2027-06-01 is a draft, and an edition corrects what is released. Edit data/terms/2027-06-01 itself.\n',
  })
  expect((await run('terms/new', '2026-10-01.1')).status).toBe(0)
  expect((await run('terms/new', '2026-10-01.2')).stderr).toContain('Edit data/terms/2026-10-01.1 itself.')
  expect((await run('terms/new', '2026-10-01')).stderr).toContain(
    'edit its draft edition, data/terms/2026-10-01.1',
  )
  expect((await run('terms/new', '2027-06-01')).stderr).toContain('exists already and is a draft: edit it')
})

test('an edition in which nothing differs is not released, whatever its comments say', async () => {
  const { copy, release } = await drafted('2026-10-01.1', '', '')
  const before = copy.read('data/releases.yaml')
  const says = 'Nothing was released:\n  Nothing differs from 2026-10-01, so there is nothing to release.\n'
  expect(await release(...COMPLETE)).toMatchObject({ status: 1, stderr: `terms:release: ${says}` })
  const terms = 'data/terms/2026-10-01.1/terms.yaml'
  copy.write(terms, `${copy.read(terms)}# A comment.\n`)
  expect(await release(...COMPLETE)).toMatchObject({ status: 1, stderr: `terms:release: ${says}` })
  expect(copy.read('data/releases.yaml')).toBe(before)
})

test('what is no part of a version is not sealed: notes are refused by name, what editors leave is left out', async () => {
  const { copy, run, release } = await drafted('2027-03-01')
  const folder = 'data/terms/2027-03-01'
  for (const name of ['notes.txt', '.DS_Store', 'sla.md~', '.sla.md.swp'])
    copy.write(`${folder}/${name}`, 'privileged')
  expect((await run('terms/check')).stderr).toContain(
    `${folder}/notes.txt:1 release.other-file: ${folder}/notes.txt is not part of a version`,
  )
  const { status, stderr } = await release(...COMPLETE)
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining(`${folder}/notes.txt is not part of a version`),
  ])
  expect(stderr).not.toContain('.DS_Store')
  copy.delete(`${folder}/notes.txt`)
  expect((await release(...COMPLETE)).status).toBe(0)
  const sealed = copy.read(`${folder}/SHA256SUMS`).match(/(?<= {2})[^/\n]+$/gm)
  expect(sealed).toEqual(['dpa.md', 'sla.md', 'terms.yaml', 'vendor.yaml'])
  // The file manager comes back: nothing that was released has changed.
  copy.write(`${folder}/.DS_Store`, 'x')
  expect(readCatalogue(copy.root).findings).toEqual([])
  copy.write(`${folder}/notes.txt`, 'x')
  expect(readCatalogue(copy.root).findings.map(({ rule }) => rule)).toEqual(['ledger.changed-file'])
})

test('editions are numbered in their order', async () => {
  const { copy, run } = await drafted('2026-10-01.1')
  expect((await run('terms/new', '2026-10-01.2')).stderr).toContain('Edit data/terms/2026-10-01.1 itself.')
  renameSync(join(copy.root, 'data/terms/2026-10-01.1'), join(copy.root, 'data/terms/2026-10-01.2'))
  copy.replace('data/terms/2026-10-01.2/terms.yaml', '"2026-10-01.1"', '"2026-10-01.2"')
  expect((await run('terms/release', '2026-10-01.2', ...COMPLETE)).stderr).toContain(
    '2026-10-01.2 is not the next edition of 2026-10-01. Name the folder and its version 2026-10-01.1.',
  )
  copy.delete('data/terms/2026-10-01.2')
  expect((await run('terms/new', '2026-10-01.2')).stderr).toContain(
    'editions are numbered in their order. Write 2026-10-01.1.',
  )
})

test('a version in which nothing changes is not released', async () => {
  const { copy, release } = await drafted('2027-03-01', '', '')
  const before = copy.read('data/releases.yaml')
  expect(await release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr:
      'terms:release: Nothing was released:\n  Nothing differs from 2026-10-01, so there is nothing to release.\n',
  })
  // A note is no part of the agreement: an edition is where it is corrected.
  copy.replace('data/terms/2027-03-01/sla.md', '> In short: Customer sets', '> In short: The customer sets')
  expect((await release(...COMPLETE)).stderr).toContain(
    'release an edition: npm run terms:new -- 2026-10-01.1',
  )
  expect(copy.read('data/releases.yaml')).toBe(before)
})

// Okta's mechanism in every region is module 3, so that no document prints its entry. It was published on 5 October, and
// in effect by the day of the release.
test('a version that changes only what no offer shows of a sub-processor is told as that, and released', async () => {
  const { copy, run, release } = await drafted('2027-03-01', '', '')
  copy.delete('data/subprocessor-ledger.yaml')
  copy.write('data/subprocessor-ledger.yaml', ledgerUntil('2026-05-11-slack-twilio'))
  copy.delete('data/subprocessors/scriven-ai.yaml')
  for (const name of ['datadog', 'posthog', 'twilio']) {
    const file = `subprocessors/${name}.yaml`
    copy.delete(`data/${file}`)
    cpSync(`data/terms/2026-10-01/${file}`, join(copy.root, 'data', file))
  }
  copy.replace(
    'data/subprocessors/okta.yaml',
    'chain:\n',
    'dpf: { participant: "Okta, Inc.", frameworks: [eu-us], checkedOn: 2026-09-12 }\nchain:\n',
  )
  const early = (script: string, ...args: string[]) =>
    command(script, args, { cwd: copy.root, env: { SLA_DESK_NOW: '2026-10-05T10:00:00Z' } })
  await published(copy, early, ADDRESS_UNTRIED)
  const { status, stdout } = await release(...COMPLETE)
  expect(stdout).toContain(
    'compared with 2026-10-01, for the customer: nothing changes\n  = in the list of sub-processors, which no page or document shows: changes Okta (dpf)\n',
  )
  expect(status).toBe(0)
  expect((await run('terms/check')).stdout).toContain('no errors')
})

/** The demo's ledger of sub-processors up to a notice, that one included. */
function ledgerUntil(id: string): string {
  const text = readFileSync('data/subprocessor-ledger.yaml', 'utf8')
  const [head = '', ...entries] = text.split(/^(?= {2}- id: )/m)
  const last = entries.findIndex((entry) => entry.startsWith(`  - id: ${id}\n`))
  return head + entries.slice(0, last + 1).join('')
}

test('a draft cannot drop a role whose approval the version before it promises', async () => {
  const { copy, release } = await drafted(
    '2027-03-01',
    'approvals: [engineering, legal, product]',
    'approvals: [legal, finance]',
  )
  const approve = (...roles: string[]) => roles.flatMap((role) => ['--approve', `${role}=2026-11-18`])
  const { stderr } = await release('--reason', 'x', ...approve('legal', 'finance'), '--yes')
  // SLA 15.6 of 2026-10-01 names engineering, legal and product.
  for (const role of ['engineering', 'product'])
    expect(stderr).toContain(
      `The approval by ${role} is missing, which 2026-10-01 promises for every release: --approve "${role}=YYYY-MM-DD"`,
    )
  expect((await release(...COMPLETE)).stderr).toContain('The approval by finance is missing: --approve')
  expect((await release(...COMPLETE, ...approve('finance'))).status).toBe(0)
  const roles = readCatalogue(copy.root)
    .catalogue?.ledger.at(-1)
    ?.approvals.map(({ role }) => role)
  expect(roles).toEqual(['engineering', 'legal', 'product', 'finance'])
})

// In force until June, 2026-10-01 promises 90 days (SLA 15.1), and notice given by then stays under it (SLA 15.11): from
// 20 May 2027 the period ends on 18 August. The 5 days of 2027-06-01 would let its successor begin on 26 May.
test('a version owes the notice of the one in force, though the one before it promises less', async () => {
  const { copy, release } = await drafted(
    '2027-06-01',
    'noticeDays: { worse: 90, otherwise: 60, subprocessors: 30 }',
    'noticeDays: { worse: 5, otherwise: 5, subprocessors: 5 }',
  )
  expect((await release(...COMPLETE)).status).toBe(0)
  const inMay = { cwd: copy.root, env: { SLA_DESK_NOW: '2027-05-20T10:00:00Z' } }
  expect((await command('terms/new', ['2027-06-02'], inMay)).status).toBe(0)
  copy.replace('data/terms/2027-06-02/terms.yaml', '  days: 30', '  days: 10')
  const approvals = COMPLETE.map((word) => word.replace('2026-11-18', '2027-05-19'))
  const { status, stderr } = await command(
    'terms/release',
    ['2027-06-02', ...approvals, '--fixed-clock'],
    inMay,
  )
  expect(status).toBe(1)
  expect(stderr).toContain(
    '2026-10-01 promises 90 days of notice of a change that disadvantages customers, or prose that may be one. Published today, it can begin on 2027-08-19 at the earliest',
  )
})

test('the warnings about a draft are shown before the question, and none about other drafts', async () => {
  const { copy, run, release } = await drafted('2027-03-01', 'missingData: bad', 'missingData: good')
  expect((await run('terms/new', '2027-06-01')).status).toBe(0)
  copy.write('data/reviews.yaml', 'reviews:\n  - { on: "2026-08-01", by: legal }\n')
  // Both drafts count an outage without data as uptime, and the last review is 111 days old.
  expect((await run('terms/check')).stderr.match(/^warning /gm)).toHaveLength(3)
  const { stdout } = await release(...COMPLETE.slice(0, -1))
  const warnings = stdout.split('\n').filter((line) => line.startsWith('warning '))
  expect(warnings).toEqual([
    expect.stringMatching(/^warning data\/terms\/2027-03-01\/terms\.yaml:\d+ measurement\.silent-outage: /),
    expect.stringMatching(/^warning data\/reviews\.yaml:\d+ review\.overdue: /),
  ])
  expect(stdout.indexOf('warning ')).toBeLessThan(stdout.indexOf('Release it?'))
  expect(stdout.indexOf('version 2027-03-01')).toBeLessThan(stdout.indexOf('warning '))
})

test('of two releases at once the second is judged anew, and a lock that was left is named', async () => {
  const { copy, run } = await drafted('2027-06-01')
  await run('terms/new', '2027-07-01')
  const { catalogue } = readCatalogue(copy.root)
  const before = catalogue?.ledger.at(-1)
  const [june, july] = ['2027-06-01', '2027-07-01'].map((version) => {
    const draft = catalogue?.drafts.get(version)
    const source = catalogue?.versions.get('2026-10-01')
    if (catalogue === null || draft === undefined || source === undefined || before === undefined)
      throw new Error('there is no draft')
    const request = { version, publishedAt: new Date(TODAY), reason: 'x', corrects: null, approvals: [] }
    return planRelease(request, draft, { source, entry: before }, catalogue.ledger, source)
  })
  if (june === undefined || july === undefined) throw new Error('there is no plan')
  const [ofJune, ofJuly] = ['2027-06-01', '2027-07-01'].map((version) =>
    judgedInputs(copy.root, version),
  ) as [string, string]
  const sla = copy.read('data/terms/2027-07-01/sla.md')
  copy.write('data/terms/2027-07-01/sla.md', `${sla} `)
  expect(() => writeRelease(copy.root, july, before, ofJuly)).toThrow(
    'Nothing was released: files of the release have changed since the plan was shown. Run the command again.',
  )
  copy.write('data/terms/2027-07-01/sla.md', sla)
  writeRelease(copy.root, july, before, ofJuly)
  const ledger = copy.read('data/releases.yaml')
  expect(() => writeRelease(copy.root, june, before, ofJune)).toThrow(
    'Nothing was released: data/releases.yaml has changed meanwhile. Run the command again.',
  )
  copy.write('data/.release-lock', '')
  expect(() => writeRelease(copy.root, june, before, ofJune)).toThrow(
    /another release is being written.*delete data\/\.release-lock/,
  )
  expect(copy.read('data/releases.yaml')).toBe(ledger)
})

test.each([
  ['terms/release', '2027-03-01', ...COMPLETE],
  ['terms/reviewed', '--by', 'legal'],
])('nothing is recorded by a clock that is set by hand: %s', async (script, ...args) => {
  const { copy } = await drafted('2027-03-01')
  const recorded = () => [copy.read('data/releases.yaml'), copy.read('data/reviews.yaml')]
  const before = recorded()
  const { status, stderr } = await command(script, args, { cwd: copy.root, env: { SLA_DESK_NOW: TODAY } })
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /SLA_DESK_NOW is set, so this (?:release|review) would be dated 20 November 2026, 10:00 UTC for good\. Unset SLA_DESK_NOW\. Only to try things out, add --fixed-clock: the record then says that its date was set by hand\./,
    ),
  ])
  expect(recorded()).toEqual(before)
})

test('a draft that does not pass the check is not released', async () => {
  const { release } = await drafted('2027-03-01', 'retries: client', 'retries: vendor')
  expect(await release(...COMPLETE)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('api.automatic-retries'),
  })
})

test.each([
  [
    'tomorrow',
    /^terms:new: “tomorrow” is not a version\. Write its effective date, for example 2027-06-01/,
    2,
  ],
  ['2026-10-01', /data\/terms\/2026-10-01 is released already\. .*npm run terms:new -- 2026-10-01\.1/, 1],
  ['2026-09-01', /is not after 2026-10-01, the newest released version/, 1],
  ['2025-01-01.1', /There is no version 2025-01-01 for 2025-01-01\.1 to correct/, 1],
  ['2027-03-01 2027-06-01', /One version at a time/, 2],
])('a version is not started as %s', async (words, says, code) => {
  const { status, stderr } = await desk().run('terms/new', ...words.split(' '))
  expect([status, stderr]).toEqual([code, expect.stringMatching(says)])
})

test('a review is recorded with its day', async () => {
  const { copy, run } = desk()
  expect((await run('terms/reviewed', '--by', 'legal')).status).toBe(0)
  expect(readCatalogue(copy.root).catalogue?.reviews.at(-1)).toBe('2026-11-20')
  const recorded = copy.read('data/reviews.yaml')
  expect(await run('terms/reviewed', '--by', ' legal ')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('already records the review of 2026-11-20 by legal'),
  })
  expect(copy.read('data/reviews.yaml')).toBe(recorded)
  expect((await run('terms/reviewed', '--by', 'product')).status).toBe(0)
  expect(copy.read('data/reviews.yaml')).not.toBe(recorded)
  expect((await run('terms/reviewed')).status).toBe(2)
  expect(await run('terms/reviewed', 'legal')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^terms:reviewed: “legal” is not an option/),
  })
})

test.each([
  ['reviews: []', 0, ['2026-11-20']],
  ['reviews:\n  - { on: "2026-11-03", by: legal }', 0, ['2026-11-03', '2026-11-20']],
  ['reviews: [{ on: "2026-11-03", by: legal }]\n', 1, ['2026-11-03']],
])('a review is added to %j, or the file is left as it was', async (text, status, days) => {
  const { copy, run } = desk()
  copy.write('data/reviews.yaml', text)
  expect((await run('terms/reviewed', '--by', 'legal')).status).toBe(status)
  expect(readCatalogue(copy.root).catalogue?.reviews).toEqual(days)
  expect(readdirSync(join(copy.root, 'data'))).not.toContain('reviews.yaml.new')
})

// Published on 20 November 2026, 10:00 UTC. SLA 15.5: an edition takes effect then, and says what it corrects.
test('the documents of an edition state its own beginning, and what it corrects', async () => {
  const { copy, release } = await drafted('2026-10-01.1', '', '')
  copy.replace(
    'data/terms/2026-10-01.1/sla.md',
    'means the organisation named as the customer in',
    'means an organisation named as the customer in',
  )
  const draft = readCatalogue(copy.root).catalogue?.drafts.get('2026-10-01.1')
  expect(draft && textOf(draft, 'sla', 'definitions.terms')).toContain(
    'version 2026-10-01.1, effective [the moment of its publication], as an edition that corrects version 2026-10-01.',
  )
  const { status, stdout } = await release('--corrects', 'Both name the same organisation.', ...COMPLETE)
  expect([status, stdout.match(/\[3 offers\]/g)?.length]).toEqual([0, 1])
  const { catalogue, errors } = checkData(copy.root, new Date(TODAY), process.cwd())
  const [version, edition] = ['2026-10-01', '2026-10-01.1'].map((id) => catalogue?.versions.get(id))
  if (version === undefined || edition === undefined) throw new Error(JSON.stringify(errors))
  expect(textOf(version, 'sla', 'definitions.terms')).toMatch(
    /version 2026-10-01, effective 1 October 2026\.$/,
  )
  expect(textOf(edition, 'sla', 'definitions.terms')).toMatch(
    /version 2026-10-01\.1, effective 20 November 2026, 10:00 UTC, as an edition that corrects version 2026-10-01\.$/,
  )
  expect(textOf(edition, 'dpa', 'roles.parties')).toContain(
    'version 2026-10-01.1, in force from 20 November 2026, 10:00 UTC, as an edition that corrects version 2026-10-01, for the Starter Tier',
  )
  const [note] = offersOf(edition).map(({ documents }) => documents.sla.sections[0]?.note)
  expect(plainText(note ?? [])).toContain('effective 20 November 2026, 10:00 UTC, as an edition')
})

/** A clause as the first offer of a version prints it. */
function textOf(source: OfferSource, kind: DocumentKind, id: string): string {
  const clauses = offersOf(source)[0]?.documents[kind].sections.flatMap((section) => section.clauses)
  const clause = clauses?.find((candidate) => candidate.id === id)
  if (clause === undefined) throw new Error(`there is no clause ${id}`)
  return clauseText(clause)
}
