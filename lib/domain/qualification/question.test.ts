import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criteriaFor } from './criteria.ts'
import { hasIdleParameters, queryOf, readQuestion } from './question.ts'

const criteria = criteriaFor({ regions: [], severities: [] }, [])

function read(asked: Parameters<typeof readQuestion>[0]) {
  const { requirements, faults } = readQuestion(asked, criteria)
  return {
    requirements: requirements.map(({ criterion, weight, wanted, inWords }) => [
      criterion.id,
      weight,
      wanted,
      inWords,
    ]),
    faults: faults.map(({ parameter }) => parameter),
  }
}

test('an empty field requires nothing, a weight left out is a must', () => {
  expect(read({ uptime: '', s1Response: ' ', sso: 'yes', utm_source: 'x' })).toEqual({
    requirements: [],
    faults: [],
  })
  expect(read({ uptime: '99.90%', changeNotice: '90', changeNoticeWeight: 'should' })).toEqual({
    requirements: [
      ['uptime', 'must', '99.9', 'at least 99.9%'],
      ['changeNotice', 'should', '90', 'at least 90 days'],
    ],
    faults: [],
  })
})

test.each([
  ['uptime', '99,9'],
  ['uptime', '100.1'],
  ['uptime', 'NaN'],
  ['uptime', '-1'],
  ['uptime', '1e2'],
  ['monthlyDowntime', '43.2001'],
  ['monthlyDowntime', '-3'],
  ['rateLimit', '1,000'],
  ['rateLimit', '1e308'],
  ['rateLimit', '1.5'],
  ['credit', '10'],
  ['credit', '10 at 99.5 at 99'],
  ['credit', '101 at 99'],
  ['s1Response', 'soon'],
  ['ssoSaml', 'no'],
  ['soc2Type2', 'yes'],
  ['region', 'mars'],
  ['encryptionAtRest', 'DES'],
  ['uptimeWeight', 'perhaps'],
])('%s=%s is a fault of that field', (parameter, value) => {
  const question = readQuestion({ [parameter]: value }, criteria)
  expect(question.faults).toHaveLength(1)
  expect(question.faults[0]?.parameter).toBe(parameter)
  expect(question.faults[0]?.message).toMatch(/^(Enter|Choose|Write) .+\.$/)
  expect(question.requirements).toEqual([])
  expect(question.given.get(parameter)).toBe(value)
})

test('a parameter given twice is a fault, even if both values agree', () => {
  expect(read({ uptime: ['99.9', '99.9'] }).faults).toEqual(['uptime'])
})

test('a list of countries is one value, with commas or given again, in the order of the options', () => {
  const taken = (subprocessorCountry: string | string[]) =>
    readQuestion({ subprocessorCountry }, criteria).requirements.map(({ wanted, inWords }) => [
      wanted,
      inWords,
    ])
  const both = [['EEA,vendor-countries', 'the EU/EEA and the countries where the vendor stores data']]
  expect(taken('vendor-countries, EEA')).toEqual(both)
  expect(taken(['vendor-countries', 'EEA'])).toEqual(both)
  expect(taken('EEA,Mars')).toEqual([])
  expect(hasIdleParameters({ subprocessorCountry: ['vendor-countries', 'EEA'] })).toBe(true)
})

test('every example that a field gives is taken, and says what it wants', () => {
  for (const { id, field, read: readValue, inWords } of criteria) {
    const example =
      field.kind === 'text' ? field.example : field.kind === 'yes' ? 'yes' : field.options[0]?.value
    if (example === undefined) expect(id).toBe('region')
    else expect(inWords(readValue(example) ?? 'unread'), id).toMatch(/\S/)
  }
})

test('a query says the same again, in its shortest form', () => {
  const asked = { uptime: '99.950%', uptimeWeight: 'should', ssoSaml: 'yes', ssoSamlWeight: 'must', scim: '' }
  const query = queryOf(readQuestion(asked, criteria).requirements)
  expect(query).toBe('uptime=99.95&uptimeWeight=should&ssoSaml=yes')
  expect(read(Object.fromEntries(new URLSearchParams(query)))).toEqual(read(asked))
  expect(hasIdleParameters(asked)).toBe(true)
  expect(hasIdleParameters(Object.fromEntries(new URLSearchParams(query)))).toBe(false)
})

test('no text makes reading fail, and what is taken is its own canonical form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...criteria), fc.string(), (criterion, text) => {
      const wanted = criterion.read(text)
      if (wanted !== null) expect(criterion.read(wanted)).toBe(wanted)
    }),
  )
})

test('ids are names of parameters, each used once', () => {
  const ids = criteria.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(20)
  for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]+$/)
  for (const id of ids) expect(id).not.toMatch(/Weight$/)
})
