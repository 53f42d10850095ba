import { once } from 'node:events'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { isDatabase } from '../directory/place.ts'
import { StoreUnavailableError } from '../store-error.ts'
import { EmbeddedStream } from './stream.ts'
import type { Order } from './worker.ts'

const WORKER = join(process.cwd(), 'lib/server/db/embedded/worker.ts')

/** The embedded database of a directory, in a thread of its own. Whoever opens it holds the lock of the directory. */
export type EmbeddedDatabase = {
  /**
   * A socket to it, for `pg`; only one at a time, since all are one session. A thread that died is started anew.
   * @param admit asked before each message: where it throws, nothing is sent
   */
  connect: (admit?: () => void) => EmbeddedStream
  /** Ends the thread when it has written everything. */
  close: () => Promise<void>
  /** Ends the thread at once: another process has the directory, and nothing more may be written. */
  abandon: () => Promise<void>
  /** Ends the thread as a fault of its own would; for tests. */
  kill: () => Promise<void>
}

type Thread = { worker: Worker; streams: Set<EmbeddedStream> }

/**
 * Opens the embedded database in a directory; creates it where there is none.
 * @param onDeath told of a thread that ended by itself, once it was open
 * @throws StoreUnavailableError where it cannot be opened
 */
export async function openEmbeddedDatabase(
  directory: string,
  onDeath: (error: Error | null) => void,
): Promise<EmbeddedDatabase> {
  let isOver = false
  let wasOpen = false
  let thread: Thread | null = null
  const start = (): Thread => {
    const started: Thread = {
      worker: new Worker(WORKER, { workerData: { directory }, env: {}, execArgv: [], name: 'database' }),
      streams: new Set(),
    }
    let failure: Error | null = null
    started.worker.on('error', (error) => {
      failure = error
    })
    started.worker.on('exit', () => {
      if (thread === started) thread = null
      // The ports of a thread that has died stay open and silent.
      for (const stream of started.streams) stream.lose(gone(failure))
      if (!isOver && wasOpen) onDeath(failure)
    })
    started.worker.unref()
    thread = started
    return started
  }
  const first = start()
  await opened(first.worker)
  wasOpen = true
  return {
    connect: (admit = () => undefined) => {
      // Where it was deleted meanwhile, the thread would make a new one.
      if (isOver || (thread === null && !isDatabase(directory))) return ended()
      const { worker, streams } = thread ?? start()
      const { port1, port2 } = new MessageChannel()
      const stream = new EmbeddedStream(port1, admit)
      streams.add(stream)
      stream.on('close', () => streams.delete(stream))
      worker.postMessage({ connect: port2 } satisfies Order, [port2])
      return stream
    },
    close: async () => {
      isOver = true
      if (thread === null) return
      const { worker } = thread
      const ended = once(worker, 'exit')
      worker.ref()
      worker.postMessage('close' satisfies Order)
      await ended
    },
    abandon: async () => {
      isOver = true
      await thread?.worker.terminate()
    },
    kill: async () => {
      await thread?.worker.terminate()
    },
  }
}

/** Resolves when the thread says that the database is open; rejects with what it died of. */
async function opened(worker: Worker): Promise<void> {
  const exit = new AbortController()
  const { signal } = exit
  try {
    await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => Promise.reject(gone(null))),
    ])
  } finally {
    exit.abort()
  }
}

/** A pool that is given an error instead of a socket leaves whoever waits for a connection waiting. */
function ended(): EmbeddedStream {
  const stream = new EmbeddedStream(new MessageChannel().port1, () => undefined)
  stream.destroy(gone(null))
  return stream
}

function gone(cause: Error | null): StoreUnavailableError {
  return new StoreUnavailableError('The embedded database has ended. Try again.', { cause })
}
