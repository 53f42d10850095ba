import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Running, start } from '../processes.ts'

/** What a sink has taken, and when by its own clock, in milliseconds. */
type Taken = { taken: number; at: number }

/** A mail server that takes everything, in a process of its own. */
export type Sink = { running: Running; port: number; taken: () => Taken }

/** @param file where the first mail goes */
export async function startSink(root: string, file: string): Promise<Sink> {
  const running = start(process.execPath, [join(root, 'bench/notices/sink.ts'), file])
  if (running.child.stdout === null) throw new Error('the sink says nothing')
  const port = Promise.withResolvers<number>()
  let taken: Taken = { taken: 0, at: 0 }
  createInterface({ input: running.child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) taken = JSON.parse(line) as Taken
    else port.resolve(Number(line))
  })
  running.child.once('exit', () => port.reject(new Error(`the sink ended: ${running.complaints()}`)))
  return { running, port: await port.promise, taken: () => taken }
}

/**
 * Mails a second, from the first tenth to the last: neither a start nor a last batch counts.
 * @param wanted how many there are
 * @param look called four times a second meanwhile
 */
export async function rateOf(
  sink: Sink,
  wanted: number,
  patience: number,
  look: (taken: number) => void = () => undefined,
): Promise<number> {
  const deadline = performance.now() + patience
  let from: Taken | null = null
  for (;;) {
    const now = sink.taken()
    look(now.taken)
    if (from === null && now.taken >= wanted / 10) from = now
    if (from !== null && now.taken >= wanted) return ((now.taken - from.taken) / (now.at - from.at)) * 1000
    if (performance.now() > deadline) throw new Error(`${now.taken} of ${wanted} mails came in time`)
    await new Promise((done) => setTimeout(done, 250))
  }
}
