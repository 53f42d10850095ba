import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { canonicalNotice } from '#lib/domain/subprocessors/ledger/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

// Version 2026-10-01 gives 30 days: of a notice published on this day they end with 20 December.
const TODAY = '2026-11-20T10:00:00Z'
const LEDGER = 'data/subprocessor-ledger.yaml'
const DRAFT = 'data/subprocessor-notice.yaml'
const SLACK = 'data/subprocessors/slack.yaml'
const AWS = 'data/subprocessors/aws.yaml'

const command = warmCommands()

function desk() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const at = (now: string, script: string, ...args: string[]) =>
    command(`subprocessors/${script}`, args, { cwd: copy.root, env: { SLA_DESK_NOW: now } })
  const change = () => at(TODAY, 'change')
  const publish = (...args: string[]) => at(TODAY, 'publish', '--yes', '--fixed-clock', ...args)
  const reason = (text = 'We tell more.') =>
    copy.replace(DRAFT, '<why, in a sentence that customers read>', text)
  return { copy, at, change, publish, reason }
}

test('a change of the working copy is drafted with its earliest day, and published as the next entry', async () => {
  const { copy, change, publish, reason } = desk()
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries and archives')
  expect(await change()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(
      `${DRAFT} is drafted: Slack. Give the reason, look at the days, then publish it with: npm run subprocessors:publish`,
    ),
  })
  expect(copy.read(DRAFT)).toContain(
    'changes:\n  # Slack: purpose\n  - id: slack\n    effectiveOn: 2026-12-21\n',
  )
  expect((await publish()).stderr).toContain('reason is not filled in yet')
  reason()
  const before = copy.read(LEDGER)
  const { status, stdout } = await publish()
  // Slack is used with the premium plan alone; what stands above its regions is in each of them.
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    'Slack: purpose',
    expect.stringMatching(/^ {2}We tell more\. \(This date was set by hand/),
    '  Slack: purpose, from 21 December 2026; affects United States: Premium and Mission-critical; European Union: Premium and Mission-critical; Asia-Pacific: Premium and Mission-critical',
    '  Customers who were told on the day of publication may object until 20 December 2026, 24:00 UTC.',
  ])
  expect(status).toBe(0)
  expect(copy.read(LEDGER).startsWith(before)).toBe(true)
  expect(existsSync(join(copy.root, DRAFT))).toBe(false)
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(findings).toEqual([])
  const [last, entry] = catalogue?.notices.slice(-2) ?? []
  expect(entry).toMatchObject({ id: '2026-11-20-slack', publishedAt: '2026-11-20T10:00:00Z' })
  expect(entry?.previousSha256).toBe(last && sha256(canonicalNotice(last)))
  expect(await change()).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing to draft') })
})

test('a day within the period is refused, and nothing is written', async () => {
  const { copy, change, publish, reason } = desk()
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries and archives')
  await change()
  reason()
  copy.replace(DRAFT, '2026-12-21', '2026-12-20')
  const before = copy.read(LEDGER)
  expect(await publish()).toMatchObject({
    status: 1,
    stderr:
      'subprocessors:publish: Nothing was published:\n  notice 2026-11-20-slack changes slack on 2026-12-20, but version 2026-10-01 gives 30 days after the day of publication, 2026-11-20. Write effectiveOn: 2026-12-21 or a later day.\n',
  })
  expect(copy.read(LEDGER)).toBe(before)
  expect(copy.read(DRAFT)).toContain('We tell more.')
})

// In Berlin it is Friday: 25 business days are four weeks to 18 December, 21 to 24, and the 28th, for Christmas Day is none.
test('terms that count business days in a zone of their own are kept, from the draft to what is told', async () => {
  const { copy, change, publish, reason } = desk()
  const terms = 'data/terms/2026-10-01/terms.yaml'
  copy.replace(terms, 'subprocessors: 30 }', 'subprocessors: 25 }')
  copy.replace(
    terms,
    '\nchanges:\n',
    '\nchanges:\n  objectionPeriod: { unit: business, calendar: Frankfurt, zone: Europe/Berlin }\n',
  )
  for (const file of ['data/terms/2026-10-01/dpa.md', 'data/terms/2026-10-01/sla.md'])
    copy.write(
      file,
      copy
        .read(file)
        .replaceAll('{{ changes.subprocessorDays }} days', '{{ changes.subprocessorDays }} business days'),
    )
  copy.replace(
    'data/terms/2026-10-01/dpa.md',
    'business days after the day',
    'business days ({{ changes.objectionZone }}) after the day',
  )
  copy.reseal()
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries and archives')
  await change()
  expect(copy.read(DRAFT)).toContain('  - id: slack\n    effectiveOn: 2026-12-29\n')
  reason()
  copy.replace(DRAFT, '2026-12-29', '2026-12-28')
  expect((await publish()).stderr).toContain(
    'changes slack on 2026-12-28, but version 2026-10-01 gives 25 business days after the day of publication, 2026-11-20 in Europe/Berlin. Write effectiveOn: 2026-12-29 or a later day.',
  )
  copy.replace(DRAFT, '2026-12-28', '2026-12-29')
  const { status, stdout } = await publish()
  expect(status).toBe(0)
  expect(stdout).toContain('may object until 28 December 2026, 24:00 (Europe/Berlin).')
  const { errors, warnings } = checkData(copy.root, new Date(TODAY), process.cwd())
  expect([...errors, ...warnings].filter(({ rule }) => /objection|subprocessor-ledger/.test(rule))).toEqual(
    [],
  )
})

test('a record that a rule refuses is not published, whatever no version has yet', async () => {
  const { copy, change, publish, reason } = desk()
  copy.replace('data/subprocessors/scriven-ai.yaml', 'mechanism: scc-module-3', 'mechanism: not-stated')
  await change()
  reason()
  const before = copy.read(LEDGER)
  expect(await publish()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /Nothing was published\. Fix these first:\ndata\/subprocessors\/scriven-ai\.yaml:\d+ subprocessors\.always-stated: the transfer mechanism in region us is not stated/,
    ),
  })
  expect(copy.read(LEDGER)).toBe(before)
})

test('drafting anew keeps what was written, adds what is new and leaves out what is undone', async () => {
  const { copy, change, reason } = desk()
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries and archives')
  await change()
  reason('Kept.')
  copy.replace(DRAFT, '2026-12-21', '2027-02-01')
  copy.delete('data/subprocessors/wasabi.yaml')
  await change()
  expect(copy.read(DRAFT)).toContain(
    '  # Slack: purpose\n  - id: slack\n    effectiveOn: 2027-02-01\n  # Wasabi: removal\n  - id: wasabi\n    effectiveOn: 2026-11-20\n',
  )
  expect(copy.read(DRAFT)).toContain('reason: "Kept."')
  copy.replace(SLACK, 'purpose: Carries and archives', 'purpose: Carries')
  await change()
  expect(copy.read(DRAFT)).not.toContain('slack')
})

test('engagements in another order are no change', async () => {
  const { copy, change } = desk()
  const [head = '', us = '', eu = '', ...rest] = copy.read(AWS).split(/^(?= {2}- region: )/m)
  copy.write(AWS, [head, eu, us, ...rest].join(''))
  expect(await change()).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing to draft') })
})

test('a notice that has not taken effect is withdrawn with a reason, and one that has is not', async () => {
  const { copy, publish } = desk()
  expect((await publish('--cancel', '2026-11-17-scriven-ai')).stderr).toContain('--reason is missing')
  expect(
    await publish('--cancel', '2026-05-11-slack-twilio', '--reason', 'A change of plans.'),
  ).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'cancels 2026-05-11-slack-twilio, which took effect on 2026-06-15. Publish a notice that changes the list back.',
    ),
  })
  expect((await publish('--cancel', '2026-11-17-scriven-ai', '--reason', 'A change of plans.')).status).toBe(
    0,
  )
  expect(readCatalogue(copy.root).catalogue?.notices.at(-1)).toMatchObject({
    id: '2026-11-20-scriven-ai-withdrawn',
    cancels: '2026-11-17-scriven-ai',
    changes: [],
  })
})

test('no notice is published behind one that is dated in the future, and the check names that one', async () => {
  const { copy, at, change, publish, reason } = desk()
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries and archives')
  await change()
  reason()
  copy.replace(DRAFT, '2026-12-21', '2030-12-21')
  expect((await at('2030-01-02T10:00:00Z', 'publish', '--yes', '--fixed-clock')).status).toBe(0)
  const ahead =
    'notice 2030-01-02-slack is dated 2030-01-02T10:00:00Z, which is still to come: until then customers see nothing of it, and no other notice can be published. If the clock was wrong when it was published and it is not deployed yet, take it back and publish it again. Restore the ledger with: git checkout -- data/subprocessor-ledger.yaml (if the change is committed, see docs/lint.md#what-was-released). Otherwise wait until then.'
  expect(await publish('--cancel', '2026-11-17-scriven-ai', '--reason', 'A change of plans.')).toMatchObject({
    status: 1,
    stderr: `subprocessors:publish: Nothing was published:\n  ${ahead}\n`,
  })
  const { warnings } = checkData(copy.root, new Date(TODAY), process.cwd())
  expect(warnings).toContainEqual({
    file: LEDGER,
    line: copy.lineOf(LEDGER, 'publishedAt: 2030-01-02T10:00:00Z'),
    rule: 'subprocessor-ledger.future',
    message: ahead,
  })
})

test('an emergency is shown before it is published, and leaves a company', async () => {
  const { copy, change, publish, reason } = desk()
  const wasabi = copy.read('data/subprocessors/wasabi.yaml')
  copy.write(
    'data/subprocessors/acme.yaml',
    wasabi
      .replace('id: wasabi', 'id: acme')
      // No company bears the name of another one.
      .replace(/^name: .*$/m, 'name: Acme')
      .replace(/^legalName: .*$/m, 'legalName: Acme Storage, Inc.')
      .replace(/addedOn: .*/, 'addedOn: 2026-12-21'),
  )
  await change()
  reason()
  copy.replace(DRAFT, /^# emergency: .*$/m.exec(copy.read(DRAFT))?.[0] ?? '', 'emergency: "It is insolvent."')
  const before = copy.read(LEDGER)
  expect(await publish()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'emergency says why a company had to be left at once, but this notice removes and replaces none. Leave emergency out of data/subprocessor-notice.yaml, and say why in the reason.',
    ),
  })
  expect(copy.read(LEDGER)).toBe(before)
  copy.delete('data/subprocessors/wasabi.yaml')
  await change()
  const { status, stdout } = await publish()
  expect(stdout.split('\n')[2]).toBe('  Emergency: It is insolvent.')
  expect(status).toBe(0)
})

test('a notice is dated by the true clock', async () => {
  const { at } = desk()
  const { status, stderr } = await at(TODAY, 'publish', '--yes')
  expect([status, stderr]).toEqual([1, expect.stringContaining('SLA_DESK_NOW is set')])
})

test('without a yes nothing is published', async () => {
  const { copy, at } = desk()
  const before = copy.read(LEDGER)
  const cancel = ['--cancel', '2026-11-17-scriven-ai', '--reason', 'A change of plans.', '--fixed-clock']
  const { status, stdout } = await at(TODAY, 'publish', ...cancel)
  expect([status, stdout]).toEqual([1, expect.stringContaining('Publish it?')])
  expect(copy.read(LEDGER)).toBe(before)
})

test('a ledger that was edited is told with the way back', async () => {
  const { copy, change } = desk()
  copy.replace(LEDGER, 'Traffic from the United Kingdom', 'Traffic from Scotland')
  const { status, stderr } = await change()
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /subprocessor-ledger\.chain: notice 2025-12-01-hexlane was edited after its publication.*git checkout -- data\/subprocessor-ledger\.yaml/,
  )
})

test('two branches that each published a notice, and were merged, are told as that with the way out', async () => {
  const { copy, change, publish, reason } = desk()
  const base = copy.read(LEDGER)
  const branch = async (text: string) => {
    copy.write(LEDGER, base)
    copy.replace(SLACK, 'purpose: Carries', `purpose: Carries and ${text}`)
    await change()
    reason(text)
    expect((await publish()).status).toBe(0)
    copy.replace(SLACK, `purpose: Carries and ${text}`, 'purpose: Carries')
    return copy.read(LEDGER).slice(base.length)
  }
  const [one, other] = [await branch('archives'), await branch('sorts')]
  copy.write(LEDGER, `${base}${one}${other.replace('2026-11-20-slack', '2026-11-20-slack-2')}`)
  const { status, stderr } = await change()
  expect(status).toBe(1)
  expect(stderr).toContain(
    'subprocessor-ledger.chain: notice 2026-11-20-slack-2 follows 2026-11-19-posthog-twilio, and so does another above it, as after a merge of two branches that each published a notice. Keep the ledger of one branch, and publish the other notice again: docs/subprocessors.md#after-a-merge',
  )
  expect(stderr).not.toContain('was edited')
  // What the documentation says.
  copy.write(LEDGER, `${base}${one}`)
  copy.replace(SLACK, 'purpose: Carries', 'purpose: Carries, archives and sorts')
  expect((await change()).status).toBe(0)
  reason()
  expect((await publish()).stdout).toContain('2026-11-20-slack-2 is published')
})

// Independent of the code that writes it: sorted keys, no spaces (RFC 8785), hashed by hand.
test('the demo’s chain can be followed with nothing but the file', async () => {
  const { parse } = await import('yaml')
  const { notices } = parse(readFileSync(LEDGER, 'utf8')) as { notices: Record<string, unknown>[] }
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(text).join(',')}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${text((value as Record<string, unknown>)[key])}`)
            .join(',')}}`
        : JSON.stringify(value)
  notices.forEach((notice, index) => {
    const before = notices[index - 1]
    expect(notice.previousSha256).toBe(before === undefined ? null : sha256(text(before)))
  })
  expect(notices.length).toBeGreaterThan(10)
})
