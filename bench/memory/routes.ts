import { catalogue } from '#lib/server/terms/current.ts'
import { DOCUMENTS, DYNAMIC, KEPT_PAGES } from '../../scripts/hostile/addresses.ts'

const QUESTION = 'uptime=99.9&s1Response=1+hour&breachNotice=48&dataCountry=EEA&ssoSaml=yes'
const ASKED = [
  `/qualify?${QUESTION}`,
  `/qualify/export.csv?${QUESTION}`,
  `/qualify/export.xlsx?${QUESTION}`,
  `/api/v1/qualify?${QUESTION}`,
  '/calculators/uptime?tier=enterprise&region=eu&month=2026-10&downtime=50',
  '/calculators/response?tier=enterprise&region=eu&severity=s1&arrived=2026-10-05T09:00',
]

/** One address for each route of the desk, and one for each version, tier and region where a route has them. */
export function routesOfDesk(): string[] {
  const places = [...catalogue().versions].flatMap(([version, { terms }]) =>
    terms.regions.flatMap(({ id: region }) => terms.tiers.map(({ id: tier }) => ({ version, tier, region }))),
  )
  const offers = places.flatMap(({ version, tier, region }) => [
    `/versions/${version}/${tier}/${region}`,
    `/api/v1/offers/${tier}/${region}?version=${version}`,
    `/enterprise-sla/${tier}/${region}`,
  ])
  return [...new Set([...KEPT_PAGES, ...DYNAMIC, ...ASKED, ...offers, ...DOCUMENTS])]
}
