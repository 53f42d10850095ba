import { randomInt } from 'node:crypto'
import { readArguments, UsageError } from '../command-line/read-arguments.ts'

const MOST_SEED = 1_000_000_000
const USUAL_REQUESTS = 5_000

/** What to do: a whole run, or the one attack with a name. `url` is null where the desk is started here. */
export type HostileArguments = {
  requests: number
  seed: number
  url: URL | null
  attack: string | null
  /** Whether the desk is flooded, too. */
  floods: boolean
}

/** @throws UsageError naming the option that cannot be used */
export function hostileArguments(args?: string[]): HostileArguments {
  const text = { type: 'string' } as const
  const { values } = readArguments({
    ...(args === undefined ? {} : { args }),
    options: {
      requests: text,
      seed: text,
      url: text,
      attack: text,
      'no-floods': { type: 'boolean', default: false },
    },
  })
  return {
    requests: numberOf('requests', values.requests, 1, 1_000_000) ?? USUAL_REQUESTS,
    seed: numberOf('seed', values.seed, 0, MOST_SEED) ?? randomInt(MOST_SEED),
    url: values.url === undefined ? null : addressOf(values.url),
    attack: values.attack ?? null,
    floods: !values['no-floods'] && values.attack === undefined,
  }
}

function numberOf(name: string, given: string | undefined, least: number, most: number): number | undefined {
  if (given === undefined) return undefined
  const number = Number(given)
  if (/^\d+$/.test(given) && number >= least && number <= most) return number
  throw new UsageError(
    `${JSON.stringify(given)} cannot be used as --${name}. Enter a whole number from ${least} to ${most}.`,
  )
}

function addressOf(given: string): URL {
  if (URL.canParse(given) && new URL(given).protocol === 'http:') return new URL(given)
  throw new UsageError(
    `${JSON.stringify(given)} cannot be used as --url. Enter the address of the desk itself, for example http://127.0.0.1:3000.`,
  )
}
