/** Command line: starts a version, or an edition of one, from the newest. npm run terms:new -- 2027-06-01 */
import { startVersion } from '#lib/server/data/release/new-version.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { versionOf } from './terms-release/arguments.ts'

const USAGE = `npm run terms:new -- <version>
  2027-06-01     starts a version that takes effect on this day, as a copy of the newest
  2026-10-01.1   starts an edition: a correction of version 2026-10-01 that changes no obligation`

await runCommand('terms:new', USAGE, () => {
  const { positionals } = readArguments({ allowPositionals: true, options: {} })
  const version = versionOf(positionals)
  const { folder, from } = startVersion(process.cwd(), version)
  return `${folder} is a draft, copied from ${from}. Edit it, then release it with: npm run terms:release -- ${version}`
})
