import type { WrittenPreview } from '#lib/domain/console/notices/written-view.ts'
import type { TypedNotice } from '#lib/domain/notices/written/read-written.ts'
import { ask } from './ask.ts'

const PATH = '/console/notices/written'

/** Who would be told of what is in the form, and what a contract's contacts would read. @throws ConsoleError */
export async function previewWritten(typed: TypedNotice, contract: string | null): Promise<WrittenPreview> {
  return await ask(`${PATH}/preview`, { method: 'POST', body: { typed, contract } })
}

/** Keeps what is in the form as a draft. @param id of a draft that changes; null for a new one. @throws ConsoleError */
export async function saveDraft(id: string | null, typed: TypedNotice): Promise<{ id: string }> {
  return await ask(id === null ? PATH : `${PATH}/${id}`, { method: 'POST', body: typed })
}

/** Takes a draft away. @throws ConsoleError */
export async function discardDraft(id: string): Promise<object> {
  return await ask(`${PATH}/${id}`, { method: 'DELETE', body: {} })
}
