import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './directory-lock.ts'

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-lock-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

// As a loss of power may leave one, and as no version of the desk writes one.
test.concurrent.each(['', '{', '{}', 'null', '[]', '{"token":"x"}'])(
  'a lock that says %j is taken over once it has stood still, and the process goes on meanwhile',
  async (text) => {
    const at = directory()
    writeFileSync(join(at, 'lock'), text)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 100)
    const lock = await lockDirectory(at, () => undefined)
    clearInterval(timer)
    // It is watched for six seconds.
    expect(turns).toBeGreaterThan(20)
    expect(JSON.parse(readFileSync(join(at, 'lock'), 'utf8'))).toMatchObject({
      token: expect.any(String),
      owner: { pid: process.pid },
    })
    lock.release()
  },
)

test('a lock that cannot be read is an error, and nothing waits for it', async () => {
  const at = directory()
  mkdirSync(join(at, 'lock'))
  await expect(lockDirectory(at, () => undefined)).rejects.toMatchObject({ code: 'EISDIR' })
})
