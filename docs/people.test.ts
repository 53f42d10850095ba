import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { permissionTable, roleName } from '#lib/domain/auth/words.ts'

const GUIDE = readFileSync('docs/people.md', 'utf8')

test('the table of roles in the guide is that of the checks', () => {
  const rows = GUIDE.split('\n').filter((line) => /^\|(?! ?---|---)/.test(line))
  const [head = '', ...others] = rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(head).toEqual(['', ...ROLES.map(roleName)])
  expect(others).toEqual(
    permissionTable().map(({ name, permitted }) => [
      name,
      ...permitted.map((isPermitted) => (isPermitted ? '✓' : '')),
    ]),
  )
})
