import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrintMarks } from './print-marks.tsx'

const marks = (foot: string) => renderToStaticMarkup(<PrintMarks head="" foot={foot} />)

test('a word that no line of the foot holds may break after each twenty letters', () => {
  const twenty = 'W'.repeat(20)
  expect(marks(`For ${'W'.repeat(70)}.`)).toContain(
    `content:"For ${twenty}\\200b ${twenty}\\200b ${twenty}\\200b ${'W'.repeat(10)}."`,
  )
  // A hash stays as it is, for whoever copies it.
  expect(marks(`SHA-256 ${'a'.repeat(64)}`)).toContain(`content:"SHA-256 ${'a'.repeat(64)}"`)
})

test('no name ends the rule', () => {
  expect(marks('"}</style><b>')).toContain('content:"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "')
})
