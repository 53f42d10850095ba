import { expect, test } from 'vitest'
import { type DirectoryGroup, patchGroup, readGroup } from './directory-group.ts'
import { readListQuestion } from './list-question.ts'
import { readOperations } from './operations.ts'

const LEGAL: DirectoryGroup = { displayName: 'Legal', externalId: null, members: ['a', 'b'] }

const patched = (...Operations: object[]) => patchGroup(LEGAL, readOperations({ Operations }))

test('a group is read with its members, each once', () => {
  const members = [{ value: 'a', display: 'Kim' }, { value: 'b' }, { value: 'a' }]
  expect(readGroup({ displayName: 'Legal', members })).toEqual(LEGAL)
  expect(readGroup({ displayName: 'Legal' }).members).toEqual([])
  expect(() => readGroup({ members })).toThrow('displayName: send the name of the group.')
  expect(() => readGroup({ displayName: 'Legal', members: ['a'] })).toThrow('members: send a list')
})

test.each<[object, Partial<DirectoryGroup>]>([
  [{ op: 'add', path: 'members', value: [{ value: 'c' }, { value: 'a' }] }, { members: ['a', 'b', 'c'] }],
  // Entra ID names whom to remove in the value, Okta in the path.
  [{ op: 'Remove', path: 'members', value: [{ value: 'a' }] }, { members: ['b'] }],
  [{ op: 'remove', path: 'members[value eq "a"]' }, { members: ['b'] }],
  [{ op: 'remove', path: 'members' }, { members: [] }],
  [{ op: 'replace', path: 'members', value: [{ value: 'c' }] }, { members: ['c'] }],
  [{ op: 'replace', value: { id: 'x', displayName: 'Counsel' } }, { displayName: 'Counsel' }],
])('after %j', (operation, change) => expect(patched(operation)).toEqual({ ...LEGAL, ...change }))

test('a path into the members that says nothing is refused', () => {
  expect(() => patched({ op: 'replace', path: 'members[value eq "a"]', value: [] })).toThrow(
    'path: send members',
  )
  expect(() => patched({ op: 'remove', path: 'members[display co "K"]' })).toThrow('path: send members')
})

const asked = (query: string) => readListQuestion(new URLSearchParams(query), ['userName', 'externalId'])

test('a list is asked for by one attribute, and in pages', () => {
  expect(asked('')).toEqual({ filter: null, start: 1, count: 100 })
  expect(asked('filter=username eq "kim\\"s"&startIndex=0&count=1000')).toEqual({
    filter: { attribute: 'username', value: 'kim"s' },
    start: 1,
    count: 200,
  })
  expect(asked('count=-3').count).toBe(0)
})

test.each([
  'userName sw "k"',
  'userName eq kim',
  'title eq "x"',
  'userName eq "a" or userName eq "b"',
  'userName eq "\\u0000"',
])('the filter %s is refused', (filter) =>
  expect(() => asked(String(new URLSearchParams({ filter })))).toThrow(
    'userName eq "…", or externalId eq "…"',
  ),
)

test('what is no number is refused', () => {
  expect(() => asked('startIndex=x')).toThrow('startIndex: send a whole number')
})
