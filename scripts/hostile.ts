/** Command line: attacks a desk with thousands of hostile requests and says which rules it broke. npm run hostile */
import { UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { hostileArguments } from './hostile/arguments.ts'
import { deskAt, ownDesk } from './hostile/desk-under-attack.ts'
import { floodsInWords, runFloods } from './hostile/floods/run-floods.ts'
import { attackNamed, KINDS, plan } from './hostile/plan.ts'
import { countFaults, reportOf } from './hostile/report.ts'
import { runAttacks } from './hostile/run.ts'
import { showAttack } from './hostile/show-attack.ts'
import { enterProject } from './validate/enter-project.ts'

const USAGE = `npm run hostile -- [--requests 5000] [--seed 1] [--url http://127.0.0.1:3000] [--attack paths/12] [--no-floods]
  sends hostile requests to the built desk, which it starts on a free port with an empty state directory,
  or to a desk that runs already at --url; the same seed sends the same requests
  --attack repeats one of them, and shows what was sent and answered
  then one client floods some addresses with 600 connections, unless --no-floods is given

  Rules: no 5xx but 501, and 503 with Retry-After; each answer within 30 s; security headers on every answer; no stack
  trace, path of the disk or SQL in a body; the desk lives on, and each line of its log is JSON; in a flood it tells its
  health.`

await runCommand('hostile', USAGE, async () => {
  const { requests, seed, url, attack: name, floods: isFlooded } = hostileArguments()
  const attack = name === null ? null : attackNamed(name, seed)
  if (attack === undefined)
    throw new UsageError(
      `${JSON.stringify(name)} cannot be used as --attack. Enter a kind and a number, for example paths/12. The kinds are ${KINDS.map((kind) => kind.name).join(', ')}.`,
    )
  console.log(`hostile: seed ${seed}. To repeat this run, add: --seed ${seed}`)
  enterProject()
  const desk = url === null ? await ownDesk() : deskAt(url)
  try {
    const memory = desk.memory()
    const run = await runAttacks(attack === null ? plan(requests, seed) : [attack], desk.target, desk.secrets)
    if (attack !== null) console.log(showAttack(run.finished))
    console.log(reportOf(run, desk.faults()))
    const floods = isFlooded ? await runFloods(desk.target) : []
    if (floods.length > 0) console.log(floodsInWords(floods))
    if (memory !== null) console.log(`Memory: ${memory} MB before, ${desk.memory()} MB after`)
    const ofFloods = floods.reduce((sum, { faults }) => sum + faults.length, 0)
    return end(countFaults(run, desk.faults()) + ofFloods, seed)
  } finally {
    await desk.stop()
  }
})

function end(faults: number, seed: number): string | number {
  if (faults === 0) return 'the desk held.'
  console.error(`hostile: ${faults} faults. To see one, add: --seed ${seed} --attack <name>`)
  return 1
}
