import { bandOf } from '../../credits/credit-schedule.ts'
import { repeatedFailureInWords } from '../../credits/termination-words.ts'
import {
  comparePercent,
  HUNDRED_PERCENT,
  type Percent,
  percentUnits,
  readPercent,
} from '../../quantities/percent.ts'
import { type Criterion, type Described, graded } from '../criterion.ts'
import { count, percentAtLeast, yes } from '../criterion-kinds.ts'

const described = (id: string, label: string, help: string, clause: string): Described => ({
  id,
  group: 'Credits and termination',
  label,
  help,
  clause: { document: 'sla', id: clause },
})

/** Reads "10 at 99.5" (percent signs allowed): a credit at a monthly uptime. Null for anything else. */
function readCredit(text: string): { credit: Percent; uptime: Percent } | null {
  const [credit, uptime, ...rest] = text.split(/ +at +/).map(readPercent)
  return credit && uptime && rest.length === 0 ? { credit, uptime } : null
}

function creditOf(wanted: string) {
  const read = readCredit(wanted)
  if (read === null) throw new RangeError(`not a credit at an uptime: ${wanted}`)
  return read
}

const credit: Criterion = {
  ...described(
    'credit',
    'Minimum credit at a monthly uptime',
    'Percent of the monthly fee, then “at”, then the uptime.',
    'credits.amount',
  ),
  field: { kind: 'text', example: '10 at 99.5', unit: '%' },
  takes: 'a credit and an uptime, for example 10 at 99.5',
  read: (text) => {
    const read = readCredit(text)
    return read === null ? null : `${read.credit} at ${read.uptime}`
  },
  inWords: (wanted) => {
    const { credit: least, uptime } = creditOf(wanted)
    return `at least ${least}% at an uptime of ${uptime}%`
  },
  judge: (wanted, { creditSchedule }) => {
    const { credit: least, uptime } = creditOf(wanted)
    const { creditPercent } = bandOf(creditSchedule, { up: percentUnits(uptime), of: HUNDRED_PERCENT })
    return {
      verdict: graded(comparePercent(creditPercent, least)),
      stated: creditPercent === '0' ? `no credit at ${uptime}%` : `${creditPercent}% at ${uptime}%`,
    }
  },
}

export const CREDIT_CRITERIA: readonly Criterion[] = [
  credit,
  count(
    described(
      'creditCap',
      'Yearly cap on credits',
      'The maximum of all credits in a contract year.',
      'credits.cap',
    ),
    { bound: 'at least', unit: 'monthly fee', example: '1' },
    ({ credits }) => credits.cap.monthlyFees,
  ),
  count(
    described('claimWindow', 'Time to claim a credit', 'After the end of the month.', 'claims.window'),
    { bound: 'at least', unit: 'day', example: '30' },
    ({ claim }) => claim.days,
  ),
  yes(
    described(
      'terminationRight',
      'Right to terminate after repeated misses',
      'When the commitment is missed in several months.',
      'termination.repeated',
    ),
    ({ credits: { repeatedFailure } }) => ({
      has: repeatedFailure !== undefined,
      stated: repeatedFailure === undefined ? 'no such right' : repeatedFailureInWords(repeatedFailure),
    }),
  ),
  percentAtLeast(
    described(
      'terminationFloor',
      'Right to terminate after one bad month',
      'As soon as one month falls below this uptime. A higher figure is better for you.',
      'termination.floor',
    ),
    { example: '95', inWords: (percent) => `below ${percent}%, or sooner` },
    ({ credits: { terminationBelow } }) => ({
      percent: terminationBelow,
      stated: terminationBelow === null ? 'no such right' : `below ${terminationBelow}%`,
    }),
  ),
]
