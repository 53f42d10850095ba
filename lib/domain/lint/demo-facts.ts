import type { LintFinding, LintPlace } from './finding.ts'
import type { Passage } from './passages.ts'

/** Whose facts these are. Terms of this company may hold them. */
const DEMO_VENDOR = 'Lumenary Cloud, Inc.'

type DemoFact = {
  fact: string
  what: string
  fix: string
  /** Only where facts stand as fields: elsewhere every vendor may write it. Without it, in every file. */
  only?: readonly LintPlace['in'][]
}

/** Companies everywhere are engaged by everybody, and clauses name states for their laws. */
const FIELDS = ['vendor', 'terms'] as const
const COUNTRY = 'the countries of your law, your staff and your storage'

/** What the demonstration says of itself, and what to write in its place. docs/demo-facts.md shows this list. */
export const DEMO_FACTS: readonly DemoFact[] = [
  {
    fact: 'Lumenary',
    what: 'the name of the demonstration vendor',
    fix: 'your name, in prose {{ vendor.shortName }}',
  },
  { fact: 'example.com', what: 'an address of the demonstration', fix: 'your own address' },
  {
    fact: 'Mara Lindqvist',
    what: 'the data protection officer of the demonstration',
    fix: 'the name of yours',
  },
  {
    fact: '100 Example Plaza',
    what: 'the address of the demonstration vendor',
    fix: 'your registered address',
  },
  {
    fact: '1 Example Quay',
    what: 'the address of its Irish subsidiary',
    fix: 'that of your company',
  },
  {
    fact: 'Beispielweg',
    what: 'the address of its EU representative',
    fix: 'that of your representative',
  },
  {
    fact: 'Example Privacy Representatives',
    what: 'its EU representative',
    fix: 'the name of yours',
  },
  { fact: '1 Example Row', what: 'the address of its UK representative', fix: 'that of your representative' },
  {
    fact: 'LC-0001047',
    what: 'the file number of the demonstration vendor',
    fix: 'your registration number',
  },
  {
    fact: 'Delaware',
    what: 'the law of the demonstration vendor',
    fix: 'your governing law and place of registration',
  },
  {
    fact: 'Wilmington',
    what: 'the seat and the courts of the demonstration vendor',
    fix: 'your seat and courts',
  },
  {
    fact: 'Connected System',
    what: 'a noun for what the demonstration product works on',
    fix: 'the noun of your product',
  },
  {
    fact: 'Upstream Provider',
    what: 'a noun for what the demonstration product connects to',
    fix: 'the noun of your product, or no such clause',
  },
  {
    fact: 'Passed-through Records',
    what: 'a promise about what the demonstration product stores',
    fix: 'what your product stores',
  },
  {
    fact: 'AI features are off',
    what: 'a promise about what the demonstration product sends to a machine-learning model',
    fix: 'what your product sends to one, or that it sends nothing',
  },
  {
    fact: 'sign-in codes as text messages',
    what: 'what the demonstration product sends to users',
    fix: 'what yours sends',
  },
  {
    fact: 'key management system',
    what: 'a promise about the keys of the demonstration product',
    fix: 'who holds your keys, and where',
  },
  { fact: 'CRM, HR, ticketing', what: 'what the demonstration product connects', fix: 'what yours does' },
  {
    fact: 'Data Protection Commission of Ireland',
    what: 'the supervisory authority of the demonstration',
    fix: 'yours',
  },
  {
    fact: 'The law is that of Ireland',
    what: 'a choice of law under the standard contractual clauses',
    fix: 'your choice',
  },
  {
    fact: 'the courts are those of Ireland',
    what: 'a choice of courts under the standard contractual clauses',
    fix: 'your choice',
  },
  {
    fact: 'the law of Ireland',
    what: 'the law of the demonstration for customers in the European Economic Area',
    fix: 'the law that you choose for them',
  },
  {
    fact: 'the courts of Ireland',
    what: 'the courts of the demonstration for customers in the European Economic Area',
    fix: 'the courts that you choose for them',
  },
  {
    fact: 'the law of England and Wales',
    what: 'the law of the demonstration for customers in the United Kingdom',
    fix: 'the law that you choose for them',
    only: FIELDS,
  },
  {
    fact: 'the courts of England and Wales',
    what: 'the courts of the demonstration for customers in the United Kingdom',
    fix: 'the courts that you choose for them',
    only: FIELDS,
  },
  { fact: 'from the United States', what: 'a place of the demonstration’s staff', fix: 'where yours are' },
  {
    fact: 'a company in the United States',
    what: 'the country of the demonstration vendor',
    fix: 'your country',
  },
  ...['United States', 'Germany', 'Ireland', 'Irish', 'Australia', 'France', 'Japan'].map((fact) => ({
    fact,
    what: 'a country of the demonstration',
    fix: COUNTRY,
    only: FIELDS,
  })),
  {
    fact: 'Northern Virginia',
    what: 'a place of storage of the demonstration',
    fix: 'where your data are stored',
  },
  {
    fact: 'New York',
    what: 'the support calendar of a region of the demonstration',
    fix: 'where your support works',
    only: FIELDS,
  },
  { fact: 'Oregon', what: 'a place of storage of the demonstration', fix: 'where your data are stored' },
  { fact: 'Frankfurt', what: 'a place of storage of the demonstration', fix: 'where your data are stored' },
  { fact: 'Dublin', what: 'a place of storage of the demonstration', fix: 'where your data are stored' },
  { fact: 'Singapore', what: 'a place of storage of the demonstration', fix: 'where your data are stored' },
  { fact: 'Sydney', what: 'a place of storage of the demonstration', fix: 'where your data are stored' },
]

/** Facts of the demonstration that the files of another vendor still hold: each once for each file, where it is first. */
export function demoFactFindings(passages: readonly Passage[], legalName: string): LintFinding[] {
  if (legalName === DEMO_VENDOR) return []
  const places = new Map<string, { first: LintPlace; fact: DemoFact; all: Set<string> }>()
  for (const { place, text, links } of passages)
    for (const fact of factsIn([text, ...links].join(' '), place)) {
      const key = `${fileOf(place)} ${fact.fact}`
      const known = places.get(key) ?? { first: place, fact, all: new Set() }
      known.all.add(JSON.stringify(place))
      places.set(key, known)
    }
  return [...places.values()].map(({ first, fact: { fact, what, fix }, all }) => ({
    rule: 'demo.facts',
    place: first,
    message: `“${fact}” is ${what}${all.size === 1 ? '' : `; it is in this file ${all.size} times`}`,
    fix: `Write ${fix}, or keep it if it is true of you.`,
  }))
}

function fileOf(place: LintPlace): string {
  return place.in === 'subprocessor' ? place.id : place.in
}

/** The longest first: what “the law of Ireland” is told for is not told again for “Ireland”. */
const BY_LENGTH = DEMO_FACTS.toSorted((one, other) => other.fact.length - one.fact.length)

function factsIn(text: string, place: LintPlace): DemoFact[] {
  let rest = text
  const found = BY_LENGTH.filter(({ fact, only }) => {
    if (only?.includes(place.in) === false) return false
    const [before, shape] = [rest, new RegExp(`(?<![\\p{L}\\d])${fact.replaceAll('.', '\\.')}`, 'giu')]
    rest = rest.replaceAll(shape, ' ')
    return rest !== before
  })
  return DEMO_FACTS.filter((fact) => found.includes(fact))
}
