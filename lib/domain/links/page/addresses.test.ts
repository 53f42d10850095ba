import { expect, it } from 'vitest'
import { isOfLink, linkDocumentPath, withoutLinkToken } from './addresses.ts'

it.each([
  ['/for/Zm9yYmlkZGVuLXRva2Vu', '/for/…'],
  ['/for/Zm9yYmlkZGVuLXRva2Vu/documents/a/sla.pdf', '/for/…/documents/a/sla.pdf'],
  ['/for', '/for'],
  ['/forum/Zm9yYmlkZGVuLXRva2Vu', '/forum/Zm9yYmlkZGVuLXRva2Vu'],
  ['/versions/2026-10-01', '/versions/2026-10-01'],
])('%s is written down as %s', (path, written) => {
  expect(withoutLinkToken(path)).toBe(written)
})

it('a page whose name only begins like it is none', () => {
  expect([isOfLink('/for'), isOfLink('/for/x'), isOfLink('/forum')]).toEqual([true, true, false])
})

it('a file stands below the option that it is of', () => {
  expect(linkDocumentPath('abc', 'B', 'dpa')).toBe('/for/abc/documents/b/dpa.pdf')
})
