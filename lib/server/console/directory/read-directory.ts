import { roleName } from '#lib/domain/auth/words.ts'
import type { DirectoryFacts } from '#lib/domain/console/directory/view.ts'
import { SCIM_PATH } from '../../directory/answer.ts'
import { directoryOverview } from '../../directory/overview.ts'
import { listTokens } from '../../directory/tokens/list-tokens.ts'
import { environment } from '../../platform/env.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What the screen "Directory" shows.
 * @throws ForbiddenError
 */
export async function readDirectory({ actor, db, at }: Viewer): Promise<DirectoryFacts> {
  const { groups, people, areRolesByGroup } = await directoryOverview({ actor, db })
  return {
    address: environment().PUBLIC_URL + SCIM_PATH,
    tokens: await listTokens({ actor, db }),
    groups: groups.map(({ role, ...group }) => ({ ...group, role: role === null ? null : roleName(role) })),
    people,
    areRolesByGroup,
    at: at.toISOString(),
  }
}
