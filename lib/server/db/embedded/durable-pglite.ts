import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = Parameters<NodeFS['init']>
type Stream = { nfd: number }
type MakeNode = (parent: unknown, name: string, mode: number, device: number) => unknown
type Module = {
  NODEFS: { stream_ops: { fsync?: (stream: Stream) => number }; node_ops: { mknod: MakeNode } }
}

/** Nobody else on the machine reads or writes these files: they hold the demo key. */
const OWNER_ONLY = ~0o077

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
      // The object itself is changed: every node refers to it.
      const { mknod } = NODEFS.node_ops
      NODEFS.node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & OWNER_ONLY, device)
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
 * @param hear is told every line of PostgreSQL's own log
 */
export async function openDurablePglite(
  directory: string,
  sync: (descriptor: number) => void = fsyncSync,
  hear: (line: string) => void = () => undefined,
): Promise<PGlite> {
  return await PGlite.create({
    fs: new DurableFs(directory, sync),
    onStderr: (line) => {
      hear(line)
      return true
    },
    // Without -F, which turns fsync off; with fsync itself, since fdatasync goes nowhere here.
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
    ],
  })
}
