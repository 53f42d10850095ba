/**
 * The thread of the embedded database: it opens the directory that it is given, and answers PostgreSQL's protocol on each
 * port that it is sent. Messages are answered one after the other, so no statement comes between the parts of another.
 */
import { fsyncSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { boundTimers } from '../bounded-timers.ts'
import { makeAllOwnerOnly } from '../directory/owner-only.ts'
import { openDurablePglite } from './durable-pglite.ts'
import { embeddedFailure } from './failure.ts'
import type { Frame } from './stream.ts'

/** What the thread is told. */
export type Order = { connect: MessagePort } | 'close'

const TERMINATE = 'X'.charCodeAt(0)

// PGlite takes the function from there. No value is kept on it, and the thread is the database's alone.
boundTimers(global)

const { directory } = workerData as { directory: string }
/** What PostgreSQL itself ends with; of its other lines, some hold a statement with its values. */
const LAST_WORDS = /(?:FATAL|PANIC): +(.*)/
let lastWords: string | null = null

const opening = openDurablePglite(directory, fsyncSync, (line) => {
  lastWords = LAST_WORDS.exec(line)?.[1] ?? lastWords
}).then((pglite) => {
  // It creates a database with files that everyone may write.
  makeAllOwnerOnly(directory)
  return pglite
})
opening.then(
  () => parentPort?.postMessage('open'),
  (error: unknown) => {
    throw embeddedFailure(error, lastWords)
  },
)

/** The last of what is to be done; one at a time. */
let last: Promise<unknown> = opening
let isClosing = false

parentPort?.on('message', (order: Order) => {
  if (order !== 'close') return answerOn(order.connect)
  isClosing = true
  last = last.then(close)
})

function answerOn(port: MessagePort): void {
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    if (!isClosing) last = last.then(reset)
    port.close()
  }
  port.on('message', (frame: Frame) => {
    if (frame === null || frame[0] === TERMINATE) return end()
    last = last.then(() => answer(port, frame))
  })
  port.on('close', end)
}

/** What a statement fails with is part of the answer; what is thrown here is the database itself at fault. */
async function answer(port: MessagePort, frame: Uint8Array): Promise<void> {
  const pglite = await opening
  const asked = pglite.runExclusive(() =>
    pglite.execProtocolRawStream(frame, {
      onRawData: (data) => {
        // Its memory is used again for the next part.
        const copy = new Uint8Array(data)
        port.postMessage(copy satisfies Frame, [copy.buffer])
      },
    }),
  )
  await asked.catch((error: unknown) => {
    throw embeddedFailure(error, lastWords)
  })
}

/** All connections are one session: what one leaves behind must not be found by the next. */
async function reset(): Promise<void> {
  const pglite: PGlite = await opening
  await pglite.exec('rollback').catch(() => undefined)
  await pglite.exec('discard all')
}

async function close(): Promise<void> {
  await (await opening).close()
  parentPort?.close()
}
