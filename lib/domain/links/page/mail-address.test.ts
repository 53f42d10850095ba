import { expect, it } from 'vitest'
import { mailtoOf } from './mail-address.ts'

// RFC 6068, section 2: "@" stands as it is, and "?" would begin header fields.
it.each([
  ['ana@alder.example', 'mailto:ana@alder.example'],
  ['a?bcc=eve@alder.example', 'mailto:a%3Fbcc%3Deve@alder.example'],
  ['o&m+sla@alder.example', 'mailto:o%26m%2Bsla@alder.example'],
])('%s', (address, href) => {
  expect(mailtoOf(address)).toBe(href)
})
