/** Command line: starts a vendor's own desk in place of the demo. npm run desk:begin -- 2027-01-15, or -- --undo */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { asideOf, movingState } from '#lib/server/db/directory/state-aside.ts'
import { now } from '#lib/server/platform/clock.ts'
import { environment } from '#lib/server/platform/env.ts'
import { SET_ASIDE } from '#lib/server/terms/ledger/demo.ts'
import { beginDesk } from '#lib/server/terms/own-desk/begin-desk.ts'
import { undoBegin } from '#lib/server/terms/own-desk/undo-begin.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `npm run desk:begin -- 2027-01-15
  2027-01-15   the day on which your terms begin; the demo makes way for your own desk
  --undo       brings the demo back; write it without a date`

function begun(version: string, from: string, state: string): string {
  return `Your desk has begun.
  data/vendor.yaml           who you are; every field is explained
  data/terms/${version}      a first draft of your terms, copied from the demo's ${from}
  data/subprocessors/        empty; template.yaml.txt shows what a file holds
  data/releases.yaml         the ledger, empty; data/reviews.yaml too
The demo is now in ${SET_ASIDE}/, which nothing reads. Delete it once you no longer need it.${state}
Next: fill in data/vendor.yaml. npm run terms:check names every field that is left.
Then release: npm run terms:release -- ${version} (docs/releasing.md)
Undo all of this: npm run desk:begin -- --undo`
}

async function run(): Promise<string> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { undo: { type: 'boolean', default: false } },
  })
  const root = process.cwd()
  const state = resolve(environment().STATE_DIRECTORY)
  if (values.undo) {
    if (positionals.length > 0) throw new UsageError('Use --undo without a date.')
    if (existsSync(state) && existsSync(asideOf(state)))
      throw new RangeError(
        `${state} exists, so the demo's signed documents in ${asideOf(state)} cannot take its place. Move ${state} away first.`,
      )
    let own: string | null = null
    await movingState(asideOf(state), state, () => {
      own = undoBegin(root)
    })
    return `The demo is back in data/.${own === null ? '' : ` Your own files lie in ${own}/, which nothing reads. To take them up again, begin again and copy them over data/.`}`
  }
  const [version, ...others] = positionals
  if (version === undefined || others.length > 0)
    throw new UsageError('Enter one day: the day on which your terms begin, for example 2027-01-15.')
  if (existsSync(state) && existsSync(asideOf(state)))
    throw new RangeError(
      `${asideOf(state)} exists already. Move it away, or delete it if you no longer need it.`,
    )
  let from = ''
  const isMoved = await movingState(state, asideOf(state), () => {
    from = beginDesk(root, version, now())
  })
  return begun(version, from, stateInWords(isMoved, asideOf(state)))
}

/** What was signed for the demo must not be served as the vendor's. */
function stateInWords(isMoved: boolean, aside: string): string {
  const moved = isMoved ? `\nThe demo's signed documents lie in ${aside}.` : ''
  const shared =
    environment().DATABASE_URL === undefined
      ? ''
      : '\nUse a new database: the one in DATABASE_URL may hold documents signed for the demo.'
  return `${moved}${shared}`
}

await runCommand('desk:begin', USAGE, run)
