import type { KeyState } from '../../api-keys/key-state.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { SCREENS } from '../screens.ts'
import { dayOf, daysUntil, inDays } from './days.ts'
import type { WaitingItem } from './view.ts'

/** So many days ahead the end of a key is told of: a program needs another one before. */
const TOLD_DAYS = 14

/** API keys that work and end soon, the first one first. */
export function endingKeys(
  keys: readonly { id: string; name: string; expiresAt: string; state: KeyState }[],
  at: Date,
): WaitingItem[] {
  return keys
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))
    .flatMap(({ id, name, expiresAt }) => {
      const day = dayOf(new Date(expiresAt))
      const days = daysUntil(day, dayOf(at))
      if (days > TOLD_DAYS) return []
      return [
        {
          id: `key-${id}`,
          pressing: 'soon',
          mark: `Ends ${inDays(days)}`,
          words: `The API key ${name} ends on ${dateInWords(day)}. Create another one before, and give it to the program.`,
          action: { label: 'See the API keys', path: SCREENS.apiKeys.path },
          command: null,
        },
      ]
    })
}
