import { HUNDRED_PERCENT, isPercent, percentUnits } from '../../quantities/percent.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../quantities/time/duration.ts'
import { BASES, type Basis } from '../../uptime/basis.ts'
import { sentencesOf } from '../passages.ts'

const UPTIME_FROM = percentUnits('90')
const PERCENT = /(\d+(?:\.\d+)?)\s?%/g
const AMOUNT = /(\d+(?:\.\d+)?)\s?(days?|d|hours?|h|minutes?|min|seconds?|s)\b/
const DURATION = new RegExp(`${AMOUNT.source}(?:(?:,| and)? ${AMOUNT.source})*`, 'g')
const OF_DOWNTIME =
  /\b(?:downtime|down|unavailab\w+|outages?|allow(?:s|ed|ing)?|budgets?|permit(?:s|ted)?|off ?line)\b/i
/** Figures of something else: notice, response, the least length of an outage, and the basis itself. */
const OTHER_BEFORE = /\b(?:within|after|at least|every|than|(?:month|quarter|year)s? of)\s+$/i
const OTHER_AFTER = /^(?:'s?)?[\s-]+(?:\w+\s+)?(?:notice|consecutive|months?|quarters?|years?)\b|^ \/ \d/i

/** A figure beside a percentage that does not follow from it, and why. */
export type WrongMinutes = { stated: string; percent: string; why: 'no-basis' | 'disagrees'; on: string[] }

/**
 * The durations that a text states beside an uptime percentage (90% or more) and that do not agree with it on the
 * basis that the same sentence names. Cut or rounded half up at the digits stated is agreement.
 */
export function wrongMinutes(text: string): WrongMinutes[] {
  return sentencesOf(text).flatMap((sentence) => {
    const percents = [...sentence.matchAll(PERCENT)]
      .filter(([, value = '']) => isPercent(value) && percentUnits(value) >= UPTIME_FROM)
      .map((match) => ({ at: match.index, value: match[1] as string }))
    if (percents.length === 0 || !OF_DOWNTIME.test(sentence)) return []
    const bases = basesNamed(sentence)
    return [...sentence.matchAll(DURATION)].flatMap((match): WrongMinutes[] => {
      const stated = match[0]
      const after = sentence.slice(match.index + stated.length)
      if (OTHER_BEFORE.test(sentence.slice(0, match.index)) || OTHER_AFTER.test(after)) return []
      const beside = percents.findLast(({ at }) => at < match.index) ?? percents[0]
      const percent = beside?.value ?? ''
      if (bases.length === 0) return [{ stated, percent, why: 'no-basis', on: [] }]
      if (bases.some((basis) => agrees(stated, percent, basis))) return []
      return [{ stated, percent, why: 'disagrees', on: bases.map(({ name }) => name) }]
    })
  })
}

/** The bases that a sentence names: "a 30-day month", "a month of 31 days", "a mean month", "a year". */
function basesNamed(sentence: string): Basis[] {
  const days = [
    ...sentence.matchAll(
      /\b(\d{2,3})[\s-]days?\s+(month|quarter|year)|\b(month|quarter|year)s? of (\d{2,3}) days/gi,
    ),
  ]
  const exact = days.map((match) => `${match[2] ?? match[3]}-${match[1] ?? match[4]}-days`.toLowerCase())
  if (/\bmean month|730 h/i.test(sentence)) exact.push('mean-month')
  if (exact.length === 0 && /\b(?:a|per|each|the) year\b|\byearly\b/i.test(sentence))
    exact.push('year-365-days')
  return BASES.filter(({ id }) => exact.includes(id))
}

const UNITS: Record<string, number> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND }

function agrees(stated: string, percent: string, { periodMilliseconds }: Basis): boolean {
  const parts = [...stated.matchAll(new RegExp(AMOUNT.source, 'g'))].map(([, amount = '', unit = '']) => ({
    amount,
    milliseconds: BigInt(UNITS[unit.charAt(0)] ?? MINUTE),
  }))
  const last = parts.at(-1)
  if (last === undefined) return false
  // Counted in steps of the last digit stated, so that all is integers.
  const steps = 10n ** BigInt((last.amount.split('.')[1] ?? '').length)
  const figure = parts.reduce((sum, { amount, milliseconds }) => {
    const [whole = '0', fraction = ''] = amount.split('.')
    const own = 10n ** BigInt(fraction.length)
    return sum + (BigInt(whole + fraction) * milliseconds * steps) / (own * last.milliseconds)
  }, 0n)
  const exact = BigInt(periodMilliseconds) * (HUNDRED_PERCENT - percentUnits(percent)) * steps
  const unit = HUNDRED_PERCENT * last.milliseconds
  return figure === exact / unit || figure === (2n * exact + unit) / (2n * unit)
}
