import { expect, test, vi } from 'vitest'
import { keepTemplates } from './templates.ts'
import type { LegalDocument } from './text.ts'

const WRITTEN = 'Notice of {{ maintenance.noticeHours }} hours.'

test('what a clause was written as is known to another copy of the module, and is no part of the data', async () => {
  const document: LegalDocument = { kind: 'sla', title: 'SLA', sections: [] }
  keepTemplates(document, new Map([['exclusions.notice', WRITTEN]]))
  vi.resetModules()
  const copy = await import('./templates.ts')
  expect(copy.keepTemplates).not.toBe(keepTemplates)
  expect(copy.templateOfClause({ ...document }, 'exclusions.notice')).toBe(WRITTEN)
  expect(JSON.stringify(document)).toBe('{"kind":"sla","title":"SLA","sections":[]}')
  expect(structuredClone(document)).toEqual({ kind: 'sla', title: 'SLA', sections: [] })
})
