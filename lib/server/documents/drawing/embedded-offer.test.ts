import { expect, test } from 'vitest'
import { DOCUMENT_KINDS, plainText } from '#lib/domain/legal/text.ts'
import { offerFor } from '../testing/read-pdf.ts'
import { embeddedOffer } from './embedded-offer.ts'

const offer = offerFor('enterprise', 'eu')
const { text } = embeddedOffer(offer, 'lumenary-sla-enterprise-eu-2026-10-01.pdf', null)

test('every clause is in the data that travel inside a document', () => {
  const { documents } = JSON.parse(text)
  for (const kind of DOCUMENT_KINDS)
    expect(documents[kind].sections.map(({ clauses }: { clauses: unknown }) => clauses)).toEqual(
      offer.documents[kind].sections.map(({ clauses }) => clauses),
    )
})

// 17 sections of the SLA and 21 of the DPA, each with a note: its words are the page's, and no part of the agreement.
test('no note “In short” is', () => {
  const notes = DOCUMENT_KINDS.flatMap((kind) =>
    offer.documents[kind].sections.map(({ note }) => plainText(note ?? [])),
  )
  expect(notes.filter((note) => note.startsWith('In short: '))).toHaveLength(38)
  expect(text.includes('In short: ')).toBe(false)
  const { documents } = JSON.parse(text)
  for (const kind of DOCUMENT_KINDS)
    for (const section of documents[kind].sections) expect(section).not.toHaveProperty('note')
})

// Read by hand from data/subprocessors: DPA 20.2 lists these eleven for the EU, 20.3 Stripe alone; the API says the same.
test('a provider for billing contact data is no sub-processor there', () => {
  const data = JSON.parse(text) as Record<'subprocessors' | 'billingProviders', { id: string }[]>
  expect(data.subprocessors.map(({ id }) => id).toSorted()).toEqual(
    'aws cloudflare datadog google-cloud lumenary-ireland okta posthog scaleway sentry wasabi zendesk'.split(
      ' ',
    ),
  )
  expect(data.billingProviders.map(({ id }) => id)).toEqual(['stripe'])
})
