import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, AnswerReader } from './answer-reader.ts'
import { ANSWER_BOUND, type Attack } from './attack.ts'

export type Target = { host: string; port: number }

/** How an attack went. `faults` are those of the connection: what an answer says is judged apart. */
export type Outcome = { answers: Answer[]; slowest: number; faults: string[] }

/** Carries out one attack on a connection of its own. Times in milliseconds. */
export async function perform(attack: Attack, target: Target): Promise<Outcome> {
  const socket = connect({ ...target, noDelay: true })
  // A connection that the server cuts is an end like any other; `faultOf` decides whether it was owed more.
  socket.on('error', () => undefined)
  try {
    return attack.ends === 'unread' ? await leave(attack, socket) : await converse(attack, socket)
  } finally {
    socket.destroy()
  }
}

async function leave({ steps }: Attack, socket: Socket): Promise<Outcome> {
  // Nothing is read: what the server writes stays in its buffers and the system's.
  socket.pause()
  await take(steps, socket)
  return { answers: [], slowest: 0, faults: [] }
}

async function converse(attack: Attack, socket: Socket): Promise<Outcome> {
  const { methods, steps, patience = ANSWER_BOUND } = attack
  const reader = new AnswerReader(methods)
  const faults: string[] = []
  let slowest = 0
  let since = performance.now()
  const finished = new AbortController()
  socket.on('data', (chunk: Buffer) => {
    const before = reader.answers.length
    try {
      reader.push(chunk)
    } catch (error) {
      faults.push(`a garbled answer: ${String(error)}`)
      finished.abort()
    }
    if (reader.answers.length === before) return
    slowest = Math.max(slowest, performance.now() - since)
    since = performance.now()
    if (reader.answers.length >= methods.length) finished.abort()
  })
  socket.once('close', () => finished.abort())
  const sending = take(steps, socket).then(() => {
    if (reader.answers.length === 0) since = performance.now()
  })
  while (!finished.signal.aborted) {
    const left = since + patience - performance.now()
    if (left <= 0) {
      faults.push(`no answer within ${patience / 1000} s`)
      return { answers: reader.answers, slowest: patience, faults }
    }
    await pause(left, undefined, { signal: finished.signal }).catch(() => undefined)
  }
  const { cut } = reader.end()
  if (cut) faults.push('an answer was cut off')
  await sending
  faults.push(...owed(attack, reader.answers))
  return { answers: reader.answers, slowest, faults }
}

/** What the server left unanswered. It may close a connection behind an answer, if the answer says so. */
function owed({ ends, methods }: Attack, answers: readonly Answer[]): string[] {
  if (ends !== 'answered' || answers.length >= methods.length) return []
  if (answers.at(-1)?.headers.get('connection')?.toLowerCase() === 'close') return []
  return [`the connection was closed after ${answers.length} of ${methods.length} answers`]
}

async function take(steps: Attack['steps'], socket: Socket): Promise<void> {
  if (socket.connecting)
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined)
  for (const step of steps) {
    if (socket.destroyed || !socket.writable) return
    if (typeof step === 'object' && 'pause' in step) await pause(step.pause)
    else socket.write(step)
  }
}
