import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { LIST_PARAMETERS, type ListParameter } from '#lib/domain/subprocessors/list/question.ts'
import { CHOICE, LETTERS, listed, single } from '../browsing/address-parsers.ts'

const PARSERS = {
  tier: single,
  region: single,
  services: listed,
  conditions: listed,
  on: single,
  q: single,
  purpose: single,
  data: single,
  storage: single,
  access: single,
  mechanism: single,
  'outside-eea': single,
  sort: single,
  columns: listed,
}

const NOTHING = Object.fromEntries(LIST_PARAMETERS.map((name) => [name, null]))

/**
 * What the address asks of the list, and how to ask for something else. A choice is a step that the browser's Back button takes
 * back; letters that are typed are none.
 */
export function useListQuestion() {
  const [given, setGiven] = useQueryStates(PARSERS)
  const ask = useCallback(
    (parameter: ListParameter, value: string) =>
      void setGiven({ [parameter]: value || null }, parameter === 'q' ? LETTERS : CHOICE),
    [setGiven],
  )
  const clear = useCallback(() => void setGiven(NOTHING, CHOICE), [setGiven])
  return useMemo(() => ({ given, ask, clear }), [given, ask, clear])
}
