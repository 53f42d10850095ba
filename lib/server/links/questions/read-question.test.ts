import { expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

const TYPED = { name: 'Ana  Ruiz', email: ' ana@alder.example ', question: 'Which clause\r\napplies? ' }
const read = (more: Partial<typeof TYPED> = {}) => readQuestion(new URLSearchParams({ ...TYPED, ...more }))

test('a question is kept with its lines, and the name on one', () => {
  expect(read()).toEqual({ name: 'Ana Ruiz', email: 'ana@alder.example', question: 'Which clause\napplies?' })
})

test.each([
  [{ question: ' \n' }, 'Enter your question.'],
  [{ question: 'x'.repeat(2_001) }, 'Shorten your question to at most 2,000 characters.'],
  [{ name: '' }, 'Enter your name.'],
  [{ name: 'x'.repeat(201) }, 'Enter a name of at most 200 characters.'],
  [{ email: '' }, 'Enter your e-mail address, for example you@example.com.'],
  [{ email: 'ana' }, '“ana” is not an e-mail address. Enter one, for example you@example.com.'],
  [{ question: 'a\u0000b' }, 'Remove the characters that cannot be shown.'],
])('%j is refused in words that say what to do', (more, fault) => {
  expect(read(more)).toEqual({ fault })
})

test('of 2,000 characters and a name of 200 nothing is lost', () => {
  const most = { name: 'N'.repeat(200), question: 'q'.repeat(2_000) }
  expect(read(most)).toMatchObject(most)
})
