import type { Actor } from '#lib/domain/auth/actor.ts'
import type { ListedInvitation, ListedPerson } from '#lib/domain/auth/people-view.ts'
import { isPermitted, type Permission, ROLES } from '#lib/domain/auth/roles.ts'
import { roleName, rolePurpose } from '#lib/domain/auth/words.ts'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { type ListedKey, listKeys } from '../../api-keys/list-keys.ts'
import { listInvitations } from '../../auth/invitations/list-invitations.ts'
import { listPeople, type PeopleCursor } from '../../auth/people/list-people.ts'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Viewer } from '../viewer.ts'

type Asking = { actor: Actor; db: Pick<Database, 'select'> }

/** More than a vendor gives access to: the list is sorted and searched in the browser. */
const MOST = 2_000
const PAGE = 200

/**
 * What the screen "People" shows.
 * @throws ForbiddenError
 */
export async function readPeople({ actor, db, at }: Viewer): Promise<PeopleFacts> {
  const may = (permission: Permission) => isPermitted(actor.role, permission)
  return {
    people: await peopleRows({ actor, db }),
    roles: ROLES.map((id) => ({ id, name: roleName(id), purpose: rolePurpose(id) })),
    may: {
      invite: may('people.invite'),
      setRole: may('people.setRole'),
      disable: may('people.disable'),
      endSessions: may('people.endSessions'),
    },
    at: at.toISOString(),
  }
}

/**
 * Everyone who has access or was invited.
 * @throws ForbiddenError
 */
export async function peopleRows(asking: Asking): Promise<PersonRow[]> {
  const own = asking.actor.kind === 'person' ? asking.actor.id : null
  const people: ListedPerson[] = []
  let after: PeopleCursor | null = null
  do {
    const page = await listPeople({ after, limit: PAGE }, asking)
    people.push(...page.people)
    after = page.next
  } while (after !== null && people.length < MOST)
  const invited = await listInvitations(asking)
  const keys = Map.groupBy(await workingKeys(asking), ({ maker }) => maker)
  const links = new Map(invited.flatMap((link) => (link.person === null ? [] : [[link.person, link]])))
  return [
    ...people.map((person) => ({
      ...rowOf(person, own, links.get(person.id)),
      keys: keys.get(person.id)?.length ?? 0,
    })),
    ...invited.filter(({ person }) => person === null).map(invitedRow),
  ]
}

async function workingKeys({ actor, db }: Asking): Promise<ListedKey[]> {
  if (actor.kind !== 'person' || !isPermitted(actor.role, 'apiKeys.read')) return []
  return (await listKeys(systemNow(), { actor, db })).filter(({ state }) => state === 'active')
}

function rowOf(
  person: ListedPerson,
  own: string | null,
  sent: ListedInvitation | undefined,
): Omit<PersonRow, 'keys'> {
  const { id, name, email, role, disabledAt, lastSeenAt, sessions, isExample } = person
  const state = disabledAt === null ? 'active' : 'disabled'
  const link = sent === undefined ? null : { id: sent.id, expiresAt: sent.expiresAt }
  const isSelf = id === own
  return { id, name, email, role, state, lastSeenAt, expiresAt: null, link, sessions, isSelf, isExample }
}

function invitedRow({ id, email, role, expiresAt }: ListedInvitation): PersonRow {
  const absent = {
    name: null,
    lastSeenAt: null,
    link: null,
    sessions: 0,
    keys: 0,
    isSelf: false,
    isExample: false,
  }
  return { id, email, role, state: 'invited', expiresAt, ...absent }
}
