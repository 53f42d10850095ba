import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { commaFault } from '#lib/domain/quantities/decimal.ts'
import { asTyped, comesTwice, type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import type { Input } from './inputs.ts'

/** A field before its form adds what was given. */
type FieldWords = Pick<FieldFacts, 'name' | 'label' | 'kind'> & Partial<Pick<FieldFacts, 'help' | 'options'>>

/** What a form was given, and what is wrong with it so far. */
export type Form = {
  /** The text of a field without the space around it; empty where it is absent. */
  text: (name: string) => string
  /** Notes what is wrong with a field, the first fault only, and gives null. */
  fault: (name: string, message: string) => null
  /** The value of a field; null, with the fault noted, where it cannot be used. Empty is a fault unless optional. */
  take: <Value>(name: string, input: Input<Value>, empty: string) => Value | null
  takeOptional: <Value>(name: string, input: Input<Value>) => Value | null | undefined
  /** One of the ids that exist; null, with the fault noted, for any other. `where` says what was searched for it. */
  choose: (name: string, options: readonly { id: string }[], where: string, noun?: string) => string | null
  field: (facts: FieldWords) => FieldFacts
  sound: () => boolean
}

/** Reads a form of these fields. One that is given twice is a fault: either value would be a guess. */
export function readForm(params: SearchParams, names: readonly string[]): Form {
  const faults = new Map<string, string>()
  const text = (name: string) => shownAgain(params, name)
  const fault = (name: string, message: string) => {
    if (!faults.has(name)) faults.set(name, message)
    return null
  }
  const read = <Value>(name: string, { ask, parse }: Input<Value>): Value | null =>
    parse(text(name)) ?? fault(name, commaFault(text(name), (figure) => parse(figure) !== null) ?? ask)
  for (const name of names.filter((candidate) => comesTwice(params, candidate))) fault(name, FORM_WORDS.twice)
  return {
    text,
    fault,
    take: (name, input, empty) => (text(name) === '' ? fault(name, empty) : read(name, input)),
    takeOptional: (name, input) => (text(name) === '' ? undefined : read(name, input)),
    choose: (name, options, where, noun = name) => {
      const id = text(name)
      if (id === '') return fault(name, FORM_WORDS.choose(noun))
      if (options.some((option) => option.id === id)) return id
      return fault(name, FORM_WORDS.notInList(where, noun, id.slice(0, 40)))
    },
    field: ({ help = null, options = [], ...facts }) => ({
      ...facts,
      help,
      options,
      value: asTyped(params, facts.name),
      error: faults.get(facts.name) ?? null,
    }),
    sound: () => faults.size === 0,
  }
}
