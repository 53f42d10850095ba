import { meantOrOneOf } from '#lib/domain/quantities/closest.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { EvaluationError } from '#lib/domain/terms/evaluation/evaluation-error.ts'
import { measureInWords } from './measure-in-words.ts'
import type { Question } from './question.ts'

/** Why a month cannot be evaluated: what was written, in which option, and what to write. */
export function refusalInWords(
  { code, message, known = [] }: EvaluationError,
  { tier, region, input }: Question,
  unit: string | undefined,
): string {
  const ids = known.map((id) => ({ id }))
  switch (code) {
    case 'unknown-tier':
      return `--tier is “${tier}”. ${meantOrOneOf(tier, ids)}`
    case 'unknown-region':
      return `--region is “${region}”. ${meantOrOneOf(region, ids)}`
    case 'unknown-month':
      return `--month is “${input.month}”. Enter a month, for example 2026-02.`
    case 'unknown-date':
      return `${wrongDate(input)} Enter a date, for example 2026-02-28.`
    case 'measure-does-not-fit':
      return measureInWords(unit, input)
    default:
      return `${message}.`
  }
}

function wrongDate({ incident, awareOn, contractStart }: Question['input']): string {
  const dates = { '--incident': incident, '--aware-on': awareOn, '--contract-start': contractStart }
  return Object.entries(dates)
    .filter(([, date]) => date !== undefined && !isCalendarDate(date))
    .map(([option, date]) => `${option} is “${date}”.`)
    .join(' ')
}
