import { expect, test } from 'vitest'
import { type ImportContext, importedList } from './drafts.ts'
import { gapsOf } from './gaps.ts'

const CONTEXT: ImportContext = {
  regions: [
    { id: 'eu', name: 'European Union' },
    { id: 'us', name: 'United States' },
  ],
  tiers: [{ id: 'premium', name: 'Premium' }],
  channels: [{ id: 'slack', name: 'Slack channel' }],
  services: [{ id: 'search', name: 'Search and find' }],
  conditions: [{ id: 'ai', name: 'AI features are on' }],
  vendor: ['Vendor, Inc.', 'Vendor'],
  present: [{ id: 'hoster', name: 'Hoster', legalName: 'Hoster AG', rank: 1 }],
  meant: ['eu'],
}
const imported = (table: string[][], context: Partial<ImportContext> = {}) =>
  importedList(table, { ...CONTEXT, ...context })
const only = (table: string[][], context: Partial<ImportContext> = {}) => {
  const { drafts, faults } = imported(table, context)
  expect(faults).toEqual([])
  expect(drafts).toHaveLength(1)
  return drafts[0]?.value ?? {}
}

test('a table of three columns makes a whole record, and what it does not say is named', () => {
  const value = only([
    ['Subprocessor', 'Purpose', 'Location'],
    ['Acme Storage GmbH', 'Keeps backups.', 'Frankfurt, Germany'],
  ])
  expect(value).toEqual({
    id: 'acme-storage-gmbh',
    name: 'Acme Storage GmbH',
    legalName: 'Acme Storage GmbH',
    address: 'not stated',
    seat: '<country code>',
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: '<its website, https://…>',
    purpose: 'Keeps backups.',
    responsibilities: 'not stated',
    // The DPA says that these are always stated: the check names them until somebody has written them.
    dataCategories: ['<category of personal data>'],
    dataSubjects: ['<category of data subjects>'],
    addedOn: 'not stated',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank: 1, parent: null },
    regions: [
      {
        region: 'eu',
        storage: [{ place: 'Frankfurt', country: 'DE' }],
        access: 'not stated',
        mechanism: expect.stringMatching(/^<one of .*scc-module-3.*>$/),
      },
    ],
  })
  expect(gapsOf(value)).toEqual({
    notStated: [
      'address',
      'contact',
      'responsibilities',
      'addedOn',
      'dpaUrl',
      'listUrl',
      'regions.eu.access',
    ],
    toFillIn: ['seat', 'website', 'dataCategories', 'dataSubjects', 'regions.eu.mechanism'],
  })
})

test('certificates stand with semicolons, and none is no field', () => {
  const table = (cell: string) => [
    ['Company', 'Purpose', 'Security certifications'],
    ['Acme Storage GmbH', 'Keeps backups.', cell],
  ]
  expect(only(table('ISO/IEC 27001:2022; SOC 2 Type II'))).toMatchObject({
    certifications: ['ISO/IEC 27001:2022', 'SOC 2 Type II'],
  })
  expect(only(table('not stated'))).not.toHaveProperty('certifications')
})

test('a table of twenty columns is read whole, whatever its headings are called', () => {
  const table = [
    ['List of sub-processors'],
    [],
    [
      ...['ID', 'Brand', 'Legal entity', 'Registered address', 'Registered country', 'DPO', 'Homepage'],
      ...['Service provided', 'Delimitation of responsibilities', 'Categories of personal data'],
      ...['Categories of data subjects', 'Region', 'Hosting location(s)', 'Remote access', 'Safeguards'],
      ...['Engaged by', 'Only with', 'Limited to', 'Date added', 'DPA link'],
    ],
    [
      ...[
        'acme',
        'Acme',
        'Acme, Inc.',
        '1 Main St, Springfield',
        'usa',
        'Jane Roe, DPO, dpo@acme.example',
        'acme.example',
      ],
      ...[
        'Sends messages',
        'The whole chat',
        'names, messages (text, files)',
        'users; guests',
        'EU, United States',
      ],
      ...['Ashburn, Virginia, USA; Germany (Berlin)', 'Poland and India', 'DPF', 'Hoster', 'Slack channel'],
      ...[
        'Only for Search and find. Only in Premium. Only if AI features are on.',
        '1 March 2024',
        'none yet',
      ],
    ],
  ].map((row) => [...row])
  const value = only(table, {
    regions: [
      { id: 'eu', name: 'EU' },
      { id: 'us', name: 'United States' },
    ],
  })
  expect(value).toMatchObject({
    id: 'acme',
    name: 'Acme',
    legalName: 'Acme, Inc.',
    seat: 'US',
    contact: { name: 'Jane Roe', position: 'DPO', details: 'dpo@acme.example' },
    website: 'https://acme.example',
    dataCategories: ['names', 'messages (text, files)'],
    dataSubjects: ['users', 'guests'],
    addedOn: '2024-03-01',
    dpaUrl: '<address of its DPA, https://…; the table says “none yet”>',
    chain: { rank: 2, parent: 'hoster' },
    onlyWith: { channels: ['slack'] },
    dpf: { participant: '<name in the list of participants>' },
  })
  const region = {
    services: ['search'],
    tiers: ['premium'],
    onlyIf: 'ai',
    storage: [
      { place: 'Ashburn, Virginia', country: 'US' },
      { place: 'Berlin', country: 'DE' },
    ],
    access: [
      { place: 'not stated', country: 'PL' },
      { place: 'not stated', country: 'IN' },
    ],
    mechanism: 'dpf',
  }
  expect(value.regions).toEqual([
    { region: 'eu', ...region },
    { region: 'us', ...region },
  ])
})

test('what a company is used for is its purpose, and a limit in other words is left to be written', () => {
  expect(
    only([
      ['Vendor', 'Used for'],
      ['Acme', 'Hosting'],
    ]).purpose,
  ).toBe('Hosting')
  const value = only([
    ['Vendor', 'Limited to'],
    ['Acme', 'Customers in Japan'],
  ])
  expect(value.regions).toMatchObject([
    { onlyIf: '<id of a condition, or nothing; the table says “Customers in Japan”>' },
  ])
})

test('rows about one company are one record: places together, other purposes as engagements of their own', () => {
  const value = only([
    ['Company', 'Purpose', 'Location', 'Transfer mechanism', 'Address'],
    ['Acme SA', 'Hosts.', 'Paris, France', '', 'Paris, France'],
    ['Acme SA', 'Hosts.', 'Dublin, Ireland', 'None', ''],
    ['ACME SA', 'Mails.', 'US', 'SCCs', 'Paris, France'],
  ])
  expect(value).toMatchObject({ legalName: 'Acme SA', seat: 'FR', purpose: 'Hosts.' })
  expect(value.regions).toEqual([
    {
      region: 'eu',
      storage: [
        { place: 'Paris', country: 'FR' },
        { place: 'Dublin', country: 'IE' },
      ],
      access: 'not stated',
      mechanism: 'none-needed',
      mechanismNote: '<why no transfer mechanism is needed>',
    },
    {
      region: 'eu',
      engagement: 'engagement-2',
      purpose: 'Mails.',
      storage: [{ place: 'not stated', country: 'US' }],
      access: 'not stated',
      mechanism: 'scc-module-3',
    },
  ])
})

test('without a region in the table and in the question, the region is to be filled in, if there are several', () => {
  const table = [
    ['Name', 'Purpose'],
    ['Acme', 'Hosts.'],
  ]
  const regionsOf = (context: Partial<ImportContext>) =>
    (only(table, context).regions as { region: string }[]).map(({ region }) => region)
  expect(regionsOf({ meant: [] })).toEqual(['<id of a region>'])
  expect(regionsOf({ meant: [], regions: [{ id: 'eu', name: 'EU' }] })).toEqual(['eu'])
  expect(regionsOf({ meant: ['eu', 'us'] })).toEqual(['eu', 'us'])
})

test('columns and rows that are not read are named', () => {
  const { ignored, drafts } = imported([
    ['Company', 'Purpose', 'Colour', 'Location', 'Purpose of processing'],
    ['Acme', 'Hosts.', 'red', 'France', 'x'],
    ['', '', '', '', ''],
    ['* as of today', '', '', '', ''],
  ])
  expect(ignored).toEqual({ columns: ['Colour', 'Purpose of processing'], unnamed: [], rows: [4] })
  expect(drafts).toHaveLength(1)
})

test.each([
  [
    [['Colour', 'Size']],
    /^No row has headings that are known\. The first row has “Colour” and “Size”\. Call the column/,
  ],
  [[], /The first row is empty/],
  [[['Company', 'Purpose']], /no row below the headings/],
  [
    [
      ['Company', 'Purpose'],
      ['', 'Hosts.'],
    ],
    /^Row 2 names no company\.$/,
  ],
  [
    [
      ['Company', 'Address'],
      ['Acme', 'Paris'],
      ['Acme', 'Rome'],
    ],
    /^Rows 2 and 3 are about Acme and say different things\. address: “Paris” and “Rome”\. Write the same/,
  ],
  [
    [
      ['Company', 'Transfer'],
      ['Acme', 'SCCs'],
      ['Acme', 'DPF'],
    ],
    /two transfer mechanisms for one purpose: scc-module-3 and dpf/,
  ],
  [
    [
      ['Company', 'Purpose'],
      ['Acme!', 'x'],
      ['Acme', 'x'],
    ],
    /^Row 2 and Row 3 would be the same file, acme\.yaml\. Add a column ID/,
  ],
  [
    [
      ['Company', 'Purpose'],
      ['株式会社', 'x'],
    ],
    /gives no id for its file\. Add a column ID/,
  ],
  [
    [
      ['Company', 'Purpose'],
      ['Compare', 'x'],
    ],
    /no id for its file but compare, which is an address of the site/,
  ],
  [
    [
      ['Company', 'Purpose'],
      ['Changes', 'x'],
    ],
    /no id for its file but changes, which is an address of the site/,
  ],
])('table %# is refused, with what to do', (table, fault) => {
  const { faults } = imported(table)
  expect(faults).toEqual([expect.stringMatching(fault)])
})

test('the chain is read by names of the table and of files; a name that is neither is to be filled in', () => {
  const { drafts } = imported([
    ['Company', 'Known as', 'Engaged by'],
    ['Deep Ltd', 'Deep', 'Mid'],
    ['Mid Ltd', 'Mid', 'Hoster AG'],
    ['Own Ltd', 'Own', 'Vendor, Inc.'],
    ['Lost Ltd', 'Lost', 'Nobody Ltd'],
    ['Round Ltd', 'Round', 'Round Ltd'],
  ])
  expect(drafts.map(({ id, value }) => [id, value.chain])).toEqual([
    ['deep', { rank: 3, parent: 'mid' }],
    ['mid', { rank: 2, parent: 'hoster' }],
    ['own', { rank: 1, parent: null }],
    ['lost', { rank: 2, parent: '<id of the sub-processor that engages it; the table says “Nobody Ltd”>' }],
    ['round', { rank: 2, parent: '<id of the sub-processor that engages it; the table says “Round Ltd”>' }],
  ])
})

test('columns without a heading that hold something are named as a spreadsheet calls them', () => {
  const { ignored } = imported([
    ['Company', 'Purpose', '', 'Location'],
    ['Acme', 'Hosts.', 'inside', 'France', '', 'outside'],
    ['Beta', 'Sends.', '', 'Spain', ''],
  ])
  expect(ignored).toEqual({ columns: [], unnamed: ['C', 'F'], rows: [] })
  const far = ['Acme', 'Hosts.', ...Array(24).fill(''), 'far']
  expect(imported([['Company', 'Purpose'], far]).ignored.unnamed).toEqual(['AA'])
})

test('a cell with two companies is read as one, and said to be checked', () => {
  const { drafts, faults, toCheck } = imported([
    ['Company', 'Purpose', 'Location'],
    ['Acme Inc.', 'Hosts.', 'France'],
    ['Twilio Inc.; SendGrid Inc.', 'Sends.', 'Spain'],
  ])
  expect(faults).toEqual([])
  expect(drafts.map(({ id }) => id)).toEqual(['acme-inc', 'twilio-inc-sendgrid-inc'])
  expect(toCheck).toEqual([
    'Row 3: “Twilio Inc.; SendGrid Inc.” may be more than one company, and is read as one. If so, give each a row.',
  ])
})

test.each([
  ['Groß-Handels GmbH', 'gross-handels-gmbh'],
  ['GROẞ AG', 'gross-ag'],
  ['Łódź Data', 'lodz-data'],
  ['Ørsted', 'orsted'],
  ['Æther', 'aether'],
  ['Đuro', 'duro'],
  ['Œuvre', 'oeuvre'],
  ['Zürich', 'zurich'],
])('the file of %s is %s', (company, id) => {
  const { drafts } = imported([
    ['Company', 'Purpose'],
    [company, 'Hosts.'],
  ])
  expect(drafts.map((draft) => draft.id)).toEqual([id])
})
