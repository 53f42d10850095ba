import { expect, test } from 'vitest'
import { companyData, listData } from './structured-data.ts'

test('the list is a data set that changed last when something about it was published or took effect', () => {
  const data = listData(new Date('2026-11-18T12:00:00Z'))
  expect(data).toMatchObject({
    '@type': 'Dataset',
    name: 'Sub-processors — Lumenary Cloud',
    dateModified: '2026-11-18T09:00:00Z',
    creator: { '@type': 'Organization', legalName: 'Lumenary Cloud, Inc.' },
  })
  expect(data.distribution.map(({ contentUrl }) => new URL(contentUrl).pathname)).toEqual([
    '/subprocessors/export.csv',
    '/subprocessors/export.xlsx',
    '/api/v1/subprocessors',
  ])
  // Scriven AI comes onto the list on 1 March.
  expect(listData(new Date('2027-03-01T00:00:00Z')).dateModified).toBe('2027-03-01T00:00:00Z')
})

test('the page of a company names the company, and what is not stated is left out', () => {
  const data = companyData('scriven-ai', new Date('2026-11-20T12:00:00Z'))
  expect(data).toMatchObject({
    '@type': 'WebPage',
    dateModified: '2026-11-17T09:00:00Z',
    mainEntity: { '@type': 'Organization', name: 'Scriven AI' },
    isPartOf: { '@type': 'Dataset' },
  })
  expect(JSON.stringify(data)).not.toContain('not stated')
  expect(companyData('nobody', new Date('2026-11-20T12:00:00Z'))).toBeNull()
  // Before its notice nobody may know of it.
  expect(companyData('scriven-ai', new Date('2026-11-17T08:59:59Z'))).toBeNull()
})
