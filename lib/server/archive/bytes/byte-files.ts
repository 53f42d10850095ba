import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '#lib/server/sha256.ts'

/** A stored file whose bytes are not those that it is named after: it must not be handed out. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
}

const PART = '.part'

/** Files named by their SHA-256 in a directory of their own; one is written once and never again. */
export class ByteFiles {
  readonly #directory: string

  constructor(stateDirectory: string) {
    this.#directory = join(stateDirectory, 'documents')
  }

  /** Where the bytes of this SHA-256 lie, or would. */
  pathOf(hash: string): string {
    return join(this.#directory, hash.slice(0, 2), `${hash}.pdf`)
  }

  /** Writes a file that survives a power cut once this resolves, whole or not at all. */
  async write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(hash)
    if ((await stat(path).catch(() => null)) !== null) return
    await mkdir(dirname(path), { recursive: true })
    const part = `${path}.${process.pid}-${performance.now()}${PART}`
    try {
      const file = await open(part, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, path)
    } finally {
      await rm(part, { force: true })
    }
    for (const directory of [dirname(path), this.#directory]) await syncDirectory(directory)
  }

  /**
   * The bytes of this SHA-256, or null where there is no such file.
   * @throws DamagedFileError where the file holds other bytes
   */
  async read(hash: string): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (bytes !== null && sha256(bytes) !== hash)
      throw new DamagedFileError(`${this.pathOf(hash)} holds other bytes than those that it is named after`)
    return bytes
  }

  /** Removes a file that no record names. */
  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true })
  }

  /**
   * Removes half-written files that a killed process has left. Only for whoever has the directory to itself. A whole file
   * stays, even where no record names it: it may be what a buyer holds, and the records what was lost.
   * @param since in milliseconds since 1970; what was written after it may be a document that is being archived now
   * @returns how many
   */
  tidy(since: number): number {
    const left = this.#files()
      .filter(({ name }) => name.endsWith(PART))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since) < since)
    for (const path of left) rmSync(path, { force: true })
    return left.length
  }

  /** How many whole files there are. */
  count(): number {
    return this.#files().filter(({ name }) => name.endsWith('.pdf')).length
  }

  #files() {
    mkdirSync(this.#directory, { recursive: true })
    return readdirSync(this.#directory, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
  }
}

/** A new name is durable only when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
