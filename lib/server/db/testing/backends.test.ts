import { expect, test } from 'vitest'
import { BACKENDS, chooseBackends } from './backends.ts'

const names = (asked: string | undefined) => chooseBackends(asked).map(({ name }) => name)

test('contracts run on both databases, the rest on the embedded one unless all are asked for', () => {
  expect(BACKENDS.map(({ name }) => name)).toEqual(['PGlite', 'PostgreSQL'])
  expect(names(undefined)).toEqual(['PGlite'])
  expect(names('embedded')).toEqual(['PGlite'])
  expect(names('all')).toEqual(['PGlite', 'PostgreSQL'])
})

test('a misspelt choice runs nothing in place of less', () => {
  expect(() => chooseBackends('ALL')).toThrow('TEST_DATABASES is "ALL". Enter embedded or all.')
})
