/** A process that says whether it can use a state directory. Tests start it as another user. */
import { requireWritable } from '../jobs/state/state-directory.ts'

try {
  requireWritable(process.argv[2] ?? '')
  console.log('usable')
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error))
}
