import { expect, test } from 'vitest'
import { conflictMarks } from './conflict-marks.ts'

test.each([
  ['two sides', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n', 2, 'lines 2, 4 and 6 are'],
  [
    'with what both sides came from, and the line ends of Windows',
    '<<<<<<< HEAD\r\nb: 2\r\n||||||| 1a2b3c4\r\nb: 1\r\n=======\r\nb: 3\r\n>>>>>>> other\r\n',
    1,
    'lines 1, 3, 5 and 7 are',
  ],
  ['the last mark alone is left', 'a: 1\n>>>>>>> other\n', 2, 'this line is a mark'],
  ['a mark without a name', '<<<<<<<\nb: 2\n', 1, 'this line is a mark'],
  // Line 6 underlines a heading.
  [
    'a heading behind a conflict',
    '<<<<<<< HEAD\n=======\nText.\n>>>>>>> x\nA title\n=======\n',
    1,
    'lines 1, 2 and 4 are',
  ],
])('%s', (_, source, line, says) => {
  expect(conflictMarks(source)).toEqual({
    line,
    message: expect.stringMatching(
      new RegExp(`^${says}.* of a merge conflict. Keep one side, and delete the marks.$`),
    ),
  })
})

test.each([
  ['a heading that is underlined', 'A title\n=======\n\nText.\n'],
  ['six signs', '<<<<<< HEAD\n'],
  ['eight signs', '>>>>>>>> other\n'],
  ['signs within a line', 'text: <<<<<<< HEAD\n'],
  ['signs that are indented', '  ======= \n  <<<<<<< HEAD\n'],
  ['seven signs with a word at once behind them', '<<<<<<<HEAD\n'],
])('%s is no mark', (_, source) => {
  expect(conflictMarks(source)).toBeNull()
})
