import { expect, test } from 'vitest'
import { writing } from './writing.ts'

const AGAIN = 'then run the command again.'

test.each([
  ['ENOSPC', `the disk that holds /desk/data is full. Free some space, ${AGAIN}`],
  // A quota is full as a disk is.
  ['EDQUOT', `the disk that holds /desk/data is full. Free some space, ${AGAIN}`],
  ['EROFS', `the disk that holds /desk/data can only be read. Mount it for writing, ${AGAIN}`],
  ['EACCES', 'this user may not write to /desk/data. Allow it, or run the command as another user.'],
])('%s is told in words', (code, words) => {
  const error = Object.assign(new Error(code), { code })
  const failing = () =>
    writing('/desk/data', 'Nothing was released', () => {
      throw error
    })
  expect(failing).toThrow(new RangeError(`Nothing was released: ${words}`, { cause: error }))
})

test('another error stays as it is, and what was written is given back', () => {
  const error = new TypeError('a fault of the program')
  const failing = () =>
    writing('/desk/data', 'Nothing was released', () => {
      throw error
    })
  expect(failing).toThrow(error)
  expect(writing('/desk/data', 'Nothing was released', () => 7)).toBe(7)
})
