/** Command line: starts a version, or an edition of one, from the newest before it. npm run terms:new -- 2027-06-01 */
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { versionOf } from './release/arguments.ts'

const USAGE = `npm run terms:new -- <version>
  2027-06-01     starts a version that takes effect on this day, as a copy of the newest before it
  2026-10-01.1   starts an edition: a correction of version 2026-10-01 that changes no obligation`

await runCommand('terms:new', USAGE, () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} })
  const version = versionOf(positionals)
  const { folder, from, later } = startVersion(process.cwd(), version)
  const carried =
    later.length === 0
      ? ''
      : `, and carry your changes over to the later ${later.length === 1 ? 'draft' : 'drafts'} ${enumerated(later)}`
  return `${folder} is a draft, copied from ${from}. Edit it${carried}, then release it with: npm run terms:release -- ${version}`
})
