/** Command line: starts a vendor's own desk in place of the demo. npm run desk:begin -- 2027-01-15, or -- --undo */
import { parseArgs } from 'node:util'
import { now } from '#lib/server/clock.ts'
import { beginDesk } from '#lib/server/data/own-desk/begin-desk.ts'
import { SET_ASIDE } from '#lib/server/data/own-desk/demo.ts'
import { undoBegin } from '#lib/server/data/own-desk/undo-begin.ts'

const USAGE = 'npm run desk:begin -- 2027-01-15'

function begun(version: string, from: string): string {
  return `Your desk has begun.
  data/vendor.yaml           who you are; every field is explained
  data/terms/${version}      a first draft of your terms, copied from the demo's ${from}
  data/subprocessors/        empty; template.yaml.txt shows what a file holds
  data/releases.yaml         the ledger, empty; data/reviews.yaml too
The demo lies in ${SET_ASIDE}/, which nothing reads. Delete it once you no longer need it.
Next: fill in data/vendor.yaml. npm run terms:check names every field that is left.
Then release: npm run terms:release -- ${version} (docs/releasing.md)
Undo all of this: npm run desk:begin -- --undo`
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { undo: { type: 'boolean', default: false } },
  })
  if (values.undo) {
    if (positionals.length > 0)
      throw new RangeError('--undo goes without a day: npm run desk:begin -- --undo')
    const own = undoBegin(process.cwd())
    console.log(
      `desk:begin: The demo is back in data/.${own === null ? '' : ` Your own files lie in ${own}/, which nothing reads.`}`,
    )
  } else {
    const [version, ...others] = positionals
    if (version === undefined || others.length > 0)
      throw new RangeError(`Enter one day, that on which your terms begin: ${USAGE}`)
    console.log(`desk:begin: ${begun(version, beginDesk(process.cwd(), version, now()))}`)
  }
} catch (error) {
  console.error(`desk:begin: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
