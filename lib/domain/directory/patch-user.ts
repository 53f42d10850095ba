import {
  addressIn,
  type DirectoryUser,
  emailIn,
  externalIdIn,
  nameIn,
  userNameIn,
  withName,
} from './directory-user.ts'
import { attributesOf, type Operation } from './operations.ts'
import { invalidValue } from './scim-fault.ts'
import { booleanOf } from './scim-values.ts'

/** `value`: undefined where it is removed. */
type Change = (user: DirectoryUser, value: unknown) => DirectoryUser

/** What a step may change, by its path in lower case. */
const CHANGES: Readonly<Record<string, Change>> = {
  active: (user, value) => ({ ...user, active: booleanOf(value, 'active') }),
  username: (user, value) => ({ ...user, userName: userNameIn(value) }),
  externalid: (user, value) => ({ ...user, externalId: externalIdIn(value) }),
  displayname: (user, value) => ({ ...user, displayName: nameIn(value, 'displayName') }),
  name: (user, value) =>
    value === undefined ? { ...user, givenName: null, familyName: null } : withName(user, value),
  'name.formatted': (user, value) => ({ ...user, displayName: nameIn(value, 'name.formatted') }),
  'name.givenname': (user, value) => ({ ...user, givenName: nameIn(value, 'name.givenName') }),
  'name.familyname': (user, value) => ({ ...user, familyName: nameIn(value, 'name.familyName') }),
  emails: (user, value) => ({ ...user, email: emailIn(value) }),
}

/** 'emails[type eq "work"].value': the desk keeps one address, whatever it is called. */
const ADDRESS = /^emails(?:\[[^\]]*\])?\.value$/i
/** A part of an address that the desk does not keep, such as emails[type eq "work"].primary. */
const OF_ADDRESS = /^emails\[[^\]]*\]/i

/**
 * A User after the steps of a PATCH, which are done one after the other. Attributes that the desk does not keep are ignored,
 * since directories send whatever they have been told to map.
 * @throws ScimFault where a value cannot be taken
 */
export function patchUser(user: DirectoryUser, operations: readonly Operation[]): DirectoryUser {
  return operations.reduce(
    (before, operation) =>
      attributesOf(operation).reduce(
        (own, [path, value]) => changed(own, path, operation.op === 'remove' ? undefined : value),
        before,
      ),
    user,
  )
}

function changed(user: DirectoryUser, path: string, value: unknown): DirectoryUser {
  if (ADDRESS.test(path)) return { ...user, email: addressIn(value) }
  if (/^emails\[/i.test(path) && !OF_ADDRESS.test(path))
    throw invalidValue('path: close the bracket, as in emails[type eq "work"].value.')
  const name = path.toLowerCase()
  return Object.hasOwn(CHANGES, name) ? (CHANGES[name]?.(user, value) ?? user) : user
}
