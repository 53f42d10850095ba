import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../quantities/canonical-json.ts'
import { type Contact, type Customer, keyOf, NOTICE_KINDS } from '../customer.ts'
import { CATALOGUE, contact, contract, contractTerms, customer } from '../testing/catalogue.ts'
import { columnsOf } from './columns.ts'
import { exportTable } from './export-table.ts'
import { importPlan } from './import-plan.ts'
import { guarded, unguarded } from './inert.ts'
import type { ImportPlan } from './plan.ts'
import { rowsOf } from './table-rows.ts'

const AT = new Date('2026-11-27T12:00:00Z')
const isAddress = (text: string) => /^[^@\s]+@[^@\s]+$/.test(text)

const NO_COPIES: ReadonlyMap<string, string> = new Map()

function planned(
  table: string[][],
  customers: readonly Customer[] = [],
  { copies = NO_COPIES, mayRecord = true } = {},
): ImportPlan {
  const read = rowsOf(table)
  if (read === null) throw new Error('no row of headings')
  return importPlan(read, { customers, catalogue: CATALOGUE, at: AT, isAddress, copies, mayRecord })
}
const deedsOf = ({ rows }: ImportPlan) => rows.map(({ deeds }) => deeds.join(' '))
const messagesOf = ({ faults }: ImportPlan) => faults.map(({ row, message }) => `${row}: ${message}`)

const HEAD = ['Company', 'Contract', 'Plan', 'Region', 'Start date', 'E-mail', 'Told of']

test('headings are known by what vendors call them, and what is not read is named', () => {
  expect(columnsOf(['Account name', 'MRR', 'Order form number', 'Owner', 'E-Mail'])).toEqual({
    at: { customer: 0, monthlyFee: 1, reference: 2, address: 4 },
    ignored: ['Owner'],
  })
  expect(columnsOf(['Tier', 'Region'])).toBe(null)
})

test('a table of a few columns adds customers, contracts and contacts, and says so row by row', () => {
  const plan = planned([
    ['Customers as of today'],
    [],
    HEAD,
    ['Alder', 'MSA-1', 'Enterprise', 'European Union', '2026-10-01', 'kim@alder.example', ''],
    ['alder', 'MSA-1', '', '', '', 'lee@alder.example', 'releases'],
    ['Alder', 'MSA-2', 'growth', 'us', '2026-04-01', 'kim@alder.example', 'Service; sub-processors'],
    ['Birch', '', '', '', '', '', ''],
  ])
  expect(messagesOf(plan)).toEqual([])
  expect(deedsOf(plan)).toEqual([
    'Adds the customer “Alder”. Adds contract MSA-1: enterprise, eu, the latest version, from 1 October 2026. ' +
      'Adds kim@alder.example, told of sub-processor changes, new versions of the SLA and maintenance and other service notices.',
    'Adds lee@alder.example, told of new versions of the SLA.',
    'Adds contract MSA-2: growth, us, the latest version, from 1 April 2026.',
    'Adds the customer “Birch”.',
  ])
  expect(plan.rows.map(({ number }) => number)).toEqual([4, 5, 6, 7])
  const [alder] = plan.customers
  expect(alder?.contracts.map(({ key, terms }) => [key, terms])).toEqual([
    ['msa-1', contractTerms({ reference: 'MSA-1' })],
    [
      'msa-2',
      contractTerms({
        reference: 'MSA-2',
        tier: 'growth',
        region: 'us',
        begins: '2026-04-01',
        yearStarts: '04-01',
      }),
    ],
  ])
  expect(alder?.contacts[0]?.told).toEqual([
    { key: 'msa-1', kind: 'subprocessors' },
    { key: 'msa-1', kind: 'releases' },
    { key: 'msa-1', kind: 'service' },
    { key: 'msa-2', kind: 'subprocessors' },
    { key: 'msa-2', kind: 'service' },
  ])
})

const ACME = customer({
  reference: 'CRM-1',
  contracts: [contract('a', { reference: 'MSA-1' })],
  contacts: [contact('kim', 'a/subprocessors', 'a/releases')],
})

test('an empty cell changes nothing, and the rest is told field by field', () => {
  const plan = planned(
    [
      [
        'Customer',
        'Customer reference',
        'Contract',
        'Tier',
        'Ends',
        'Notice days',
        'E-mail',
        'Role',
        'Told of',
      ],
      ['Acme', '', 'msa-1', '', '2027-09-30', '45', 'KIM@acme.example', 'DPO', 'all'],
    ],
    [ACME],
  )
  expect(messagesOf(plan)).toEqual([])
  expect(deedsOf(plan)).toEqual([
    'Changes contract MSA-1: Notice days: as the terms say → 45; Ends: open → 2027-09-30. ' +
      'Changes kim@acme.example, told of sub-processor changes, new versions of the SLA and maintenance and other service notices.',
  ])
  expect(plan.customers).toMatchObject([
    {
      id: 'acme',
      isChanged: false,
      contracts: [{ id: 'a', terms: { reference: 'MSA-1', ends: '2027-09-30', noticeDays: 45 } }],
      contacts: [{ id: 'kim', address: 'kim@acme.example', role: 'DPO' }],
    },
  ])
})

test('a customer is found by its reference whatever it is called, and gets the name', () => {
  const plan = planned(
    [
      ['Customer', 'Customer reference'],
      ['Acme Europe', 'crm-1'],
    ],
    [ACME],
  )
  expect(deedsOf(plan)).toEqual(['Changes what “Acme” is called.'])
  expect(plan.customers).toMatchObject([{ id: 'acme', name: 'Acme Europe', reference: 'CRM-1' }])
})

test.each<[string[][], string[]]>([
  [[['', '', '', '', '', '', '']], []],
  [
    [['Al\u0000der', 'A\ud800', '', '', '', '', '']],
    [
      '2: Customer: remove the characters that cannot be shown.',
      '2: Contract: remove the characters that cannot be shown.',
    ],
  ],
  [[['', 'MSA-1', '', '', '', '', '']], ['2: Customer: write the name of the company.']],
  [
    [['New', '', 'gold', 'eu', '', 'no address', 'everything']],
    [
      '2: Tier “gold”: version 2026-10-01.1 has no such tier. Use one of: growth, enterprise.',
      '2: Begins: write the first day, for example 2026-10-01.',
      '2: E-mail address “no address”: write one address, for example kim@example.com.',
      '2: Told of “everything”: there is no such kind of notice. Write sub-processors, releases, service or all.',
    ],
  ],
  [
    [
      ['New', 'A', 'growth', 'eu', '2026-10-01', '', ''],
      ['New', 'A', 'enterprise', '', '', '', ''],
    ],
    ['3: Tier “enterprise”: row 2 says “growth” of the same. Write the same in both.'],
  ],
  [
    [
      ['New', 'A', 'growth', 'eu', '2026-10-01', 'kim@new.example', 'releases'],
      ['New', 'A', '', '', '', 'kim@new.example', 'service'],
    ],
    ['3: Told of “service”: row 2 says “releases” of the same contact and contract. Write the same in both.'],
  ],
  [
    [['New', '', '', '', '', 'kim@new.example', 'releases']],
    [
      '2: Told of “releases”: New has no contract. Write its tier, region and first day in this row, or leave this empty.',
    ],
  ],
  [
    [['Acme', '', 'growth', 'eu', '2027-01-01', '', '']],
    [
      '2: Contract: write which contract of Acme this is: MSA-1. For another one, write a reference of its own.',
    ],
  ],
  [
    [['Acme', 'MSA-1', '', '', '', 'kim@acme.example', 'releases']],
    [
      '2: Told of: Nobody else is told of sub-processor changes under MSA-1. Name who is told instead, or give a reason why nobody is.',
    ],
  ],
])('%j is refused by row', (rows, messages) => {
  expect(messagesOf(planned([HEAD, ...rows], [ACME]))).toEqual(messages)
})

test('someone may take the place of another in the same file, and of the only contract no reference is needed', () => {
  const plan = planned(
    [
      HEAD,
      ['Acme', 'MSA-1', '', '', '', 'kim@acme.example', 'none'],
      ['Acme', '', '', '', '', 'lee@acme.example', 'sub-processors; releases'],
    ],
    [ACME],
  )
  expect(messagesOf(plan)).toEqual([])
  expect(deedsOf(plan)).toEqual([
    'Changes kim@acme.example, told of nothing.',
    'Adds lee@acme.example, told of sub-processor changes and new versions of the SLA.',
  ])
})

test('a name or a reference that belongs to another customer is refused', () => {
  const other = customer({ id: 'birch', name: 'Birch', reference: 'CRM-2' })
  const head = ['Customer', 'Customer reference']
  expect(messagesOf(planned([head, ['Birch', 'CRM-1']], [ACME, other]))).toEqual([
    '2: There is a customer called Birch already. Open it, or write another name.',
  ])
  expect(messagesOf(planned([head, ['Birch', 'CRM-9']], [ACME, other]))).toEqual([
    '2: Customer reference “CRM-9”: Birch has the reference CRM-2. Write that one, or change it in the console first.',
  ])
})

test('a contract whose tier the newest version has not stays as it is when it is imported again', () => {
  const old = customer({ contracts: [contract('a', { tier: 'starter' })] })
  const plan = planned(exportTable([old], NO_COPIES), [old])
  expect(plan.faults).toEqual([])
  expect(plan.customers).toEqual([])
})

test('the hash of an executed copy is exported, recorded where there is none, and changed by nobody', () => {
  const [mine, other] = ['ab'.repeat(32), 'cd'.repeat(32)]
  const alder = customer({ contracts: [contract('a', { reference: 'MSA-1' })] })
  const copies = new Map([['a', mine]])
  const table = exportTable([alder], copies)
  expect(planned(table).customers[0]?.contracts).toMatchObject([{ copy: mine, isChanged: true }])
  expect(deedsOf(planned(table, [alder]))).toEqual(['Records its executed copy.'])
  expect(planned(table, [alder], { copies, mayRecord: false })).toMatchObject({ customers: [], faults: [] })
  expect(messagesOf(planned(table, [alder], { mayRecord: false }))).toEqual([
    `2: Executed copy SHA-256 “${mine}”: only legal and administrators record it. Leave it empty.`,
  ])
  expect(messagesOf(planned(table, [alder], { copies: new Map([['a', other]]) }))).toEqual([
    `2: Executed copy SHA-256 “${mine}”: another copy is recorded, ${other}. Replace it in the console, where you say why, or leave it empty.`,
  ])
})

test('any text comes back from an export as it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ') })
  // What every export does to a cell.
  const inert = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
  fc.assert(
    fc.property(text, (own) => {
      expect(unguarded(inert(guarded(own)))).toBe(own)
      expect(inert(guarded(own))).not.toMatch(/^[=+\-@]/)
    }),
  )
})

const word = fc.constantFrom('Alder', 'Birch', '=cmd', "'=x", '+49', '@home', 'a, b; c', '"quoted"')
const anyCustomer = (index: number): fc.Arbitrary<Customer> =>
  fc
    .record({
      name: word,
      reference: fc.option(word),
      contracts: fc.uniqueArray(
        fc.record({
          reference: fc.option(fc.constantFrom('MSA-1', '=2', '10')),
          tier: fc.constantFrom('growth', 'enterprise'),
          services: fc.option(fc.subarray(['connections', 'console'])),
          noticeDays: fc.option(fc.integer({ min: 1, max: 365 })),
          monthlyFee: fc.option(fc.record({ minor: fc.nat(), currency: fc.constantFrom('EUR', 'JPY') })),
        }),
        { selector: ({ reference }) => reference, maxLength: 3 },
      ),
      people: fc.uniqueArray(
        fc.record({
          address: fc.constantFrom('a@x.example', 'b@x.example', '=c@x.example'),
          name: fc.option(word),
        }),
        { selector: ({ address }) => address },
      ),
      told: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.constantFrom(...NOTICE_KINDS))),
    })
    .map(({ name, reference, contracts, people, told }) => {
      const own = contracts.map((one, at) => contract(`${index}-${at}`, one))
      const who = people.map(({ address, name: called }, at): Contact => {
        const kinds = told.filter(([person, agreed]) => person === at && own[agreed] !== undefined)
        const once = new Map(kinds.map(([, agreed, kind]) => [`${agreed}/${kind}`, { agreed, kind }]))
        return {
          id: `${index}-${address}`,
          name: called,
          role: null,
          address,
          told: [...once.values()].map(({ agreed, kind }) => ({ contract: own[agreed]?.id ?? '', kind })),
        }
      })
      return customer({
        id: `${index}`,
        name: `${name} ${index}`,
        reference: reference === null ? null : `${reference} ${index}`,
        contracts: own,
        contacts: who,
      })
    })

/** A customer without ids, so that two can be compared: told by the keys of contracts. */
function plain({ name, reference, endedOn, contracts, contacts }: Customer) {
  const keys = new Map(contracts.map((one) => [one.id, keyOf(one.reference ?? '')]))
  return {
    name,
    reference,
    endedOn,
    contracts: contracts.map(({ id: _, ...terms }) => canonicalJson(terms)).toSorted(),
    contacts: contacts
      .map(({ name: called, role, address, told }) => {
        const kinds = told.map((one) => `${keys.get(one.contract)}/${one.kind}`).toSorted()
        return canonicalJson({ called, role, address, kinds })
      })
      .toSorted(),
  }
}

/** The customers that a plan makes on a desk that has none. */
function made({ customers }: ImportPlan): Customer[] {
  return customers.map(({ name, reference, endedOn, contracts, contacts }, at) => ({
    id: `${at}`,
    name,
    reference,
    endedOn,
    contracts: contracts.map(({ key, terms }) => ({ id: key, ...terms })),
    contacts: contacts.map(({ told, name: called, role, address }) => ({
      id: address,
      name: called,
      role,
      address,
      told: told.map(({ key, kind }) => ({ contract: key, kind })),
    })),
  }))
}

test('what is exported is made again on an empty desk, and changes nothing where it comes from', () => {
  const some = fc.tuple(anyCustomer(1), anyCustomer(2), anyCustomer(3))
  fc.assert(
    fc.property(some, (customers) => {
      const table = exportTable(customers, NO_COPIES)
      const empty = planned(table)
      expect(messagesOf(empty)).toEqual([])
      expect(made(empty).map(plain)).toEqual(customers.map(plain))
      const again = planned(table, customers)
      expect(messagesOf(again)).toEqual([])
      expect(again.customers).toEqual([])
      expect(deedsOf(again).join('')).toBe('')
    }),
  )
})
