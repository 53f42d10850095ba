import type { Addressee } from '#lib/domain/notices/audience.ts'
import { publicationOf } from '#lib/domain/publications/publication.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { readAudience } from '../concerning/read-audience.ts'
import { type Asking, findNotice } from './list-notices.ts'

/** Who would be told if a notice were sent now; null where there is none of this id. @throws ForbiddenError */
export async function previewNotice(
  id: string,
  now: Date,
  asking: Asking,
): Promise<{ publication: string; audience: Addressee[] } | null> {
  requirePermission(asking.actor, 'notices.send')
  const found = await findNotice(id, now, asking)
  if (found === null) return null
  const { publication } = found.notice
  return { publication, audience: await readAudience(publicationOf(publication), now, asking.db) }
}
