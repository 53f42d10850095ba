/** Command line: removes the example people of the demonstration. npm run demo:clear */
import { existsSync } from 'node:fs'
import { clearExamples } from '#lib/server/auth/examples/clear-examples.ts'
import { THE_COMMAND_LINE, transaction } from '#lib/server/db/command.ts'
import { embeddedIn } from '#lib/server/db/directory/place.ts'
import { closeStore, store } from '#lib/server/db/store.ts'
import { now } from '#lib/server/platform/clock.ts'
import { environment } from '#lib/server/platform/env.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `npm run demo:clear
  removes the example people from the console; the embedded database is free only while the desk is stopped`

await runCommand('demo:clear', USAGE, async () => {
  readArguments({ options: {} })
  const { DATABASE_URL, STATE_DIRECTORY } = environment()
  // Opened, one would be made.
  if (DATABASE_URL === undefined && !existsSync(embeddedIn(STATE_DIRECTORY)))
    throw new RangeError(
      `There is no database in ${STATE_DIRECTORY}. Set STATE_DIRECTORY, or DATABASE_URL, as for the desk.`,
    )
  try {
    const { db } = await store()
    const removed = await transaction(db, { actor: THE_COMMAND_LINE, now: now() }, (context) =>
      clearExamples({}, context),
    )
    if (removed === 0) return 'There are no example people.'
    return removed === 1 ? '1 example person is removed.' : `${removed} example people are removed.`
  } finally {
    await closeStore()
  }
})
