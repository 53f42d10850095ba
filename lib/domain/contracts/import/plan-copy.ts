import { COLUMN_NAMES } from './columns.ts'
import type { Said } from './groups.ts'
import type { ImportFault } from './plan.ts'

/**
 * The SHA-256 of an executed copy that rows have recorded; null where they say nothing, or what is so already. Another copy takes the
 * place of one that stands only in the console, where it is said why.
 * @param known of the copy that stands; null where there is none
 */
export function planCopy(
  said: Said,
  known: string | null,
  mayRecord: boolean,
): { sha256: string | null } | { fault: ImportFault } {
  const text = said.text('copySha256').toLowerCase()
  if (text === '' || text === known) return { sha256: null }
  const fault = (message: string) => ({
    fault: {
      row: said.rowOf('copySha256'),
      column: 'copySha256' as const,
      given: text,
      message: `${COLUMN_NAMES.copySha256} “${text}”: ${message}`,
    },
  })
  if (!/^[\da-f]{64}$/.test(text))
    return fault('write 64 characters from 0 to 9 and a to f, or leave it empty.')
  if (!mayRecord) return fault('only legal and administrators record it. Leave it empty.')
  if (known !== null)
    return fault(
      `another copy is recorded, ${known}. Replace it in the console, where you say why, or leave it empty.`,
    )
  return { sha256: text }
}
