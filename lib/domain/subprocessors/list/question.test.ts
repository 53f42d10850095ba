import { expect, test } from 'vitest'
import { USUAL_COLUMNS } from './columns.ts'
import { parametersOf, questionOf } from './question.ts'

const TODAY = '2026-11-20'

test('an address without parameters asks for the whole list of today, by name', () => {
  expect(questionOf({}, TODAY)).toEqual({
    tier: null,
    region: null,
    on: TODAY,
    q: '',
    purpose: null,
    data: null,
    storage: null,
    access: null,
    mechanism: null,
    outsideEea: null,
    sort: 'name',
    columns: USUAL_COLUMNS,
  })
})

test.each([
  { tier: 'enterprise', region: 'eu', q: 'dublin' },
  { services: 'console,api', conditions: 'ai-features:no,own-mail-server:yes' },
  { on: '2025-03-01', sort: 'newest', columns: 'purpose,contact' },
  { purpose: 'Carries the shared support channel.' },
  { data: 'passwords, hashed', storage: 'IE', access: 'not-stated', mechanism: 'dpf', 'outside-eea': 'no' },
])('a question reads from its address what it writes into one: %j', (given) => {
  const written = parametersOf(questionOf(given, TODAY), TODAY)
  expect(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''))).toEqual(given)
})

test('today, the order by name and the usual columns leave the address as it is', () => {
  const given = { on: TODAY, sort: 'name', columns: USUAL_COLUMNS.join() }
  expect(new Set(Object.values(parametersOf(questionOf(given, TODAY), TODAY)))).toEqual(new Set(['']))
})
