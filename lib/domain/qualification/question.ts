import { commaFault } from '../quantities/decimal.ts'
import type { Criterion } from './criterion.ts'

export const WEIGHTS = ['must', 'should'] as const
export type Weight = (typeof WEIGHTS)[number]

/** One thing required, in its canonical form. */
export type Requirement = { criterion: Criterion; weight: Weight; wanted: string; inWords: string }

/** A value that cannot be used, and what to write instead. */
export type QuestionFault = { parameter: string; message: string }

/** The parameters of an address, as a form sends them; a list where one was given more than once. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

export type Question = {
  requirements: Requirement[]
  faults: QuestionFault[]
  /** Every known value as it was given, so that a form can show it again. */
  given: ReadonlyMap<string, string>
}

/** The parameter that says whether a requirement is a must or a should. */
export function weightParameter(id: string): string {
  return `${id}Weight`
}

/**
 * Reads what is required. A field left empty requires nothing and a weight left out is a must; a value that cannot
 * be used is a fault, never another value. Parameters that no criterion has are left alone.
 */
export function readQuestion(asked: Asked, criteria: readonly Criterion[]): Question {
  const requirements: Requirement[] = []
  const faults: QuestionFault[] = []
  const given = new Map<string, string>()
  const textOf = (parameter: string, several = false): string => {
    const all = asked[parameter] ?? ''
    const value = several && typeof all !== 'string' ? all.filter((part) => part !== '').join(',') : all
    if (typeof value !== 'string') faults.push({ parameter, message: 'Enter only one value.' })
    const text = (typeof value === 'string' ? value : (value[0] ?? '')).trim()
    if (text !== '') given.set(parameter, text)
    return text
  }
  for (const criterion of criteria) {
    const text = textOf(criterion.id, criterion.field.kind === 'choices')
    const weight = textOf(weightParameter(criterion.id)) || 'must'
    if (!isWeight(weight))
      faults.push({ parameter: weightParameter(criterion.id), message: 'Choose must or should.' })
    if (text === '') continue
    const wanted = criterion.read(text)
    if (wanted === null)
      faults.push({
        parameter: criterion.id,
        message: commaFault(text, (figure) => criterion.read(figure) !== null) ?? askFor(criterion),
      })
    else if (isWeight(weight))
      requirements.push({ criterion, weight, wanted, inWords: criterion.inWords(wanted) })
  }
  return { requirements, faults, given }
}

/**
 * The requirements as the query of an address, shortest form: what is left out is not required.
 * @param version the version that is chosen, null for the one in force
 */
export function queryOf(requirements: readonly Requirement[], version: string | null = null): string {
  const query = new URLSearchParams(version === null ? {} : { version })
  for (const { criterion, weight, wanted } of requirements) {
    query.set(criterion.id, wanted)
    if (weight === 'should') query.set(weightParameter(criterion.id), weight)
  }
  return query.toString()
}

/** What to enter or choose in place of a value that cannot be used. */
function askFor({ field, takes }: Criterion): string {
  return `${field.kind === 'text' ? 'Enter' : 'Choose'} ${takes}.`
}

function isWeight(text: string): text is Weight {
  return (WEIGHTS as readonly string[]).includes(text)
}

/** Whether an address is longer than it need be: a field left empty, a must that needs no saying, a list as many. */
export function hasIdleParameters(asked: Asked): boolean {
  return Object.entries(asked).some(
    ([name, value]) =>
      value === '' ||
      Array.isArray(value) ||
      (value === 'must' && name === weightParameter(name.slice(0, -6))),
  )
}
