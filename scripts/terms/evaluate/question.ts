import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import { readArguments, UsageError } from '../../command-line/read-arguments.ts'
import { minutesOf, missed, occasion, percentIn, weightedIn, wholeOf } from './option-values.ts'
import { samplesIn } from './samples-file.ts'

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
