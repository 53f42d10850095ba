import { expect, test } from 'vitest'
import { type DirectoryUser, mailOf, nameOf, readUser, userResource } from './directory-user.ts'
import { readOperations } from './operations.ts'
import { patchUser } from './patch-user.ts'
import { isScimFault } from './scim-fault.ts'

const KIM: DirectoryUser = {
  userName: 'kim@lumenary.example',
  externalId: '7f3c',
  displayName: 'Kim Voss',
  givenName: 'Kim',
  familyName: 'Voss',
  email: 'kim.voss@lumenary.example',
  active: true,
}

const patched = (...Operations: object[]) => patchUser(KIM, readOperations({ Operations }))

function faultOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (isScimFault(error)) return `${error.status} ${error.scimType}: ${error.message}`
    throw error
  }
  return 'no fault'
}

// As Microsoft Entra ID sends it when it creates someone (its tutorial on SCIM, "Create User").
test('a user is read, whatever else is sent, and whatever the case of the names', () => {
  expect(
    readUser({
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      ],
      externalId: '7f3c',
      username: ' kim@lumenary.example ',
      active: 'True',
      displayName: 'Kim Voss',
      emails: [
        { type: 'home', value: 'kim@home.example' },
        { primary: true, type: 'work', value: 'kim.voss@lumenary.example' },
      ],
      name: { formatted: 'Voss, Kim', familyName: 'Voss', givenName: 'Kim' },
      roles: [],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Legal' },
    }),
  ).toEqual(KIM)
})

test('who has no address beside the name to sign in has that one; a name is made of what there is', () => {
  const plain = readUser({ userName: 'Kim@Lumenary.example', name: { givenName: 'Kim' } })
  expect([mailOf(plain), nameOf(plain), plain.active]).toEqual(['kim@lumenary.example', 'Kim', true])
  expect(nameOf({ ...KIM, displayName: null })).toBe('Kim Voss')
  expect(nameOf({ ...KIM, displayName: null, givenName: null, familyName: null })).toBe('kim')
})

test.each([
  [null, '400 invalidValue: Send a User'],
  [[], '400 invalidValue: Send a User'],
  [{}, '400 invalidValue: userName: send the name'],
  [{ userName: 7 }, '400 invalidValue: userName: send a text.'],
  [{ userName: 'x'.repeat(255) }, '400 invalidValue: userName: send at most 254 characters.'],
  [{ userName: 'a\u0000b' }, '400 invalidValue: userName: remove the characters'],
  [{ userName: 'a\ud800b' }, '400 invalidValue: userName: remove the characters'],
  [{ userName: 'a', active: 'maybe' }, '400 invalidValue: active: send true or false.'],
  [{ userName: 'a', emails: 'kim@x.example' }, '400 invalidValue: emails: send a list'],
  [{ userName: 'a', emails: [null] }, '400 invalidValue: emails: send a list'],
  [{ userName: 'a', name: 'Kim' }, '400 invalidValue: name: send a JSON object'],
])('%j is refused: %s', (sent, words) => expect(faultOf(() => readUser(sent))).toContain(words))

test.each<[string, object[], Partial<DirectoryUser>]>([
  ['Entra ID', [{ op: 'Replace', path: 'active', value: 'False' }], { active: false }],
  ['Okta', [{ op: 'replace', value: { active: false } }], { active: false }],
  [
    'Entra ID, several',
    [
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'k@lumenary.example' },
      { op: 'Replace', path: 'name.familyName', value: 'Voss-Lind' },
      { op: 'Replace', path: 'displayName', value: 'Kim Voss-Lind' },
    ],
    { email: 'k@lumenary.example', familyName: 'Voss-Lind', displayName: 'Kim Voss-Lind' },
  ],
  [
    'a path with its schema',
    [{ op: 'remove', path: 'urn:ietf:params:scim:schemas:core:2.0:User:externalId' }],
    { externalId: null },
  ],
  [
    'names of several parts at once',
    [{ op: 'replace', value: { 'name.givenName': 'Kimberly', externalId: '8' } }],
    { givenName: 'Kimberly', externalId: '8' },
  ],
  [
    'what the desk does not keep',
    [
      { op: 'replace', path: 'title', value: 'Counsel' },
      { op: 'add', path: 'emails[type eq "work"].primary', value: true },
    ],
    {},
  ],
])('a PATCH of %s', (_, operations, change) => expect(patched(...operations)).toEqual({ ...KIM, ...change }))

test.each([
  [{}, '400 invalidSyntax: Send the steps'],
  [{ Operations: [] }, '400 invalidSyntax: Send the steps'],
  [{ Operations: [7] }, '400 invalidSyntax: Operations: each step'],
  [{ Operations: [{ op: 'move', path: 'active' }] }, '400 invalidSyntax: op: send one of'],
  [{ Operations: [{ op: 'remove' }] }, '400 invalidPath: path: say what to remove.'],
  [{ Operations: [{ op: 'replace', path: 7 }] }, '400 invalidPath: path: send a text'],
  [{ Operations: [{ op: 'replace', value: 'x' }] }, '400 invalidValue: value: without a path'],
  [{ Operations: [{ op: 'remove', path: 'userName' }] }, '400 invalidValue: userName: send the name'],
  [{ Operations: [{ op: 'remove', path: 'active' }] }, '400 invalidValue: active: send true or false.'],
  [
    { Operations: Array.from({ length: 1001 }, () => ({ op: 'remove', path: 'title' })) },
    '400 invalidValue: Operations: send at most 1000',
  ],
])('a PATCH with %j is refused: %s', (sent, words) =>
  expect(faultOf(() => patchUser(KIM, readOperations(sent)))).toContain(words),
)

test('a user is answered with what is stored, and where they stand', () => {
  const resource = userResource(
    {
      ...KIM,
      id: 'u1',
      createdAt: '2026-11-20T10:00:00.000Z',
      updatedAt: '2026-11-21T10:00:00.000Z',
      groups: [{ id: 'g1', displayName: 'Legal' }],
    },
    'https://sla.example.com/api/scim/v2',
  )
  expect(resource).toMatchObject({
    id: 'u1',
    userName: 'kim@lumenary.example',
    externalId: '7f3c',
    active: true,
    emails: [{ value: 'kim.voss@lumenary.example', primary: true }],
    groups: [{ value: 'g1', display: 'Legal', $ref: 'https://sla.example.com/api/scim/v2/Groups/g1' }],
    meta: { resourceType: 'User', location: 'https://sla.example.com/api/scim/v2/Users/u1' },
  })
})
