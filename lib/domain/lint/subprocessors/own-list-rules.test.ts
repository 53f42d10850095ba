import { expect, test } from 'vitest'
import { record } from '../../subprocessors/ledger/testing/notices.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { ownListFindings } from './own-list-rules.ts'

/** The rules that find something in the second of two companies, both with their websites under sites of their own. */
function found(first: Partial<Subprocessor>, second: Partial<Subprocessor>): string[] {
  return ownListFindings([record('acme', first), record('zenith', second)])
    .filter(({ place }) => place.in === 'subprocessor' && place.id === 'zenith')
    .map(({ rule }) => rule)
}

test.each([
  ['the same text', 'https://lists.example.net/list'],
  ['a slash at the end', 'https://lists.example.net/list/'],
  ['a place on the page', 'https://lists.example.net/list#2026'],
  ['the host in capitals', 'https://LISTS.Example.net/list'],
  ['the port of the scheme', 'https://lists.example.net:443/list'],
  ['the full stop of the root', 'https://lists.example.net./list'],
  ['a way through another folder', 'https://lists.example.net/old/../list'],
  ['all at once', 'https://Lists.EXAMPLE.net.:443/list/#top'],
])('an address that another company has is shared: %s', (_, listUrl) => {
  const first = { listUrl: 'https://lists.example.net/list' }
  expect(found(first, { listUrl })).toEqual(['subprocessors.shared-list'])
  // Two records of one company may lead to its one list.
  expect(found({ ...first, legalName: 'zenith Ltd.' }, { listUrl, website: 'https://example.net/' })).toEqual(
    [],
  )
})

test.each([
  ['another path', 'https://lists.example.net/LIST'],
  ['another question', 'https://lists.example.net/list?of=zenith'],
  ['another port', 'https://lists.example.net:8443/list'],
  ['another host', 'https://list.example.net/list'],
])('an address of its own is not shared: %s', (_, listUrl) => {
  const website = 'https://example.net/'
  expect(found({ listUrl: 'https://lists.example.net/list' }, { listUrl, website })).toEqual([])
})

test('companies that state no list share none', () => {
  expect(found({ listUrl: 'not stated' }, { listUrl: 'not stated' })).toEqual([])
})

test.each([
  ['https://zenith.co.uk/', 'https://acme.co.uk/list', true],
  ['https://www.zenith.co.uk/', 'https://trust.zenith.co.uk/list', false],
  ['https://zenith.com.au/', 'https://acme.com.au/list', true],
  ['https://zenith.co.jp/', 'https://acme.co.jp/list', true],
  ['https://zenith.or.jp/', 'https://acme.or.jp/list', true],
  ['https://zenith.com.br/', 'https://www.zenith.com.br/list', false],
  ['https://zenith.com/', 'https://zenith.co.uk/list', true],
  ['https://www.zenith.com/', 'https://ZENITH.com./list', false],
  ['https://zenith.io/', 'https://a.b.zenith.io/list', false],
  ['https://zenith.de/', 'https://acme.de/list', true],
  // A name of two letters, and no suffix of a registry: both are the company's own.
  ['https://www.co.com/', 'https://list.co.com/list', false],
  ['https://192.0.2.7/', 'https://198.51.2.7/list', true],
])('website %s and list %s: another domain: %s', (website, listUrl, isForeign) => {
  expect(found({}, { website, listUrl })).toEqual(isForeign ? ['subprocessors.foreign-list'] : [])
})
