import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import type { Catalogue } from '#lib/server/terms/catalogue.ts'
import { catalogue, useCatalogue } from '#lib/server/terms/current.ts'
import { versionList } from '#lib/server/versions/version-list.ts'
import { versionPage } from '#lib/server/versions/version-page.ts'
import { VersionList } from './version-list.tsx'
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

const RULES = 'sub-processors change, for which the DPA has its own rules on notice and objection'

/** 2027-03-01 as a release that is not material, with one more entry on its list. */
function withList(demo: Catalogue, more: 'sub-processor' | 'billing provider' | 'none'): Catalogue {
  const source = demo.versions.get('2027-03-01')
  const entry = source?.subprocessors.find(({ id }) => id === (more === 'sub-processor' ? 'okta' : 'stripe'))
  if (source === undefined || entry === undefined) throw new Error('the demo has no such list')
  const subprocessors = [...source.subprocessors, ...(more === 'none' ? [] : [{ ...entry, id: 'newco' }])]
  return {
    ...demo,
    ledger: demo.ledger.map((release) =>
      release.version === '2027-03-01' ? { ...release, material: false } : release,
    ),
    versions: new Map([...demo.versions, ['2027-03-01', { ...source, subprocessors }]]),
  }
}

// SLA 1.45: a change of Sub-processors is no Material Change, and there is a right to object to it all the same (DPA 6).
test.each([
  ['sub-processor', `no: ${RULES}`, `Not a material change: ${RULES}; approved by`],
  ['billing provider', 'no: it changes no obligation', 'Not a material change; approved by'],
  ['none', 'no: it changes no obligation', 'Not a material change; approved by'],
] as const)('a version that is not material and adds this: %s', async (more, record, listed) => {
  const demo = catalogue()
  onTestFinished(() => useCatalogue(demo))
  useCatalogue(withList(demo, more))
  const now = new Date('2026-11-26T10:00:00Z')
  const facts = await versionPage('2027-03-01', {}, now)
  if (facts === null) throw new Error('there is no such version')
  expect(renderToStaticMarkup(<VersionPage {...facts} />)).toContain(
    `<dd class="max-w-[72ch]">${record}</dd>`,
  )
  const [newest] = versionList(now).records
  if (newest === undefined) throw new Error('nothing is published')
  expect(renderToStaticMarkup(<VersionList records={[newest]} />)).toContain(listed)
})
