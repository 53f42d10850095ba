import { useState } from 'react'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'

/** A day as it is being typed, and what is wrong with it once it has been left. */
export type TypedDate = {
  text: string
  error: string | null
  type: (text: string) => void
  leave: () => void
}

/**
 * The day as it is typed: asked for once it is one, and complained of once the field is left.
 * @param mayBeEmpty whether an empty field asks for something too
 * @param before what was typed before the page could follow it
 */
export function useDateField(
  given: string,
  ask: (day: string) => void,
  mayBeEmpty: boolean,
  before: string | undefined,
): TypedDate {
  const [typed, setTyped] = useState(() => (before === undefined ? null : { text: before, over: given }))
  const [error, setError] = useState<string | null>(null)
  // Another day may be chosen elsewhere: what was typed before is then no longer there.
  const isStale = typed !== null && typed.over !== given && typed.text.trim() !== given
  const text = typed === null || isStale ? given : typed.text
  const isAsked = (day: string) => (day === '' ? mayBeEmpty : isCalendarDate(day))
  return {
    text,
    error: isStale ? null : error,
    type: (written) => {
      setTyped({ text: written, over: given })
      setError(null)
      const day = written.trim()
      if (day !== given && isAsked(day)) ask(day)
    },
    leave: () => {
      const day = text.trim()
      if (isAsked(day)) setTyped(null)
      else setError(day === '' ? LIST_WORDS.enterDay : LIST_WORDS.notDate(`“${day.slice(0, 40)}”`))
    },
  }
}
