import { expect, test } from 'vitest'
import type { Subprocessor } from '../../schema.ts'
import { record } from '../testing/notices.ts'
import { differenceOf } from './list-difference.ts'

test('added, removed and changed, each by id; the order of keys or engagements is no change', () => {
  const acme = record('acme')
  const other = record('acme', { purpose: 'Counts.' })
  const shuffled = Object.fromEntries(Object.entries(acme).toReversed()) as Subprocessor
  expect(differenceOf([acme], [shuffled])).toEqual({ added: [], removed: [], changed: [] })
  const [eu] = acme.regions
  if (eu === undefined) throw new Error('no region')
  const texts = { ...eu, engagement: 'texts', purpose: 'Sends codes.' }
  const both = (...regions: Subprocessor['regions']) => record('acme', { regions })
  expect(differenceOf([both(eu, texts)], [both(texts, eu)])).toEqual({ added: [], removed: [], changed: [] })
  expect(differenceOf([acme, record('zenith')], [record('beta'), other])).toEqual({
    added: [record('beta')],
    removed: [record('zenith')],
    changed: [{ before: acme, after: other }],
  })
})
