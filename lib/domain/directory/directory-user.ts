import { invalidValue } from './scim-fault.ts'
import { attributeOf, booleanOf, isJson, type Json, textOf } from './scim-values.ts'

/** Someone as the company's directory knows them. Texts are null where it states none. */
export type DirectoryUser = {
  userName: string
  /** The directory's own id of them. */
  externalId: string | null
  displayName: string | null
  givenName: string | null
  familyName: string | null
  email: string | null
  /** Whether they may use what the directory gives them. */
  active: boolean
}

const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'

const MOST = { userName: 254, externalId: 255, name: 100, email: 254 } as const

/**
 * Reads a User (RFC 7643, section 4.1). What the desk has no use for is ignored.
 * @throws ScimFault
 */
export function readUser(resource: unknown): DirectoryUser {
  if (!isJson(resource)) throw invalidValue('Send a User as one JSON object.')
  const active = attributeOf(resource, 'active')
  return withName(
    {
      userName: userNameIn(attributeOf(resource, 'userName')),
      externalId: externalIdIn(attributeOf(resource, 'externalId')),
      displayName: nameIn(attributeOf(resource, 'displayName'), 'displayName'),
      givenName: null,
      familyName: null,
      email: emailIn(attributeOf(resource, 'emails')),
      active: active === undefined || active === null ? true : booleanOf(active, 'active'),
    },
    attributeOf(resource, 'name'),
  )
}

/** @throws ScimFault where there is none */
export function userNameIn(value: unknown): string {
  const userName = textOf(value, 'userName', MOST.userName)
  if (userName === null) throw invalidValue('userName: send the name by which the person signs in.')
  return userName
}

export function externalIdIn(value: unknown): string | null {
  return textOf(value, 'externalId', MOST.externalId)
}

export function nameIn(value: unknown, attribute: string): string | null {
  return textOf(value, attribute, MOST.name)
}

/** With the parts of a `name`; a formatted one counts as the displayed one where there is no other. */
export function withName(user: DirectoryUser, name: unknown): DirectoryUser {
  if (name === undefined || name === null) return user
  if (!isJson(name)) throw invalidValue('name: send a JSON object, for example {"givenName": "Kim"}.')
  const given = attributeOf(name, 'givenName')
  const family = attributeOf(name, 'familyName')
  return {
    ...user,
    displayName: user.displayName ?? nameIn(attributeOf(name, 'formatted'), 'name.formatted'),
    givenName: given === undefined ? user.givenName : nameIn(given, 'name.givenName'),
    familyName: family === undefined ? user.familyName : nameIn(family, 'name.familyName'),
  }
}

/** Of several addresses the primary one, else the first. @throws ScimFault */
export function emailIn(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const wrong = 'emails: send a list, for example [{"value": "kim@example.com", "primary": true}].'
  if (!Array.isArray(value) || !value.every(isJson)) throw invalidValue(wrong)
  const emails: readonly Json[] = value
  const primary = emails.find((email) => String(attributeOf(email, 'primary')).toLowerCase() === 'true')
  return addressIn(attributeOf(primary ?? emails[0] ?? {}, 'value'))
}

/** One address. @throws ScimFault */
export function addressIn(value: unknown): string | null {
  return textOf(value, 'emails', MOST.email)
}

/** What colleagues call them. Where no name is stated, that is the mailbox alone: names are in the audit log, addresses are not. */
export function nameOf({ displayName, givenName, familyName, userName }: DirectoryUser): string {
  const mailbox = userName.split('@')[0] || userName
  const parts = [givenName, familyName].filter((part) => part !== null).join(' ')
  return (displayName ?? (parts === '' ? mailbox : parts)).slice(0, MOST.name)
}

/** Their address of mail: many directories send it as the name by which they sign in. */
export function mailOf({ email, userName }: DirectoryUser): string {
  return (email ?? userName).toLowerCase()
}

/** A User as it is stored, with what the desk says of it. Moments are RFC 3339. */
export type StoredUser = DirectoryUser & {
  id: string
  createdAt: string
  updatedAt: string
  groups: readonly { id: string; displayName: string }[]
}

/** The User as JSON. @param base "https://sla.example.com/api/scim/v2" */
export function userResource(user: StoredUser, base: string): Json {
  const { id, userName, externalId, displayName, givenName, familyName, email, active } = user
  return {
    schemas: [USER_SCHEMA],
    id,
    ...(externalId === null ? {} : { externalId }),
    userName,
    displayName: nameOf(user),
    name: {
      formatted: displayName ?? nameOf(user),
      ...(givenName === null ? {} : { givenName }),
      ...(familyName === null ? {} : { familyName }),
    },
    emails: email === null ? [] : [{ value: email, type: 'work', primary: true }],
    active,
    groups: user.groups.map((group) => ({
      value: group.id,
      display: group.displayName,
      $ref: `${base}/Groups/${group.id}`,
    })),
    meta: {
      resourceType: 'User',
      created: user.createdAt,
      lastModified: user.updatedAt,
      location: `${base}/Users/${id}`,
    },
  }
}
