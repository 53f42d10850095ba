import { expect, test } from 'vitest'
import { foundByName } from './find-by-name.ts'
import { screensOf } from './screens.ts'

const found = (typed: string, role: 'admin' | 'rep' = 'admin') =>
  foundByName(screensOf(role), typed).map(({ name }) => name)

test('screens are found by parts of their names, in the order of the navigation', () => {
  expect(found('')).toEqual(screensOf('admin').map(({ name }) => name))
  expect(found('AUDIT')).toEqual(['Audit log'])
  expect(found('who do')).toEqual(['Who may do what'])
  expect(found('pro')).toEqual(['Profile'])
  expect(found('x')).toEqual([])
})

test('a name that begins with what is typed comes first', () => {
  expect(found('s')[0]).toBe('Subscribers')
  expect(found('p')[0]).toBe('People')
})

test('what a role may not see is not found', () => {
  expect(found('people', 'rep')).toEqual([])
})
