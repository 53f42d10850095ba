import type { PlannedStep } from './planned-step.ts'

/** A step as it is typed; empty where nothing is. */
export type StepText = { whose: string; day: string; what: string }

/** The steps of a text, a line each: "customer; 2027-01-10; Legal reviews the DPA". What is missing is empty. */
export function stepRows(text: string): StepText[] {
  if (text.trim() === '') return []
  return text.split('\n').map((line) => {
    const [whose = '', day = '', ...what] = line.split(';')
    return { whose: whose.trim(), day: day.trim(), what: what.join(';').trimStart() }
  })
}

/** Rows as such a text. */
export function stepsText(rows: readonly StepText[]): string {
  return rows.map(({ whose, day, what }) => `${whose}; ${day}; ${what.replaceAll('\n', ' ')}`).join('\n')
}

/** Steps as they are typed, so that reading them gives the same again. */
export function stepsAsText(steps: readonly PlannedStep[]): string {
  return stepsText(steps.map((step) => ({ ...step, day: step.day ?? '' })))
}
