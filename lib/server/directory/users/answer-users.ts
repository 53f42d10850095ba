import { readUser, type StoredUser, userResource } from '#lib/domain/directory/directory-user.ts'
import { listResponse, readListQuestion } from '#lib/domain/directory/list-question.ts'
import { readOperations } from '#lib/domain/directory/operations.ts'
import { patchUser } from '#lib/domain/directory/patch-user.ts'
import { type Asking, answerScim } from '../answer.ts'
import { changeUser, createUser, deleteUser } from './change-users.ts'
import { listUsers, readUserById, USER_FILTERS } from './read-users.ts'

/** Answers which users there are. */
export async function answerUsers(request: Request): Promise<Response> {
  return await answerScim(request, async ({ tx, asked, base }) => {
    const question = readListQuestion(asked, USER_FILTERS)
    const { users, total } = await listUsers(question, tx)
    const resources = users.map((user) => userResource(user, base))
    return { body: listResponse(resources, total, question) }
  })
}

/** Takes a user in. */
export async function answerNewUser(request: Request): Promise<Response> {
  return await answerScim(request, async (asking) => {
    const user = await createUser(readUser(asking.body), asking)
    return { status: 201, location: `${asking.base}/Users/${user.id}`, ...shown(user, asking) }
  })
}

/** Answers one user. */
export async function answerUser(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) => shown(await readUserById(id, asking.tx), asking))
}

/** Replaces one user. */
export async function answerUserReplaced(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) =>
    shown(await changeUser(id, readUser(asking.body), asking), asking),
  )
}

/** Changes one user step by step. */
export async function answerUserPatched(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) => {
    const operations = readOperations(asking.body)
    const user = await readUserById(id, asking.tx)
    return shown(await changeUser(id, patchUser(user, operations), asking), asking)
  })
}

/** Deletes one user. */
export async function answerUserDeleted(request: Request, id: string): Promise<Response> {
  return await answerScim(request, async (asking) => {
    await deleteUser(id, asking)
    return { body: null }
  })
}

function shown(user: StoredUser, { base }: Asking) {
  return { body: userResource(user, base) }
}
