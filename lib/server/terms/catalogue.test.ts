import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { checkOffers } from './checks/check-offers.ts'
import { DataError, type Finding, findingInWords } from './finding.ts'
import { sealFolder } from './ledger/snapshot.ts'
import { startVersion } from './release/new-version.ts'
import { DataCopy } from './testing/data-copy.ts'

const TERMS = 'data/terms/2026-10-01/terms.yaml'
const IF_COMMITTED = ' (if the change is committed, see docs/lint.md#what-was-released)'
const SLA = 'data/terms/2026-10-01/sla.md'
const DPA = 'data/terms/2026-10-01/dpa.md'

/** Data to break, with one version alone: what is found in it would be found in each. */
function brokenData(): DataCopy {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  return copy
}

function findingsIn({ root }: DataCopy): Finding[] {
  const { catalogue, findings } = readCatalogue(root)
  return catalogue === null ? findings : checkOffers(root, catalogue)
}

function short(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

test('the demo data have no finding', () => {
  const { catalogue, findings } = readCatalogue(process.cwd())
  expect(findings).toEqual([])
  if (catalogue === null) throw new Error('no catalogue')
  expect([...catalogue.versions.keys()]).toEqual(['2026-04-01', '2026-10-01', '2027-03-01'])
  expect(catalogue.reviews.at(-1)).toBe('2026-11-03')
})

// Of the version in force; npm run terms:check, a step of npm test, builds them all.
test('the demo offers have no finding', () => {
  expect(findingsIn(brokenData())).toEqual([])
})

/** A text to replace, its replacement, the text at whose line the finding must point, its rule and message. */
type Breakage = {
  what: string
  file: string
  from: string
  to: string
  at: string
  rule: string
  says: RegExp
}

const BREAKAGES: Breakage[] = [
  {
    what: 'YAML that is not YAML',
    file: TERMS,
    from: 'title: Service level agreement',
    to: 'title: Service: level agreement',
    at: 'title: Service: level agreement',
    rule: 'yaml.syntax',
    says: /in quotes/,
  },
  {
    what: 'a key that stands twice',
    file: 'data/vendor.yaml',
    from: 'shortName: Lumenary',
    to: 'shortName: Lumenary\nshortName: Other',
    at: 'shortName: Other',
    rule: 'yaml.syntax',
    says: /shortName is written twice, first in line \d+\. Keep one of the two\./,
  },
  {
    what: 'a percentage that is a number',
    file: TERMS,
    from: 'target: "99.5"',
    to: 'target: 99.5',
    at: 'target: 99.5',
    rule: 'yaml.schema',
    says: /tiers\.growth\.target is 99\.5\. Write "99\.5", in quotes\./,
  },
  {
    what: 'a key that does not exist',
    file: TERMS,
    from: 'soleRemedy: true',
    to: 'soleRemedy: true\n  fairUse: true',
    at: 'fairUse: true',
    rule: 'yaml.schema',
    says: /credits\.fairUse is not a field here\. Remove it/,
  },
  {
    what: 'a version that is not its folder',
    file: TERMS,
    from: 'version: "2026-10-01"',
    to: 'version: "2026-10-02"',
    at: 'version: "2026-10-02"',
    rule: 'terms.version',
    says: /2026-10-01/,
  },
  {
    what: 'a gap in the bands',
    file: TERMS,
    from: '{ atLeast: "95", below: "99", credit: "10" }',
    to: '{ atLeast: "96", below: "99", credit: "10" }',
    at: '{ atLeast: "0", below: "95", credit: "25", termination: true }',
    rule: 'credits.gap',
    says: /no band covers 95% to below 96%\./,
  },
  {
    what: 'a support plan that does not exist',
    file: TERMS,
    from: 'supportPlan: premium',
    to: 'supportPlan: platinum',
    at: 'supportPlan: platinum',
    rule: 'tier.unknown-support-plan',
    says: /platinum/,
  },
  {
    what: 'a channel that does not exist',
    file: TERMS,
    from: 'channels: [email, portal]',
    to: 'channels: [email, telex]',
    at: 'channels: [email, telex]',
    rule: 'support.unknown-channel',
    says: /telex/,
  },
  {
    what: 'a placeholder without a value',
    file: SLA,
    from: '{{ commitment.percent }}',
    to: '{{ commitment.percentage }}',
    at: '{{ commitment.percentage }}',
    rule: 'legal.placeholder',
    says: /commitment\.percentage/,
  },
  {
    what: 'a placeholder that is not closed',
    file: DPA,
    from: '{{ vendor.shortName }}',
    to: '{{ vendor.shortName',
    at: '{{ vendor.shortName',
    rule: 'legal.placeholder',
    says: /^a placeholder cannot be read\. Write a placeholder as \{\{ name \}\}/,
  },
  {
    what: 'a reference to nothing',
    file: SLA,
    from: '[](#downtime.sources)',
    to: '[](#downtime.sauces)',
    at: '[](#downtime.sauces)',
    rule: 'legal.reference',
    says: /#downtime\.sauces/,
  },
  {
    what: 'a clause id that is not closed',
    file: SLA,
    from: '{#claims.silence}',
    to: '{#claims.silence',
    at: '{#claims.silence',
    rule: 'legal.clause-id',
    says: /“\{#claims\.silence” is not the id of a clause here and would be printed as text\. Begin a paragraph with it, after an empty line/,
  },
  {
    what: 'a clause id with a capital',
    file: SLA,
    from: '{#claims.evidence}',
    to: '{#claims.Evidence}',
    at: '{#claims.Evidence}',
    rule: 'legal.clause-id',
    says: /“\{#claims\.Evidence\}” is not the id of a clause here/,
  },
  {
    what: 'a section without its id',
    file: DPA,
    from: '## Annex III: sub-processors and places {#annex-3}',
    to: '## Annex III: sub-processors and places',
    at: '## Annex III',
    rule: 'legal.heading',
    says: /has no id\. Write ## Annex III/,
  },
  {
    what: 'a reference to a clause whose id names another section',
    file: SLA,
    from: '{#claims.evidence}',
    to: '{#credits.evidence}',
    at: '[](#claims.evidence)',
    rule: 'legal.reference',
    says: /The clause of that name is \{#credits\.evidence\}, in line \d+ of sla\.md\. Correct the reference, or that id\.$/,
  },
  {
    what: 'a clause id that stands twice',
    file: SLA,
    from: '{#definitions.integration}',
    to: '{#definitions.request}',
    at: '{#definitions.request} **Request**',
    rule: 'legal.duplicate-id',
    says: /definitions\.request/,
  },
  {
    what: 'an exhibit that does not exist',
    file: SLA,
    from: '::credit-schedule',
    to: '::credit-shedule',
    at: '::credit-shedule',
    rule: 'legal.unknown-exhibit',
    says: /credit-shedule/,
  },
  {
    what: 'markup that the format does not have',
    file: SLA,
    from: '::credit-schedule',
    to: '### A third level',
    at: '### A third level',
    rule: 'legal.markup',
    says: /heading/,
  },
  {
    what: 'a sub-processor in a region that does not exist',
    file: 'data/subprocessors/aws.yaml',
    from: 'region: apac',
    to: 'region: mars',
    at: 'region: mars',
    rule: 'subprocessors.unknown-region',
    says: /mars/,
  },
  {
    what: 'a sub-processor for a support channel that does not exist',
    file: 'data/subprocessors/slack.yaml',
    from: 'channels: [slack]',
    to: 'channels: [chat]',
    at: 'channels: [chat]',
    rule: 'subprocessors.unknown-channel',
    says: /the terms have no support channel chat\. Write one of email/,
  },
  {
    what: 'a certification that nobody has looked up',
    file: 'data/subprocessors/wasabi.yaml',
    from: 'mechanism: scc-module-3',
    to: 'mechanism: dpf',
    at: 'mechanism: dpf',
    rule: 'subprocessors.dpf-evidence',
    says: /without evidence\. Look the company up/,
  },
  {
    what: 'a country in which no sub-processor stores data',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'subprocessorCountries: [France]',
    to: 'subprocessorCountries: [France, Poland]',
    at: 'Poland',
    rule: 'region.unused-country',
    says: /stores data in Poland\. Delete it, or correct the sub-processor\.$/,
  },
  {
    what: 'a separator of thousands within brackets',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ requestsPerMinute: 300,',
    to: '{ requestsPerMinute: 6,000,',
    at: '6,000',
    rule: 'yaml.schema',
    says: /^tiers\.starter\.rateLimit\.requestsPerMinute is “6,000”\. Write 6000, without separators\.$/,
  },
  {
    what: 'a decimal comma within brackets, for a percentage',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ atLeast: "99.9", atMost: "100"',
    to: '{ atLeast: 99,9, atMost: "100"',
    at: '{ atLeast: 99,9,',
    rule: 'yaml.schema',
    says: /\.atLeast is “99,9”\. Write "99\.9", with a decimal point\.$/,
  },
  {
    what: 'a decimal comma at the end of brackets, for a credit',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ atLeast: "95", below: "99", credit: "10" }',
    to: '{ atLeast: "95", below: "99", credit: 10,5 }',
    at: 'credit: 10,5 }',
    rule: 'yaml.schema',
    says: /\.credit is “10,5”\. Write "10\.5", with a decimal point\.$/,
  },
  {
    what: 'a decimal comma for the traffic floor',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ percent: "10", of',
    to: '{ percent: 10,5, of',
    at: 'percent: 10,5',
    rule: 'yaml.schema',
    says: /measurement\.trafficFloor\.percent is “10,5”\. Write "10\.5", with a decimal point\.$/,
  },
  {
    what: 'a decimal comma where only whole numbers count',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ requestsPerMinute: 300,',
    to: '{ requestsPerMinute: 1,5,',
    at: '1,5',
    rule: 'yaml.schema',
    says: /requestsPerMinute is “1,5”\. Write a whole number of at least 1, without quotes\.$/,
  },
  {
    what: 'a group that needs none of its fields, left empty',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'forceMajeure: { terminationAfterDays: 30 }',
    to: 'forceMajeure:',
    at: 'forceMajeure:',
    rule: 'yaml.schema',
    says: /^forceMajeure is empty.*\. Write one or more of its fields: terminationAfterDays\.$/,
  },
  {
    what: 'a bracket that is not closed',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ atLeast: "95", below: "99", credit: "10" }',
    to: '{ atLeast: "95", below: "99", credit: "10"',
    at: '{ atLeast: "0", below: "95"',
    rule: 'yaml.syntax',
    says: /^\{ in a line above is not closed\. Write \} where its fields end\.$/,
  },
  {
    what: 'a comma that is missing between two fields',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ atLeast: "95", below: "99", credit: "10" }',
    to: '{ atLeast: "95" below: "99", credit: "10" }',
    at: '{ atLeast: "95" below',
    rule: 'yaml.syntax',
    says: /often because a comma is missing before it/,
  },
  {
    what: 'a comma that is missing behind a number',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '{ requestsPerMinute: 300, burst',
    to: '{ requestsPerMinute: 300 burst',
    at: '{ requestsPerMinute: 300 burst',
    rule: 'yaml.syntax',
    says: /^a comma is missing before burst\. Put a comma between the fields within \{ \}\.$/,
  },
  {
    what: 'a quote that nothing closes to the end of the file',
    file: 'data/vendor.yaml',
    from: 'fileName: lumenary',
    to: 'fileName: "lumenary',
    at: 'fileName: "lumenary',
    rule: 'yaml.syntax',
    says: /^a quote that opens in this line is not closed\. Write another where its text ends\.$/,
  },
  {
    what: 'a field that is indented one space too far',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: '    name: Growth',
    to: '     name: Growth',
    at: 'name: Growth',
    rule: 'yaml.syntax',
    says: /^the line is not indented as its neighbours are\./,
  },
  {
    what: 'a place of storage without its country',
    file: 'data/subprocessors/wasabi.yaml',
    from: '- { place: Frankfurt, country: DE }',
    to: '- { place: Frankfurt }',
    at: '- { place: Frankfurt }',
    rule: 'yaml.schema',
    says: /^regions\.eu\.storage\.0\.country is missing/,
  },
  {
    what: 'a place of access with a country that is none',
    file: 'data/subprocessors/wasabi.yaml',
    from: '- { place: Frankfurt, country: DE }',
    to: '- { place: Frankfurt, country: Germnay }',
    at: 'country: Germnay',
    rule: 'yaml.schema',
    says: /^regions\.eu\.storage\.0\.country is “Germnay”\./,
  },
  {
    what: 'a name of a tier with a space that nobody sees',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'name: Growth',
    to: 'name: "Starter\u200B"',
    at: 'name: "Starter\u200B"',
    rule: 'tiers.duplicate-name',
    says: /is used twice/,
  },
  {
    what: 'staff of a company that is not on the list',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'employer: Lumenary Cloud Ireland Limited',
    to: 'employer: Somebody Else Limited',
    at: 'Somebody Else',
    rule: 'region.unlisted-employer',
    says: /Somebody Else Limited is neither the vendor's legalName, Lumenary Cloud, Inc\., nor a sub-processor of region eu with access from Ireland\. Write the legalName as vendor\.yaml has it; .*\.$/,
  },
  ...[
    ['DE', 'Germany'],
    ['Germnay', 'Germany'],
    ['Deutschland', 'the English name of a country, for example Germany'],
  ].map(([given, write]) => ({
    what: `the country of a data location that is ${given}`,
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'place: Frankfurt, country: Germany',
    to: `place: Frankfurt, country: ${given}`,
    at: `country: ${given}`,
    rule: 'yaml.schema',
    says: new RegExp(`regions\\.eu\\.dataLocations\\.0\\.country is “${given}”\\. Write ${write}\\.$`),
  })),
  {
    what: 'the country of a sub-processor that is a code',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'subprocessorCountries: [France]',
    to: 'subprocessorCountries: [FR]',
    at: 'subprocessorCountries: [FR]',
    rule: 'yaml.schema',
    says: /regions\.eu\.subprocessorCountries\.0 is “FR”\. Write France\.$/,
  },
  {
    what: 'the country of staff that is a short form',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'employer: "Lumenary Cloud, Inc.", country: United States',
    to: 'employer: "Lumenary Cloud, Inc.", country: the USA',
    at: 'country: the USA',
    rule: 'yaml.schema',
    says: /regions\.us\.staff\.0\.country is “the USA”\. Write United States\.$/,
  },
  {
    what: 'a region of a sub-processor without its access',
    file: 'data/subprocessors/wasabi.yaml',
    from: '    access:',
    to: '    acces:',
    at: '    acces:',
    rule: 'yaml.schema',
    says: /regions\.\w+\.acces is not a field here\. Did you mean access\?/,
  },
  {
    what: 'an example that fits the field',
    file: 'data/vendor.yaml',
    from: 'fileName: lumenary',
    to: 'fileName: Lumenary Cloud',
    at: 'fileName: Lumenary Cloud',
    rule: 'yaml.schema',
    says: /fileName is “Lumenary Cloud”\. Write lower-case .*, for example acme\./,
  },
  {
    what: 'a notice of a switch that the Data Act does not allow',
    file: 'data/terms/2026-10-01/terms.yaml',
    from: 'noticeMonths: 2',
    to: 'noticeMonths: 3',
    at: 'noticeMonths: 3',
    rule: 'yaml.schema',
    says: /at most 2 months: Article 25\(2\)\(d\)/,
  },
  {
    what: 'a sub-processor whose file has another name',
    file: 'data/subprocessors/posthog.yaml',
    from: 'id: posthog',
    to: 'id: hedgehog',
    at: 'id: hedgehog',
    rule: 'subprocessors.file-name',
    says: /hedgehog\.yaml/,
  },
  {
    what: 'a released version without a folder',
    file: 'data/releases.yaml',
    from: '- version: "2026-10-01"',
    to: '- version: "2026-09-01"',
    at: '- version: "2026-09-01"',
    rule: 'ledger.unknown-version',
    says: /data\/terms\/2026-09-01/,
  },
]

test.each(BREAKAGES)('$what is found, with its line', ({ file, from, to, at, rule, says }) => {
  const copy = brokenData()
  copy.replace(file, from, to)
  if (file.startsWith('data/terms')) copy.reseal()
  const found = findingsIn(copy).filter((finding) => finding.rule === rule)
  expect(short(found)).toContain(`${file}:${copy.lineOf(file, at)} ${rule}`)
  expect(found.map(({ message }) => message).join('\n')).toMatch(says)
})

// The reference is right, so nothing is said of it: correcting it would cite another clause.
test.each([
  [SLA, '{#claims.evidence}', '{#claims.evidence'],
  [SLA, '{#claims.evidence}', '{#claims.Evidence}'],
  [DPA, '{#annex-1.parties}', '{#annex-1.parties'],
])('an id written wrongly is found in %s, and not the reference to it', (file, from, to) => {
  const copy = brokenData()
  copy.replace(file, from, to)
  copy.reseal()
  expect(short(findingsIn(copy))).toEqual([`${file}:${copy.lineOf(file, to)} legal.clause-id`])
})

test('a holiday that is listed twice is found, with both lines', () => {
  const copy = brokenData()
  const file = 'data/terms/2026-10-01/terms.yaml'
  const first = '- { date: "2026-10-12", name: Columbus Day }'
  copy.replace(file, first, `${first}\n        - { date: "2026-10-12", name: Discovery Day }`)
  copy.reseal()
  const line = copy.lineOf(file, first)
  expect(findingsIn(copy)).toEqual([
    {
      file,
      line: line + 1,
      rule: 'calendar.duplicate-holiday',
      message: `the holiday 2026-10-12 (Discovery Day) is listed already. Keep one entry for each day. The first is in line ${line}.`,
    },
  ])
})

test('a clause that a condition drops is found where it is missing', () => {
  const copy = brokenData()
  copy.replace(SLA, '{#definitions.bad-run}', '{% if reporting.quarterlyReport %}\n\n{#definitions.bad-run}')
  copy.replace(SLA, '{#definitions.excluded-minute}', '{% endif %}\n\n{#definitions.excluded-minute}')
  copy.reseal()
  const line = copy.lineOf(SLA, '{#definitions.bad-run}')
  // Both tiers without a quarterly report, in three regions each.
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `${SLA}:${line} legal.dropped-clause: {#definitions.bad-run} is missing in starter/us, starter/eu, starter/apac, growth/us and 2 more. Put the condition after {#…}, inside the clause, so that clause numbers stay the same everywhere.`,
  ])
})

test.each([
  ['data/vendor.yaml', 'data/vendor.yaml:1 file.missing'],
  ['data/releases.yaml', 'data/releases.yaml:1 file.missing'],
  [SLA, `${SLA}:1 ledger.changed-file`],
  [TERMS, `${TERMS}:1 ledger.changed-file`],
])('%s that is missing is found', (file, finding) => {
  const copy = brokenData()
  copy.delete(file)
  expect(short(findingsIn(copy))).toContain(finding)
})

test('a folder that is not named after a day is found', () => {
  const copy = brokenData()
  mkdirSync(join(copy.root, 'data/terms/2026-02-30'))
  expect(short(findingsIn(copy))).toEqual(['data/terms/2026-02-30:1 terms.folder'])
})

test('a YAML bomb is refused', () => {
  const copy = brokenData()
  const levels = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(', ')}]`,
  )
  copy.write('data/reviews.yaml', `l0: &l0 [x, x]\n${levels.join('\n')}\nreviews: *l9\n`)
  expect(short(findingsIn(copy))).toEqual(['data/reviews.yaml:1 yaml.aliases'])
})

test('a reference to nothing is found on its line, and not taken for too many', () => {
  const copy = brokenData()
  copy.write('data/reviews.yaml', 'reviews:\n  - *first\n')
  expect(short(findingsIn(copy))).toEqual(['data/reviews.yaml:2 yaml.syntax'])
})

test('a file that is not in UTF-8 is refused', () => {
  const copy = brokenData()
  // 0xDF is ß in Latin-1, and no character in UTF-8.
  writeFileSync(join(copy.root, 'data/vendor.yaml'), Buffer.from('name: Stra\xDFe\n', 'latin1'))
  expect(short(findingsIn(copy))).toContain('data/vendor.yaml:1 file.not-text')
})

test.each(['data/releases.yaml', 'data/vendor.yaml', 'data/subprocessors/aws.yaml'])(
  'a conflict that was left in %s is told as one, with its lines',
  (file) => {
    const copy = brokenData()
    copy.write(file, `<<<<<<< HEAD\n${copy.read(file)}=======\n>>>>>>> other\n`)
    expect(findingsIn(copy)).toMatchObject([
      {
        file,
        line: 1,
        rule: 'file.conflict',
        message: expect.stringMatching(/^lines 1, \d+ and \d+ are the marks/),
      },
    ])
  },
)

test.each(['terms.yaml', 'sla.md', 'dpa.md'])(
  'a %s that was deleted from a draft is to be restored',
  (name) => {
    const copy = new DataCopy()
    onTestFinished(() => copy.remove())
    startVersion(copy.root, '2027-06-01')
    const file = `data/terms/2027-06-01/${name}`
    copy.delete(file)
    expect(readCatalogue(copy.root).findings.map(findingInWords)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${file}:1 file\\.missing: there is no file ${file}\\. If it was \\w+, restore it with: git checkout -- ${file}\\.`,
        ),
      ),
    ])
  },
)

test.each(['terms.yaml', 'sla.md', 'dpa.md'])('a conflict that was left in %s of a draft is told', (name) => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  const file = `data/terms/2027-06-01/${name}`
  const lines = copy.read(file).trimEnd().split('\n').length
  // Behind the last line: three marks around one line.
  copy.write(file, `${copy.read(file).trimEnd()}\n<<<<<<< HEAD\n=======\n# Text.\n>>>>>>> other\n`)
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `${file}:${lines + 1} file.conflict: lines ${lines + 1}, ${lines + 2} and ${lines + 4} are the marks of a merge conflict. Keep one side, and delete the marks.`,
  ])
})

// What is released is never edited, and goes on being served; the lint warns (texts.markup).
test('a mark of a conflict in a text that was released keeps nothing from being served', () => {
  const copy = brokenData()
  copy.write(SLA, `${copy.read(SLA)}\n>>>>>>> other\n`)
  copy.reseal()
  expect(findingsIn(copy)).toEqual([])
})

test('a legal text that is not in UTF-8 is refused', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  const file = 'data/terms/2027-06-01/sla.md'
  writeFileSync(join(copy.root, file), Buffer.from(`${copy.read(file)}\n\xDF\n`, 'latin1'))
  expect(short(findingsIn(copy))).toEqual([`${file}:1 file.not-text`])
})

test('a sub-processor in a file that ends in .yml is not passed over', () => {
  const copy = brokenData()
  copy.write('data/subprocessors/acme.yml', 'id: acme\n')
  expect(short(findingsIn(copy))).toEqual(['data/subprocessors/acme.yml:1 subprocessors.file-name'])
})

test('a copy of a sub-processor’s file is told with the file that it is a copy of', () => {
  const copy = brokenData()
  copy.write('data/subprocessors/okta-copy.yaml', copy.read('data/subprocessors/okta.yaml'))
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `data/subprocessors/okta-copy.yaml:${copy.lineOf('data/subprocessors/okta.yaml', 'id: okta')} subprocessors.file-name: the id is okta in both okta.yaml and okta-copy.yaml. Write id: okta-copy if this is another sub-processor, or delete the file.`,
  ])
})

// Scaleway alone stores data in France: read as absent, it would have the country deleted.
test('a word in a list of places is told, and nothing that follows from it', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  copy.replace(
    'data/subprocessors/scaleway.yaml',
    'storage:\n      - { place: Paris, country: FR }',
    'storage:\n      - not stated',
  )
  expect(findingsIn(copy).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'yaml.schema: regions.eu.storage is a list. Write each entry as { place: Frankfurt, country: DE }, or { place: not stated, country: DE }. In place of the list, without a hyphen: none, or not stated.',
  ])
})

test('a folder in the list of sub-processors is not passed over', () => {
  const copy = brokenData()
  mkdirSync(join(copy.root, 'data/subprocessors/eu'))
  copy.write('data/subprocessors/eu/acme.yaml', 'id: acme\n')
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    'data/subprocessors/eu:1 subprocessors.file-name: eu is a folder, and nothing in it is read. Move its files into data/subprocessors.',
  ])
})

test('findings come all at once, and there is no catalogue with any', () => {
  const copy = brokenData()
  copy.replace('data/vendor.yaml', 'governingLaw: the law', 'governingLaw: ""\nunused: the law')
  copy.replace('data/reviews.yaml', '2026-10-05', '2026-10-55')
  copy.replace('data/releases.yaml', '2026-07-01T09:00:00Z', 'in July')
  copy.replace('data/subprocessors/okta.yaml', 'addedOn: ', 'addedOn: yesterday # ')
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(catalogue).toBeNull()
  expect(new Set(findings.map(({ file }) => file))).toEqual(
    new Set(['data/vendor.yaml', 'data/reviews.yaml', 'data/releases.yaml', 'data/subprocessors/okta.yaml']),
  )
  const error = new DataError(findings)
  for (const finding of findings) expect(error.message).toContain(findingInWords(finding))
})

test('a folder that the ledger does not have is a draft, with the vendor of today', () => {
  const copy = brokenData()
  cpSync(join(copy.root, 'data/terms/2026-10-01'), join(copy.root, 'data/terms/2027-06-01'), {
    recursive: true,
  })
  copy.replace('data/terms/2027-06-01/terms.yaml', 'version: "2026-10-01"', 'version: "2027-06-01"')
  copy.replace('data/vendor.yaml', 'shortName: Lumenary', 'shortName: Luminary')
  const { catalogue } = readCatalogue(copy.root)
  expect([...(catalogue?.versions.keys() ?? [])]).toEqual(['2026-10-01'])
  expect([...(catalogue?.drafts.keys() ?? [])]).toEqual(['2027-06-01'])
  expect(catalogue?.drafts.get('2027-06-01')?.vendor.shortName).toBe('Luminary')
  expect(catalogue?.versions.get('2026-10-01')?.vendor.shortName).toBe('Lumenary')
})

test.each([
  [
    'a number changed in a released folder',
    (copy: DataCopy) => copy.replace(TERMS, 'noticeHours: 48', 'noticeHours: 24'),
    `${TERMS}:1 ledger.changed-file`,
  ],
  [
    'a file that is gone',
    (copy: DataCopy) => copy.delete('data/terms/2026-10-01/subprocessors/wasabi.yaml'),
    'data/terms/2026-10-01/subprocessors/wasabi.yaml:1 ledger.changed-file',
  ],
  [
    'a file that has come',
    (copy: DataCopy) => copy.write('data/terms/2026-10-01/note.txt', 'hello'),
    'data/terms/2026-10-01/note.txt:1 ledger.changed-file',
  ],
  [
    'a sub-processor that has come as a link, whose file no hash covers',
    (copy: DataCopy) => {
      copy.write(
        'wasabi-eu.yaml',
        copy.read('data/subprocessors/wasabi.yaml').replace('id: wasabi', 'id: wasabi-eu'),
      )
      symlinkSync(
        join(copy.root, 'wasabi-eu.yaml'),
        join(copy.root, 'data/terms/2026-10-01/subprocessors/wasabi-eu.yaml'),
      )
    },
    'data/terms/2026-10-01/subprocessors/wasabi-eu.yaml:1 ledger.changed-file',
  ],
  [
    'a folder without its hashes',
    (copy: DataCopy) => copy.delete('data/terms/2026-10-01/SHA256SUMS'),
    'data/terms/2026-10-01/SHA256SUMS:1 ledger.changed-file',
  ],
])('%s is found', (_, change, finding) => {
  const copy = brokenData()
  change(copy)
  expect(short(findingsIn(copy))).toEqual([finding])
})

test.each([
  [
    'a hash in it is another',
    (sums: string) => sums.replace(/^[0-9a-f]{64}(?= {2}sla\.md)/m, 'f'.repeat(64)),
  ],
  ['a line of it is gone', (sums: string) => sums.replace(/^.* sla\.md\n/m, '')],
  ['it names one file more', (sums: string) => `${sums}${'f'.repeat(64)}  other.md\n`],
  ['it is empty', () => ''],
])('an edited list of hashes is restored, and accuses no file: %s', (_, edit) => {
  const copy = brokenData()
  const list = 'data/terms/2026-10-01/SHA256SUMS'
  copy.write(list, edit(copy.read(list)))
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `${list}:1 ledger.changed-file: the list of hashes was changed after version 2026-10-01 was released. Released versions are never edited. Restore it with: git checkout -- ${list}${IF_COMMITTED}`,
  ])
})

test('where a whole list of released sub-processors is gone, only the files to restore are named', () => {
  const copy = brokenData()
  copy.delete('data/terms/2026-10-01/subprocessors')
  const found = findingsIn(copy)
  expect(found.length).toBeGreaterThan(10)
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['ledger.changed-file']))
})

test('a version whose entry was deleted from the ledger is no draft', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const ledger = copy.read('data/releases.yaml')
  const [head = '', first = '', second = '', third = ''] = ledger.split(/^(?= {2}- version)/m)
  const lost = (version: string) =>
    `data/terms/${version}/SHA256SUMS:1 ledger.lost-entry: this folder is sealed, but data/releases.yaml has no entry of it. ` +
    `If its release was interrupted, or it was never published, delete data/terms/${version}/SHA256SUMS and release it again. ` +
    `If it was published: restore the ledger with: git checkout -- data/releases.yaml${IF_COMMITTED}`
  copy.write('data/releases.yaml', head + first + second)
  expect(findingsIn(copy).map(findingInWords)).toEqual([lost('2027-03-01')])
  copy.write('data/releases.yaml', head + first + third)
  expect(findingsIn(copy).map(findingInWords)).toEqual([lost('2026-10-01')])
  // A draft that was left by a release that was stopped midway: without the list it is a draft again.
  copy.write('data/releases.yaml', head + first + second)
  copy.delete('data/terms/2027-03-01/SHA256SUMS')
  expect(findingsIn(copy)).toEqual([])
})

test('a released folder that was renamed is named back', () => {
  const copy = brokenData()
  renameSync(join(copy.root, 'data/terms/2026-10-01'), join(copy.root, 'data/terms/2026-10-02'))
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    'data/terms/2026-10-02:1 ledger.renamed-folder: this folder is the released version 2026-10-01. Rename it back: mv data/terms/2026-10-02 data/terms/2026-10-01',
  ])
})

test('two released folders that have changed places are named back, and nobody is told to edit them', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const at = (name: string) => join(copy.root, 'data', name)
  const swap = () => {
    renameSync(at('terms/2026-04-01'), at('swap'))
    renameSync(at('terms/2026-10-01'), at('terms/2026-04-01'))
    renameSync(at('swap'), at('terms/2026-10-01'))
  }
  swap()
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    'data/terms/2026-04-01:1 ledger.renamed-folder: this folder is the released version 2026-10-01. It has changed places with data/terms/2026-10-01. ' +
      'Rename both back: mv data/terms/2026-04-01 data/swap && mv data/terms/2026-10-01 data/terms/2026-04-01 && mv data/swap data/terms/2026-10-01',
    'data/terms/2026-10-01:1 ledger.renamed-folder: this folder is the released version 2026-04-01. It has changed places with data/terms/2026-04-01: the commands there rename both back',
  ])
  swap()
  expect(findingsIn(copy)).toEqual([])
})

test('a version that is in the ledger twice is named with both lines', () => {
  const copy = brokenData()
  const [head = '', entry = ''] = copy.read('data/releases.yaml').split(/^(?= {2}- version)/m)
  copy.write('data/releases.yaml', `${head}${entry}${entry}`)
  const first = head.split('\n').length
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `data/releases.yaml:${first + entry.split('\n').length - 1} ledger.duplicate: 2026-10-01 is in the ledger twice; its first entry is in line ${first}. Entries are never edited. Restore the ledger with: git checkout -- data/releases.yaml${IF_COMMITTED}`,
  ])
})

test('a list of sub-processors that was deleted as a whole is restored', () => {
  const copy = brokenData()
  copy.delete('data/subprocessors')
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    expect.stringMatching(
      /^data\/subprocessors:1 file\.missing: there is no folder data\/subprocessors\. If it was deleted, restore it with: git checkout -- data\/subprocessors\./,
    ),
  ])
})

test('without the folder of sub-processors nobody is told to delete the countries of a draft', () => {
  const copy = brokenData()
  cpSync(join(copy.root, 'data/terms/2026-10-01'), join(copy.root, 'data/terms/2027-06-01'), {
    recursive: true,
  })
  for (const released of ['subprocessors', 'vendor.yaml', 'SHA256SUMS'])
    copy.delete(`data/terms/2027-06-01/${released}`)
  copy.replace('data/terms/2027-06-01/terms.yaml', '"2026-10-01"', '"2027-06-01"')
  copy.delete('data/subprocessors')
  expect(findingsIn(copy).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'data/subprocessors file.missing',
  ])
})

test('an entry without a name is found on its own line', () => {
  const copy = brokenData()
  const text = copy.read('data/vendor.yaml')
  copy.write('data/vendor.yaml', `${text}: x\n`)
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `data/vendor.yaml:${text.split('\n').length} yaml.schema: there is no name before this colon. Write the name of the field, or remove the line.`,
  ])
})

test('hashes that were rewritten with the file do not match the ledger', () => {
  const copy = brokenData()
  copy.replace(TERMS, 'noticeHours: 48', 'noticeHours: 24')
  const folder = join(copy.root, 'data/terms/2026-10-01')
  sealFolder(folder)
  expect(short(findingsIn(copy))).toEqual([
    `data/releases.yaml:${copy.lineOf('data/releases.yaml', 'inputsSha256')} ledger.inputs`,
  ])
})

test.each([
  // The third entry holds the hash of the second, so the second is sound and the first is not.
  [
    'the first of three',
    'The first version',
    'version: "2026-04-01"',
    /^the entry of 2026-04-01 was edited after/,
  ],
  // Of the last link nobody holds the end: either side may have been edited.
  [
    'the second of three',
    'Better: the Mission-critical commitment',
    'previousSha256: "',
    /^the entry of 2026-10-01 or that of 2027-03-01 was edited after/,
  ],
])('an entry of the ledger that was edited is named: %s', (_, reason, place, says) => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const before = copy.read('data/releases.yaml')
  const at = place.startsWith('version') ? before.indexOf(place) : before.lastIndexOf(place)
  copy.replace('data/releases.yaml', reason, `Edited: ${reason}`)
  const [finding, ...more] = readCatalogue(copy.root).findings
  expect(more).toEqual([])
  expect(finding).toMatchObject({
    file: 'data/releases.yaml',
    line: before.slice(0, at).split('\n').length,
    rule: 'ledger.chain',
  })
  expect(finding?.message).toMatch(says)
  expect(finding?.message).toMatch(/with: git checkout -- data\/releases\.yaml \(if the change is committed/)
})

test('a released file that was broken, changed or deleted is restored, not corrected', () => {
  const copy = brokenData()
  copy.replace(TERMS, 'commitment:', 'comitment:')
  copy.delete('data/terms/2026-10-01/vendor.yaml')
  copy.write('data/terms/2026-10-01/notes.md', 'hello')
  expect(findingsIn(copy).map(findingInWords)).toEqual([
    `${TERMS}:1 ledger.changed-file: the file was changed after version 2026-10-01 was released. Released versions are never edited. Restore it with: git checkout -- ${TERMS}${IF_COMMITTED}`,
    `data/terms/2026-10-01/vendor.yaml:1 ledger.changed-file: the file was deleted after version 2026-10-01 was released. Released versions are never edited. Restore it with: git checkout -- data/terms/2026-10-01/vendor.yaml${IF_COMMITTED}`,
    'data/terms/2026-10-01/notes.md:1 ledger.changed-file: the file was added after version 2026-10-01 was released. Released versions are never edited. Remove it with: rm data/terms/2026-10-01/notes.md',
  ])
})

test('a released folder that was deleted is restored', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.delete('data/terms/2026-10-01')
  expect(readCatalogue(copy.root).findings.map(findingInWords)).toEqual([
    `data/releases.yaml:${copy.lineOf('data/releases.yaml', '- version: "2026-10-01"')} ledger.unknown-version: the folder data/terms/2026-10-01 of a released version is missing. Restore it with: git checkout -- data/terms/2026-10-01${IF_COMMITTED}`,
  ])
})

// sha256sum is an implementation that is not ours.
test('the hashes of the demo data are those that sha256sum finds', () => {
  const folder = 'data/terms/2026-10-01'
  const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
  expect([status, stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))]).toEqual([
    0,
    [],
  ])
  expect(stdout.split('\n').length).toBeGreaterThan(15)
})

const DRAFT = 'data/terms/2027-06-01/terms.yaml'
const OF_DRAFT = 'of the terms of draft 2027-06-01 does not name'

// The list of today is released with the draft. That a released version still names the country does not help.
test.each<[string, (copy: DataCopy) => void, string[]]>([
  [
    'a country that only sub-processors store data in',
    (copy) => copy.replace(DRAFT, 'subprocessorCountries: [France]', 'subprocessorCountries: []'),
    [`scaleway.yaml: stores data in France, which region eu ${OF_DRAFT} (Germany, Ireland)`],
  ],
  [
    'a place of storage',
    (copy) => copy.replace(DRAFT, 'place: Dublin, country: Ireland', 'place: Milan, country: Italy'),
    ['aws', 'okta', 'zendesk'].map(
      (id) => `${id}.yaml: stores data in Ireland, which region eu ${OF_DRAFT} (Germany, Italy, France)`,
    ),
  ],
  [
    'a support channel',
    (copy) => {
      copy.write(DRAFT, copy.read(DRAFT).replace(/^ {2}- id: slack\n(?: {4}.*\n)+/m, ''))
      copy.write(DRAFT, copy.read(DRAFT).replaceAll(', slack', ''))
    },
    ['slack.yaml: the terms of draft 2027-06-01 have no support channel slack'],
  ],
])('a draft that drops %s is held against its own list', (_what, drop, expected) => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  drop(copy)
  const { findings } = readCatalogue(copy.root)
  expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual(
    expected.map((each) => expect.stringContaining(each)),
  )
  expect(findings).toHaveLength(expected.length)
})

test('a draft that drops a region is held against its own list', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  copy.replace(DRAFT, '  - id: apac\n', '  - id: oceania\n')
  copy.write(DRAFT, copy.read(DRAFT).replaceAll(/\bapac: /g, 'oceania: '))
  const { findings } = readCatalogue(copy.root)
  // Of the sixteen on the list all but these five serve Asia-Pacific, one of them in two engagements.
  const elsewhere = ['google-cloud', 'lumenary-ireland', 'posthog', 'scaleway', 'sentry']
  const found = findings.filter(({ rule }) => rule === 'subprocessors.unknown-region')
  expect(found).toHaveLength(16 - elsewhere.length + 1)
  expect(found.some(({ file }) => elsewhere.some((id) => file.includes(id)))).toBe(false)
  expect(found[0]?.message).toContain('the terms of draft 2027-06-01 have no region apac.')
})

test('the draft may name a new country before any released version does', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  copy.replace('data/subprocessors/scaleway.yaml', 'place: Paris, country: FR', 'place: Warsaw, country: PL')
  copy.replace(DRAFT, 'subprocessorCountries: [France]', 'subprocessorCountries: [Poland]')
  expect(readCatalogue(copy.root).findings).toEqual([])
})

// DPA 6.2: a notified change adds the country to those of clause 13.1. A version that is drafted names it by itself.
test('a country of storage that the terms do not name is told where a draft is to name it', () => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const file = 'data/subprocessors/scaleway.yaml'
  copy.replace(file, '- { place: Paris, country: FR }', '- { place: Warsaw, country: PL }')
  expect(readCatalogue(copy.root).findings).toEqual([])
  startVersion(copy.root, '2027-06-01')
  const found = readCatalogue(copy.root).findings
  expect(found.find(({ rule }) => rule === 'subprocessors.undeclared-storage')).toMatchObject({
    file,
    line: copy.lineOf(file, 'place: Warsaw'),
    message: expect.stringMatching(
      /Poland, which region eu of the terms of draft 2027-06-01 does not name \(Germany, Ireland, France\)\. Add Poland to subprocessorCountries/,
    ),
  })
})
