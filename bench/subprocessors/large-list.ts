import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { COUNTRY_NAMES } from '#lib/domain/places/country-names.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import {
  noticeHash,
  SUBPROCESSOR_LEDGER,
  subprocessorLedgerText,
} from '#lib/server/terms/subprocessors/ledger-text.ts'
import type { DataCopy } from '#lib/server/terms/testing/data-copy.ts'

/** The moment at which the list is looked at, and the day on which all of it is on the list. */
export const MOMENT = '2026-11-20T10:00:00Z'
const PUBLISHED = '2026-10-02T09:00:00Z'
const DAY = '2026-11-10'

const CITIES = [
  'Frankfurt',
  'Dublin',
  'Osaka',
  'Toronto',
  'Lyon',
  'Perth',
  'Austin',
  'Oslo',
  'Recife',
  'Pune',
]
const COUNTRIES = Object.keys(COUNTRY_NAMES).slice(0, 40)

/** Puts companies onto the list of a copy of the demonstration until there are `count`, each much like one of its own. */
export function enlargeList(copy: DataCopy, count: number): void {
  const { notices } = parse(copy.read(SUBPROCESSOR_LEDGER)) as { notices: NoticeEntry[] }
  const folder = 'data/subprocessors'
  const models = readdirSync(join(copy.root, folder))
    .map((name) => subprocessorSchema.parse(parse(copy.read(`${folder}/${name}`))))
    .filter(({ chain, onlyWith, controllerData }) => !chain.parent && !onlyWith && !controllerData)
  const at = notices.findIndex(({ publishedAt }) => publishedAt > PUBLISHED)
  const before = notices.slice(0, at)
  const added = Array.from({ length: count - models.length }, (_, index) => sample(models, index))
  const notice: NoticeEntry = {
    id: '2026-10-02-many-companies',
    publishedAt: PUBLISHED,
    reason: 'A sample.',
    changes: added.map((after) => ({ id: after.id, effectiveOn: DAY, before: null, after })),
    previousSha256: null,
  }
  let last: NoticeEntry | undefined
  const chained = [...before, notice, ...notices.slice(at)].map((entry) => {
    last = { ...entry, previousSha256: last === undefined ? null : noticeHash(last) }
    return last
  })
  copy.write(SUBPROCESSOR_LEDGER, subprocessorLedgerText(chained))
}

function sample(models: readonly Subprocessor[], index: number): Subprocessor {
  const model = models[index % models.length]
  if (model === undefined) throw new RangeError('the demonstration has no sub-processors')
  const place = (shift: number) => ({
    place: CITIES[(index + shift) % CITIES.length] ?? '',
    country: COUNTRIES[(index * 7 + shift) % COUNTRIES.length] ?? '',
  })
  // A clone: what two records share would be written once, and referred to.
  return structuredClone({
    ...model,
    id: `sample-${index}`,
    name: `${model.name} ${index}`,
    legalName: `${model.legalName} No. ${index}`,
    website: `https://sample-${index}.example.com`,
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    addedOn: DAY,
    regions: model.regions.map(({ addedOn: _, ...entry }, region) => ({
      ...entry,
      storage: [place(region), place(region + 3)],
      access: [place(region + 5)],
    })),
  })
}
