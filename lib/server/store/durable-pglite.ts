import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = Parameters<NodeFS['init']>
type Stream = { nfd: number }
type Module = { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } }

/** PGlite's files with an fsync that reaches the disk: its own goes nowhere, so that a power cut loses commits. */
class DurableFs extends NodeFS {
  readonly #sync: (descriptor: number) => void

  constructor(directory: string, sync: (descriptor: number) => void) {
    super(directory)
    this.#sync = sync
  }

  override async init(...args: Init): ReturnType<NodeFS['init']> {
    const made = await super.init(...args)
    const preRun = (module: unknown) => {
      const { NODEFS } = module as Module
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        this.#sync(nfd)
        return 0
      }
    }
    const { emscriptenOpts } = made
    return {
      ...made,
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), preRun] },
    }
  }
}

/**
 * Opens an embedded PostgreSQL in a directory, made durable: what is committed is on the disk.
 * @param sync makes a file durable; a test counts its calls
 */
export async function openDurablePglite(
  directory: string,
  sync: (descriptor: number) => void = fsyncSync,
): Promise<PGlite> {
  return await PGlite.create({
    fs: new DurableFs(directory, sync),
    // Without -F, which turns fsync off; with fsync itself, since fdatasync goes nowhere here.
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
    ],
  })
}
