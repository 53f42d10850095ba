import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordDraft } from '#lib/domain/subprocessors/import/draft-record.ts'
import { writing } from '../../platform/files/writing.ts'
import { recordText } from './record-text.ts'

const FOLDER = 'data/subprocessors'
const NOTHING = 'Nothing was imported'

/** The path of the file of a drafted record, from the desk's folder. */
export function fileOf({ id }: RecordDraft): string {
  return `${FOLDER}/${id}.yaml`
}

/** Files of drafted records that are there already. */
export function presentFiles(root: string, drafts: readonly RecordDraft[]): string[] {
  return drafts.map(fileOf).filter((path) => existsSync(join(root, path)))
}

/**
 * Writes a file for each record, all or none.
 * @throws RangeError where the disk does not take them
 */
export function writeImport(root: string, drafts: readonly RecordDraft[]): void {
  const folder = join(root, FOLDER)
  const written: string[] = []
  writing(folder, NOTHING, () => {
    try {
      mkdirSync(folder, { recursive: true })
      for (const draft of drafts) {
        const path = join(root, fileOf(draft))
        writeFileSync(path, recordText(draft.value), { flag: 'wx' })
        written.push(path)
      }
    } catch (error) {
      for (const path of written) rmSync(path)
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new RangeError(`${NOTHING}: a file of the list has appeared meanwhile. Run the command again.`, {
        cause: error,
      })
    }
  })
}
