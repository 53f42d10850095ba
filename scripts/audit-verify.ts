/** Command line: checks that nothing in the audit log was changed. npm run audit:verify, or -- audit.jsonl */
import { existsSync } from 'node:fs'
import { isChainFault } from '#lib/domain/audit/chain.ts'
import { verifyExport } from '#lib/server/audit/verify-export.ts'
import { verifyLog } from '#lib/server/audit/verify-log.ts'
import { embeddedIn } from '#lib/server/db/directory/place.ts'
import { closeStore, store } from '#lib/server/db/store.ts'
import { environment } from '#lib/server/platform/env.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `npm run audit:verify
  checks the audit log in the database entry by entry; the embedded database is free only while the desk is stopped
npm run audit:verify -- audit.jsonl
  checks a whole export instead, while the desk runs`

await runCommand('audit:verify', USAGE, async () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} })
  const [file, ...more] = positionals
  if (more.length > 0) throw new UsageError('Write one file, an export in JSON Lines, or none.')
  const checked = file === undefined ? await verifyStored() : await verifyFile(file)
  if (isChainFault(checked)) {
    console.error(`audit:verify: ${checked.why}`)
    return 1
  }
  if (checked.sha256 === null) return 'The audit log is empty.'
  return `${checked.number === 1 ? '1 entry holds' : `All ${checked.number} entries hold`}. Hash of the last one: ${checked.sha256}
Keep number and hash elsewhere: a log from which the end was cut off holds as well, and only they tell.`
})

async function verifyFile(file: string) {
  try {
    return await verifyExport(file)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const why =
      code === 'ENOENT'
        ? `There is no file ${file}.`
        : code === 'EISDIR'
          ? `${file} is a folder.`
          : `${file} cannot be read (${code}).`
    throw new RangeError(`${why} Write the path of an export in JSON Lines, for example audit.jsonl.`, {
      cause: error,
    })
  }
}

async function verifyStored() {
  const { DATABASE_URL, STATE_DIRECTORY } = environment()
  // Opened, one would be made.
  if (DATABASE_URL === undefined && !existsSync(embeddedIn(STATE_DIRECTORY)))
    throw new RangeError(
      `There is no database in ${STATE_DIRECTORY}. Set STATE_DIRECTORY, or DATABASE_URL, as for the desk.`,
    )
  try {
    const { db } = await store()
    return await verifyLog(db)
  } finally {
    await closeStore()
  }
}
