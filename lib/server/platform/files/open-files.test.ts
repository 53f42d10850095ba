import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isOutOfFiles } from './open-files.ts'

// Node raises the soft limit to the hard one as it starts.
test('the limit is the one that the shell has set', () => {
  const script = `import { openFilesLimit } from '#lib/server/platform/files/open-files.ts'; console.log(openFilesLimit())`
  const command = `ulimit -n 640 && exec "$0" --input-type=module -e "$1"`
  expect(execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' })).toBe('640\n')
})

test('too many open files are told from a disk that fails, wherever in the causes they stand', () => {
  const failed = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' })
  expect(isOutOfFiles(new Error('x', { cause: failed('EMFILE') }))).toBe(true)
  expect(isOutOfFiles(failed('ENFILE'))).toBe(true)
  for (const other of [failed('EIO'), new Error('EMFILE'), 'EMFILE', null])
    expect(isOutOfFiles(other)).toBe(false)
})
