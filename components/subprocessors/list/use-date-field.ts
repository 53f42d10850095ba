import { useState } from 'react'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { ListControls } from './list-controls.ts'

/** The day as it is typed: asked for once it is one, or none, and complained of once the field is left. */
export function useDateField(given: string, ask: (day: string) => void): ListControls['date'] {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null)
  const [error, setError] = useState<string | null>(null)
  // Another day may be chosen elsewhere: what was typed before is then no longer there.
  const isStale = typed !== null && typed.over !== given && typed.text.trim() !== given
  const text = typed === null || isStale ? given : typed.text
  return {
    text,
    error: isStale ? null : error,
    type: (written) => {
      setTyped({ text: written, over: given })
      setError(null)
      const day = written.trim()
      if (day !== given && (day === '' || isCalendarDate(day))) ask(day)
    },
    leave: () => {
      const day = text.trim()
      if (day === '' || isCalendarDate(day)) setTyped(null)
      else setError(LIST_WORDS.notDate(`“${day.slice(0, 40)}”`))
    },
  }
}
