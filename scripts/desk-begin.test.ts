import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { lockDirectory } from '#lib/server/db/directory/directory-lock.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { hashesOf } from '#lib/server/terms/ledger/seal.ts'
import { nothingReleased } from '#lib/server/terms/nothing-released.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from './command-line/testing/warm-commands.ts'

const TODAY = '2026-11-20T10:00:00Z'
const APPROVED = ['engineering', 'legal', 'product'].flatMap((role) => ['--approve', `${role}=2026-11-18`])

const command = warmCommands()

/** The demo's data in a folder of their own, and the project's commands in it. */
function demo() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const run = (script: string, ...args: string[]) =>
    command(script, args, { cwd: copy.root, env: { SLA_DESK_NOW: TODAY } })
  return { copy, run, begin: (...args: string[]) => run('desk-begin', ...args) }
}

/** A vendor's facts: what each placeholder of the template becomes. */
const FACTS: Record<string, string> = {
  name: 'Acme Cloud',
  legalName: 'Acme Software GmbH',
  shortName: 'Acme',
  fileName: 'acme',
  address: '1 Sample Street, 10115 Berlin, Germany',
  registration: 'Amtsgericht Berlin, HRB 0',
  service: 'the Acme platform',
  governingLaw: 'the law of Germany',
  courts: 'the courts of Berlin',
  'contacts.support': 'support@acme.example',
  'contacts.notices': 'notices@acme.example',
  'contacts.privacy': 'privacy@acme.example',
  'contacts.security': 'security@acme.example',
  'contacts.billing': 'billing@acme.example',
  'dpo.name': 'Ines Okafor',
  'dpo.contact': 'dpo@acme.example',
  'representatives.eu.name': 'Acme Software GmbH',
  'representatives.eu.address': '1 Sample Street, 10115 Berlin, Germany',
  'representatives.uk.name': 'Acme UK Limited',
  'representatives.uk.address': '1 Sample Row, London, United Kingdom',
  'links.status': 'https://status.acme.example/',
  'links.trustCentre': 'https://trust.acme.example/',
  'links.apiDocs': 'https://docs.acme.example/api',
  'links.whitepaper': 'https://www.acme.example/paper.pdf',
  'links.page': 'https://sla.acme.example/enterprise-sla',
}

/** Fills in what is left open as a person would: each value where its placeholder stands, comments left alone. */
function fillIn(copy: DataCopy): void {
  const [draft] = readdirSync(join(copy.root, 'data/terms'))
  const terms = `data/terms/${draft}/terms.yaml`
  copy.write(terms, copy.read(terms).replaceAll('"<company that employs the staff>"', 'Acme Software GmbH'))
  const document = parseDocument(copy.read('data/vendor.yaml'))
  for (const [path, value] of Object.entries(FACTS)) {
    const keys = path.split('.')
    expect(document.getIn(keys)).toMatch(/^<.+>$/)
    document.setIn(keys, value)
  }
  copy.write('data/vendor.yaml', document.toString())
}

// Before the demo's last version, on the day after it, tomorrow, and long after all of them.
test.each(['2027-01-15', '2027-03-02', '2026-11-21', '2031-07-01'])(
  'from the demo to a released version of one’s own, %s, without deleting anything by hand',
  async (version) => {
    const { copy, run, begin } = demo()
    expect(await begin(version)).toMatchObject({ status: 0, stderr: '' })
    fillIn(copy)
    const checked = await run('terms/check')
    expect(checked.status).toBe(0)
    expect(checked.stdout).toMatch(/^terms:check: nothing released yet, 1 draft.*, 15 offers/)
    // The demo's draft speaks of its reviews, and a desk without a release has nothing to review yet.
    expect(checked.stderr).not.toContain('review.overdue')
    expect(checked.stderr).toContain(`no sub-processor serves regions us, eu and apac of draft ${version}`)
    const released = await run(
      'terms/release',
      version,
      '--reason',
      'Our first version.',
      ...APPROVED,
      '--yes',
      '--fixed-clock',
    )
    expect(released).toMatchObject({ status: 0, stderr: '' })
    const { catalogue, errors } = checkData(copy.root, new Date(TODAY), process.cwd())
    expect(errors).toEqual([])
    expect(catalogue?.ledger).toMatchObject([
      { version, effectiveAt: `${version}T00:00:00Z`, previousSha256: null },
    ])
    expect(catalogue?.versions.get(version)?.vendor.legalName).toBe('Acme Software GmbH')
    expect([...(catalogue?.versions.keys() ?? [])]).toEqual([version])
    // The second one is compared with the first, and owes the notice that it promises.
    expect((await begin('2032-01-01')).stderr).toContain(
      `This desk is your own already: Acme Software GmbH released version ${version}.`,
    )
  },
)

test('a first list is published before the first release, which carries it', async () => {
  const { copy, run, begin } = demo()
  await begin('2027-01-15')
  fillIn(copy)
  const store = readFileSync('data/subprocessors/wasabi.yaml', 'utf8')
  copy.write(
    'data/subprocessors/store.yaml',
    store.replace('id: wasabi', 'id: store').replace(/^addedOn: .*$/m, 'addedOn: 2024-05-01'),
  )
  const release = () =>
    run('terms/release', '2027-01-15', '--reason', 'Our first.', ...APPROVED, '--yes', '--fixed-clock')
  expect((await release()).stderr).toContain(
    'data/subprocessors holds changes that no notice publishes: store',
  )
  expect((await run('subprocessors/change')).status).toBe(0)
  // On the list from the day on which it was first used: no version applied then, and nobody is owed a period.
  expect(copy.read('data/subprocessor-notice.yaml')).toContain('effectiveOn: 2024-05-01')
  copy.replace('data/subprocessor-notice.yaml', '<why, in a sentence that customers read>', 'Our first list.')
  const published = await run('subprocessors/publish', '--yes', '--fixed-clock')
  expect(published).toMatchObject({ status: 0, stderr: '' })
  expect(published.stdout).toContain('no version applied, so no deadline is computed')
  expect(await release()).toMatchObject({ status: 0 })
  const { catalogue, errors } = checkData(copy.root, new Date(TODAY), process.cwd())
  expect(errors).toEqual([])
  expect(catalogue?.versions.get('2027-01-15')?.subprocessors.map(({ id }) => id)).toEqual(['store'])
  // Before the version begins, its list is changed by notices that give its own 30 days already: after 30 November.
  copy.write(
    'data/subprocessors/later.yaml',
    store
      .replace('id: wasabi', 'id: later')
      .replace('name: Wasabi', 'name: Later')
      .replace(/^addedOn: .*$/m, 'addedOn: not stated'),
  )
  const later = (name: string, ...args: string[]) =>
    command(name, args, { cwd: copy.root, env: { SLA_DESK_NOW: '2026-11-30T10:00:00Z' } })
  expect(await later('subprocessors/change')).toMatchObject({ status: 0, stderr: '' })
  expect(copy.read('data/subprocessor-notice.yaml')).toContain('effectiveOn: 2026-12-31')
  copy.replace('data/subprocessor-notice.yaml', '<why, in a sentence that customers read>', 'One more.')
  copy.replace('data/subprocessors/later.yaml', 'addedOn: not stated', 'addedOn: 2026-12-31')
  const more = await later('subprocessors/publish', '--yes', '--fixed-clock')
  expect(more).toMatchObject({ status: 0 })
  expect(more.stdout).toContain('may object until 30 December 2026, 24:00 UTC')
})

test('the check names each fact that is left, once, and nothing else', async () => {
  const { copy, run, begin } = demo()
  await begin('2027-01-15')
  const { status, stderr } = await run('terms/check')
  expect(status).toBe(1)
  const named = [
    ...stderr.matchAll(
      /^error data\/vendor\.yaml:(\d+) file\.placeholder: (\S+) is not filled in yet\. Replace “<.+>”\.$/gm,
    ),
  ]
  expect(named.map(([, , field]) => field)).toEqual(Object.keys(FACTS))
  expect(stderr.match(/^error data\/vendor\.yaml/gm)).toHaveLength(Object.keys(FACTS).length)
  fillIn(copy)
  copy.replace('data/vendor.yaml', '"Ines Okafor"', '"<name of the data protection officer>"')
  expect((await run('terms/check')).stderr).toMatch(
    /^error data\/vendor\.yaml:\d+ file\.placeholder: dpo\.name is not filled in yet/,
  )
})

test('the skeleton has every fact of the demo, and each is explained', async () => {
  const { copy, begin } = demo()
  const leaves = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [`${path}${key}`],
    )
  const demoFacts = leaves(parse(copy.read('data/vendor.yaml')))
  await begin('2027-01-15')
  const text = copy.read('data/vendor.yaml')
  // One that may be left out stands there as a comment.
  for (const fact of demoFacts) {
    const key = fact.split('.').at(-1)
    expect(text).toMatch(new RegExp(`^[ #]*(?:- )?${key}:`, 'm'))
  }
  expect(demoFacts).toEqual(expect.arrayContaining(leaves(parse(text))))
  const lines = text.split('\n')
  for (const [index, line] of lines.entries())
    if (line.includes(': "<')) expect(lines[index - 1]?.trim()).toMatch(/^# .{12,}/)
})

test('the template of a sub-processor is read by nobody, and a copy of it names what is left', async () => {
  const { copy, run, begin } = demo()
  await begin('2027-01-15')
  fillIn(copy)
  expect(readdirSync(join(copy.root, 'data/subprocessors'))).toEqual(['template.yaml.txt'])
  copy.write('data/subprocessors/acme.yaml', copy.read('data/subprocessors/template.yaml.txt'))
  const { status, stderr } = await run('terms/check')
  expect(status).toBe(1)
  for (const field of [
    'id',
    'name',
    'seat',
    'contact.details',
    'dataCategories',
    'addedOn',
    'regions.region',
  ])
    expect(stderr).toContain(`file.placeholder: ${field} is not filled in yet`)
})

test('before the first release the start says in one line what to do', async () => {
  const { copy, run, begin } = demo()
  expect(nothingReleased(copy.root)).toBeNull()
  await begin('2027-01-15')
  expect(nothingReleased(copy.root)).toBe(
    'Nothing is released yet. Release your draft with: npm run terms:release -- 2027-01-15 (docs/releasing.md), then start again.',
  )
  fillIn(copy)
  await run(
    'terms/release',
    '2027-01-15',
    '--reason',
    'Our first version.',
    ...APPROVED,
    '--yes',
    '--fixed-clock',
  )
  expect(nothingReleased(copy.root)).toBeNull()
})

/** Path and hash of every file of the data, by hand over the bytes. */
function bytesOf(copy: DataCopy): Map<string, string> {
  return hashesOf(join(copy.root, 'data'))
}

test('undone, every byte of the demo is where it was', async () => {
  const { copy, begin } = demo()
  const before = bytesOf(copy)
  await begin('2027-01-15')
  expect(bytesOf(copy)).not.toEqual(before)
  expect(await begin('--undo')).toMatchObject({ status: 0, stderr: '' })
  expect(bytesOf(copy)).toEqual(before)
  expect(readdirSync(copy.root)).toEqual(['data'])
})

test('undone, what the vendor has written is kept', async () => {
  const { copy, begin } = demo()
  const before = bytesOf(copy)
  await begin('2027-01-15')
  fillIn(copy)
  const written = copy.read('data/vendor.yaml')
  expect((await begin('--undo')).stdout).toContain('Your own files lie in data-own/')
  expect(bytesOf(copy)).toEqual(before)
  expect(copy.read('data-own/vendor.yaml')).toBe(written)
  expect(existsSync(join(copy.root, 'data-own/terms/2027-01-15/sla.md'))).toBe(true)
})

test('documents signed for the demo are not there for the desk that follows, and come back', async () => {
  const { copy, begin } = demo()
  mkdirSync(join(copy.root, '.sla-desk/documents'), { recursive: true })
  copy.write('.sla-desk/documents/signed.pdf', 'signed for the demo')
  expect((await begin('2027-03-01')).stdout).toContain(
    `The demo's signed documents lie in ${copy.root}/.sla-desk-demo.`,
  )
  expect(existsSync(join(copy.root, '.sla-desk'))).toBe(false)
  expect((await begin('--undo')).status).toBe(0)
  expect(copy.read('.sla-desk/documents/signed.pdf')).toBe('signed for the demo')
  expect(readdirSync(copy.root).toSorted()).toEqual(['.sla-desk', 'data'])
})

test('while a server runs on the demo nothing is changed', async () => {
  const { copy, begin } = demo()
  const before = bytesOf(copy)
  const lock = await lockDirectory(join(copy.root, '.sla-desk'), () => undefined)
  onTestFinished(() => lock.release())
  expect(await begin('2027-03-01')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`is in use by process ${process.pid}`),
  })
  expect(bytesOf(copy)).toEqual(before)
})

test('a release is not undone', async () => {
  const { copy, run, begin } = demo()
  await begin('2027-01-15')
  fillIn(copy)
  await run(
    'terms/release',
    '2027-01-15',
    '--reason',
    'Our first version.',
    ...APPROVED,
    '--yes',
    '--fixed-clock',
  )
  const before = bytesOf(copy)
  expect(await begin('--undo')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('2027-01-15 is released'),
  })
  expect(bytesOf(copy)).toEqual(before)
})

test.each([
  [[], /Enter one day/, 2],
  [['2027-01-15', '2027-06-01'], /Enter one day/, 2],
  [['tomorrow'], /“tomorrow” is not a date\. .*for example 2026-12-20/],
  [['2027-02-29'], /“2027-02-29” is not a date/],
  [['2025-01-01'], /2025-01-01 is not after today, 2026-11-20\. .*enter 2026-11-21 or a later day/],
  [['2026-11-20'], /2026-11-20 is not after today, 2026-11-20/],
  [['--undo'], /nothing to undo here/],
  [['2027-01-15', '--undo'], /Use --undo without a date/, 2],
])('%j changes nothing and says why', async (args, says, code = 1) => {
  const { copy, begin } = demo()
  const before = bytesOf(copy)
  const { status, stderr } = await begin(...args)
  expect([status, stderr]).toEqual([code, expect.stringMatching(says)])
  expect(stderr).toMatch(/^desk:begin: /)
  expect(bytesOf(copy)).toEqual(before)
  expect(readdirSync(copy.root)).toEqual(['data'])
})

test('changes that Git has no commit of are named, and committed ones are no obstacle', async () => {
  const { copy, begin } = demo()
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
    expect(spawnSync('git', [...identity, ...args], { cwd: copy.root }).status).toBe(0)
  }
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'The demo')
  copy.replace('data/vendor.yaml', 'support@example.com', 'help@example.com')
  copy.write('data/subprocessors/acme.yaml', 'id: acme\n')
  const { status, stderr } = await begin('2027-01-15')
  expect(status).toBe(1)
  expect(stderr).toContain('data/vendor.yaml and data/subprocessors/acme.yaml')
  expect(copy.read('data/vendor.yaml')).toContain('help@example.com')
  git('add', '.')
  git('commit', '--quiet', '-m', 'Ours')
  expect((await begin('2027-01-15')).status).toBe(0)
})

test('on the demo a version before its last is refused with the command that starts one’s own desk', async () => {
  const { run } = demo()
  const { status, stderr } = await run('terms/new', '2027-01-15')
  expect(status).toBe(1)
  expect(stderr).toContain(
    "2027-01-15 is not after 2027-03-01, the newest released version. It is the demo's.",
  )
  expect(stderr).toContain('npm run desk:begin -- 2027-01-15')
})

test('a desk without terms is an error that names the command', async () => {
  const { copy, run, begin } = demo()
  await begin('2027-01-15')
  fillIn(copy)
  copy.delete('data/terms/2027-01-15')
  const { status, stderr } = await run('terms/check')
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^error data\/terms:1 terms\.none: there are no terms\. .*npm run desk:begin -- <effective-date>/,
  )
  expect((await begin('2027-01-15')).stderr).toContain('npm run desk:begin -- --undo')
  expect(readFileSync(join(copy.root, 'data/releases.yaml'), 'utf8')).toContain('releases: []')
  expect(readCatalogue(copy.root).catalogue).toBeNull()
})
