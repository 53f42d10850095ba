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
  // It would read and write the files that lie there now.
  await expect(second.db.execute('select 1')).rejects.toMatchObject({ cause: { name: 'StoreLostError' } })
  await lost.promise
  await second.close()

  const third = await open()
  third.requireThere()
  await third.close()
})

test('a process that has begun with one database does not open another in its place, and opens its own again', async () => {
  const below = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(below, { recursive: true, force: true }))
  const [stateDirectory, other, aside] = ['own', 'other', 'aside'].map((name) => join(below, name)) as [
    string,
    string,
    string,
  ]
  const openIn = (at: string) => openStore({ stateDirectory: at, databaseUrl: undefined })
  for (const at of [stateDirectory, other]) await (await openIn(at)).close()
  renameSync(stateDirectory, aside)
  renameSync(other, stateDirectory)
  await expect(openIn(stateDirectory)).rejects.toMatchObject({ name: 'StoreReplacedError' })
  rmSync(stateDirectory, { recursive: true })
  // A copy, as a backup is.
  cpSync(aside, stateDirectory, { recursive: true })
  await (await openIn(stateDirectory)).close()
})
