import { createMultiParser, debounce, parseAsString } from 'nuqs'
import { listedValues } from '#lib/domain/subprocessors/engagements/stated-use.ts'

/** A parameter of which an address holds one value; empty where it holds none. */
export const single = parseAsString.withDefault('')

/** One that may hold several: a form sends each by itself; here they stand in one, with commas. */
export const listed = createMultiParser<string>({
  parse: (values) => listedValues(values).join(),
  serialize: (value) => [value],
}).withDefault('')

/** A choice is a step that the browser's Back button takes back. */
export const CHOICE = { history: 'push' } as const

/** Letters that are typed are none, and the address follows once the reader pauses. */
export const LETTERS = { history: 'replace', limitUrlUpdates: debounce(200) } as const
