import { expect, test } from 'vitest'
import { taskInWords, tasksInWords } from './words.ts'

test('a task says what it is and whose', () => {
  expect(taskInWords('reply', 'Kim Voss')).toBe('They replied (Kim Voss)')
  expect(taskInWords('bounce', null)).toBe('It came back (nobody’s yet)')
})

test.each([
  [{ open: 0, mine: 0, unowned: 0 }, 'Tasks'],
  [{ open: 1, mine: 0, unowned: 0 }, '1 open task'],
  [{ open: 1_200, mine: 1, unowned: 3 }, '1,200 open tasks, 1 yours, 3 nobody’s'],
])('%j leads to them as "%s"', (counts, words) => {
  expect(tasksInWords(counts)).toBe(words)
})
