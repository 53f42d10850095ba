import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeDirectory } from '#lib/server/platform/files/make-directory.ts'
import { WITHOUT_WAITING } from '#lib/server/platform/files/open-without-waiting.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { storageTurns } from './storage-turns.ts'

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

/** The same for what processes share. */
export const RESTORE_DATABASE = 'Restore the database at DATABASE_URL from a backup.'

/** How long a file may take to be written and to be safe from a power cut, in milliseconds. */
const WRITE_PATIENCE = 20_000

/**
 * Files named by their SHA-256 in a directory of their own; one is written once and never again. Reading and writing throw
 * StorageTimeoutError where the disk does not answer.
 */
export class ByteFiles {
  readonly #directory: string
  readonly #folder: string
  readonly #stateDirectory: string

  /** @param folder below it; that of the archive where it is left out */
  constructor(stateDirectory: string, folder = DOCUMENTS) {
    this.#stateDirectory = stateDirectory
    this.#folder = folder
    this.#directory = join(/*turbopackIgnore: true*/ stateDirectory, folder)
  }

  /** Where the bytes of this SHA-256 lie, or would. */
  pathOf(hash: string): string {
    return join(this.#directory, hash.slice(0, 2), `${hash}.pdf`)
  }

  /** The same for people: below STATE_DIRECTORY, which is nobody else's to know. */
  nameOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), `${hash}.pdf`)
  }

  /** Resolves once the disk answers, whatever lies on it. */
  async answers(): Promise<void> {
    await storageTurns().run(`look ${this.#stateDirectory}`, () =>
      stat(this.#stateDirectory).catch(() => undefined),
    )
  }

  /** Writes a file that survives a power cut once this resolves, whole or not at all. */
  async write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(hash)
    await storageTurns().run(`write ${path}`, () => this.#write(path, bytes), WRITE_PATIENCE)
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
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
   * @param size how long they are, where that is known: a file of another length is not read
   * @throws DamagedFileError where the file holds other bytes, or is no file
   */
  async read(hash: string, size?: number): Promise<Buffer | null> {
    const path = this.pathOf(hash)
    const bytes = await storageTurns().run(`read ${path}`, () => orNull(bytesAt(path, size)))
    if (bytes === null) return null
    if (bytes === 'other' || sha256(bytes) !== hash)
      throw new DamagedFileError(`${this.nameOf(hash)} is damaged. ${RESTORE}`)
    return bytes
  }

  /** How long the file of this SHA-256 is; null where there is none, or something else has its name. */
  async sizeOf(hash: string): Promise<number | null> {
    const path = this.pathOf(hash)
    const found = await storageTurns().run(`look ${path}`, () => orNull(stat(path)))
    return found?.isFile() === true ? found.size : null
  }

  /** Removes a file that no record names, or whatever else has its name. */
  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true, recursive: true })
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

/** No document is nearly as long: a longer file is another, which must not fill the memory. In bytes. */
const LONGEST = 64_000_000

async function bytesAt(path: string, size: number | undefined): Promise<Buffer | 'other'> {
  const file = await open(path, WITHOUT_WAITING)
  try {
    const found = await file.stat()
    const isIt = found.isFile() && (size === undefined ? found.size <= LONGEST : found.size === size)
    return isIt ? await file.readFile() : 'other'
  } finally {
    await file.close()
  }
}

/** Null where there is no such file. */
async function orNull<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
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
