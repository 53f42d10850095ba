import {
  type DirectoryGroup,
  groupResource,
  patchGroup,
  readGroup,
  type StoredGroup,
} from '#lib/domain/directory/directory-group.ts'
import { listResponse, readListQuestion } from '#lib/domain/directory/list-question.ts'
import { readOperations } from '#lib/domain/directory/operations.ts'
import { type Asking, answerScim } from '../answer.ts'
import { changeGroup, createGroup, deleteGroup } from './change-groups.ts'
import { GROUP_FILTERS, listGroups, readGroupById } from './read-groups.ts'

/** Answers which groups there are. */
export async function answerGroups(request: Request): Promise<Response> {
  return await answerScim(request, async ({ tx, asked, base }) => {
    const question = readListQuestion(asked, GROUP_FILTERS)
    const { groups, total } = await listGroups(question, wantsMembers(asked), tx)
    const resources = groups.map((group) => groupResource(group, base))
    return { body: listResponse(resources, total, question) }
  })
}

/** Adds a group. */
export async function answerNewGroup(request: Request): Promise<Response> {
  return await answerScim(request, async (asking) => {
    const group = await createGroup(readGroup(asking.body), asking)
    return { status: 201, location: `${asking.base}/Groups/${group.id}`, ...shown(group, asking) }
  })
}

/** Answers one group. */
export async function answerGroup(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) =>
    shown(await readGroupById(id, asking.tx, wantsMembers(asking.asked)), asking),
  )
}

/** Replaces one group. */
export async function answerGroupReplaced(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) =>
    shown(await changeGroup(id, readGroup(asking.body), asking), asking),
  )
}

/** Changes one group step by step. */
export async function answerGroupPatched(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) => {
    const operations = readOperations(asking.body)
    const group = plain(await readGroupById(id, asking.tx))
    return shown(await changeGroup(id, patchGroup(group, operations), asking), asking)
  })
}

/** Removes one group. */
export async function answerGroupDeleted(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) => {
    await deleteGroup(id, asking)
    return { body: null }
  })
}

function plain({ displayName, externalId, members }: StoredGroup): DirectoryGroup {
  return { displayName, externalId, members: (members ?? []).map(({ id }) => id) }
}

/** Some directories ask for groups without their members, of which there may be many. */
function wantsMembers(asked: URLSearchParams): boolean {
  const excluded = (asked.get('excludedAttributes') ?? '').split(',')
  return !excluded.some((attribute) => attribute.trim().toLowerCase() === 'members')
}

function shown(group: StoredGroup, { base }: Asking) {
  return { body: groupResource(group, base) }
}
