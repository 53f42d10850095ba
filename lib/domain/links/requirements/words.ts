import { enumerated } from '../../quantities/enumeration.ts'
import type { JudgedOption } from './view.ts'

/** What the page of requirements of a link says. */
export const REQUIREMENTS_WORDS = {
  heading: (customer: string) => `Requirements of ${customer}`,
  back: 'Back to your options',
  lead: 'State what you need. Each of your options is answered requirement by requirement, with the clauses that say so.',
  version: 'Judged by',
  valid: 'Valid until',
  kept: 'What you enter is not recorded. It stands in the address of this page, which opens your options to whoever has it.',
  answers: 'Your options by your requirements',
  outcome: 'Outcome',
  change: 'Change the requirements',
  submit: 'Check your options',
} as const

/**
 * The outcome in a sentence: "Option A meets every must. Option B does not.", or of one alone "Your option meets every must."
 * @param options at least one
 */
export function outcomeInWords(options: readonly Pick<JudgedOption, 'name' | 'judged'>[]): string {
  const [good, bad] = [true, false].map((qualifies) =>
    options.filter(({ judged }) => judged.qualifies === qualifies).map(({ name }) => name),
  ) as [string[], string[]]
  if (options.length === 1)
    return good.length === 1 ? 'Your option meets every must.' : 'Your option does not meet every must.'
  if (bad.length === 0) return 'All your options meet every must.'
  if (good.length === 0) return 'None of your options meets every must.'
  return `${optionsNamed(good)} ${good.length === 1 ? 'meets' : 'meet'} every must. ${optionsNamed(bad)} ${bad.length === 1 ? 'does' : 'do'} not.`
}

function optionsNamed(names: readonly string[]): string {
  return `${names.length === 1 ? 'Option' : 'Options'} ${enumerated(names)}`
}
