/** Command line: starts a version, or an edition of one, from the newest. npm run terms:new -- 2027-06-01 */
import { startVersion } from '#lib/server/data/release/new-version.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { versionOf } from './terms-release/arguments.ts'

try {
  const { positionals } = readArguments({ allowPositionals: true, options: {} })
  const version = versionOf(positionals, 'npm run terms:new -- <effective-date>')
  const { folder, from } = startVersion(process.cwd(), version)
  console.log(
    `${folder} is a draft, copied from ${from}. Edit it, then release it with: npm run terms:release -- ${version}`,
  )
} catch (error) {
  console.error(`terms:new: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
