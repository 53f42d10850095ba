import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeDirectory } from '#lib/server/platform/make-directory.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'

/** A stored file whose bytes are not those that it is named after: it must not be handed out. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
}

const PART = '.part'
/** A finished file that a killed process has not recorded, so that nobody was given it. */
const ASIDE = '.unrecorded'
const DOCUMENTS = 'documents'
const WHOLE = /^([0-9a-f]{64})\.pdf$/

/** What brings lost or damaged files back. */
export const RESTORE = 'Restore documents/ in STATE_DIRECTORY from a backup.'

/** Files named by their SHA-256 in a directory of their own; one is written once and never again. */
export class ByteFiles {
  readonly #directory: string
  readonly #stateDirectory: string

  constructor(stateDirectory: string) {
    this.#stateDirectory = stateDirectory
    this.#directory = join(stateDirectory, DOCUMENTS)
  }

  /** Where the bytes of this SHA-256 lie, or would. */
  pathOf(hash: string): string {
    return join(this.#directory, hash.slice(0, 2), `${hash}.pdf`)
  }

  /** The same for people: below STATE_DIRECTORY, which is nobody else's to know. */
  nameOf(hash: string): string {
    return join(DOCUMENTS, hash.slice(0, 2), `${hash}.pdf`)
  }

  /** Writes a file that survives a power cut once this resolves, whole or not at all. */
  async write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(hash)
    if ((await stat(path).catch(() => null)) !== null) return
    await rm(`${path}${ASIDE}`, { force: true })
    makeDirectory(dirname(path), this.#stateDirectory)
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
      throw new DamagedFileError(`${this.nameOf(hash)} is damaged. ${RESTORE}`)
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

  /** The SHA-256 of every whole file. */
  hashes(): string[] {
    return this.#files().flatMap(({ name }) => WHOLE.exec(name)?.[1] ?? [])
  }

  /**
   * Sets aside a whole file that no record names, though its signing is on record: a process was killed between the two.
   * The same bytes may be made again, and then take its place.
   * @param since as for `tidy`
   */
  setAside(hash: string, since: number): void {
    const path = this.pathOf(hash)
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since) < since)
      renameSync(path, `${path}${ASIDE}`)
  }

  #files() {
    makeDirectory(this.#directory, this.#stateDirectory)
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
