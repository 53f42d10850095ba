import type { Percent } from '../quantities/percent.ts'
import { counted } from '../quantities/time/duration.ts'
import type { RepeatedFailure } from './termination-grounds.ts'

/**
 * What gives the right to terminate for missed availability, each as words that follow "after": "a month below 95%",
 * "3 missed months within 6". Empty where the terms give no such right.
 */
export function missedAvailabilityGrounds(credits: {
  terminationBelow: Percent | null
  repeatedFailure?: RepeatedFailure | undefined
}): string[] {
  const { terminationBelow, repeatedFailure } = credits
  return [
    ...(terminationBelow === null ? [] : [`a month below ${terminationBelow}%`]),
    ...(repeatedFailure === undefined ? [] : [repeatedFailureInWords(repeatedFailure)]),
  ]
}

/**
 * "force majeure that excludes minutes on 30 days in a row", which follows "after" too; empty where the terms give no
 * such right.
 */
export function forceMajeureGrounds({
  terminationAfterDays,
}: {
  terminationAfterDays: number | null
}): string[] {
  if (terminationAfterDays === null) return []
  const days =
    terminationAfterDays === 1 ? 'on any day' : `on ${counted(terminationAfterDays, 'day')} in a row`
  return [`force majeure that excludes minutes ${days}`]
}

/** "3 missed months within 6" */
export function repeatedFailureInWords({ months, within }: RepeatedFailure): string {
  return `${counted(months, 'missed month')} within ${within}`
}
