import { readFileSync } from 'node:fs'
import { commaFault } from '#lib/domain/quantities/decimal.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { readPercent } from '#lib/domain/quantities/percent.ts'
import { readMinutes } from '#lib/domain/quantities/time/decimal-minutes.ts'
import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { Sample } from '#lib/domain/uptime/bad-minutes.ts'
import { readArguments, UsageError } from '../../command-line/read-arguments.ts'

export const USAGE = `npm run -s terms:evaluate -- <terms.yaml> --tier <id> --region <id> --month YYYY-MM, and one measure:
  --downtime-minutes n        downtime of the period, excluded time left out
  --outage-minutes n          a single outage, in place of the sum of all, as long as it was before time was excluded; repeat
                              the option for each
  --outage-excluded-minutes n of an outage, how much lies in excluded time, once for each and in their order; without it,
                              nothing does
  --requests n --failed n     requests or executions
  --weighted n@w              requests by how much each counts, from 0 to 1, for example 1200@0.5; repeat the option for each
                              weight
  --samples <file>            a line for each interval: total,errors or total,errors,probes,failed-probes, and behind
                              these the requests of the same minute in earlier weeks, oldest first; an empty line
                              where nothing was measured
  --samples-before <file>, --samples-after <file>
                              the same for the minutes right before and right after the period, as many as you have: they
                              tell whether bad minutes at its ends are part of a run that is long enough to count
further, where they are known:
  --maintenance-minutes n     excluded maintenance
  --other-excluded-minutes n  excluded for another cause, such as force majeure
  --maintenance-used-minutes n
                              maintenance that earlier months of the year have excluded
  --affected-percent p        share of the customers that the downtime affected
  --incident YYYY-MM-DD       day of the incident, or its moment, for example 2026-02-28T09:30Z
  --aware-on YYYY-MM-DD       day on which the customer came to know of it, or the moment
  --contract-start YYYY-MM-DD first day of the contract
  --fee-minor n               monthly fee, in minor units of its currency
  --whole-month-fee-minor n   for a month that the contract covers in part: its fee as if whole, for the cap
  --credited-minor n          credits for earlier months of the cap's period, whenever they were claimed
  --window-fee-minor n        fee of the whole quarter or year, where it is not that of so many months
  --term-fee-minor n          fees of the whole term
  --earlier met,missed        earlier months of the contract, oldest first
  --earlier-downtime-minutes n
                              their downtime, once for each, oldest first`

const TEXT = { type: 'string' } as const
const MANY = { type: 'string', multiple: true } as const
const OPTIONS = {
  tier: TEXT,
  region: TEXT,
  month: TEXT,
  'downtime-minutes': TEXT,
  'outage-minutes': MANY,
  'outage-excluded-minutes': MANY,
  requests: TEXT,
  failed: TEXT,
  samples: TEXT,
  'samples-before': TEXT,
  'samples-after': TEXT,
  weighted: MANY,
  'maintenance-minutes': TEXT,
  'maintenance-used-minutes': TEXT,
  'affected-percent': TEXT,
  'other-excluded-minutes': TEXT,
  incident: TEXT,
  'aware-on': TEXT,
  'contract-start': TEXT,
  'fee-minor': TEXT,
  'whole-month-fee-minor': TEXT,
  'credited-minor': TEXT,
  'window-fee-minor': TEXT,
  'term-fee-minor': TEXT,
  earlier: TEXT,
  'earlier-downtime-minutes': MANY,
} as const

export type Question = { file: string; tier: string; region: string; input: MonthInput }

/**
 * The question that a command line asks.
 * @throws UsageError when it is incomplete, unknown, repeated or not a number
 */
export function questionOf(args: readonly string[]): Question {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined)
    throw new UsageError(
      'no terms file is named. Write its path first, for example data/terms/2026-10-01/terms.yaml.',
    )
  if (more.length > 0)
    throw new UsageError(
      `one terms file at a time: ${positionals.join(' ')}. Put values with spaces in quotes.`,
    )
  const { tier, region, month } = values
  const needed = { tier, region, month }
  const missing = Object.entries(needed).flatMap(([name, value]) =>
    value === undefined ? [`--${name}`] : [],
  )
  if (tier === undefined || region === undefined || month === undefined)
    throw new UsageError(`${enumerated(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`)
  const { requests, failed } = values
  if ((requests === undefined) !== (failed === undefined))
    throw new UsageError('--requests and --failed belong together. Write both.')
  if (values.samples === undefined && (values['samples-before'] ?? values['samples-after']) !== undefined)
    throw new UsageError('--samples-before and --samples-after go with --samples. Write it too.')
  return {
    file,
    tier,
    region,
    input: {
      month,
      downtimeMilliseconds: optional(values['downtime-minutes'], minutesOf('--downtime-minutes')),
      outagesMilliseconds: values['outage-minutes']?.map(minutesOf('--outage-minutes', true)),
      outagesExcludedMilliseconds: values['outage-excluded-minutes']?.map(
        minutesOf('--outage-excluded-minutes', true),
      ),
      counts:
        requests === undefined || failed === undefined
          ? undefined
          : { total: wholeOf('--requests')(requests), failed: wholeOf('--failed')(failed) },
      samples: optional(values.samples, samplesIn('--samples')),
      samplesBefore: optional(values['samples-before'], samplesIn('--samples-before')),
      samplesAfter: optional(values['samples-after'], samplesIn('--samples-after')),
      maintenanceMilliseconds: optional(values['maintenance-minutes'], minutesOf('--maintenance-minutes')),
      otherExcludedMilliseconds: optional(
        values['other-excluded-minutes'],
        minutesOf('--other-excluded-minutes'),
      ),
      weighted: values.weighted?.map(weightedIn),
      maintenanceEarlierMilliseconds: optional(
        values['maintenance-used-minutes'],
        minutesOf('--maintenance-used-minutes'),
      ),
      affectedPercent: optional(values['affected-percent'], percentIn),
      ...occasion(values.incident, '--incident', ['incident', 'incidentAt']),
      ...occasion(values['aware-on'], '--aware-on', ['awareOn', 'awareAt']),
      contractStart: values['contract-start'],
      monthlyFeeMinor: optional(values['fee-minor'], wholeOf('--fee-minor')),
      wholeMonthFeeMinor: optional(values['whole-month-fee-minor'], wholeOf('--whole-month-fee-minor')),
      alreadyCreditedMinor: optional(values['credited-minor'], wholeOf('--credited-minor')),
      windowFeeMinor: optional(values['window-fee-minor'], wholeOf('--window-fee-minor')),
      termFeeMinor: optional(values['term-fee-minor'], wholeOf('--term-fee-minor')),
      earlierMissed: optional(values.earlier, (text) => text.split(',').map(missed)),
      earlierLostMilliseconds: values['earlier-downtime-minutes']?.map(
        minutesOf('--earlier-downtime-minutes', true),
      ),
    },
  }
}

function parsed(args: readonly string[]) {
  const result = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true })
  const names = result.tokens.flatMap((token) =>
    token.kind === 'option' && !('multiple' in (OPTIONS[token.name as keyof typeof OPTIONS] ?? {}))
      ? [token.name]
      : [],
  )
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw new UsageError(`--${twice} is written twice. Keep one of the two.`)
  return result
}

function optional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text)
}

/** Minutes with at most four decimals that come out in whole milliseconds. @param isOfMany whether the option may be repeated */
function minutesOf(option: string, isOfMany = false): (text: string) => number {
  return (text) => {
    const milliseconds = readMinutes(text)
    if (milliseconds !== null) return milliseconds
    // "44,5" is one outage to some and two to others.
    if (isOfMany && text.includes(','))
      throw notUsable(
        option,
        text,
        `Write a decimal point, as in 44.5, and repeat ${option} for each outage.`,
      )
    throw notUsable(
      option,
      text,
      commaFault(text) ??
        'Write a number of minutes, zero or more, with at most four decimals, for example 44 or 43.2.',
    )
  }
}

function wholeOf(option: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,15}$/.test(text))
      throw notUsable(
        option,
        text,
        'Write a whole number, zero or more, without separators, for example 1200000.',
      )
    return Number(text)
  }
}

function notUsable(option: string, text: string, fix: string): UsageError {
  return new UsageError(`${option} is “${text}”. ${fix}`)
}

function percentIn(text: string): string {
  const percent = readPercent(text)
  if (percent === null)
    throw notUsable('--affected-percent', text, 'Write a percentage from 0 to 100, for example 40.')
  return percent
}

/** "1200@0.5": so many requests, of which each counts half. */
function weightedIn(text: string): { count: number; weight: number } {
  const [, count, weight] = /^(\d{1,15})@((?:0(?:\.\d{1,4})?)|1(?:\.0{1,4})?)$/.exec(text) ?? []
  if (count === undefined || weight === undefined)
    throw notUsable(
      '--weighted',
      text,
      'Write how many and how much each counts, from 0 to 1, for example 1200@0.5.',
    )
  const [whole = '0', part = ''] = weight.split('.')
  return { count: Number(count), weight: Number(`${whole}${part.padEnd(4, '0')}`) }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

/** A day, or a moment with its zone. */
function occasion<Day extends string, Moment extends string>(
  text: string | undefined,
  option: string,
  [day, moment]: [Day, Moment],
): { [Name in Day]?: string } | { [Name in Moment]?: Date } {
  if (text === undefined) return {}
  if (!text.includes('T')) return { [day]: text } as { [Name in Day]?: string }
  const at = new Date(text)
  if (!MOMENT.test(text) || Number.isNaN(at.getTime()))
    throw notUsable(
      option,
      text,
      'Enter a date, for example 2026-02-28, or a moment with its zone, for example 2026-02-28T09:30Z.',
    )
  return { [moment]: at } as { [Name in Moment]?: Date }
}

function missed(text: string): boolean {
  if (text !== 'met' && text !== 'missed')
    throw new UsageError(`--earlier holds “${text}”. Write met or missed for each month, split by commas.`)
  return text === 'missed'
}

function samplesIn(option: string): (file: string) => Sample[] {
  return (file) => {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      throw new UsageError(`${option} names ${file}, which cannot be read. Check the path.`)
    }
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line, index) => (line.trim() === '' ? null : sampleIn(line, `${file}:${index + 1}`)))
  }
}

/** "total,errors", "total,errors,probes,failed probes", and behind these the same minute in earlier weeks. */
function sampleIn(line: string, at: string): NonNullable<Sample> {
  const whole = wholeOf(at)
  const [total, errors, probes, failed, ...earlier] = line.split(',').map((part) => part.trim())
  if (total === undefined || errors === undefined || (probes !== undefined && failed === undefined))
    throw notUsable(
      at,
      line,
      'Write total,errors, for example 1200,3, or total,errors,probes,failed-probes and then the requests of the same minute in earlier weeks.',
    )
  const counts = { total: whole(total), errors: whole(errors) }
  if (probes === undefined || failed === undefined) return counts
  return {
    ...counts,
    probes: { total: whole(probes), errors: whole(failed) },
    earlier: earlier.map(whole),
  }
}
