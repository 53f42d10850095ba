import { createRequire } from 'node:module'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { linkVisitsQuery } from '#lib/client/console/link-visits.ts'
import { summaryOf } from '#lib/domain/links/visits/summary.ts'
import type { LinkVisits, VisitLine } from '#lib/domain/links/visits/view.ts'
import { Telling } from '../../shell/telling.tsx'
import { VisitsPart } from './visits-part.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

const READ: VisitLine = {
  id: 'read',
  class: 'likely-human',
  openedAt: '2026-11-28T10:00:00.000Z',
  openings: 2,
  sections: ['options', 'documents'],
  options: ['A', 'B'],
  downloads: [{ document: 'Option A, SLA', sha256: 'ab'.repeat(32), at: '2026-11-28T10:01:00.000Z' }],
  excluded: null,
}
const EXCLUDED: VisitLine = {
  ...READ,
  id: 'excluded',
  openedAt: '2026-11-27T10:00:00.000Z',
  downloads: [],
  excluded: { by: 'Nora Feld', at: '2026-11-27T11:00:00.000Z' },
}

/** What the part shows, as it is read: without its markup. */
function shown(visits: readonly VisitLine[], more: Partial<LinkVisits> = {}): string {
  const client = new QueryClient()
  client.setQueryData(linkVisitsQuery('x').queryKey, {
    ...{ isRecording: true, keptDays: 180, questions: [], at: '2026-11-28T12:00:00.000Z' },
    ...summaryOf(visits),
    ...more,
  })
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Telling path="/">
        <VisitsPart link="x" />
      </Telling>
    </QueryClientProvider>,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('visits are counted by who it likely was, and each says what was read and downloaded', () => {
  const text = shown([READ, EXCLUDED])
  expect(text).toContain('Likely a person 1 Probably a scanner 0')
  expect(text).toContain('Options in 1 visit; Documents in 1 visit')
  expect(text).toContain('Options, Documents, options A, B')
  expect(text).toContain('Option A, SLA')
  expect(text).toContain('opened 2 times')
  expect(text).toContain('Excluded by Nora Feld')
  expect(text).toMatch(/Exclude [^.]*10:00/)
  expect(text).toContain('Count again')
  expect(text).toContain('Visits and questions are deleted after 180 days.')
})

test('a question stands as it was asked', () => {
  const question = {
    id: 'q',
    name: 'Ana <b>',
    email: 'ana@alder.example',
    question: 'When?',
    at: READ.openedAt,
  }
  expect(shown([], { questions: [question] })).toContain('Ana &lt;b&gt;')
})

test('where nobody came, and where nothing is recorded, that is said', () => {
  expect(shown([])).toContain('Nobody has opened this link yet.')
  expect(shown([], { isRecording: false })).toContain('Visits are not recorded: LINK_VISITS is off.')
})
