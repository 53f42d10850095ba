import { spawn } from 'node:child_process'

/** One check: `command` goes to the shell, after `before` if there is one; it passes if both end well. */
export type Step = { name: string; command: string; before?: () => Promise<void> }

type Outcome = { step: Step; code: number; output: string; seconds: number }

/**
 * Runs rows of steps, each row's steps side by side, and says how each ended. A step alone in its row writes straight
 * to the terminal; the output of the others is kept back and shown only on failure. Nothing starts after a failure.
 * Returns the exit code of the first step that failed, or 0; the last line printed counts them.
 */
export async function runSteps(rows: Step[][], say: (line: string) => void = console.log): Promise<number> {
  let passed = 0
  for (const row of rows) {
    for (const { name, command } of row) say(`▸ ${name}: ${command}`)
    const outcomes = await Promise.all(row.map((step) => runStep(step, row.length === 1)))
    for (const { step, code, output, seconds } of outcomes) {
      if (code !== 0 && output) say(output.trimEnd())
      say(
        `${code === 0 ? '✓' : '✗'} ${step.name} ${code === 0 ? 'passed' : `failed with code ${code}`} (${seconds} s)`,
      )
    }
    const failed = outcomes.filter(({ code }) => code !== 0)
    passed += outcomes.length - failed.length
    if (failed[0]) {
      say(`${passed} passed, ${failed.length} failed`)
      return failed[0].code
    }
  }
  say(`${passed} passed, 0 failed`)
  return 0
}

async function runStep(step: Step, alone: boolean): Promise<Outcome> {
  const start = performance.now()
  const ended = await prepared(step)
    .then(() => shell(step.command, alone))
    .catch((error: unknown) => ({ code: 1, output: error instanceof Error ? error.message : String(error) }))
  return { step, ...ended, seconds: Math.round((performance.now() - start) / 100) / 10 }
}

async function prepared({ before }: Step): Promise<void> {
  await before?.()
}

function shell(command: string, alone: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
