import type { WrittenFormFacts } from '#lib/domain/console/notices/written-view.ts'
import { emptyNotice, typedNotice } from '#lib/domain/notices/written/typed.ts'
import { findNotice } from '../../../notices/queries/list-notices.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { now } from '../../../platform/clock.ts'
import { isId } from '../../ids.ts'
import type { Viewer } from '../../viewer.ts'
import { writtenChoices } from './written-choices.ts'

/** The form for a new notice. @throws ForbiddenError */
export async function newForm({ actor, db }: Viewer): Promise<WrittenFormFacts> {
  requirePermission(actor, 'notices.send')
  return { id: null, typed: emptyNotice('maintenance'), choices: await writtenChoices(now(), db) }
}

/** The form for a draft; null where there is none of this id, or it was sent. @throws ForbiddenError */
export async function draftForm(id: string, { actor, db }: Viewer): Promise<WrittenFormFacts | null> {
  requirePermission(actor, 'notices.send')
  const found = isId(id) ? await findNotice(id, now(), { actor, db }) : null
  if (found === null || found.notice.written === null || found.notice.releasedAt !== null) return null
  return { id, typed: typedNotice(found.notice.written), choices: await writtenChoices(now(), db) }
}
