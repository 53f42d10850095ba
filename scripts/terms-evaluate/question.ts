import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { Sample } from '#lib/domain/uptime/bad-minutes.ts'

export const USAGE = `terms:evaluate <terms.yaml> --tier <id> --region <id> --month YYYY-MM, and one measure:
  --downtime-minutes n        downtime of the period, excluded time left out
  --outage-minutes n,n        single outages, in place of their sum
  --requests n --failed n     requests or executions
  --samples <file>            a line for each interval: total,errors; an empty line where nothing was measured
further, where they are known:
  --maintenance-minutes n     excluded maintenance
  --incident YYYY-MM-DD       day of the incident
  --aware-on YYYY-MM-DD       day on which the customer came to know of it
  --contract-start YYYY-MM-DD first day of the contract
  --fee-minor n               monthly fee, in minor units of its currency
  --credited-minor n          credits already taken in the cap's period
  --term-fee-minor n          fees of the whole term
  --earlier met,missed        earlier months, oldest first`

const TEXT = { type: 'string' } as const
const OPTIONS = {
  tier: TEXT,
  region: TEXT,
  month: TEXT,
  'downtime-minutes': TEXT,
  'outage-minutes': TEXT,
  requests: TEXT,
  failed: TEXT,
  samples: TEXT,
  'maintenance-minutes': TEXT,
  incident: TEXT,
  'aware-on': TEXT,
  'contract-start': TEXT,
  'fee-minor': TEXT,
  'credited-minor': TEXT,
  'term-fee-minor': TEXT,
  earlier: TEXT,
} as const

export type Question = { file: string; tier: string; region: string; input: MonthInput }

/** What is wrong with the command line; the usage is worth showing. */
export class UsageError extends Error {}

/**
 * The question that a command line asks.
 * @throws UsageError when it is incomplete, unknown, repeated or not a number
 */
export function questionOf(args: readonly string[]): Question {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('name one terms file')
  const { tier, region, month } = values
  if (tier === undefined || region === undefined || month === undefined)
    throw new UsageError('--tier, --region and --month are needed')
  const { requests, failed } = values
  if ((requests === undefined) !== (failed === undefined))
    throw new UsageError('--requests and --failed belong together')
  return {
    file,
    tier,
    region,
    input: {
      month,
      downtimeMilliseconds: optional(values['downtime-minutes'], milliseconds),
      outagesMilliseconds: optional(values['outage-minutes'], (text) => text.split(',').map(milliseconds)),
      counts:
        requests === undefined || failed === undefined
          ? undefined
          : { total: whole(requests), failed: whole(failed) },
      samples: optional(values.samples, samplesIn),
      maintenanceMilliseconds: optional(values['maintenance-minutes'], milliseconds),
      incident: values.incident,
      awareOn: values['aware-on'],
      contractStart: values['contract-start'],
      monthlyFeeMinor: optional(values['fee-minor'], whole),
      alreadyCreditedMinor: optional(values['credited-minor'], whole),
      termFeeMinor: optional(values['term-fee-minor'], whole),
      earlierMissed: optional(values.earlier, (text) => text.split(',').map(missed)),
    },
  }
}

function parsed(args: readonly string[]) {
  try {
    const result = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true })
    const names = result.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = names.find((name, at) => names.indexOf(name) < at)
    if (twice !== undefined) throw new UsageError(`--${twice} is given twice`)
    return result
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function optional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text)
}

/** Minutes with at most four decimals that come out in whole milliseconds. */
function milliseconds(text: string): number {
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text)
  const tenThousandths =
    match === null ? Number.NaN : Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'))
  if (Number.isNaN(tenThousandths)) throw new UsageError(`not a number of minutes: ${text}`)
  return tenThousandths * 6
}

function whole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`not a whole number: ${text}`)
  return Number(text)
}

function missed(text: string): boolean {
  if (text !== 'met' && text !== 'missed')
    throw new UsageError(`earlier months are met or missed, not ${text}`)
  return text === 'missed'
}

function samplesIn(file: string): Sample[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`there is no file ${file}`)
  }
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => {
      if (line.trim() === '') return null
      const [total, errors, ...more] = line.split(',')
      if (total === undefined || errors === undefined || more.length > 0)
        throw new UsageError(`a sample is total,errors, not ${line}`)
      return { total: whole(total.trim()), errors: whole(errors.trim()) }
    })
}
