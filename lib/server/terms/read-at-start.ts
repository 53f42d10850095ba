import { StartError } from '../platform/start-error.ts'
import { catalogue } from './current.ts'
import { examples } from './examples/examples.ts'
import { DataError } from './finding.ts'
import { nothingReleased } from './nothing-released.ts'

/**
 * Reads the terms before anything is served from them.
 * @throws StartError where nothing is released yet, or the data cannot be used; it says what to do
 */
export function readTermsAtStart(): void {
  const idle = nothingReleased(process.cwd())
  if (idle !== null) throw new StartError(idle)
  try {
    catalogue()
    examples()
  } catch (error) {
    if (error instanceof DataError) throw new StartError(error.message)
    throw error
  }
}
