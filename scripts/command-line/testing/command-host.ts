/** The child of warm-commands.ts: runs one command after another, each as if in a process of its own. */
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { forgetShared } from '#lib/server/platform/process-shared.ts'
import type { CommandRequest, CommandResult } from './warm-commands.ts'

const scripts = resolve(import.meta.dirname, '../..')
let runs = 0

process.on('message', async (request: CommandRequest) => {
  process.send?.(await run(request))
})

async function run({ script, args, cwd, env }: CommandRequest): Promise<CommandResult> {
  const stdout = capture(process.stdout)
  const stderr = capture(process.stderr)
  process.chdir(cwd)
  process.env = env as NodeJS.ProcessEnv
  process.argv = [process.execPath, resolve(scripts, `${script}.ts`), ...args]
  process.exitCode = undefined
  // One that has ended would not end again for the next command that asks a question.
  Object.defineProperty(process, 'stdin', { value: Readable.from([]), configurable: true })
  forgetShared()
  let status = 0
  try {
    // The query loads the command anew; what it imports stays compiled.
    runs += 1
    await import(`${resolve(scripts, `${script}.ts`)}?run=${runs}`)
    status = Number(process.exitCode ?? 0)
  } catch (error) {
    process.stderr.write(`${inspect(error)}\n`)
    status = 1
  }
  process.exitCode = undefined
  return { status, stdout: stdout(), stderr: stderr() }
}

/** Keeps what is written to a stream from now on; the answer gives it, and the stream back. */
function capture(stream: NodeJS.WriteStream): () => string {
  const { write } = stream
  let text = ''
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return true
  }
  return () => {
    stream.write = write
    return text
  }
}
