import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StartError } from '../../../platform/start-error.ts'
import { requireMailFolder } from './require-folder.ts'

test('a folder for mail has to be there, and to be a folder', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-mail-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  requireMailFolder(undefined)
  requireMailFolder(directory)
  writeFileSync(join(directory, 'file'), '')
  for (const path of [join(directory, 'gone'), join(directory, 'file')]) {
    expect(() => requireMailFolder(path)).toThrow(StartError)
    expect(() => requireMailFolder(path)).toThrow(
      `INCOMING_MAIL_DIRECTORY is ${JSON.stringify(path)}, and there is no such folder. Make it, or correct the name.`,
    )
  }
})
