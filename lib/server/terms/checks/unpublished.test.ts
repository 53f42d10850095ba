import { expect, onTestFinished, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { useCatalogue } from '../current.ts'
import { findingInWords } from '../finding.ts'
import { startVersion } from '../release/new-version.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { unpublishedFindings, warnOfUnpublished } from './unpublished.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const SLACK = 'data/subprocessors/slack.yaml'

/** What is said of the demo's data, of which one version alone is kept unless all are asked for, once they are changed. */
function warnings(change: (copy: DataCopy) => void, { all = false, now = NOW } = {}): string[] {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  if (!all) copy.keepOnly('2026-10-01')
  change(copy)
  if (all) copy.reseal()
  const { catalogue, findings } = readCatalogue(copy.root)
  if (catalogue === null) throw new Error(JSON.stringify(findings))
  return unpublishedFindings(copy.root, catalogue, now).map(findingInWords)
}

test('the demo has nothing unpublished, whatever the day', () => {
  for (const day of ['2026-01-01', '2026-05-01', '2026-11-20', '2027-06-01'])
    expect(warnings(() => undefined, { all: true, now: new Date(day) })).toEqual([])
})

test('a fact of the vendor is named with both values and the edition that publishes it', () => {
  let line = 0
  const said = warnings((copy) => {
    copy.replace('data/vendor.yaml', 'dpo@example.com', 'officer@example.com')
    line = copy.lineOf('data/vendor.yaml', 'contact: officer@example.com')
  })
  expect(said).toEqual([
    `data/vendor.yaml:${line} data.unpublished: dpo.contact is "officer@example.com" here but "dpo@example.com" in ` +
      'version 2026-10-01, which is in force. Publish it with: npm run terms:new -- 2026-10-01.1, ' +
      'then npm run terms:release -- 2026-10-01.1',
  ])
})

test('each field of a sub-processor has a line, and needs a notice', () => {
  const said = warnings((copy) => {
    copy.write(SLACK, copy.read(SLACK).replace(/^website: .*$/m, 'website: https://elsewhere.example.com/'))
    copy.write(SLACK, copy.read(SLACK).replace(/^addedOn: .*$/m, 'addedOn: 2024-02-29'))
  })
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/^data\/subprocessors\/slack\.yaml:\d+ data\.unpublished: website is /)
  expect(said[1]).toMatch(
    /^data\/subprocessors\/slack\.yaml:\d+ data\.unpublished: addedOn is "2024-02-29" here but /,
  )
  for (const line of said)
    expect(line).toContain(
      'in the ledger of sub-processors. Publish it with: npm run subprocessors:change, then npm run subprocessors:publish',
    )
})

test('a region of a sub-processor is named by field, wherever it stands in the list', () => {
  const said = warnings((copy) => {
    copy.replace(
      'data/subprocessors/aws.yaml',
      '{ place: Frankfurt, country: DE }',
      '{ place: Paris, country: FR }',
    )
  })
  expect(said).toEqual([
    expect.stringMatching(
      /aws\.yaml:\d+ data\.unpublished: regions\.1\.storage is "Paris, FR; Dublin, IE" here but "Frankfurt, DE; Dublin, IE" in/,
    ),
  ])
  const moved = warnings((copy) => {
    const text = copy.read('data/subprocessors/aws.yaml')
    const [head = '', us = '', eu = '', apac = ''] = text.split(/^(?= {2}- region: )/m)
    copy.write('data/subprocessors/aws.yaml', `${head}${eu}${us}${apac}`)
  })
  expect(moved).toEqual([])
})

test('a name that gives what is published another meaning is named, and a name that nothing uses is not', () => {
  const LIVE = 'data/vendor.yaml'
  const names = (text: string) => text.slice(text.indexOf('services:'))
  let line = 0
  const said = (from: string, to: string) =>
    warnings((copy) => {
      const released = 'data/terms/2026-10-01/vendor.yaml'
      copy.write(released, `${copy.read(released)}\n${names(copy.read(LIVE))}`)
      copy.reseal()
      copy.replace(LIVE, from, to)
      line = copy.lineOf(LIVE, to)
    })
  expect(said('AI features are on', 'AI features are off')).toEqual([
    `data/vendor.yaml:${line} data.unpublished: conditions.0.name is "AI features are off" here but "AI features are on" in version 2026-10-01. The list says so already of Scriven AI. Another meaning needs a new id and a notice: give ai-features its name back. Better words for the same meaning come with the next release.`,
  ])
  expect(said('name: Web console', 'name: Mobile app')).toEqual([
    expect.stringMatching(
      /services\.1\.name is "Mobile app" here but "Web console" .* of PostHog\. Another meaning/,
    ),
  ])
  expect(said('name: Connections and API', 'name: Connections')).toEqual([])
})

test('one added and one removed are a line each', () => {
  const said = warnings((copy) => {
    const text = copy.read('data/subprocessors/wasabi.yaml')
    copy.write(
      'data/subprocessors/acme.yaml',
      text.replace('id: wasabi', 'id: acme').replace(/^name: .*$/m, 'name: Acme'),
    )
    copy.delete('data/subprocessors/wasabi.yaml')
  })
  expect(said).toEqual([
    expect.stringMatching(
      /^data\/subprocessors\/acme\.yaml:\d+ .*: Acme is on the list here but not in the ledger of sub-processors/,
    ),
    expect.stringMatching(
      /^data\/subprocessors\/wasabi\.yaml:1 .*: Wasabi is not on the list here but is in the ledger of sub-processors/,
    ),
  ])
})

test('a draft is named that carries it; none carries a sub-processor', () => {
  const drafted = (version: string) =>
    warnings((copy) => {
      startVersion(copy.root, version)
      copy.replace('data/vendor.yaml', 'dpo@example.com', 'officer@example.com')
      copy.write(SLACK, copy.read(SLACK).replace(/^addedOn: .*$/m, 'addedOn: 2024-02-29'))
    })
  const carried = 'Draft 2027-06-01 carries it; publish it with: npm run terms:release -- 2027-06-01'
  const notice = 'Publish it with: npm run subprocessors:change, then npm run subprocessors:publish'
  const [fact, entry] = drafted('2027-06-01')
  expect(fact).toContain(`${carried}, or sooner by an edition: npm run terms:new -- 2026-10-01.1`)
  expect(entry).toContain(notice)
  expect(drafted('2026-10-01.1')[0]).toContain('Draft 2026-10-01.1 carries it')
  expect(drafted('2026-10-01.1')[1]).toContain(notice)
})

test('who is bound, by which law, for what and where it is reached is never published by an edition', () => {
  const edits = [
    ['legalName: Lumenary', 'legalName: Luminary'],
    // What every clause calls the party that is bound: “Customer” there would bind the customer.
    ['shortName: Lumenary', 'shortName: Customer'],
    ['name: Lumenary Cloud', 'name: Luminary Cloud'],
    ['service: the Lumenary', 'service: the Luminary'],
    ['governingLaw: ', 'governingLaw: also '],
    ['courts: ', 'courts: also '],
    // A Support Request is what is sent there, and a report of a security incident (SLA 8.3, DPA 17.1).
    ['support: support@', 'support: help@'],
    ['security: security@', 'security: sec@'],
    // Where letters to the vendor go: another house, and another town without a figure in it.
    ['100 Example Plaza', '200 Example Plaza'],
    ['Example Plaza, Suite 400, Wilmington', 'Example Plaza, Suite 400, Austin'],
    ['status: https://status.', 'status: https://state.'],
    ['seats: the European Economic Area', 'seats: the countries of the European Economic Area'],
  ] as const
  for (const [from, to] of edits) {
    const said = warnings((copy) => copy.replace('data/vendor.yaml', from, to))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /Publish it with: npm run terms:new -- <effective-date>, then npm run terms:release -- <effective-date>$/,
    )
  }
})

// The release of an edition lets it pass: two letters exchanged, of words that the terms have elsewhere.
test('a spelling mistake in the address, and whom nobody is bound to, is published by an edition', () => {
  const mistaken = (copy: DataCopy) => {
    copy.replace(
      'data/terms/2026-10-01/vendor.yaml',
      'Wilmington, Delaware, United States',
      'Wilmington, Dealware, United States',
    )
    copy.reseal()
  }
  const neutral = (copy: DataCopy) => copy.replace('data/vendor.yaml', 'Mara Lindqvist', 'Ines Okafor')
  for (const change of [mistaken, neutral])
    expect(warnings(change)).toEqual([
      expect.stringMatching(
        /npm run terms:new -- 2026-10-01\.1, then npm run terms:release -- 2026-10-01\.1$/,
      ),
    ])
})

test('the start of the server says the same in the log, a line for each field', () => {
  const { catalogue } = readCatalogue(process.cwd())
  if (catalogue === null) throw new Error('the demo data do not load')
  const logged: unknown[] = []
  const log = { warn: (line: unknown) => logged.push(line) }
  useCatalogue(catalogue)
  warnOfUnpublished(NOW, log)
  expect(logged).toEqual([])
  const dpo = { ...catalogue.vendor.dpo, contact: 'officer@example.com' }
  useCatalogue({ ...catalogue, vendor: { ...catalogue.vendor, name: 'Lumen Cloud', dpo } })
  warnOfUnpublished(NOW, log)
  expect(logged).toEqual([
    expect.stringMatching(
      /^data\/vendor\.yaml:\d+ data\.unpublished: name is "Lumen Cloud" here but "Lumenary Cloud" in/,
    ),
    expect.stringMatching(
      /^data\/vendor\.yaml:\d+ data\.unpublished: dpo\.contact is "officer@example\.com" here but /,
    ),
  ])
})

test('what the announced version carries is published; what it lacks is not', () => {
  const change = (...files: string[]) =>
    warnings(
      (copy) => {
        for (const file of files) copy.replace(file, 'dpo@example.com', 'officer@example.com')
      },
      { all: true },
    )
  const [live, current, next] = ['data', 'data/terms/2026-10-01', 'data/terms/2027-03-01'].map(
    (folder) => `${folder}/vendor.yaml`,
  ) as [string, string, string]
  expect(change(live, next)).toEqual([])
  expect(change(live, current)).toEqual([
    expect.stringMatching(/in version 2027-03-01, which begins on 2027-03-01\. .*terms:new -- 2027-03-01\.1/),
  ])
})
