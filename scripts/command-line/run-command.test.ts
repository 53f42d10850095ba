import { expect, onTestFinished, test } from 'vitest'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from './testing/warm-commands.ts'

const command = warmCommands()

/** A command in a copy of the demo's data. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  return command(script, args, { cwd: copy.root, env })
}

test.each([
  ['terms/check', /^npm run terms:check\n/],
  ['terms/new', /^npm run terms:new -- <version>\n/],
  ['terms/release', /^npm run terms:release -- <version> --reason/],
  ['terms/reviewed', /^npm run terms:reviewed -- --by/],
  ['terms/evaluate', /^npm run -s terms:evaluate -- <terms\.yaml>/],
  ['terms/schema', /^npm run terms:schema\n/],
  ['subprocessors/import', /^npm run subprocessors:import -- <file\.csv \| file\.xlsx>/],
  ['desk-begin', /^npm run desk:begin -- 2027-01-15\n/],
  ['mail-test', /^npm run mail:test -- you@example\.com\n/],
  ['webhook-test', /^npm run webhook:test -- https:\/\/hooks\.example\.com\/sla\n/],
  ['build', /^npm run build\n {2}--if-needed/],
  ['validate', /^npm test\n/],
  ['architecture', /^node scripts\/architecture\.ts\n/],
])('%s --help prints its usage and does nothing', async (script, usage) => {
  expect(await run(script, ['--help'])).toEqual({
    status: 0,
    stdout: expect.stringMatching(usage),
    stderr: '',
  })
})

test.each([
  ['terms/check', ['--colour']],
  ['terms/new', ['2027-06-01', '--colour']],
  ['terms/release', ['2027-06-01', '--colour']],
  ['terms/reviewed', ['--colour', 'red']],
  ['terms/evaluate', ['--colour', 'red']],
  ['terms/schema', ['--colour']],
  ['subprocessors/import', ['list.csv', '--colour']],
  ['desk-begin', ['--colour', '2027-06-01']],
  ['mail-test', ['you@example.com', '--colour']],
  ['webhook-test', ['https://hooks.example.com/sla', '--colour', 'red']],
  ['build', ['--colour']],
  ['validate', ['--colour']],
  ['architecture', ['--colour']],
])('%s names an option that does not exist, and shows its usage', async (script, args) => {
  expect(await run(script, args)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^[\w:]+: there is no option --colour\. .+\n\n(?:npm|node) /),
  })
})

test.each([
  ['terms/check', []],
  ['terms/release', ['2027-06-01']],
  ['terms/reviewed', ['--by', 'legal']],
  ['desk-begin', ['2027-06-01']],
  ['build', []],
])('%s under a clock that is set wrongly says so in one line', async (script, args) => {
  expect(await run(script, args, { SLA_DESK_NOW: 'yesterday' })).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^[\w:]+: SLA_DESK_NOW is "yesterday"\. Enter a date, for example 2026-10-01, .*\.\n$/,
    ),
  })
})

test.each(['terms/new', 'terms/release'])(
  '%s says of a word that is no version what one looks like',
  async (script) => {
    expect(await run(script, ['foo'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /“foo” is not a version\. Write its effective date, for example 2027-06-01, or an edition of it, for example 2027-06-01\.1\.\n/,
      ),
    })
  },
)

test.each([
  [
    'terms/new',
    ['2026-02-30'],
    'terms:new: “2026-02-30” is not a version: the calendar has no 2026-02-30. Write its ',
  ],
  [
    'terms/release',
    ['2026-13-01'],
    'terms:release: “2026-13-01” is not a version: the calendar has no 2026-13-01.',
  ],
  [
    'mail-test',
    ['nobody'],
    'mail:test: "nobody" is not an e-mail address. Write one, for example you@example.com.',
  ],
  [
    'webhook-test',
    ['ftp://x'],
    'webhook:test: "ftp://x" is not a web address. Write one, for example https://hooks.',
  ],
  [
    'desk-begin',
    ['2026-13-40'],
    'desk:begin: “2026-13-40” is not a date. Enter the day on which your terms begin, ',
  ],
])('%s %j names in its first line what was written and what to write', async (script, args, words) => {
  const { stderr } = await run(script, args)
  expect(stderr.slice(0, words.length)).toBe(words)
})
