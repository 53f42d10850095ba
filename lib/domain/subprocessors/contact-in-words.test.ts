import { describe, expect, test } from 'vitest'
import { contactInWords } from './contact-in-words.ts'

const NONE = 'not stated'

describe('the contact of a sub-processor in words', () => {
  test.each([
    ['Mara Lind', 'privacy lead', 'a@example.com', 'Mara Lind, privacy lead, a@example.com'],
    [NONE, NONE, 'a@example.com', 'a@example.com; name and position not stated'],
    ['Mara Lind', NONE, 'a@example.com', 'Mara Lind, a@example.com; position not stated'],
    [NONE, 'privacy lead', 'a@example.com', 'privacy lead, a@example.com; name not stated'],
    ['Mara Lind', 'privacy lead', NONE, 'Mara Lind, privacy lead; details not stated'],
    [NONE, NONE, NONE, 'not stated'],
  ])('%s, %s, %s', (name, position, details, words) => {
    expect(contactInWords({ name, position, details })).toBe(words)
  })
})
