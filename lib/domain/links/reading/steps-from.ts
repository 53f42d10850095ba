import { isUnprintable, onOneLine } from '../../contracts/customer.ts'
import { isCalendarDate } from '../../quantities/time/calendar-date.ts'
import type { LinkFault } from '../link-text.ts'
import { LONGEST_STEP, MOST_STEPS, type PlannedStep, STEP_OWNERS } from '../planned-step.ts'
import { type StepText, stepRows } from '../step-text.ts'
import { isFault, linkFault } from './link-fault.ts'

/**
 * The steps that somebody has added, a line each, "customer; 2027-01-10; Legal reviews the DPA". A line without a day and
 * without words is none.
 */
export function stepsFrom(text: string): PlannedStep[] | LinkFault {
  const rows = stepRows(text).filter(({ day, what }) => day !== '' || what.trim() !== '')
  if (rows.length > MOST_STEPS) return linkFault('steps', `${rows.length}`, `write at most ${MOST_STEPS}.`)
  const steps: PlannedStep[] = []
  for (const [index, row] of rows.entries()) {
    const step = stepFrom(row, `step ${index + 1}`)
    if (isFault(step)) return step
    steps.push(step)
  }
  return steps
}

function stepFrom({ whose, day, what }: StepText, name: string): PlannedStep | LinkFault {
  const owner = STEP_OWNERS.find((one) => one === whose)
  if (owner === undefined)
    return linkFault('steps', whose.slice(0, 20), `of ${name}, write ${STEP_OWNERS.join(' or ')}.`)
  if (day !== '' && !isCalendarDate(day))
    return linkFault('steps', day.slice(0, 20), `of ${name}, write the day, for example 2027-01-31, or none.`)
  const words = onOneLine(what)
  if (words === '') return linkFault('steps', '', `of ${name}, write what to do.`)
  if (isUnprintable(what))
    return linkFault('steps', '', `of ${name}, remove the characters that cannot be shown.`)
  if (words.length > LONGEST_STEP)
    return linkFault(
      'steps',
      `${words.slice(0, 20)}…`,
      `of ${name}, write at most ${LONGEST_STEP} characters.`,
    )
  return { whose: owner, day: day === '' ? null : day, what: words }
}
