import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../open-store.ts'

test('what an open database records is not taken for kept once its files are gone or others lie there', async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(stateDirectory, { recursive: true, force: true }))
  const place = join(stateDirectory, 'pglite')
  const open = (onLost: () => void = () => undefined) =>
    openStore({ stateDirectory, databaseUrl: undefined, onLost })

  let lost = Promise.withResolvers<void>()
  const first = await open(() => lost.resolve())
  first.requireThere()
  renameSync(place, `${place}-aside`)
  // Its process has the files open, and would not notice.
  expect(() => first.requireThere()).toThrow(`The database in ${stateDirectory} is gone.`)
  await lost.promise
  await first.close()
  await expect(open()).rejects.toMatchObject({ name: 'StoreLostError' })
  renameSync(`${place}-aside`, place)

  lost = Promise.withResolvers<void>()
  const second = await open(() => lost.resolve())
  second.requireThere()
  // A backup that is restored under a process that still has the old files.
  cpSync(place, `${place}-backup`, { recursive: true })
  renameSync(place, `${place}-old`)
  renameSync(`${place}-backup`, place)
  expect(() => second.requireThere()).toThrow('is gone')
  await lost.promise
  await second.close()

  const third = await open()
  third.requireThere()
  await third.close()
})
