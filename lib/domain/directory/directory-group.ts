import { attributesOf, type Operation } from './operations.ts'
import { invalidValue, ScimFault } from './scim-fault.ts'
import { attributeOf, isJson, type Json, textOf } from './scim-values.ts'

/** A group of the company's directory. `members`: ids of users of the desk, each once. */
export type DirectoryGroup = { displayName: string; externalId: string | null; members: readonly string[] }

const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const LONGEST = 255

/** Reads a Group (RFC 7643, section 4.2). @throws ScimFault */
export function readGroup(resource: unknown): DirectoryGroup {
  if (!isJson(resource)) throw invalidValue('Send a Group as one JSON object.')
  return {
    displayName: displayNameIn(attributeOf(resource, 'displayName')),
    externalId: textOf(attributeOf(resource, 'externalId'), 'externalId', LONGEST),
    members: [...new Set(membersIn(attributeOf(resource, 'members')))],
  }
}

/** A Group after the steps of a PATCH. @throws ScimFault */
export function patchGroup(group: DirectoryGroup, operations: readonly Operation[]): DirectoryGroup {
  return operations.reduce(
    (before, operation) =>
      attributesOf(operation).reduce((own, [path, value]) => changed(own, operation.op, path, value), before),
    group,
  )
}

function changed(group: DirectoryGroup, op: Operation['op'], path: string, value: unknown): DirectoryGroup {
  const [, one] = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$/i.exec(path) ?? []
  if (one !== undefined && op === 'remove') return without(group, [one])
  switch (path.toLowerCase()) {
    case 'displayname':
      return { ...group, displayName: displayNameIn(op === 'remove' ? undefined : value) }
    case 'externalid':
      return {
        ...group,
        externalId: op === 'remove' ? null : textOf(value, 'externalId', LONGEST),
      }
    case 'members':
      return withMembers(group, op, value)
    default:
      if (/^members/i.test(path))
        throw new ScimFault(
          400,
          'invalidPath',
          'path: send members, or members[value eq "id"] to remove one.',
        )
      return group
  }
}

function withMembers(group: DirectoryGroup, op: Operation['op'], value: unknown): DirectoryGroup {
  const members = membersIn(value)
  if (op === 'add') return { ...group, members: [...new Set([...group.members, ...members])] }
  if (op === 'replace') return { ...group, members: [...new Set(members)] }
  // Without a value, all of them.
  return value === undefined || value === null ? { ...group, members: [] } : without(group, members)
}

function without(group: DirectoryGroup, gone: readonly string[]): DirectoryGroup {
  return { ...group, members: group.members.filter((member) => !gone.includes(member)) }
}

function displayNameIn(value: unknown): string {
  const name = textOf(value, 'displayName', LONGEST)
  if (name === null) throw invalidValue('displayName: send the name of the group.')
  return name
}

function membersIn(value: unknown): string[] {
  if (value === undefined || value === null) return []
  const members: readonly unknown[] = Array.isArray(value) ? value : [value]
  return members.map((member) => {
    const id = isJson(member) ? attributeOf(member, 'value') : undefined
    if (typeof id !== 'string')
      throw invalidValue('members: send a list, for example [{"value": "the id of a user"}].')
    return id
  })
}

/** A Group as it is stored. Moments are RFC 3339. */
export type StoredGroup = Omit<DirectoryGroup, 'members'> & {
  id: string
  createdAt: string
  updatedAt: string
  /** Null where they were not asked for. */
  members: readonly { id: string; name: string }[] | null
}

/** The Group as JSON. @param base "https://sla.example.com/api/scim/v2" */
export function groupResource(group: StoredGroup, base: string): Json {
  const { id, displayName, externalId, members, createdAt, updatedAt } = group
  return {
    schemas: [GROUP_SCHEMA],
    id,
    ...(externalId === null ? {} : { externalId }),
    displayName,
    ...(members === null
      ? {}
      : {
          members: members.map((member) => ({
            value: member.id,
            display: member.name,
            $ref: `${base}/Users/${member.id}`,
          })),
        }),
    meta: {
      resourceType: 'Group',
      created: createdAt,
      lastModified: updatedAt,
      location: `${base}/Groups/${id}`,
    },
  }
}
