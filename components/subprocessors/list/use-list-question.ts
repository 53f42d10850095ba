import { createMultiParser, debounce, parseAsString, useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { listedValues } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { LIST_PARAMETERS, type ListParameter } from '#lib/domain/subprocessors/list/question.ts'

const single = parseAsString.withDefault('')
/** A form sends each value by itself; here they stand in one, with commas. */
const listed = createMultiParser<string>({
  parse: (values) => listedValues(values).join(),
  serialize: (value) => [value],
}).withDefault('')

const PARSERS = {
  tier: single,
  region: single,
  services: listed,
  conditions: listed,
  on: single,
  q: single,
  data: single,
  storage: single,
  access: single,
  mechanism: single,
  'outside-eea': single,
  sort: single,
  columns: listed,
}

/** The address follows once the reader pauses. */
const LETTERS = { history: 'replace', limitUrlUpdates: debounce(200) } as const

const NOTHING = Object.fromEntries(LIST_PARAMETERS.map((name) => [name, null]))

/**
 * What the address asks of the list, and how to ask for something else. A choice is a step that the browser's Back button takes
 * back; letters that are typed are none.
 */
export function useListQuestion() {
  const [given, setGiven] = useQueryStates(PARSERS)
  const ask = useCallback(
    (parameter: ListParameter, value: string) =>
      void setGiven({ [parameter]: value || null }, parameter === 'q' ? LETTERS : { history: 'push' }),
    [setGiven],
  )
  const clear = useCallback(() => void setGiven(NOTHING, { history: 'push' }), [setGiven])
  return useMemo(() => ({ given, ask, clear }), [given, ask, clear])
}
