/** Command line: starts a version from the newest. npm run terms:new -- 2027-06-01 */
import { startVersion } from '#lib/server/data/release/new-version.ts'

const [version] = process.argv.slice(2)
try {
  if (version === undefined) throw new RangeError('say which: npm run terms:new -- <effective date>')
  const { folder, from } = startVersion(process.cwd(), version)
  console.log(`${folder} is a copy of ${from}, and a draft until npm run terms:release -- ${version}`)
} catch (error) {
  console.error(`terms:new: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
