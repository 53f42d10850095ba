import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'

/**
 * One check: `command` goes to the shell, after `before` if there is one; it passes if both end well. One that runs
 * aside takes what the processors have left, while the rows after its own go on. What one says that is shown can be read
 * while it runs, though it has others beside it.
 */
export type Step = {
  name: string
  command: string
  before?: () => Promise<void>
  isAside?: boolean
  isShown?: boolean
}

type Outcome = { step: Step; code: number; output: string; seconds: number }
type Running = { outcome: Promise<Outcome>; ended?: Outcome; stop: () => void }

/**
 * Runs rows of steps, each row's steps side by side, and says how each ended. A step that is alone in its row or
 * shown writes straight to the terminal; the output of the others is kept back and shown only on failure. Nothing starts after a failure, and what
 * runs aside is stopped. Returns the exit code of the first step that failed, or 0; the last line printed counts them.
 */
export async function runSteps(rows: Step[][], say: (line: string) => void = console.log): Promise<number> {
  const outcomes: Outcome[] = []
  const aside: Running[] = []
  // A group of its own, which the terminal's Ctrl+C does not reach.
  const interrupted = (signal: NodeJS.Signals) => {
    for (const { ended, stop } of aside) if (ended === undefined) stop()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, interrupted)
  const told = (outcome: Outcome) => {
    const { step, code, output, seconds } = outcome
    if (code !== 0 && output) say(output.trimEnd())
    say(
      `${code === 0 ? '✓' : '✗'} ${step.name} ${code === 0 ? 'passed' : `failed with code ${code}`} (${seconds} s)`,
    )
    outcomes.push(outcome)
  }
  for (const row of rows) {
    for (const { name, command } of row) say(`▸ ${name}: ${command}`)
    const running = row.map((step) => startStep(step, row.length === 1 || step.isShown === true))
    aside.push(...running.filter((_, index) => row[index]?.isAside === true))
    const awaited = running.filter((_, index) => row[index]?.isAside !== true)
    for (const outcome of await Promise.all(awaited.map(({ outcome }) => outcome))) told(outcome)
    for (const { ended } of aside) if (ended !== undefined && !outcomes.includes(ended)) told(ended)
    if (outcomes.some(hasFailed)) break
  }
  const hasToStop = outcomes.some(hasFailed)
  for (const { outcome, ended, stop } of aside) {
    if (hasToStop && ended === undefined) stop()
    else if (ended === undefined || !outcomes.includes(ended)) told(await outcome)
  }
  for (const signal of SIGNALS) process.off(signal, interrupted)
  const failed = outcomes.filter(hasFailed)
  say(`${outcomes.length - failed.length} passed, ${failed.length} failed`)
  return failed[0]?.code ?? 0
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const hasFailed = ({ code }: Outcome) => code !== 0

function startStep(step: Step, isShown: boolean): Running {
  const start = performance.now()
  let child: ChildProcess | undefined
  const ran = (step.before?.() ?? Promise.resolve())
    .then(() => {
      const shell = startShell(step, isShown)
      child = shell.child
      return shell.ended
    })
    .catch((error: unknown) => ({ code: 1, output: error instanceof Error ? error.message : String(error) }))
  const running: Running = {
    outcome: ran.then((ended) => {
      running.ended = { step, ...ended, seconds: Math.round((performance.now() - start) / 100) / 10 }
      return running.ended
    }),
    stop: () => stopGroup(child),
  }
  return running
}

function stopGroup(child: ChildProcess | undefined): void {
  if (child?.pid === undefined || child.exitCode !== null) return
  process.kill(-child.pid)
}

function startShell(
  { command, isAside = false }: Step,
  isShown: boolean,
): { child: ChildProcess; ended: Promise<{ code: number; output: string }> } {
  const child = spawn(command, {
    shell: true,
    stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // The shell's own children are stopped with it.
    detached: isAside,
  })
  if (isAside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise<{ code: number; output: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
  return { child, ended }
}
