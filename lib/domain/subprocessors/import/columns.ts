/** What a column of somebody's table may say of a sub-processor. */
export type ImportField =
  | 'id'
  | 'name'
  | 'legalName'
  | 'address'
  | 'seat'
  | 'contact'
  | 'website'
  | 'purpose'
  | 'responsibilities'
  | 'scope'
  | 'dataCategories'
  | 'dataSubjects'
  | 'region'
  | 'storage'
  | 'access'
  | 'mechanism'
  | 'mechanismNote'
  | 'parent'
  | 'group'
  | 'onlyWith'
  | 'limits'
  | 'addedOn'
  | 'certifications'
  | 'dpaUrl'
  | 'listUrl'
  | 'page'

/** Headings by what stands below them, in lists that vendors publish and in the exports of this site. */
const HEADINGS: Readonly<Record<ImportField, string>> = {
  id: 'id | identifier',
  name: 'known as | brand | trade name | short name | display name',
  legalName:
    'legal name | legal entity | legal entity name | entity | entity name | registered name | contracting entity | registered company',
  address:
    'address | registered address | postal address | business address | entity address | company address',
  seat: 'registered in | seat | country | entity country | country of registration | country of incorporation | country of establishment | country of seat | registered country | corporate location | headquarters',
  contact:
    'contact | contact person | contact details | contact email | e-mail | email | privacy contact | dpo | data protection contact | contact person’s name, position and contact details',
  website: 'website | web site | url | homepage | link | web',
  purpose:
    'purpose | purpose of processing | purposes | service | service provided | service description | description | description of processing | description of service | processing activity | activity | function | nature of processing | nature of services | services performed | description of services | purpose of sub-processing | subject matter | use | what it does',
  responsibilities: 'responsibility | delimitation of responsibilities',
  scope: 'processes',
  dataCategories:
    'personal data | data | data category | data type | type of data | type of personal data | category of data | category of personal data | data processed | personal data processed | data shared',
  dataSubjects: 'data subject | category of data subjects | data subject category | affected persons',
  region: 'region | service region | data region',
  storage:
    'data at rest | location | hosting location | hosting | storage | storage location | data location | location of data | location of processing | processing location | data storage location | place of processing | processing country | data centre location | data center location | data centre | data center | data residency | server location | country of processing | hosting country',
  access: 'access from | access | access location | access country | remote access | remote access location',
  mechanism:
    'transfer mechanism | transfer | mechanism | safeguard | transfer safeguards | transfer tool | transfer basis | basis of transfer | legal basis for transfer | international transfer mechanism | appropriate safeguards',
  mechanismNote: 'about the transfer | transfer note',
  parent: 'engaged by | parent',
  group: 'own group',
  onlyWith: 'only with | used only with',
  limits: 'limits | limited to',
  addedOn:
    'since | on the list since | listed since | added | added on | date added | engaged since | start date | effective date | used since',
  certifications:
    'certification | certificate | security certification | compliance certification | attestation | compliance',
  dpaUrl:
    'dpa | its data processing agreement | data processing agreement | dpa url | dpa link | data processing addendum',
  listUrl:
    'its general list of sub-processors | sub-processor list | list of sub-processors | its sub-processors | own list | sub-processor page',
  page: 'page',
}

/** Headings that stand above a brand in one table and above the contracting company in another. */
const EITHER =
  'company | company name | name | sub-processor | sub-processor name | vendor | vendor name | supplier | provider | service provider | third party | third party vendor | third party service | name of sub-processor | name of company | recipient | processor | organisation | organization'

/** Columns of our own export that say nothing of a company: the day and the selection. */
const OF_EXPORT = 'as of | for'

export type Columns = {
  /** The place of each field in a row, from 0. */
  at: Partial<Record<ImportField, number>>
  /** Headings that were not understood, or that say again what another column says. */
  ignored: string[]
  /** Whether it is an export of this site, whose cells are written in its own words. */
  isOwn: boolean
}

/** What the columns below a row of headings hold; null where none names the company. */
export function columnsOf(header: readonly string[]): Columns | null {
  const at: Columns['at'] = {}
  const ignored: string[] = []
  const isOwn = header.some((cell) => plain(cell) === 'as of')
  const either: number[] = []
  header.forEach((heading, index) => {
    const name = plain(heading)
    if (name === '' || (isOwn && OWN.has(name))) return
    if (COMPANY.has(name)) {
      either.push(index)
      return
    }
    // In our own exports it says for whom a company is engaged, and anywhere else what for.
    const field = name === 'used for' ? (isOwn ? 'limits' : 'purpose') : FIELDS.get(name)
    if (field === undefined || at[field] !== undefined) ignored.push(heading.trim())
    else at[field] = index
  })
  for (const index of either) {
    // Alone, it is both; beside the other, what is missing. Our own export and Annex III name the company.
    const free = at.legalName === undefined ? 'legalName' : at.name === undefined ? 'name' : null
    if (free === null) ignored.push(header[index]?.trim() ?? '')
    else at[free] = index
  }
  return at.legalName === undefined && at.name === undefined ? null : { at, ignored, isOwn }
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('(s)', '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll('sub processor', 'subprocessor')
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word))
    .join(' ')
}

const namesIn = (list: string) => list.split(' | ').map(plain)
const FIELDS = new Map(
  (Object.keys(HEADINGS) as ImportField[]).flatMap((field) =>
    namesIn(HEADINGS[field]).map((name) => [name, field] as const),
  ),
)
const COMPANY = new Set(namesIn(EITHER))
const OWN = new Set(namesIn(OF_EXPORT))
