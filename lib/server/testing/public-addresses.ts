import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is so at a moment, worked out by hand from the ledger. */
export type Moment = {
  /** The versions published by then, oldest first. */
  published: string[]
  /** The version that pages show, and what their head says of it; null where nothing is published. */
  shown: { version: string; words: string } | null
  /** Whether that version is in force. */
  isInForce: boolean
}

/** Tiers and regions of each version; what no version has is in none. */
export type Offered = Readonly<Record<string, { tiers: string[]; regions: string[] }>>

/** An address with the status that it must be answered with, and what the answer must hold. */
export type Expected = { path: string; status: number[]; holds?: string[] }

const OK = [200]
const GONE = [404]

/** Every public address that the versions of a ledger give, as it must be answered at a moment. */
export function publicAddresses(offered: Offered, moment: Moment): Expected[] {
  const versions = Object.keys(offered)
  const tiers = [...new Set(versions.flatMap((version) => offered[version]?.tiers ?? []))]
  const regions = [...new Set(versions.flatMap((version) => offered[version]?.regions ?? []))]
  const places = tiers.flatMap((tier) => regions.map((region) => ({ tier, region })))
  return [
    ...shownPages(offered, moment, regions, places),
    ...versionPages(offered, moment, places),
    ...otherPages(offered, moment),
    ...forMachines(moment),
  ]
}

type Place = { tier: string; region: string }

function has(offered: Offered, version: string | undefined, { tier, region }: Place): boolean {
  const own = version === undefined ? undefined : offered[version]
  return own?.tiers.includes(tier) === true && own.regions.includes(region)
}

function shownPages(offered: Offered, { shown }: Moment, regions: string[], places: Place[]): Expected[] {
  const holds = shown === null ? [] : [`Version ${shown.version}`, shown.words]
  const page = (path: string, isThere: boolean): Expected =>
    isThere ? { path, status: OK, holds } : { path, status: GONE, holds: ['Page not found'] }
  const own = shown === null ? [] : (offered[shown.version]?.regions ?? [])
  return [
    { path: '/enterprise-sla', status: OK, holds: shown === null ? ['not published yet'] : holds },
    page('/enterprise-sla/compare', shown !== null),
    ...regions.map((region) => page(`/enterprise-sla/compare/${region}`, own.includes(region))),
    ...places.map((place) =>
      page(`/enterprise-sla/${place.tier}/${place.region}`, has(offered, shown?.version, place)),
    ),
  ]
}

function versionPages(offered: Offered, { published }: Moment, places: Place[]): Expected[] {
  return Object.keys(offered).flatMap((version) => {
    const isPublished = published.includes(version)
    const some = [...places.slice(0, 1), ...places.slice(-1)]
    return [
      { path: `/versions/${version}`, status: isPublished ? OK : GONE },
      { path: `/versions/${version}/SHA256SUMS`, status: isPublished ? OK : GONE },
      { path: `/versions/${version}/inputs/subprocessors/aws.yaml`, status: isPublished ? OK : GONE },
      {
        path: `/versions/${version}/ledger-entry.json`,
        status: isPublished ? OK : GONE,
        holds: isPublished ? [version] : [],
      },
      // No timestamp authority is set.
      { path: `/versions/${version}/ledger-entry.tsr`, status: GONE },
      ...some.map((place) => ({
        path: `/versions/${version}/${place.tier}/${place.region}`,
        status: isPublished && has(offered, version, place) ? OK : GONE,
      })),
      // What is not published has no document; making one that is takes seconds, and other tests do it.
      ...(isPublished
        ? []
        : [{ path: `/documents/${version}/${places[0]?.tier}/${places[0]?.region}/sla.pdf`, status: GONE }]),
    ]
  })
}

function otherPages(offered: Offered, { published, shown, isInForce }: Moment): Expected[] {
  const versions = Object.keys(offered)
  const [from = '', to = versions[0] ?? ''] = versions
  const isComparable = published.includes(from) && published.includes(to)
  const began = shown !== null && isInForce
  return [
    { path: `/versions/compare?from=${from}&to=${to}`, status: isComparable ? OK : GONE },
    // The day on which the version in force began leads to it; the day before the first leads nowhere.
    {
      path: `/versions/in-force?on=${began ? shown.version : '2020-01-01'}`,
      status: began ? [307, 308] : GONE,
    },
    ...['/calculators', '/calculators/uptime', '/calculators/outage', '/calculators/response'].map(
      (path) => ({
        path,
        status: OK,
      }),
    ),
    { path: '/qualify', status: OK },
    { path: '/qualify?uptime=99.5', status: OK },
    { path: '/qualify/export.csv?uptime=99.5', status: shown === null ? [303] : OK },
    { path: '/qualify/export.xlsx?uptime=99.5', status: shown === null ? [303] : OK },
    { path: '/subprocessors', status: OK },
    { path: '/subprocessors?on=2026-01-01&q=united', status: OK },
    // On the list since the first notice, of 7 October 2024.
    { path: '/subprocessors/aws', status: OK },
    { path: '/subprocessors/changes/2024-10-07-first-list', status: OK },
    { path: '/subprocessors/changes/2024-10-07-first-list/entry.json', status: OK },
    { path: '/subprocessors/compare?from=2025-01-01&to=2026-01-01', status: OK },
    ...['csv', 'xlsx', 'json', 'md'].map((format) => ({
      path: `/subprocessors/export.${format}`,
      status: shown === null ? [303] : OK,
    })),
    { path: '/versions', status: OK },
    { path: '/versions/ledger.yaml', status: OK, holds: published },
    { path: '/api', status: OK },
    // The front shows it in place of a page whose address chooses what there is not; by itself it has nothing to say.
    { path: '/choose', status: GONE },
    { path: '/verify', status: OK },
    // Without a file there is nothing to verify: back to the form.
    { path: '/verify/upload', status: [303] },
    { path: '/subscriptions', status: OK, holds: ['Get updates by e-mail'] },
    { path: '/subscriptions/request', status: [303] },
    { path: '/subscriptions/sent', status: OK },
    { path: '/subscriptions/confirm', status: GONE, holds: ['This link is not valid'] },
    { path: '/subscriptions/confirm/now', status: [303] },
    { path: '/subscriptions/confirmed', status: OK },
    { path: '/subscriptions/leave', status: GONE, holds: ['This link is not valid'] },
    { path: '/subscriptions/leave/now', status: [303] },
    { path: '/subscriptions/left', status: OK },
    { path: '/subscriptions/webhook', status: GONE, holds: ['This link is not valid'] },
    { path: '/subscriptions/webhook/now', status: [303] },
    { path: '/notices/acknowledge/no-such-token', status: GONE, holds: ['This link is not valid'] },
    { path: '/notices/acknowledge/no-such-token/now', status: [303] },
    { path: '/notices/objection-test/no-such-token', status: GONE, holds: ['This link is not valid'] },
    { path: '/notices/objection-test/no-such-token/now', status: [303] },
    ...[
      ...['', '/code', '/question', '/recording', '/visit', '/no/such/page'],
      ...['/documents/a/bundle.pdf', '/documents/a/tailored.pdf', '/offer.xlsx', '/requirements'],
    ].map((below) => ({
      path: `/for/no-such-token${below}`,
      status: GONE,
      holds: ['Page not found'],
    })),
    ...['', '/documents/sla.pdf', '/documents/bundle.pdf', '/executed.pdf', '/no/such/page'].map((below) => ({
      path: `/contract/no-such-token${below}`,
      status: GONE,
      holds: ['Page not found'],
    })),
    { path: '/objections/no-such-token', status: GONE, holds: ['This link is not valid'] },
    { path: '/objections/no-such-token/now', status: [303] },
    { path: '/objections/no-such-token/decision', status: [303] },
    { path: '/objections/own/no-such-token', status: GONE, holds: ['This link is not valid'] },
    { path: '/objections/own/no-such-token/withdraw', status: [303] },
    { path: '/objections/own/no-such-token/receipt.pdf', status: [303] },
    { path: '/objections/request', status: GONE, holds: ['There is no such notice'] },
    { path: '/objections/request?notice=2024-10-07-first-list', status: OK, holds: ['Send me the link'] },
    { path: '/objections/request/now', status: [303] },
    { path: '/objections/sent', status: OK, holds: ['Look in your mailbox'] },
    { path: '/objections/confirm', status: GONE, holds: ['This link is not valid'] },
    { path: '/objections/confirm/now', status: [303] },
  ]
}

function forMachines({ published, shown, isInForce }: Moment): Expected[] {
  const version = shown === null ? [] : [shown.version, isInForce ? '"in-force"' : '"announced"']
  const answered = shown === null ? GONE : OK
  return [
    { path: '/versions/feed.atom', status: OK, holds: published },
    { path: '/review.ics', status: OK },
    { path: '/subprocessors/feed.atom', status: OK, holds: ['2024-10-07-first-list'] },
    { path: '/subprocessors/records.json', status: OK },
    // Making one takes seconds, and other tests do it.
    { path: '/subprocessors/annex.pdf?q=aws', status: shown === null ? [303] : [400] },
    { path: '/subprocessors/feed.json', status: OK, holds: ['2024-10-07-first-list'] },
    { path: '/subprocessors/feed.rss', status: OK, holds: ['2024-10-07-first-list'] },
    { path: '/subprocessors/calendar.ics', status: OK, holds: ['BEGIN:VCALENDAR'] },
    { path: '/sitemap.xml', status: OK, holds: published },
    { path: '/robots.txt', status: OK },
    { path: '/.well-known/sla-desk/certificates.pem', status: [...OK, ...GONE] },
    { path: '/health/live', status: OK },
    { path: '/health/ready', status: OK },
    { path: '/api/v1/offers', status: answered, holds: version },
    { path: '/api/v1/offers/enterprise/eu', status: answered, holds: version },
    { path: '/api/v1/versions', status: OK, holds: published },
    { path: '/api/v1/versions/compare', status: [400] },
    { path: '/api/v1/openapi.json', status: OK },
    { path: '/api/v1/subprocessors', status: answered },
    { path: '/api/v1/subprocessors/aws', status: OK },
    { path: '/api/v1/subprocessors/compare?from=2025-01-01&to=2026-01-01', status: OK },
    { path: '/api/v1/subprocessors/changes', status: answered },
    { path: '/api/v1/subprocessors/changes/2024-10-07-first-list', status: OK },
    { path: '/api/v1/errors', status: OK },
    { path: '/api/v1/credit', status: [400, ...GONE] },
    { path: '/api/v1/response-deadline', status: [400, ...GONE] },
    { path: '/api/v1/qualify', status: [...OK, 400, ...GONE] },
    { path: '/api/v1/verify', status: [405] },
    ...[
      '/api/v1/audit',
      '/api/v1/releases/documents',
      '/api/v1/subscribers',
      '/api/v1/subprocessors/changes/2024-10-07-first-list/effective',
      '/api/v1/notices/no-such-id/evidence',
      '/api/v1/links',
      '/api/v1/links/no-such-id',
      '/api/v1/contracts',
      '/api/v1/contracts/no-such-id',
    ].map((path) => ({
      path,
      status: [401],
      holds: ['api-key-required'],
    })),
    { path: '/api/v1/releases/documents/retry', status: [405] },
    ...['Users', 'Users/x', 'Groups', 'Groups/x', 'ResourceTypes', 'Schemas', 'ServiceProviderConfig'].map(
      (below) => ({ path: `/api/scim/v2/${below}`, status: [401], holds: ['"401"'] }),
    ),
    { path: '/api/v1/links/no-such-id/revoke', status: [405] },
    { path: '/api/v1/links/no-such-id/reissue', status: [405] },
    { path: '/api/v1/contracts/no-such-id/page/revoke', status: [405] },
    { path: '/api/v1/contracts/no-such-id/page/reissue', status: [405] },
    { path: '/api/v1/notices/incoming', status: [405] },
    { path: '/api/v1/no-such-thing', status: GONE },
  ]
}

/** The routes of the build that no address of a list leads to; pages that are shown in place of others aside. */
export function routesLeftOut(buildDirectory: string, paths: readonly string[]): string[] {
  const manifest = JSON.parse(
    readFileSync(join(buildDirectory, 'app-path-routes-manifest.json'), 'utf8'),
  ) as Record<string, string>
  const walked = paths.map((path) => path.split('?')[0] ?? path)
  return [...new Set(Object.values(manifest))]
    .filter((route) => !route.startsWith('/_'))
    .filter((route) => !walked.some((path) => patternOf(route).test(path)))
}

function patternOf(route: string): RegExp {
  const source = route
    .split('/')
    .map((part) => {
      if (part.startsWith('[[...') || part.startsWith('[...')) return '.*'
      return part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.')
    })
    .join('/')
  return new RegExp(`^${source}$`)
}
