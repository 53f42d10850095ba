import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { findingInWords } from '#lib/server/terms/finding.ts'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

const TODAY = '2026-11-20T10:00:00Z'
const EDITION = '2026-10-01.1'
const SLA = `data/terms/${EDITION}/sla.md`
const DPA = `data/terms/${EDITION}/dpa.md`
const TERMS = `data/terms/${EDITION}/terms.yaml`
const APPROVED = ['engineering', 'legal', 'product'].flatMap((role) => ['--approve', `${role}=2026-11-18`])
const COMPLETE = ['--reason', 'A word put right.', ...APPROVED, '--yes']
const CORRECTS = ['--corrects', 'The clause has the words of section 6.5 now.']
const SILENCE_REWORDED = [
  SLA,
  '{#claims.silence} A claim that arrived',
  '{#claims.silence} The claim that arrived',
] as const

const command = warmCommands()

/** What the command says that releases a version of a copy. */
function released(copy: DataCopy, version: string, ...args: string[]) {
  const words = [version, '--fixed-clock', ...COMPLETE, ...args]
  return command('terms/release', words, { cwd: copy.root, env: { SLA_DESK_NOW: TODAY } })
}

/** A draft of an edition of the demo's version in force, with one tier, and the command that releases it. */
function edition(...changes: (readonly [file: string, from: string, to: string])[]) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  startVersion(copy.root, EDITION)
  for (const [file, from, to] of changes) copy.replace(file, from, to)
  const release = (...args: string[]) => released(copy, EDITION, ...args)
  return { copy, release }
}

test('a clause in other words is refused without --corrects, and the clause is named', async () => {
  const { copy, release } = edition(SILENCE_REWORDED)
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = await release()
  expect(status).toBe(1)
  // "claims.silence" is the sixth clause of section 6, "Claims".
  expect(stderr).toContain('2026-10-01.1 changes the wording of SLA 6.6 (Claims)')
  expect(stderr).toContain('--corrects "<why no obligation changes>"')
  expect(copy.read('data/releases.yaml')).toBe(before)
})

// Each turns a right round without a figure, and so would bind customers in the same second.
test.each([
  [SLA, 'counts as accepted', 'counts as rejected', /a word that binds in SLA 6\.6 .*: accepted → rejected/],
  [
    SLA,
    '{#exclusions.proof} {{ vendor.shortName }} bears',
    '{#exclusions.proof} Customer bears',
    /who is spoken of in SLA 4\.12 .*: the vendor, (.+) → \1/,
  ],
  [
    SLA,
    '[](#termination.refund) applies',
    '[](#termination.floor) applies',
    /a reference in SLA .*: clause 7\.\d+ → clause 7\.1/,
  ],
  [
    DPA,
    'Customer decides whether',
    '{{ vendor.shortName }} decides whether',
    /who is spoken of in DPA 12\.2 .*: Customer, the vendor, Customer.* → /,
  ],
  [
    SLA,
    'keep every Version available',
    'keep every Version unavailable',
    /a word that binds in SLA .*: available → unavailable/,
  ],
  [DPA, 'Copies in backups', 'Copies', /what DPA .* says changes: “in backups” goes/],
  [DPA, 'Customer is the data exporter and', 'Customer is the data importer and', /exporter → importer/],
  [
    SLA,
    'any other duty in this SLA, subject to the limits',
    'any other duty in this SLA,\n\nsubject to the limits',
    /what SLA 16\.2 .* says changes: “new paragraph” is added/,
  ],
  // No rule can tell a synonym from another obligation.
  [SLA, 'such as an earthquake', 'such as a strike', /what SLA 4\.5 .* says changes: earthquake → strike/],
  [TERMS, 'A natural disaster, war', 'A natural disaster, strike', /says changes: war → strike/],
  [TERMS, 'AES-256', 'DES-256', /says changes: aes → des/],
  [DPA, 'on documented instructions', 'on presumed instructions', /says changes: documented → presumed/],
  [SLA, '10 Business Days', '10 business days', /what SLA .* says changes: Business → business/],
  // To whom, whose, of what and when.
  [DPA, 'is fully liable to Customer', 'is fully liable with Customer', /says changes: to → with/],
  [
    DPA,
    'moves the data to another region only on',
    'moves the data of another region only on',
    /what DPA 13\.1 .* says changes: to → of/,
  ],
  [SLA, 'and notices to Customer', 'and notices of Customer', /says changes: to → of/],
  [DPA, 'for purposes of its own', 'for purposes of their own', /says changes: its → their/],
  [DPA, 'only on documented', 'only as documented', /says changes: on → as/],
  [DPA, 'omissions of each', 'omissions to each', /says changes: of → to/],
  [SLA, 'or if no such decision', 'or if no decision', /what SLA 6\.7 .* says changes: “such” goes/],
  [SLA, 'to the caller', 'of the caller', /says changes: to → of/],
  [
    DPA,
    'has its Sub-processors do the same',
    'does its Sub-processors have the same',
    /says changes: has → does/,
  ],
  [SLA, 'The Service is down', 'The Service was down', /says changes: is → was/],
  [DPA, 'they stay encrypted and', 'they stay and', /a word that binds in DPA .* changes: encrypted → none/],
  // A mark turns a sentence round without a word.
  [SLA, 'excludes a minute only if', 'excludes a minute. Only if', /says changes: “full stop” is added/],
  [SLA, 'charge no fee for the', 'charge. No fee for the', /says changes: “full stop” is added/],
  [SLA, 'will never silently', 'will never; silently', /says changes: “semicolon” is added/],
  [SLA, 'apply no other limit', 'apply no, other limit', /says changes: “comma” is added/],
  // Two conditions, or two things, become one.
  [
    SLA,
    '500 to 599, that has no complete answer',
    '500 to 599 that has no complete answer',
    /what SLA 1\.20 .* says changes: “comma” goes/,
  ],
  [
    DPA,
    'categories of data, data subjects',
    'categories of data data subjects',
    /what DPA 6\.3 .* says changes: “comma” goes/,
  ],
  [
    SLA,
    'a decision in writing; the dispute',
    'a decision, in writing; the dispute',
    /what SLA 6\.7 .* says changes: “comma” is added/,
  ],
  [SLA, 'the term, unless', 'the term. Unless', /says changes: comma → full stop/],
  [SLA, 'not taken back.', 'not taken back?', /says changes: full stop → question mark/],
  [SLA, 'is not taken back.', 'is “not” taken back.', /says changes: “quotation mark” is added/],
] as const)('no reason makes %s: %s → %s an edition', async (file, from, to, refusal) => {
  const { status, stderr } = await edition([file, from, to]).release(...CORRECTS)
  expect([status, stderr]).toEqual([1, expect.stringMatching(refusal)])
})

test('with --corrects it is released, and the ledger keeps the reason under its hash', async () => {
  const { copy, release } = edition(SILENCE_REWORDED)
  expect(await release(...CORRECTS)).toMatchObject({ status: 0, stderr: '' })
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(findings).toEqual([])
  const entry = catalogue?.ledger.at(-1)
  expect(entry).toMatchObject({
    effectiveAt: TODAY,
    material: false,
    corrects: 'The clause has the words of section 6.5 now.',
  })
  if (entry === undefined) throw new Error('nothing was released')
  // The tests' clock is set by hand, which the entry says; on which day is the system's.
  const mark = entry.reason.slice('A word put right.'.length)
  expect(mark).toMatch(/^ \(This date was set by hand, /)
  // The canonical text, written out: the reason stands between "reason" and "approvals".
  const approvals =
    '[{"role":"engineering","on":"2026-11-18"},{"role":"legal","on":"2026-11-18"},{"role":"product","on":"2026-11-18"}]'
  expect(canonicalEntry(entry)).toBe(
    `{"version":"2026-10-01.1","publishedAt":"2026-11-20T10:00:00Z","effectiveAt":"2026-11-20T10:00:00Z",` +
      `"material":false,"reason":"A word put right.${mark}","corrects":"The clause has the words of section 6.5 now.",` +
      `"approvals":${approvals},"inputsSha256":"${entry.inputsSha256}","previousSha256":"${entry.previousSha256}"}`,
  )
  // Both ids have a folder now, so the next edition is the second.
  expect((await release()).stderr).toContain('npm run terms:new -- 2026-10-01.2')
  // Whoever deletes the reason, in the one entry that no other holds the hash of, is told to bring it back.
  const sealed = copy.read('data/releases.yaml')
  copy.write('data/releases.yaml', sealed.replace(/^ {4}corrects: .*\n/m, ''))
  const { errors } = checkData(copy.root, new Date(TODAY), process.cwd())
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /does not say in corrects .*Restore the ledger with: git checkout -- data\/releases\.yaml/,
    ),
  ])
  copy.write('data/releases.yaml', sealed)
  const { corrects: _, ...without } = entry
  expect(sha256(canonicalEntry(without))).not.toBe(sha256(canonicalEntry(entry)))
})

test.each([
  ['', 'corrects is empty'],
  ['   ', 'corrects is empty'],
])('--corrects %j is no reason', async (reason, says) => {
  const { status, stderr } = await edition(SILENCE_REWORDED).release('--corrects', reason)
  expect([status, stderr]).toEqual([1, expect.stringContaining(says)])
})

test('--corrects on a version is refused', async () => {
  const { copy } = edition()
  startVersion(copy.root, '2027-06-01')
  const { status, stderr } = await released(copy, '2027-06-01', ...CORRECTS)
  expect([status, stderr]).toEqual([1, expect.stringContaining('--corrects is for editions')])
})

test('an edition of a version that is not there corrects nothing', async () => {
  const { copy } = edition()
  renameSync(join(copy.root, `data/terms/${EDITION}`), join(copy.root, 'data/terms/2027-06-01.1'))
  copy.replace('data/terms/2027-06-01.1/terms.yaml', `version: "${EDITION}"`, 'version: "2027-06-01.1"')
  const { status, stderr } = await released(copy, '2027-06-01.1')
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('no released version 2027-06-01 for edition 2027-06-01.1'),
  ])
})

test('emphasis alone is no edition, and beside other words it is refused', async () => {
  const { copy, release } = edition([SLA, 'granted is not taken', 'granted is *not* taken'])
  const alone = await release(...CORRECTS)
  expect([alone.status, alone.stderr]).toEqual([
    1,
    expect.stringContaining(
      'Nothing that a customer reads changes compared with 2026-10-01, so there is nothing to release.',
    ),
  ])
  copy.replace(...SILENCE_REWORDED)
  expect((await release(...CORRECTS)).stderr).toMatch(/emphasis in SLA 5\.\d+ \(.*\) changes: none → not/)
})

test('a heading and the title are wording', async () => {
  const heading = edition([SLA, '## Claims', '## Requests'])
  expect((await heading.release()).stderr).toContain('changes the heading of SLA 6.')
  const title = edition([SLA, '# Service level agreement', '# Non-binding service level targets'])
  const { stdout, stderr } = await title.release()
  expect(stderr).toContain('changes the title of the SLA.')
  expect(stdout).toMatch(/Title of the SLA.*Service level agreement.*Non-binding service level targets/s)
})

test('a figure is refused whatever is said of it', async () => {
  const { release } = edition([TERMS, '  days: 30', '  days: 31'])
  const { status, stderr } = await release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toContain(
    'An edition changes no obligation, but in 2026-10-01.1 Time to claim a credit (SLA 6.1) changes from 30 days to 31 days.',
  )
})

// Whatever the figure is: terms:check demands the placeholder, in an edition too.
test.each([
  ['Within {{ claim.decisionDays }} days after the dispute', 'Within 90 days after the dispute'],
  [
    'will keep evidence of each exclusion, without personal data, for {{ reporting.rawDataMonths }} months',
    'will store evidence of each exclusion, without personal data, for 24 months',
  ],
])('a figure in the place of its placeholder is refused: %s', async (from, to) => {
  const { copy, release } = edition([SLA, from, to])
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = await release(...CORRECTS)
  expect([status, stderr]).toEqual([1, expect.stringContaining(' terms.unprinted: ')])
  expect(copy.read('data/releases.yaml')).toBe(before)
})

// The page, the calculators and the API go on stating what terms.yaml says: it is no correction of words.
const WINDOW = 'A claim must arrive within {{ claim.days }} days after the end'
test.each([
  [
    SLA,
    'within 30 days after the decision arrives',
    'within three days after the decision arrives',
    'a figure in SLA 6.7 (Claims) changes: 30 → 3',
  ],
  [DPA, 'Within 10 days', 'Within 90 days', 'changes: 10 → 90'],
  // What is neither a word nor punctuation: brackets, parts, powers, signs; and a comma that parts no thousands.
  [SLA, '100 × (M − E − D) ÷ (M − E)', '100 × M − (E − D) ÷ (M − E)', 'a figure in SLA 2.3'],
  [SLA, "the percentage of that Month's", "the percentage of ½ that Month's", 'a sign in SLA 5.1'],
  [SLA, 'so that it arrives within 60 days', 'so that it arrives within 6,0 days', 'changes: 60 → 6,0'],
  [DPA, "needs Customer's written consent", "needs Customer's written content", 'consent → content'],
  [SLA, 'in {{ support.languages }}.', 'in English.', 'no longer prints {{ support.languages }}'],
  [SLA, WINDOW, WINDOW.replace(' days', ' hours'), 'a figure in SLA 6.1 (Claims) changes: days → hours'],
  [SLA, 'bears a twelfth of', 'bears a tenth of', 'changes: twelfth → tenth'],
  [SLA, 'doubling to a ceiling', 'trebling to a ceiling', 'changes: doubling → trebling'],
  [SLA, '÷ (M − E), where', '÷ (M + E), where', 'changes: − → +'],
  [
    SLA,
    'by e-mail to {{ vendor.contacts.billing }}',
    'by e-mail to billing@elsewhere.example.com',
    'an address in SLA 6.2 (Claims) changes: billing@example.com → billing@elsewhere.example.com',
  ],
  [
    SLA,
    'by e-mail to {{ vendor.contacts.billing }}',
    'by e-mail to {{ vendor.contacts.notices }}',
    'an address in SLA 6.2 (Claims) changes: billing@example.com → notices@example.com',
  ],
])(
  'a figure in the words of a clause is refused whatever is said of it: %s',
  async (file, from, to, says) => {
    const { copy, release } = edition([file, from, to])
    const before = copy.read('data/releases.yaml')
    const { status, stderr } = await release(...CORRECTS)
    expect(status).toBe(1)
    expect(stderr).toContain('An edition changes no obligation, but in 2026-10-01.1 ')
    expect(stderr).toContain(says)
    expect(copy.read('data/releases.yaml')).toBe(before)
  },
)

test('a figure in letters for the same in digits is wording', async () => {
  const { release } = edition([
    SLA,
    'within 30 days after the decision arrives',
    'within thirty days after the decision arrives',
  ])
  expect(await release(...CORRECTS)).toMatchObject({ status: 0, stderr: '' })
})

test('a word that turns a sentence is refused whatever is said of it', async () => {
  const { release } = edition([SLA, "Credits are Customer's sole", "Credits are not Customer's sole"])
  const { status, stderr } = await release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toMatch(/a word that binds in SLA [\d.]+ \([^)]+\) changes: none → not/)
})

// Each edition prints another version and day there.
test('an article in the clause that names the version can be corrected', async () => {
  const { release } = edition([SLA, 'states the service levels of', 'states service levels of'])
  expect(await release(...CORRECTS)).toMatchObject({ status: 0, stderr: '' })
})

// What a reader in a hurry reads: it is no clause, and would say another figure than the clause below it.
test('what stands in short is wording, and its figures and the words that bind stay', async () => {
  const short = 'In short: Customer must claim within {{ claim.days }} days'
  const figure = edition([SLA, short, 'In short: Customer must claim within 3 days'])
  expect((await figure.release(...CORRECTS)).stderr).toContain(
    'a figure in “In short” of SLA 6 (Claims) changes: 30 → 3',
  )
  const turned = edition([SLA, short, short.replace('must claim', 'may claim')])
  expect((await turned.release(...CORRECTS)).stderr).toContain(
    'a word that binds in “In short” of SLA 6 (Claims) changes: must → may',
  )
  const words = edition([SLA, short, short.replace('must claim', 'must make a claim')])
  expect((await words.release()).stderr).toContain('changes the wording of “In short” of SLA 6 (Claims).')
  expect((await words.release(...CORRECTS)).status).toBe(0)
})

// No word changes with a table, and no figure of terms.yaml: what it lists would only no longer be signed.
test('a table that goes or moves is refused whatever is said of it', async () => {
  const gone = edition([SLA, '::business-hours\n', ''], [DPA, '::subprocessors\n', ''])
  const { status, stderr } = await gone.release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toContain('the table business hours of #support.')
  expect(stderr).toMatch(/the table subprocessors of #[\w.-]+ in the DPA is removed/)
  const moved = edition([SLA, '::channels\n', ''], [SLA, '::severities\n', '::severities\n\n::channels\n'])
  expect((await moved.release(...CORRECTS)).stderr).toMatch(
    /the table channels of #support\.[\w-]+ in the SLA is removed.*the table channels of #support\.[\w-]+ in the SLA is added/s,
  )
})

// From 4 hours of business time to 5 around the clock: no rule can say which comes first, and it is no wording.
test('a figure that no rule can weigh is refused whatever is said of it', async () => {
  const from = /S2: \{ amount: \d+, unit: \w+, clock: business \}/
  const { copy, release } = edition()
  const [found = ''] = from.exec(copy.read(TERMS)) ?? []
  expect(found).not.toBe('')
  copy.replace(TERMS, found, 'S2: { amount: 20, unit: hour, clock: 24x7 }')
  expect((await release(...CORRECTS)).stderr).toMatch(
    /An edition changes no obligation, but .*First response to S2/,
  )
})

test('a clause that is added or removed is refused whatever is said of it', async () => {
  const { release } = edition([
    SLA,
    '{#claims.silence}',
    '{#claims.silence-of-customer} Customer need not answer.\n\n{#claims.silence}',
  ])
  expect((await release(...CORRECTS)).stderr).toContain(
    'An edition changes no obligation, but in 2026-10-01.1 SLA 6.6 (Claims) is added',
  )
})

// Sub-processors change by notices alone: what is written in data/subprocessors meanwhile is in no edition.
test('an edition has the list of what it corrects, whatever is written or announced since', async () => {
  const { copy, release } = edition(SILENCE_REWORDED)
  const file = 'data/subprocessors/wasabi.yaml'
  copy.write(
    'data/subprocessors/acme.yaml',
    copy
      .read(file)
      .replace('id: wasabi', 'id: acme')
      .replace(/^name: .*$/m, 'name: Acme Storage'),
  )
  copy.delete(file)
  copy.replace(
    'data/subprocessors/slack.yaml',
    'website: https://slack.com/',
    'website: https://elsewhere.example.com/',
  )
  expect((await release(...CORRECTS)).status).toBe(0)
  const list = (version: string) => readCatalogue(copy.root).catalogue?.versions.get(version)?.subprocessors
  expect(list(EDITION)?.map(({ id }) => id)).toContain('wasabi')
  expect(list(EDITION)).toEqual(list('2026-10-01'))
  expect(checkData(copy.root, new Date(TODAY), process.cwd()).errors).toEqual([])
})

test('who is reached is neutral', async () => {
  // The documents print the name, so a reason may be owed for their clauses, but no version.
  const { release } = edition(['data/vendor.yaml', 'Mara Lindqvist', 'Ines Okafor'])
  expect(await release(...CORRECTS)).toMatchObject({ status: 0, stderr: '' })
})

test.each([
  [
    'Governing law',
    'governingLaw: the law of the State of Delaware',
    'governingLaw: the law of the State of Texas',
  ],
  ['Courts', 'courts: the state and federal courts', 'courts: the state courts'],
  [
    'Governing law for customers in the European Economic Area or Switzerland',
    'governingLaw: the law of Ireland',
    'governingLaw: the law of Malta',
  ],
  [
    'Courts for customers in the United Kingdom',
    'courts: the courts of England',
    'courts: the high courts of England',
  ],
  [
    'Customers to whom law and courts of their own apply',
    'seats: the European Economic Area or Switzerland',
    'seats: Switzerland',
  ],
  ['Service', 'service: the Lumenary Cloud platform', 'service: the Lumenary Cloud console'],
  // Every clause names the party that is bound by it.
  ['Short name', 'shortName: Lumenary', 'shortName: Luminary'],
  ['Registration', 'file number LC-0001047', 'file number KY-99'],
  ['Contact, notices', 'notices: notices@example.com', 'notices: legal-notices@example.com'],
  ['Contact, privacy', 'privacy: privacy@example.com', 'privacy: dp@example.com'],
  // SLA 1.40 and 8.9: a Support Request is what is sent there, and its clock starts when it arrives. DPA 17.1.
  ['Contact, support', 'support: support@example.com', 'support: help@example.com'],
  ['Contact, security', 'security: security@example.com', 'security: sec@example.com'],
])('%s is refused whatever is said of it', async (label, from, to) => {
  const { copy, release } = edition(['data/vendor.yaml', from, to])
  const before = copy.read('data/releases.yaml')
  const { status, stderr } = await release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toContain(`An edition changes no obligation, but in 2026-10-01.1 ${label} changes from `)
  expect(copy.read('data/releases.yaml')).toBe(before)
})

// 2027-03-01, announced on 16 November, begins with the words that the edition corrects.
test('the announced version that still has the old words is named before the question, with its edition', async () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  for (const version of ['2026-04-01', '2026-10-01', '2027-03-01']) copy.keepTiers(version, 'starter')
  startVersion(copy.root, EDITION)
  copy.replace(SLA, 'must send the claim by e-mail', 'must send a claim by e-mail')
  const { status, stdout } = await released(copy, EDITION, ...CORRECTS)
  expect([status, stdout.split('\n').filter((line) => line.includes('2027-03-01'))]).toEqual([
    0,
    [
      'warning version 2027-03-01, which begins on 2027-03-01, still has the old words of SLA 6.2. To correct 2027-03-01 without changing an obligation, start an edition: npm run terms:new -- 2027-03-01.1',
    ],
  ])
})

test('clauses that change places are refused whatever is said of it', async () => {
  const { copy, release } = edition()
  const file = `data/terms/${EDITION}/sla.md`
  // "After that" in 6.7 would no longer follow 6.6, and whoever names clause 6.6 would be led to the other.
  const moved = copy.read(file).replace(/^(\{#claims\.silence\}.*)\n\n(\{#claims\.dispute\}.*)$/m, '$2\n\n$1')
  expect(moved).not.toBe(copy.read(file))
  copy.write(file, moved)
  const { status, stderr } = await release(...CORRECTS)
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('clauses of the SLA stand in another order, from #claims.dispute on'),
  ])
})

// An order form says "Enterprise": with the names exchanged, that customer would have the other tier at once.
test.each<[string, [string, string][], string]>([
  [
    'names of tiers exchanged',
    [
      ['name: Starter', 'name: Was-enterprise'],
      ['name: Enterprise', 'name: Starter'],
      ['name: Was-enterprise', 'name: Enterprise'],
    ],
    'Name of the tier',
  ],
  ['the name of a region', [['name: European Union', 'name: Europe']], 'Name of the region'],
  [
    'the address of the API reference, which says what is counted',
    [['https://docs.example.com/api/v1/2026-01-12', 'https://docs.example.com/api/v2']],
    'Address of the API reference',
  ],
])('%s: refused whatever is said of it', async (_, changes, says) => {
  const { copy, release } = edition()
  let text = copy.read(TERMS)
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  copy.write(TERMS, text)
  const { status, stderr } = await release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toContain(`An edition changes no obligation, but in 2026-10-01.1 ${says}`)
})

test('the title of the terms is wording', async () => {
  const { release } = edition([TERMS, 'title: Service level agreement', 'title: Non-binding targets'])
  expect((await release()).stderr).toContain('changes the title of the terms.')
})

test('the legal name is refused whatever is said of it', async () => {
  const { copy, release } = edition()
  // The terms name the vendor as the employer of its staff, so the new name goes there too.
  for (const file of ['data/vendor.yaml', TERMS])
    copy.write(file, copy.read(file).replaceAll('Lumenary Cloud, Inc.', 'Lumenary Cloud Holdings, Inc.'))
  const { status, stderr } = await release(...CORRECTS)
  expect(status).toBe(1)
  expect(stderr).toContain(
    'An edition changes no obligation, but in 2026-10-01.1 Legal name changes from Lumenary Cloud, Inc. to Lumenary Cloud Holdings, Inc.',
  )
})

/** What terms:check says of an edition that somebody entered in the ledger by hand. */
function enteredByHand(copy: DataCopy, spoil: () => void): string[] {
  spoil()
  copy.reseal()
  return checkData(copy.root, new Date(TODAY), process.cwd()).errors.map(findingInWords)
}

test('terms:check finds an edition in the ledger that says nothing of its different words', async () => {
  const { copy, release } = edition(SILENCE_REWORDED)
  expect((await release(...CORRECTS)).status).toBe(0)
  expect(enteredByHand(copy, () => undefined)).toEqual([])
  expect(
    enteredByHand(copy, () =>
      copy.write('data/releases.yaml', copy.read('data/releases.yaml').replace(/^ {4}corrects: .*\n/m, '')),
    ),
  ).toEqual([
    expect.stringMatching(/ledger\.edition: .*2026-10-01\.1 changes the wording of SLA 6\.6 \(Claims\)/),
  ])
})

test('terms:check finds an edition in the ledger that changes sub-processors', async () => {
  const { copy, release } = edition(SILENCE_REWORDED)
  expect((await release(...CORRECTS)).status).toBe(0)
  expect(enteredByHand(copy, () => copy.delete(`data/terms/${EDITION}/subprocessors/wasabi.yaml`))).toEqual([
    expect.stringMatching(/ledger\.edition: .*2026-10-01\.1 removes Wasabi/),
    expect.stringMatching(
      /subprocessor-ledger\.release: the list of version 2026-10-01\.1 has wasabi otherwise/,
    ),
  ])
})

test('terms:check finds a version in the ledger that has a reason only editions have', async () => {
  const { copy } = edition()
  copy.delete(`data/terms/${EDITION}`)
  expect(
    enteredByHand(copy, () =>
      copy.replace('data/releases.yaml', '    approvals:', '    corrects: "nothing"\n    approvals:'),
    ),
  ).toEqual([expect.stringMatching(/ledger\.edition: version 2026-10-01 has corrects/)])
})
