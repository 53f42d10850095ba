import { expect, test } from 'vitest'
import { record } from '../../subprocessors/ledger/testing/notices.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { placeholderFactFindings } from '../agreement/placeholder-fact-rule.ts'
import { alwaysStatedFindings } from './always-stated-rule.ts'
import { notStatedFindings } from './not-stated-rule.ts'

const found = (changed: Partial<Subprocessor>) =>
  notStatedFindings([record('acme', changed)]).map(({ place, fix }) => {
    if (place.in !== 'subprocessor') throw new Error('another file')
    return `${place.path.join('.')}: ${fix}`
  })
const WRITE = 'Write: not stated.'

test.each([
  'TBD',
  'tba',
  'TBC',
  'todo',
  'To do',
  'xxx',
  'to be confirmed',
  'To be announced.',
  'n/a',
  'N.A.',
  'unknown',
  'none',
  'not known',
  'not yet available',
  'Not stated',
  'placeholder',
  '[address]',
  '<street, city>',
  '-',
  '–',
  '…',
  '???',
])('an address of “%s” is none', (address) => {
  expect(found({ address })).toEqual([`address: ${WRITE}`])
})

test.each([
  'not stated',
  'Nowhere Street 1, 10115 Berlin',
  'Todos Santos 5, Madrid',
  'XX Settembre 20, Roma',
  'Unknown Road 7, Leeds',
])('an address of “%s” is one, or says so as it should', (address) => {
  expect(found({ address })).toEqual([])
})

const [region] = record('acme').regions
if (region === undefined) throw new Error('no region')
const inRegion = (changed: Partial<typeof region>) => ({ regions: [{ ...region, ...changed }] })

test('so of every field that may be not stated', () => {
  const contact = { name: 'TBD', position: '-', details: 'to follow' }
  expect(found({ contact })).toEqual(
    ['name', 'position', 'details'].map((field) => `contact.${field}: ${WRITE}`),
  )
  expect(found({ responsibilities: 'pending' })).toEqual([`responsibilities: ${WRITE}`])
  expect(found({ certifications: ['ISO/IEC 27001', 'TBD'] })).toEqual([
    'certifications.1: Remove it; without certifications they are not stated.',
  ])
  expect(found(inRegion({ access: [{ place: 'TBD', country: 'DE' }] }))).toEqual([
    `regions.0.access.0.place: ${WRITE}`,
  ])
  expect(found(inRegion({ storage: [{ place: 'not stated', country: 'DE' }] }))).toEqual([])
  expect(found(inRegion({ mechanismNote: 'TODO' }))).toEqual([
    'regions.0.mechanismNote: Find out, and write it.',
  ])
})

test('what an engagement says of its own is always stated, too', () => {
  const always = (changed: Partial<typeof region>) =>
    alwaysStatedFindings([record('acme', inRegion(changed))]).map(({ message }) => message.split(' is ')[0])
  expect(always({ purpose: 'to be confirmed' })).toEqual(['the purpose'])
  expect(always({ dataCategories: ['names', 'TBC'], dataSubjects: ['xxx'] })).toEqual([
    'a category of data',
    'a category of data subjects',
  ])
})

type Continuity = Parameters<typeof placeholderFactFindings>[0]['continuity']

test('a fact of the terms that may be left out holds no place of one to come', () => {
  const none = {
    plans: null,
    exitHelp: null,
    insurance: null,
    accessibility: null,
    ai: null,
    exportFormats: [],
  }
  const of = (changed: Partial<Continuity>) =>
    placeholderFactFindings({ continuity: { ...none, ...changed } as Continuity }).map(
      ({ message }) => message,
    )
  expect(of({ insurance: 'to be confirmed' })).toEqual([
    'insurance is “to be confirmed”, which page and documents would print as a statement',
  ])
  expect(of({ ai: 'TBD', accessibility: { statement: '-', url: null } })).toHaveLength(2)
  // A statement: there is no insurance.
  expect(of({ insurance: 'None.' })).toEqual([])
})
