import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of `data/` in a folder of its own, for a test to break. */
export class DataCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'sla-desk-data-'))

  constructor() {
    cpSync('data', join(this.root, 'data'), { recursive: true })
  }

  /** Replaces the first occurrence of a text. @throws Error where the file does not hold it */
  replace(file: string, from: string, to: string): void {
    const source = this.read(file)
    if (!source.includes(from)) throw new Error(`${file} does not hold: ${from}`)
    this.write(
      file,
      source.replace(from, () => to),
    )
  }

  /** The line, from 1, of the first occurrence of a text. @throws Error where the file does not hold it */
  lineOf(file: string, text: string): number {
    const at = this.read(file).indexOf(text)
    if (at === -1) throw new Error(`${file} does not hold: ${text}`)
    return this.read(file).slice(0, at).split('\n').length
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8')
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text)
  }

  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true })
  }

  /** Removes the whole copy. */
  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
