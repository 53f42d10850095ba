import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { warmCommands } from '../command-line/testing/warm-commands.ts'

const GUIDE = readFileSync('docs/terms.md', 'utf8')
const DEMO = 'data/terms/2026-10-01/terms.yaml'
const REQUESTS = [
  ...'--tier standard --region single-zone --month 2026-06 --contract-start 2026-01-01'.split(' '),
]
const QUESTION = ['--tier', 'enterprise', '--region', 'eu', '--month', '2026-06']

const command = warmCommands()
const evaluate = (...args: string[]) => command('terms/evaluate', args)

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'terms.yaml')
  writeFileSync(file, text)
  return file
}

const examples = [...GUIDE.matchAll(/```yaml\n(.*?)```\n\n```sh\n(.*?)```\n\n```json\n(.*?)```/gs)].map(
  ([, yaml = '', command = '', output = '']) => ({
    yaml,
    output,
    words: command.replace(/\\\n/g, ' ').trim().split(/\s+/),
  }),
)

test('the guide has five examples', async () => {
  expect(examples).toHaveLength(5)
})

test.each(examples)('the guide shows what its command prints: $words.5', async ({ yaml, words, output }) => {
  expect(words.slice(0, 5).join(' ')).toBe('npm run -s terms:evaluate --')
  expect(readFileSync(words[5] ?? '', 'utf8')).toBe(yaml)
  expect(await evaluate(...words.slice(5))).toEqual({ status: 0, stdout: output, stderr: '' })
})

test('the demo terms', async () => {
  const { status, stdout } = await evaluate(
    DEMO,
    ...QUESTION,
    '--downtime-minutes',
    '44',
    '--fee-minor',
    '1000000',
  )
  expect(status).toBe(0)
  // 44 of 43,200 minutes: 99.89814…%.
  expect(JSON.parse(stdout)).toMatchObject({
    uptime: { up: '2589360000', of: '2592000000' },
    uptimePercent: '99.8981',
    creditPercent: '10',
    creditMinor: 100_000,
    capMinor: 1_000_000,
    claimBy: '2026-07-30',
    termination: { allowed: false },
  })
})

test('the demo terms: months that give no right to terminate', async () => {
  const asked = (...more: string[]) => evaluate(DEMO, ...QUESTION, ...more)
  const refused = await asked(
    '--downtime-minutes',
    '44',
    '--contract-start',
    '2026-06-01',
    '--earlier',
    'missed,missed',
  )
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^terms:evaluate: earlier-before-contract: more earlier months are stated/)
  const met = await asked('--downtime-minutes', '0', '--earlier', 'missed,missed,missed,met,met')
  expect(JSON.parse(met.stdout)).toMatchObject({
    met: true,
    termination: { allowed: false, because: [], undecided: [], givenEarlier: ['repeated'] },
  })
})

const byMean = (intervalMinutes: number) =>
  written(
    readFileSync('docs/terms-examples/minutes-and-days.yaml', 'utf8').replace(
      'commitment:\n',
      `commitment:\n  unit: mean-of-interval-error-rates\n  intervalMinutes: ${intervalMinutes}\n`,
    ),
  )
const BUSINESS = ['--tier', 'business', '--region', 'global', '--month', '2026-11']

// November 2026 has 43,260 minutes in New York: 721 hours.
test('a measure can be samples, which fill the period', async () => {
  const hours = ['100,1', '50,0', '', ...Array<string>(718).fill('0,0')]
  const asked = async (lines: string[]) =>
    await evaluate(byMean(60), ...BUSINESS, '--samples', written(`${lines.join('\n')}\n`))
  // One rate of 1/100 in 720 hours that were measured.
  expect(JSON.parse((await asked(hours)).stdout).uptime).toEqual({ up: '71999', of: '72000' })
  expect((await asked(hours.slice(1))).stderr).toMatch(/samples-do-not-fill-period: state one sample/)
})

// June has 43,200 minutes. For seven no request arrives: in six the probes fail, in the seventh they succeed again.
test('samples with probes show an outage in which no request arrives', async () => {
  const usual = Array<string>(43_193).fill('1000,0')
  const dark = Array<string>(6).fill('0,0,4,4,1000,1010,900')
  const samples = written([...usual, ...dark, '0,0,4,0,1000'].join('\n'))
  expect(JSON.parse((await evaluate(DEMO, ...QUESTION, '--samples', samples)).stdout)).toMatchObject({
    uptime: { up: String(43_194 * 60_000), of: String(43_200 * 60_000) },
    met: true,
  })
})

// SLA 3.10: runs are found across the ends of Months. November has 43,200 minutes, of which four are 0.00925…%.
test('bad minutes at an end of the samples are named, with both results and the minutes that decide', async () => {
  const november = QUESTION.with(-1, '2026-11')
  const good = Array<string>(43_196).fill('100,0')
  const four = Array<string>(4).fill('100,100')
  const samples = written([...good, ...four].join('\n'))
  const open = await evaluate(DEMO, ...november, '--samples', samples)
  expect(open.stderr).toBe(
    'terms:evaluate: warning: the samples end with 4 bad minutes. These count only in a run of at least 5 minutes, and what lies ' +
      'beyond decides that. If they do not count, uptime is 100.0000% and the target is met; if they do, uptime is 99.9907% and the ' +
      'target is met. Add the minute after the period with --samples-after.\n',
  )
  expect(JSON.parse(open.stdout)).toMatchObject({
    uptimePercent: '100.0000',
    ifUndecidedMinutesWereDowntime: {
      uptime: { up: String(43_196 * 60_000), of: String(43_200 * 60_000) },
      uptimePercent: '99.9907',
    },
  })
  // The first minute of December decides: a fifth bad one, or a good one.
  const decided = async (next: string) =>
    evaluate(DEMO, ...november, '--samples', samples, '--samples-after', written(next))
  const [bad, fine] = [await decided('100,100\n100,0\n'), await decided('100,0\n')]
  expect([bad.stderr, fine.stderr]).toEqual(['', ''])
  expect(JSON.parse(bad.stdout)).toMatchObject({ uptimePercent: '99.9907' })
  expect(JSON.parse(fine.stdout)).toMatchObject({ uptimePercent: '100.0000' })
  expect(JSON.parse(fine.stdout)).not.toHaveProperty('ifUndecidedMinutesWereDowntime')
})

// 43 more bad minutes within the month are met; with three at its beginning, 46 of 43,200 are 99.8935…%, and a credit is due.
test('bad minutes at the beginning can decide whether the target is met', async () => {
  const minutes = Array<string>(43_200).fill('100,0')
  const samples = written(minutes.fill('100,100', 0, 3).fill('100,100', 1000, 1043).join('\n'))
  const { stdout, stderr } = await evaluate(DEMO, ...QUESTION, '--samples', samples)
  expect(stderr).toMatch(
    /begin with 3 bad minutes\. .* uptime is 99\.9004% and the target is met; if they do, uptime is 99\.8935% and the target is missed\. Add the 2 minutes before the period with --samples-before\.\n$/,
  )
  expect(JSON.parse(stdout)).toMatchObject({
    creditPercent: '0',
    ifUndecidedMinutesWereDowntime: { creditPercent: '10' },
  })
})

test('minutes beyond the period are read only beside samples, and by terms that know runs', async () => {
  const beyond = ['--samples-before', written('100,0\n')]
  expect(await evaluate(DEMO, ...QUESTION, '--downtime-minutes', '4', ...beyond)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--samples-before and --samples-after go with --samples. Write it too.'),
  })
  expect(await evaluate(byMean(60), ...BUSINESS, '--samples', written('100,1\n'), ...beyond)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Leave --samples-before and --samples-after out.'),
  })
})

test('a sample that cannot be read names what to write', async () => {
  const { status, stderr } = await evaluate(DEMO, ...QUESTION, '--samples', written('0,0,4\n'))
  expect(status).toBe(2)
  expect(stderr).toMatch(
    /:1 is “0,0,4”\. Write total,errors, for example 1200,3, or total,errors,probes,failed-probes/,
  )
})

test.each([
  [
    [DEMO, ...QUESTION],
    1,
    /^terms:evaluate: measure-does-not-fit: these terms measure downtime in minutes\. Write one of --downtime-minutes, --outage-minutes and --samples\.\n$/,
  ],
  [
    ['docs/terms-examples/requests.yaml', ...REQUESTS, '--downtime-minutes', '1'],
    1,
    /measure-does-not-fit: these terms measure requests\. Write --requests and --failed, and no other measure\.\n$/,
  ],
  [
    [
      'docs/terms-examples/requests.yaml',
      ...REQUESTS,
      '--requests',
      '9',
      '--failed',
      '1',
      '--maintenance-minutes',
      '1',
    ],
    1,
    /Write --requests and --failed, and no other measure\. Leave --maintenance-minutes out\.\n$/,
  ],
  [[DEMO, ...QUESTION.slice(0, 4), '--downtime-minutes', '1'], 2, /^terms:evaluate: --month is missing\.\n/],
  [[DEMO, ...QUESTION, '--downtime-minutes', '43201'], 1, /downtime-too-long: /],
  // The clauses printed from these terms count whole minutes, as the API and the page do.
  ...['--downtime-minutes=43.3', '--outage-minutes=44.9'].map((measure): [string[], number, RegExp] => [
    [DEMO, ...QUESTION, measure],
    1,
    /^terms:evaluate: whole-minutes-only: the terms count whole clock minutes: state durations in whole minutes, for example 44\.\n$/,
  ]),
  [
    [DEMO, '--tier', 'gold', '--region', 'eu', '--month', '2026-06', '--downtime-minutes', '1'],
    1,
    /^terms:evaluate: unknown-tier: --tier is “gold”\. Use one of: starter, growth, enterprise, premium, mission-critical\.\n$/,
  ],
  [
    [DEMO, '--tier', 'growth', '--region', 'eu', '--month', '2026-13', '--downtime-minutes', '1'],
    1,
    /^terms:evaluate: unknown-month: --month is “2026-13”\. Enter a month, for example 2026-02\.\n$/,
  ],
  [
    [DEMO, '--tier', 'premum', '--region', 'eu', '--month', '2026-06', '--downtime-minutes', '1'],
    1,
    /unknown-tier: --tier is “premum”\. Did you mean premium\?\n$/,
  ],
  [
    [DEMO, '--tier', 'growth', '--region', 'mars', '--month', '2026-06', '--downtime-minutes', '1'],
    1,
    /unknown-region: --region is “mars”\. Use one of: us, eu, apac\.\n$/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '1', '--contract-start', '2026-1-1'],
    1,
    /unknown-date: --contract-start is “2026-1-1”\. Enter a date, for example 2026-02-28\.\n$/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes=-1'],
    2,
    /--downtime-minutes is “-1”\. Write a number of minutes, zero/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '-5'],
    2,
    /--downtime-minutes is “-5”\. Write a number of minutes, zero/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '99,9'],
    2,
    /--downtime-minutes is “99,9”\. Enter 99\.9 with a decimal point\./,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '1', '--fee-minor', '12,5'],
    2,
    /--fee-minor is “12,5”\. Write a whole/,
  ],
  [
    [DEMO, ...QUESTION, '--outage-minutes', '44,5'],
    2,
    /--outage-minutes is “44,5”\. Write a decimal point, as in 44\.5, and repeat --outage-minutes for each outage\.\n/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '44', '--incident', '2026-06-20', '--aware-on', '2026-06-19'],
    1,
    /aware-too-early: nobody can know of an incident before it/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '44', '--aware-on', '2026-05-31'],
    1,
    /aware-too-early: nobody can know of an incident before it/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '44', '--incident', '2026-06-20T10:00'],
    2,
    /--incident is “2026-06-20T10:00”\. Enter a date, for example 2026-02-28, or a moment with its zone/,
  ],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '44', '--affected-percent', '40'],
    1,
    /affected-does-not-fit: the terms do not count downtime by the customers/,
  ],
  [[DEMO, ...QUESTION, '--downtime-minutes'], 2, /--downtime-minutes has no value\./],
  [
    ['README.md', ...QUESTION, '--downtime-minutes', '1'],
    2,
    /README\.md is not a terms file\. Write the path of one/,
  ],
  [
    ['package.json', ...QUESTION, '--downtime-minutes', '1'],
    1,
    /package\.json:1 yaml\.schema: this is not a terms file: /,
  ],
  [
    ['data/vendor.yaml', ...QUESTION, '--downtime-minutes', '1'],
    1,
    /this is not a terms file: it has name, legalName/,
  ],
  [
    ['docs/screenshot.png', ...QUESTION, '--downtime-minutes', '1'],
    1,
    /this is not a terms file: it is not UTF-8 text\./,
  ],
  [
    [`${DEMO}/terms.yaml`, ...QUESTION, '--downtime-minutes', '1'],
    1,
    /data\/terms\/2026-10-01\/terms\.yaml is a file\. Check the path\./,
  ],
  [['data/terms', ...QUESTION, '--downtime-minutes', '1'], 1, /data\/terms is a folder\. Name a file in it/],
  [[DEMO, ...QUESTION, '--downtime-minutes', 'NaN'], 2, /--downtime-minutes is “NaN”/],
  [[DEMO, ...QUESTION, '--downtime-minutes', '1e308'], 2, /--downtime-minutes is “1e308”/],
  [
    [DEMO, ...QUESTION, '--downtime-minutes', '1', '--downtime-minutes', '2'],
    2,
    /--downtime-minutes is written twice\. Keep one/,
  ],
  [[DEMO, ...QUESTION, '--minutes', '1'], 2, /there is no option --minutes\. Use one of: --tier/],
  [[DEMO, ...QUESTION, '--requests', '1'], 2, /--requests and --failed belong together/],
  [[DEMO, '--downtime-minutes', '1'], 2, /^terms:evaluate: --tier, --region and --month are missing\.\n/],
  [QUESTION, 2, /no terms file is named\. Write its path first/],
])('%j fails', async (args, status, says) => {
  const result = await evaluate(...args)
  expect(result).toMatchObject({ status, stdout: '' })
  expect(result.stderr).toMatch(says)
})

test('a faulty file gives findings with their lines', async () => {
  const source = readFileSync('docs/terms-examples/requests.yaml', 'utf8')
  const question = [
    '--tier',
    'standard',
    '--region',
    'single-zone',
    '--month',
    '2026-06',
    '--downtime-minutes',
    '1',
  ]
  const findings = async (file: string) =>
    (await evaluate(file, ...question)).stderr.replaceAll(`${file}:`, '')
  expect(await findings(written(source.replace('target: "99.5"', 'target: 99.5')))).toBe(
    '23 yaml.schema: tiers.standard.target is 99.5. Write "99.5", in quotes.\n',
  )
  expect(await findings(written(source.replace('  gaps: no-credit\n', '')))).toMatch(
    /^24 credits\.gap: no band covers 99\.5%\. Add a band, or write under credits gaps: no-credit, or gaps: silent where the terms do not say what it pays\.\n/,
  )
  expect(await findings(written(source.replace('credits:\n  overlaps', 'credit:\n  overlaps')))).toMatch(
    /^12 yaml\.schema: credit is not a field here\. Did you mean credits\?\n$/,
  )
  expect(await findings(written(source.replace(/^claim: .*\n/m, '')))).toMatch(
    /yaml\.schema: claim is missing\. Write its fields: anchor\.\n$/,
  )
  expect(await findings(written('<<<<<<< HEAD\n=======\n>>>>>>> other\n'))).toBe(
    '1 file.conflict: lines 1, 2 and 3 are the marks of a merge conflict. Keep one side, and delete the marks.\n',
  )
  expect(await findings('no-such-file.yaml')).toBe(
    '1 file.missing: there is no file no-such-file.yaml. Check the path.\n',
  )
})

// What excluded time leaves of a longer outage counts (SLA 3.11); entered as an outage of its own it would not.
test('an outage that is too short beside excluded time is warned of', async () => {
  const said = async (...more: string[]) => (await evaluate(DEMO, ...QUESTION, ...more)).stderr
  expect(await said('--outage-minutes=4', '--outage-minutes=60', '--maintenance-minutes', '10')).toBe(
    'terms:evaluate: warning: 1 outage shorter than 5 minutes did not count. What excluded time leaves of a longer outage does: then enter the whole outage, with --outage-excluded-minutes.\n',
  )
  expect(await said('--outage-minutes=4', '--outage-minutes=60')).toBe('')
  expect(await said('--outage-minutes=5', '--outage-minutes=60', '--maintenance-minutes', '10')).toBe('')
})
