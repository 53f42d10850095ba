import { execFile, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

/** Root may read and write whatever its rights are. */
const NOBODY = 65_534
const USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Whether that user can run what lies here. */
function isOpenToAll(): boolean {
  const reads = `require('node:fs').readFileSync(${JSON.stringify(import.meta.filename)})`
  return spawnSync('node', ['-e', reads], USER).status === 0
}

test('a database whose files lost their rights for a while is used again soon after they have them', async (context) => {
  if (!isOpenToAll()) {
    console.warn('NOT CHECKED: the rights of files under a normal user, who cannot read this folder')
    context.skip()
  }
  const home = mkdtempSync(join(tmpdir(), 'sla-desk-rights-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  if (USER.uid !== undefined) chownSync(home, USER.uid, USER.uid)
  // After it was opened again, the file of the table is met for the first time while nobody may write it.
  const script = `import { execFileSync } from 'node:child_process'
    import { setTimeout as pause } from 'node:timers/promises'
    import { closeStore, store } from '#lib/server/db/store.ts'
    const ask = async (text) => (await (await store()).pool.query(text)).rows
    const rights = (mode) => execFileSync('chmod', ['-R', mode, process.env.STATE_DIRECTORY + '/pglite'])
    const write = () => ask('insert into kept values (1)').then(() => 'written', () => 'refused')
    await ask('create table kept (n int)')
    console.log(await write())
    await closeStore()
    await store()
    rights('a-w')
    for (let times = 0; times < 4; times += 1) { console.log(await write()); await pause(500) }
    rights('u+w')
    const until = performance.now() + 30_000
    let outcome = 'refused'
    while (outcome === 'refused' && performance.now() < until) { await pause(500); outcome = await write() }
    console.log(outcome, (await ask('select count(*)::int as n from kept').catch(() => [{ n: 0 }]))[0].n)
    await closeStore()`
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', script], {
    ...USER,
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      HOME: home,
      STATE_DIRECTORY: join(home, 'state'),
      LOG_LEVEL: 'silent',
    },
  })
  const refused = Array.from({ length: 4 }, () => 'refused')
  expect(stdout.trim().split('\n')).toEqual(['written', ...refused, 'written 2'])
}, 120_000)
