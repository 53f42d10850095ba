import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { catalogue, useCatalogue } from '#lib/server/terms/current.ts'
import { versionComparisonPage } from '#lib/server/versions/version-comparison-page.ts'
import { VersionComparisonPage } from './version-comparison-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

async function compared(from: string, to: string): Promise<string> {
  const facts = await versionComparisonPage({ from, to }, new Date('2026-11-26T10:00:00Z'))
  return renderToStaticMarkup(<VersionComparisonPage {...facts} />)
}

const REVIEW = 'What is for you to review may hold further Changes for the Worse:'

test('forwards, the published reason names what is worse in prose', async () => {
  const page = await compared('2026-04-01', '2026-10-01')
  expect(page).toContain(`${REVIEW} the published reason names them.`)
  expect(page).toContain('the release’s reason names any that is worse')
  expect(page).toContain('Reason published with version 2026-10-01:')
})

test('backwards, no reason was published, and none is promised', async () => {
  const page = await compared('2026-10-01', '2026-04-01')
  expect(page).toContain(
    `${REVIEW} no reason was published for a change in this direction, so read each of them.`,
  )
  expect(page).toContain('any of them may be worse for you')
  expect(page).not.toContain('reason names')
})

// DPA 1.5, 6.11, 20.3: Stripe is no Sub-processor, and nobody may object to a change of it. Spain is the country that is new.
test('at a glance a billing provider is no sub-processor, and a new country is named', async () => {
  const demo = catalogue()
  onTestFinished(() => useCatalogue(demo))
  const source = demo.versions.get('2027-03-01')
  if (source === undefined) throw new Error('there is no such version')
  const renamed = (id: string, name: string): Subprocessor => {
    const entry = source.subprocessors.find((other) => other.id === id)
    if (entry === undefined) throw new Error(`${id} is not on the list`)
    return { ...entry, id: name.toLowerCase(), name }
  }
  const subprocessors = [...source.subprocessors, renamed('stripe', 'Stripetwo'), renamed('okta', 'Newco')]
  const terms = structuredClone(source.terms)
  terms.regions.find(({ id }) => id === 'eu')?.subprocessorCountries.push('Spain')
  const changed = { ...source, subprocessors, terms }
  useCatalogue({ ...demo, versions: new Map([...demo.versions, ['2027-03-01', changed]]) })
  const page = await compared('2026-10-01', '2027-03-01')
  const [glance = ''] = page.match(/<section aria-label="For you to review">.*?<\/section>/s) ?? []
  const told = glance.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(told).toContain('Billing provider Stripetwo : added ')
  expect(told).toContain('Sub-processor Newco : added ')
  expect(told).toContain('Country in which sub-processors store data : Spain added ')
  expect(told).not.toContain('Sub-processor Stripetwo')
  expect(told).not.toContain('Sub-processor Country')
})
