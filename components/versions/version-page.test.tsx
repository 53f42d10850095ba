import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { versionPage } from '#lib/server/versions/version-page.ts'
import { VersionPage } from './version-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

// The demo's ledger: 2027-03-01 was published on 16 November 2026, 2026-04-01 superseded on 1 October. On 26 November
// "Announced on 26 November" would be false of the one, and "Superseded on 26 November" of the other.
test.each([
  ['2027-03-01', 'announced'],
  ['2026-10-01', 'in force'],
  ['2026-04-01', 'superseded'],
])('the foot of %s in print says on which day it was %s, not since when', async (version, status) => {
  const facts = await versionPage(version, {}, new Date('2026-11-26T10:00:00Z'))
  if (facts === null) throw new Error(`there is no version ${version}`)
  const page = renderToStaticMarkup(<VersionPage {...facts} />)
  // A colon in a CSS string is escaped: \3a and a space.
  expect(page).toContain(`@bottom-left{content:"Status on 26 November 2026\\3a  ${status}"`)
})
