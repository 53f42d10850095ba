import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { DEMO_FACTS } from '#lib/domain/lint/demo-facts.ts'
import { LINT_RULES, type LintRule } from '#lib/domain/lint/finding.ts'
import { severityOf, WARNINGS_ONCE_RELEASED } from '#lib/domain/lint/severity.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { readCatalogue } from '../catalogue.ts'
import { startVersion } from '../release/new-version.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { checkData } from './check-data.ts'
import { checkOffers } from './check-offers.ts'
import { type LintedFinding, lintData } from './lint-data.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const TERMS = 'data/terms/2026-10-01/terms.yaml'
const SLA = 'data/terms/2026-10-01/sla.md'
const DPA = 'data/terms/2026-10-01/dpa.md'
const VENDOR = 'data/terms/2026-10-01/vendor.yaml'
const OKTA = 'data/terms/2026-10-01/subprocessors/okta.yaml'
const IRELAND = 'data/terms/2026-10-01/subprocessors/lumenary-ireland.yaml'
const RELEASES = 'data/releases.yaml'

/** Data to break: one tier, and one version unless all are asked for. What holds of one holds of each. */
function brokenData(versions: 'one' | 'all' = 'one'): DataCopy {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  if (versions === 'one') copy.keepOnly('2026-10-01')
  const kept = versions === 'one' ? ['2026-10-01'] : ['2026-04-01', '2026-10-01', '2027-03-01']
  for (const version of kept) copy.keepTiers(version, 'starter')
  return copy
}

function lint(copy: DataCopy, now = NOW): LintedFinding[] {
  copy.reseal()
  const { root } = copy
  const { catalogue, findings } = readCatalogue(root)
  if (catalogue === null) throw new Error(JSON.stringify(findings))
  const built = new Map<string, Offer[]>()
  expect(checkOffers(root, catalogue, built)).toEqual([])
  return lintData(root, catalogue, built, now, process.cwd())
}

function short({ file, line, rule, severity }: LintedFinding): string {
  return `${severity} ${file}:${line} ${rule}`
}

// Of one tier; npm run terms:check, a step of npm test, reads them all.
test('the demo data have no errors and no warnings', () => {
  expect(lint(brokenData('all'))).toEqual([])
})

type Breakage = {
  rule: LintRule
  file: string
  from: string
  to: string
  /** Text at whose line, after the breakage, the finding must point, in the same file unless another is named. */
  at: string
  in?: string
  says: RegExp
  versions?: 'all'
}

const BREAKAGES: Breakage[] = [
  {
    rule: 'elements.missing',
    file: SLA,
    from: '## Service credits {#credits}',
    to: '## Service credits {#refunds}',
    at: '# Service level agreement',
    says: /“credits”.*\{#credits\}/,
  },
  {
    rule: 'maintenance.notice',
    file: TERMS,
    from: 'noticeHours: 48',
    to: 'noticeHours: 47',
    at: 'noticeHours: 47',
    says: /47 hours' notice of maintenance is short: buyers expect at least 48\. Write 48 or more, if you can keep it\./,
  },
  {
    rule: 'maintenance.window',
    file: TERMS,
    from: 'from: "02:00", to: "06:00", zone: Europe/Berlin',
    to: 'from: "02:00", to: "02:00", zone: Europe/Berlin',
    at: 'from: "02:00", to: "02:00", zone: Europe/Berlin',
    says: /the window ends at 02:00, when it begins\. Write another time; a whole day is "00:00" to "24:00"\./,
  },
  {
    rule: 'measurement.silent-outage',
    file: TERMS,
    from: 'deadMinute: bad',
    to: 'deadMinute: good',
    at: 'deadMinute: good',
    says: /few requests arrive and probes fail does not count as bad.*Write deadMinute: bad/,
  },
  {
    rule: 'measurement.silent-outage',
    file: TERMS,
    from: 'missingData: bad',
    to: 'missingData: excluded',
    at: 'missingData: excluded',
    says: /without any measurement does not count as bad.*Write missingData: bad/,
  },
  {
    rule: 'limits.fair-use',
    file: SLA,
    from: 'at most {{ api.requestsPerMinute }} Requests in any 60 consecutive seconds, and',
    to: 'Requests within the bounds of fair use, and',
    at: '{#api.limits}',
    says: /“fair use”.*\. State the number/,
  },
  {
    rule: 'limits.fair-use',
    file: TERMS,
    from: 'for every severity\n',
    to: 'for every severity, reasonable use of calls\n',
    at: 'detail: for every severity, reasonable use of calls',
    says: /reasonable use/,
  },
  {
    rule: 'api.automatic-retries',
    file: SLA,
    from: 'will pass a 429 to the caller, with a body that names the Upstream Provider, and will never silently',
    to: 'will silently',
    at: '{#api.upstream-429}',
    says: /promises automatic retries/,
  },
  {
    rule: 'api.automatic-retries',
    file: TERMS,
    from: 'retries: client',
    to: 'retries: vendor',
    at: 'retries: vendor',
    says: /take effect twice/,
  },
  {
    rule: 'api.idempotency-scope',
    file: TERMS,
    from: '{ method: POST, path: /v1/sync-jobs, key: accepted }',
    to: '{ method: PUT, path: /v1/sync-jobs, key: accepted }',
    at: '{ method: PUT, path: /v1/sync-jobs, key: accepted }',
    says: /PUT \/v1\/sync-jobs takes an idempotency key, and scope names POST alone\. Name PUT in scope too, or remove this endpoint\./,
  },
  // Page and API would state the one, the signed documents the other.
  ...(
    [
      [
        TERMS,
        'whole-period',
        'denominator: without-excluded-time',
        'denominator: whole-period',
        /leaves excluded minutes out of the month/,
      ],
      [TERMS, 'errorRate: "0"', 'errorRate: "5"', 'errorRate: "0"', /makes every minute a bad one/],
      [
        TERMS,
        'upstreamThrottling: queued',
        'upstreamThrottling: passed-on',
        'upstreamThrottling: queued',
        /Write passed-on\./,
      ],
      [
        TERMS,
        'delivery: exactly-once',
        'delivery: at-least-once',
        'delivery: exactly-once',
        /Write at-least-once\./,
      ],
      [
        TERMS,
        'channels: [page, feed]',
        'channels: [email, page, feed]',
        'channels: [page, feed]',
        /email is missing.*Write \[email, page, feed\]\./,
      ],
      [
        TERMS,
        'requestAt: sales@example.com',
        'requestAt: trustCentre',
        'requestAt: sales@example.com',
        /Write trustCentre\./,
      ],
      [
        TERMS,
        'soleRemedy: true',
        '{#remedy.sole} {% if credits.soleRemedy %}',
        '{#remedy.sole} {% if true %}',
        /uses the placeholder credits\.soleRemedy/,
      ],
      [
        TERMS,
        'approvals:',
        'has approved it: {{ changes.approvals }}',
        'has approved it: legal',
        /uses the placeholder changes\.approvals/,
      ],
      [
        TERMS,
        'accessControl:',
        '{% if security.controls %}The Service offers {{ security.controls }}. {% endif %}',
        'The Service offers SCIM. ',
        /uses the placeholder security\.controls/,
      ],
      [
        SLA,
        '{#definitions.bad-minute}',
        'a minute whose Error Rate is {{ downtime.threshold }}',
        'a minute whose Error Rate is {{ downtime.errorRate }} or more',
        /in its own words what downtime\.operator decides/,
      ],
    ] as const
  ).map(([file, at, from, to, says]) => ({
    rule: 'terms.unprinted' as const,
    file: from.includes('security.controls') ? DPA : from.includes('{') ? SLA : TERMS,
    in: file,
    from,
    to,
    at,
    says,
  })),
  ...(
    [
      ['#claims.window', 'must arrive within {{ claim.days }}', 'must arrive within 10', 'claim.days'],
      ['#credits.cap', 'does not exceed {{ credits.capMonths }}', 'does not exceed 3', 'credits.capMonths'],
      [
        '#exclusions.maintenance',
        'are done {{ maintenance.noticeHours }}',
        'are done 24',
        'maintenance.noticeHours',
      ],
      ['#definitions.availability-target', '{{ commitment.percent }}', '95%', 'commitment.percent'],
    ] as const
  ).map(([at, from, to, placeholder]) => ({
    rule: 'terms.unprinted' as const,
    file: SLA,
    at: `{${at}}`,
    from,
    to,
    says: new RegExp(`does not print “.*Write \\{\\{ ${placeholder.replace('.', '\\.')} \\}\\}`, 's'),
  })),
  ...(
    [
      [
        '- id: dns-outages',
        '  - id: force-majeure\n',
        '  - id: dns-outages\n    name: DNS\n    meaning: An outage of DNS.\n    evidence: its records\n  - id: force-majeure\n',
        /dns-outages has no clause \{#exclusions\.dns-outages\}/,
      ],
      [
        'audit: On written request',
        'within 10 business days',
        'within 5 business days',
        /5 is not a number of clause \{#reporting\.audit\}/,
      ],
    ] as const
  ).map(([at, from, to, says]) => ({
    rule: 'terms.without-clause' as const,
    file: TERMS,
    from,
    to,
    at,
    says,
  })),
  {
    rule: 'maintenance.maximum',
    file: TERMS,
    from: 'maximumMinutesPerMonth: 240',
    to: 'maximumMinutesPerMonth: 40320',
    at: 'maximumMinutesPerMonth: 40320',
    says: /40320 minutes of maintenance are a whole month: February has 40320/,
  },
  {
    rule: 'credits.repeated-failure',
    file: TERMS,
    from: 'repeatedFailure: { months: 3, within: 6 }',
    to: 'repeatedFailure: { months: 3, within: 2 }',
    at: 'repeatedFailure: { months: 3, within: 2 }',
    says: /3 months cannot be missed within 2.*Write a number of at least 3\./,
  },
  {
    rule: 'terms.own-words',
    file: SLA,
    from: 'half a unit upwards',
    to: 'half a unit downwards',
    at: '{#credits.rounding}',
    says: /“half a unit downwards” is not what terms\.yaml says, credits\.rounding: half-up/,
  },
  ...(
    [
      [
        'approvals: [engineering, legal, product]',
        'approvals: [engineering, legal, Legal, product]',
        /Legal is listed twice/,
      ],
      ['channels: [email, portal]', 'channels: [email, portal, email]', /email is listed twice/],
      ['features: [sso, scim, rbac', 'features: [sso, sso, scim, rbac', /sso is listed twice/],
      ['{ level: L2, role: On-call engineer', '{ level: L1, role: On-call engineer', /L1 is listed twice/],
    ] as const
  ).map(([from, to, says]) => ({ rule: 'terms.repeated' as const, file: TERMS, from, to, at: to, says })),
  {
    rule: 'support.ladder',
    file: TERMS,
    from: 'role: L1 support, handOff: { amount: 4, unit: hour, clock: business } }',
    to: 'role: L1 support, handOff: null }',
    at: 'role: L1 support, handOff: null }',
    says: /L1 hands on to nobody, and levels stand above it/,
  },
  {
    // Return chosen on the last day, the copy 10 days later, 10 more to check it: 20 days.
    rule: 'privacy.deletion',
    file: TERMS,
    from: 'deletionDays: 30',
    to: 'deletionDays: 19',
    at: 'deletionDays: 19',
    says: /within 19 days .* copy 10 days later \(DPA 10\.2\) and has 10 days to check it \(DPA 10\.3\).*Write 20 or more/s,
  },
  {
    rule: 'changes.objection-period',
    file: DPA,
    from: '{{ changes.subprocessorDays }} days after',
    to: '{{ changes.subprocessorDays }} business days after',
    at: '{#roles.definitions}',
    says: /of business days here, and of calendar days by changes\.objectionPeriod of terms\.yaml.*count business days/,
  },
  {
    rule: 'changes.objection-period',
    file: SLA,
    from: '{{ changes.subprocessorDays }} days',
    to: '{{ changes.subprocessorDays }} business days',
    at: '{#changes.providers}',
    says: /printed in business days here, and changes\.objectionPeriod of terms\.yaml counts calendar days/,
  },
  {
    rule: 'transfers.needed',
    file: TERMS,
    from: 'needed: true\n      reason: in the United States region',
    to: 'needed: false\n      reason: in the United States region',
    at: 'needed: false\n      reason: in the United States region',
    says: /region us has transfers\.needed: false, but its dataLocations or staff name the United States/,
  },
  {
    rule: 'calendar.offset',
    file: TERMS,
    from: 'zone: Asia/Singapore\n      days:',
    to: 'zone: Etc/GMT-8\n      days:',
    at: 'zone: Etc/GMT-8',
    says: /Etc\/GMT-8 is an offset/,
  },
  {
    rule: 'support.emergency-channel',
    file: TERMS,
    from: 'emergencyChannel: false',
    to: 'emergencyChannel: true',
    at: 'emergencyChannel: true',
    says: /plan standard has an emergency channel, and none of its channels is one/,
  },
  {
    rule: 'support.emergency-channel',
    file: TERMS,
    from: 'channels: [email, portal]',
    to: 'channels: [email, portal, emergency-phone]',
    at: 'channels: [email, portal, emergency-phone]',
    says: /lists emergency-phone and says emergencyChannel: false/,
  },
  {
    rule: 'figures.minutes',
    file: SLA,
    from: '{#availability.budget} The table',
    to: '{#availability.budget} At {{ commitment.percent }} the Service may be down for 43.2 minutes in a 30-day month. The table',
    at: '{#availability.budget}',
    says: /“43.2 minutes” is not what 99% allows \(Calendar month of 30 days\)/,
  },
  {
    rule: 'dpa.article-28-3',
    file: DPA,
    from: '(Article 28(3)(g) GDPR)',
    to: '(Article 28 GDPR)',
    at: '# Data processing agreement',
    says: /no clause names Article 28\(3\)\(g\)/,
  },
  {
    rule: 'subprocessors.dpf-entry',
    file: OKTA,
    from: 'chain:\n',
    to: 'dpf: { participant: "Okta, Inc.", frameworks: [eu-us], checkedOn: 2031-01-01 }\nchain:\n',
    at: 'checkedOn: 2031-01-01',
    says: /was not seen on 2031-01-01, which is after 20\d\d-\d\d-\d\d\. Write the day on which the entry was seen/,
  },
  {
    // What is printed is “EU–US Data Privacy Framework”.
    rule: 'subprocessors.dpf-entry',
    file: OKTA,
    from: 'chain:\n  rank: 1\n  parent: null\nregions:\n  - region: us\n    storage:\n      - { place: not stated, country: US }\n    access:\n      - { place: San Francisco, country: US }\n    mechanism: scc-module-3',
    to: 'dpf: { participant: "Okta, Inc.", frameworks: [swiss-us], checkedOn: 2025-01-01 }\nchain:\n  rank: 1\n  parent: null\nregions:\n  - region: us\n    storage:\n      - { place: not stated, country: US }\n    access:\n      - { place: San Francisco, country: US }\n    mechanism: dpf',
    at: 'frameworks: [swiss-us]',
    says: /the entry is not for the EU–US framework, the mechanism of region us\. Add eu-us/,
  },
  {
    rule: 'subprocessors.dpf-entry',
    file: OKTA,
    from: 'chain:\n',
    to: 'dpf: { participant: "Okta, Inc.", frameworks: [eu-us, uk-extension], checkedOn: 2023-10-11 }\nchain:\n',
    at: 'checkedOn: 2023-10-11',
    says: /seen on 2023-10-11, and the UK Extension framework began on 2023-10-12\. Look at the list of participants again/,
  },
  {
    rule: 'subprocessors.dpf-entry',
    file: OKTA,
    from: 'chain:\n',
    to: 'dpf: { participant: "Okta, Inc.", frameworks: [eu-us, eu-us], checkedOn: 2023-10-11 }\nchain:\n',
    at: 'frameworks: [eu-us, eu-us]',
    says: /eu-us is listed twice\. Keep it once\./,
  },
  {
    rule: 'subprocessors.mechanism',
    file: OKTA,
    from: 'mechanism: scc-module-3',
    to: 'mechanism: adequacy',
    at: 'mechanism: adequacy',
    says: /the mechanism of region us is adequacy, which for the United States \(seat, storage and access\) is the Data Privacy Framework alone\. Write dpf/,
  },
  {
    rule: 'subprocessors.mechanism-places',
    file: OKTA,
    from: 'mechanism: scc-module-3',
    to: 'mechanism: none-needed',
    at: 'mechanism: none-needed',
    says: /the mechanism of region us is none-needed, but this is outside the EEA: the United States \(seat, storage and access\)\. Write the mechanism/,
  },
  {
    rule: 'subprocessors.note-places',
    file: OKTA,
    from: 'mechanismNote: The importer and the data are in the United States.',
    to: 'mechanismNote: The importer is in the United States; data are stored in Canada.',
    at: 'mechanismNote: The importer is in the United States; data are stored in Canada.',
    says: /mechanismNote of region us says that data are stored in Canada, but storage is US\. List the countries/,
  },
  ...(
    [
      [
        'mechanism: scc-module-3',
        'mechanism: not-stated',
        /the transfer mechanism in region us is not stated/,
      ],
      [
        'purpose: Signs users in, by password or through',
        'purpose: Not stated #',
        /the purpose is not stated/,
      ],
      ['legalName: Okta, Inc.', 'legalName: not stated', /the name of the company is not stated/],
      ['- user identifiers', '- not stated', /a category of data is not stated/],
      ['- users of the customer', '- unknown', /a category of data subjects is not stated/],
      ['purpose: Signs users in, by password or through', 'purpose: n/a #', /the purpose is not stated/],
    ] as const
  ).map(([from, to, says]) => ({
    rule: 'subprocessors.always-stated' as const,
    file: OKTA,
    from,
    to,
    at: to,
    says,
  })),
  ...(
    [
      [
        'address: 100 First Street, San Francisco, CA 94105, United States',
        'address: TBD',
        /the address is “TBD”.*Write: not stated\./,
      ],
      ['  position: not stated', '  position: Not stated.', /the position of the contact is “Not stated\.”/],
      [
        'responsibilities: Verifies identities and issues sessions. The vendor decides what a signed-in user may do.',
        'responsibilities: to be confirmed',
        /what it is responsible for is “to be confirmed”/,
      ],
      [
        '{ place: San Francisco, country: US }',
        '{ place: xxx, country: US }',
        /a place of access in region us is “xxx”/,
      ],
    ] as const
  ).map(([from, to, says]) => ({
    rule: 'subprocessors.not-stated' as const,
    file: OKTA,
    from,
    to,
    at: to,
    says,
  })),
  {
    rule: 'subprocessors.dpf-participant',
    file: OKTA,
    from: 'chain:\n',
    to: 'dpf: { participant: "Auth0, Inc.", frameworks: [eu-us], checkedOn: 2025-01-01 }\nchain:\n',
    at: 'participant: "Auth0, Inc."',
    says: /the entry is that of “Auth0, Inc\.”, and the company that is engaged is “Okta, Inc\.”\. If the entry of Auth0, Inc\. names/,
  },
  {
    rule: 'continuity.not-stated',
    file: TERMS,
    from: '\n  exportFormats:',
    to: '\n  insurance: TBD\n  exportFormats:',
    at: 'insurance: TBD',
    says: /insurance is “TBD”, which page and documents would print as a statement\. Leave it out/,
  },
  {
    rule: 'subprocessors.address-seat',
    file: 'data/terms/2026-10-01/subprocessors/sentry.yaml',
    from: '45 Fremont Street, 8th Floor, San Francisco, CA 94105, United States',
    to: '1 Red Square, Moscow, Russia',
    at: 'address: 1 Red Square',
    says: /the address of sentry is in Russia, but its seat is US, the United States\. Write seat: RU/,
  },
  {
    // Tallymark has left the list.
    rule: 'subprocessors.name-taken',
    file: 'data/subprocessors/sentry.yaml',
    from: 'name: Sentry',
    to: 'name: Tallymark',
    at: 'name: Tallymark',
    says: /Tallymark, the name of sentry, is that of tallymark, another company/,
  },
  {
    // Stripe receives billing contacts only.
    rule: 'subprocessors.parent-scope',
    file: 'data/terms/2026-10-01/subprocessors/scaleway.yaml',
    from: 'rank: 1\n  parent: null',
    to: 'rank: 2\n  parent: stripe',
    at: 'parent: stripe',
    says: /scaleway processes Customer Personal Data, but stripe, which engages it, has controllerData.*Name as parent who hands the data on/,
  },
  {
    rule: 'vendor.defined-name',
    file: 'data/terms/2026-10-01/vendor.yaml',
    from: 'shortName: Lumenary',
    to: 'shortName: Customer',
    at: 'shortName: Customer',
    says: /shortName is “Customer”, which the texts define as something else\. Write the name of your company/,
  },
  {
    rule: 'subprocessors.shared-list',
    file: 'data/terms/2026-10-01/subprocessors/slack.yaml',
    from: 'listUrl: https://slack.com/slack-subprocessors',
    to: 'listUrl: https://sentry.io/legal/subprocessors/',
    at: 'listUrl: https://sentry.io/',
    says: /listUrl of slack is that of sentry too, another company\. Look up which of the two it is/,
  },
  {
    rule: 'subprocessors.foreign-list',
    file: 'data/terms/2026-10-01/subprocessors/slack.yaml',
    from: 'listUrl: https://slack.com/slack-subprocessors',
    to: 'listUrl: https://example.org/slack-subprocessors',
    at: 'listUrl: https://example.org/',
    says: /listUrl of slack is under example\.org, and its website under slack\.com\. See that it is the list of this company/,
  },
  // The DPA calls its employers companies of the group and sub-processors, and their people Authorised Persons.
  ...(
    [
      ['group: true\n', '', /Lumenary Cloud Ireland Limited is a sub-processor without group: true.*Write/],
      [
        'group: true\n',
        'group: true\ncontrollerData: { what: billing contacts, clause: roles.controller-data }\n',
        /who can reach data of region eu, but its entry has controllerData.*Remove controllerData there/,
      ],
      [
        'group: true\n',
        'group: true\nonlyWith: { channels: [slack] }\n',
        /in every tier, but Annex III does not name it for Starter\. Remove onlyWith from its entry/,
      ],
    ] as const
  ).map(([from, to, says]) => ({
    rule: 'staff.employer' as const,
    file: IRELAND,
    in: TERMS,
    from,
    to,
    at: 'employer: Lumenary Cloud Ireland Limited',
    says,
  })),
  // Its people would be none of the staff whom the DPA names.
  ...(
    [
      [
        '- { place: Dublin, country: IE }',
        '- { place: Dublin, country: IE }\n      - { place: Manila, country: PH }\n      - { place: Cebu, country: PH }',
        '{ place: Manila, country: PH }',
        /has access from the Philippines, and staff of region eu does not name it there\. Add \{ employer: "Lumenary Cloud Ireland Limited", country: Philippines \}/,
      ],
      [
        '  - region: eu\n',
        '  - { region: us, storage: none, access: not stated, mechanism: scc-module-3 }\n  - region: eu\n',
        'region: us',
        /has access from a place that is not stated, and staff of region us does not name it there/,
      ],
    ] as const
  ).map(([from, to, at, says]) => ({
    rule: 'staff.group-access' as const,
    file: IRELAND,
    from,
    to,
    at,
    says,
  })),
  {
    rule: 'links.own-page',
    file: VENDOR,
    from: 'page: https://www.example.com/enterprise-sla',
    to: 'page: https://www.example.com/sla',
    at: 'page: https://www.example.com/sla',
    says: /links\.page is “https:\/\/www\.example\.com\/sla”, but the site has no page at \/sla\./,
  },
  {
    rule: 'links.unknown-route',
    file: SLA,
    from: '[its SLA page]({{ vendor.links.page }})',
    to: '[its SLA page](/enterprise-sla/platinum/eu)',
    at: '{#changes.notice}',
    says: /“\/enterprise-sla\/platinum\/eu” is an address of this site, which has no page there/,
  },
  {
    rule: 'links.unknown-route',
    file: 'data/terms/2026-10-01/vendor.yaml',
    from: 'status: https://status.example.com/',
    to: 'status: https://www.example.com/status',
    at: 'status: https://www.example.com/status',
    says: /“https:\/\/www\.example\.com\/status” is an address of this site, which has no page there/,
  },
  {
    rule: 'links.unknown-anchor',
    file: SLA,
    from: '[its SLA page]({{ vendor.links.page }})',
    to: '[its SLA page](/enterprise-sla/starter/eu#refunds)',
    at: '{#changes.notice}',
    says: /no clause or section refunds/,
  },
  {
    rule: 'links.unused',
    file: VENDOR,
    from: 'trustCentre: https://trust.example.com/',
    to: 'trustCentre: https://trust.example.com/',
    at: 'trustCentre: ',
    says: /no clause links to https:\/\/trust\.example\.com\//,
  },
  ...[
    [
      'http://status.example.com/',
      /“http:\/\/status\.example\.com\/” is not an address.*https:\/\/ in front/,
    ],
    ['javascript:alert(1)', /“javascript:alert\(1\)” is not an address/],
    ['data:text/html,x', /“data:text\/html,x” is not an address/],
    ['//status.example.com/', /“\/\/status\.example\.com\/” is not an address/],
    ['status.example.com', /“status\.example\.com” is not an address/],
    ['https:/status.example.com', /“https:\/status\.example\.com” is not an address/],
    ['#claims.evidence', /Refer to the section or clause as \[\]\(#claims\.evidence\), without words\./],
  ].map(([href, says]) => ({
    rule: 'links.scheme' as const,
    file: SLA,
    from: '[its SLA page]({{ vendor.links.page }})',
    to: `[its SLA page]({{ vendor.links.page }}) or [here](${href})`,
    at: '{#changes.notice}',
    says: says as RegExp,
  })),
  ...[
    [
      // The same words, somewhere else.
      '[the status page](https://status.example.org/)',
      /“the status page” leads to https:\/\/status\.example\.org\/, and elsewhere to https:\/\/status\.example\.com\/\..*\{\{ vendor\.links\.status \}\}/,
    ],
    [
      // Other words, for one region alone.
      '{% if region.transfers.needed %}[the status page]({{ vendor.links.status }}){% else %}[our news](https://news.example.org/){% endif %}',
      /the clause leads to https:\/\/news\.example\.org\/ for \w+, European Union, and to https:\/\/status\.example\.com\/ for others/,
    ],
  ].map(([to, says]) => ({
    rule: 'links.vendors-own' as const,
    file: SLA,
    from: 'Monthly Uptime on [the status page]({{ vendor.links.status }})',
    to: `Monthly Uptime on ${to}`,
    at: '{#reporting.status-page}',
    says: says as RegExp,
  })),
  {
    rule: 'texts.note-figure',
    file: SLA,
    from: 'Customer must claim within {{ claim.days }} days',
    to: 'Customer must claim within 280 days',
    at: '## Claims {#claims}',
    says: /“In short” says 280, which no clause of the section/,
  },
  {
    rule: 'places.country',
    file: TERMS,
    from: 'place: Northern Virginia',
    to: 'place: "Frankfurt, Germany"',
    at: 'place: "Frankfurt, Germany"',
    says: /Frankfurt, Germany names Germany, and country is United States/,
  },
  {
    rule: 'texts.invisible',
    file: TERMS,
    from: 'contract: self-serve',
    to: 'contract: "self-\u202Eserve"',
    at: 'contract: "self-',
    says: /nobody sees \(U\+202E\) stands after “self-”/,
  },
  {
    rule: 'texts.placeholder',
    file: SLA,
    from: 'A claim must arrive within {{ claim.days }} days',
    to: 'A claim must arrive within {{ claim.days | minus: 10 }} days',
    at: '{#claims.window}',
    says: /“\{\{ claim\.days \| minus: 10 \}\}” prints something else/,
  },
  {
    // Asked for in a condition that never holds: the clause does not say the figure in the end.
    rule: 'terms.unprinted',
    file: SLA,
    from: 'A claim must arrive within {{ claim.days }} days',
    to: 'A claim must arrive within {% if tier.id == "none" %}{{ claim.days }}{% else %}5{% endif %} days',
    at: '{#claims.window}',
    says: /does not print “Time to claim a credit”/,
  },
  ...(
    [
      ['terms.longest', 'days: 30\n', 'days: 36500\n', 'days: 36500', /longer than ten years/],
      [
        'terms.longest',
        'S3: { amount: 1, unit: day, clock: business }',
        'S3: { amount: 4000, unit: day, clock: business }',
        'S3: { amount: 4000',
        /longer than a year/,
      ],
      [
        'api.burst',
        'requestsPerMinute: 300, burst: 60',
        'requestsPerMinute: 300, burst: 600',
        'burst: 600',
        /600 requests in one second are more than the 300/,
      ],
      [
        'regions.name',
        'name: European Union',
        'name: Switzerland',
        'name: Switzerland',
        /region eu is called Switzerland, and its dataLocations name Germany and Ireland/,
      ],
      [
        'security.certification-name',
        'name: SOC 2 Type II\n',
        'name: SOC 2 Type I\n',
        'name: SOC 2 Type I',
        /the id soc2-type-2 stands for SOC 2 Type II, and documents would print SOC 2 Type I for it/,
      ],
      [
        'security.certification-name',
        'id: soc2-type-2',
        'id: soc-2',
        'id: soc-2',
        /SOC 2 Type II has the id soc-2, under which \/qualify does not find it.*id: soc2-type-2/,
      ],
      [
        'api.reference-date',
        'date: "2026-01-12"',
        'date: "2027-07-12"',
        'date: "2027-07-12"',
        /is after the day on which version 2026-10-01 begins/,
      ],
    ] as const
  ).map(([rule, from, to, at, says]) => ({ rule, file: TERMS, from, to, at, says })),
  {
    rule: 'documents.glyphs',
    file: SLA,
    from: 'A Month exactly at the Availability Target meets it.',
    to: 'Monthly Uptime ≥ the Availability Target meets it.',
    at: '{#availability.target}',
    says: /“≥” \(U\+2265\)/,
  },
  {
    rule: 'documents.glyphs',
    file: VENDOR,
    from: 'name: Mara Lindqvist',
    to: 'name: Мара Lindqvist',
    at: 'name: Мара Lindqvist',
    says: /“М” \(U\+041C\)/,
  },
  ...(
    [
      ['purpose: Signs users in', 'purpose: Sіgns users in', /“і” \(U\+0456\)/],
      ['place: San Francisco', 'place: San Frаncisco', /“а” \(U\+0430\)/],
    ] as const
  ).map(([from, to, says]) => ({ rule: 'documents.glyphs' as const, file: OKTA, from, to, at: to, says })),
  {
    rule: 'texts.braces',
    file: SLA,
    from: '[its SLA page]({{ vendor.links.page }})',
    to: '[its SLA page]({{ vendor.links.page }}) of { vendor.shortName }',
    at: '{#changes.notice}',
    says: /“\{ vendor\.shortName \}” is printed as it stands\. A placeholder takes two braces: \{\{ vendor\.shortName \}\}\./,
  },
  // Each of these was printed in a signed document.
  ...(
    [
      [
        SLA,
        '::credit-schedule',
        ':credit-schedule',
        '{#credits.amount}',
        /“:credit-schedule” is printed as it stands/,
      ],
      [
        SLA,
        '\n\n::credit-schedule',
        '\n::credit-schedule',
        '{#credits.amount}',
        /“::credit-schedule”.*alone on a line/,
      ],
      [
        SLA,
        '[](#claims.evidence)',
        '[] (#claims.evidence)',
        '{#definitions.request}',
        /“\[\] \(#claims\.evidence\)”/,
      ],
      [SLA, '**Customer**', '**Customer', '{#definitions.customer}', /“\*\*Customer”.*on both sides/],
      [
        SLA,
        '{#claims.window}',
        '> This right lapses.\n\n{#claims.window}',
        '{#claims}',
        /“> This right lapses\.” would replace the note of its section/,
      ],
      [SLA, '## Service credits', '## Service **credits', '## Service **credits', /“\*\*credits”/],
      [DPA, '\n::data-locations', '\n::data-locations.', '{#annex-3.locations}', /“::data-locations”/],
      [
        TERMS,
        'for every severity\n',
        'for **every** severity\n',
        'for **every** severity',
        /YAML files take no Markdown/,
      ],
    ] as const
  ).map(([file, from, to, at, says]) => ({ rule: 'texts.markup' as const, file, from, to, at, says })),
  {
    rule: 'elements.tables',
    file: SLA,
    from: '\n::credit-schedule\n',
    to: '',
    at: '## Service credits',
    says: /Write ::credit-schedule alone on a line/,
  },
  {
    rule: 'elements.tables',
    file: SLA,
    from: '\n::first-response\n',
    to: '',
    at: '{#support.first-response}',
    says: /Write ::first-response alone on a line/,
  },
  {
    rule: 'texts.table',
    file: SLA,
    from: '\n::escalation\n',
    to: '',
    at: '{#escalation.ladder}',
    says: /its section has none/,
  },
  {
    rule: 'calendar.repeated-day',
    file: TERMS,
    from: 'zone: Asia/Singapore\n      days: [Monday, Tuesday,',
    to: 'zone: Asia/Singapore\n      days: [Monday, Monday,',
    at: 'days: [Monday, Monday,',
    says: /Monday is listed twice\. Keep each day once\./,
  },
  {
    rule: 'calendar.offset',
    file: TERMS,
    from: 'zone: Asia/Singapore\n      days:',
    to: 'zone: "+08:00"\n      days:',
    at: 'zone: "+08:00"',
    says: /\+08:00 is an offset, which knows no summer time\. Write a time zone by its IANA name/,
  },
  {
    rule: 'calendar.distant-holiday',
    file: TERMS,
    from: '"2027-05-20", name: Vesak Day',
    to: '"2207-05-20", name: Vesak Day',
    at: '"2207-05-20", name: Vesak Day',
    says: /between 2029-01-01 \(New Year's Day\) and 2207-05-20 \(Vesak Day\)\. Correct the year/,
  },
  {
    rule: 'ledger.order',
    file: RELEASES,
    from: 'effectiveAt: "2026-10-01T00:00:00Z"',
    to: 'effectiveAt: "2026-03-01T00:00:00Z"',
    at: 'effectiveAt: "2026-03-01T00:00:00Z"',
    says: /2026-10-01 does not begin after 2026-04-01/,
    versions: 'all',
  },
  {
    rule: 'ledger.order',
    file: RELEASES,
    from: 'publishedAt: "2026-11-16T09:00:00Z"',
    to: 'publishedAt: "2026-07-01T08:59:59Z"',
    at: 'publishedAt: "2026-07-01T08:59:59Z"',
    says: /2027-03-01 is published before 2026-10-01, the entry above it/,
    versions: 'all',
  },
  {
    rule: 'ledger.effective-date',
    file: RELEASES,
    from: 'effectiveAt: "2026-10-01T00:00:00Z"',
    to: 'effectiveAt: "2026-10-02T00:00:00Z"',
    at: 'effectiveAt: "2026-10-02T00:00:00Z"',
    says: /begins on 2026-10-02\. Write effectiveAt: "2026-10-01T00:00:00Z"\./,
  },
  {
    rule: 'ledger.effective-date',
    file: RELEASES,
    from: 'publishedAt: "2026-07-01T09:00:00Z"',
    to: 'publishedAt: "2026-10-01T00:44:38Z"',
    at: 'publishedAt: "2026-10-01T00:44:38Z"',
    says: /2026-10-01 begins at 2026-10-01T00:00:00Z and is published only at 2026-10-01T00:44:38Z: .* after a later day, 2026-10-02 or after, and release it again\./,
  },
  {
    rule: 'ledger.effective-date',
    file: RELEASES,
    from: 'publishedAt: "2026-07-01T09:00:00Z"',
    to: 'publishedAt: "2026-10-01T00:00:00Z"',
    at: 'publishedAt: "2026-10-01T00:00:00Z"',
    says: /2026-10-01 begins at 2026-10-01T00:00:00Z and is published only at 2026-10-01T00:00:00Z: .* after a later day, 2026-10-02 or after, and release it again\./,
  },
  {
    rule: 'ledger.approvals',
    file: RELEASES,
    from: '{ role: "legal", on: "2026-06-29" }',
    to: '{ role: "finance", on: "2026-06-29" }',
    at: 'approvals:',
    says: /2026-10-01 has no approval by legal/,
  },
  {
    rule: 'ledger.approvals',
    file: RELEASES,
    from: '{ role: "legal", on: "2026-06-29" }',
    to: '{ role: "legal", on: "2026-07-02" }',
    at: 'approvals:',
    says: /2026-10-01 was approved by legal on 2026-07-02, after its release/,
  },
  {
    // Its own terms ask for two roles; those of 2026-10-01, in force when it was released, for product too.
    rule: 'ledger.earlier-approvals',
    file: RELEASES,
    from: '      - { role: "product", on: "2026-11-10" }\n',
    to: '',
    at: 'approvals:\n      - { role: "engineering", on: "2026-11-05" }',
    says: /2027-03-01 has no approval by product, which 2026-10-01 promises for every release/,
    versions: 'all',
  },
  {
    rule: 'ledger.notice',
    file: RELEASES,
    from: '2026-11-16T09:00:00Z',
    // Starter's rate limit falls. The day of publication does not count: 90 days from 30 November end with 28 February,
    // those from 1 December with 1 March.
    to: '2026-12-01T00:00:00Z',
    at: '2026-12-01T00:00:00Z',
    says: /2026-10-01 promises 90 days of notice of a change that disadvantages customers.* begins on 2027-03-02 or later\./,
    versions: 'all',
  },
  {
    rule: 'ledger.future',
    file: RELEASES,
    from: '2026-11-16T09:00:00Z',
    to: '2026-11-30T23:59:59Z',
    at: '2026-11-30T23:59:59Z',
    says: /2027-03-01 is dated 2026-11-30T23:59:59Z, which is still to come/,
    versions: 'all',
  },
  {
    rule: 'review.future',
    file: 'data/reviews.yaml',
    from: '2026-11-03',
    to: '2027-11-03',
    at: '2027-11-03',
    says: /the review of 2027-11-03 is still to come, and does not count until then\. Write the day .*2026-11-20 or earlier\.$/,
  },
  {
    rule: 'review.order',
    file: 'data/reviews.yaml',
    from: '2026-11-03',
    to: '2026-01-03',
    at: '2026-01-03',
    says: /the review of 2026-01-03 stands below that of 2026-03-27\. Correct its date/,
  },
  {
    // Version 2027-03-01 lowers Starter's rate limit.
    rule: 'ledger.material',
    file: RELEASES,
    from: 'material: true\n    reason: "Better: at most',
    to: 'material: false\n    reason: "Better: at most',
    at: 'material: false',
    says: /2027-03-01 changes an obligation and is not called a material change\. .*git checkout -- data\/releases\.yaml/,
    versions: 'all',
  },
  {
    // With the terms and texts of the version before it.
    rule: 'ledger.not-material',
    file: RELEASES,
    from: 'Better: at most',
    to: 'Nothing: at most',
    at: 'material: true\n    reason: "Nothing: at most',
    says: /2027-03-01 is called a material change and changes nothing but sub-processors or neutral facts/,
    versions: 'all',
  },
  {
    rule: 'ledger.edition',
    file: RELEASES,
    from: '2027-03-01',
    to: '2026-10-01.1',
    at: 'version: "2026-10-01.1"',
    says: /2026-10-01\.1 changes an obligation: Time to claim a credit \(SLA 6\.1\) changes from 30 days to 31 days.*Undo it and release a version/,
    versions: 'all',
  },
  {
    rule: 'ledger.edition-binding',
    file: RELEASES,
    from: '2027-03-01',
    to: '2026-10-01.1',
    at: 'version: "2026-10-01.1"',
    says: /2026-10-01\.1 changes what an edition may not change any more: a figure in SLA 6\.1 \(Claims\) changes: days → hours\. The entry stays as it is\./,
    versions: 'all',
  },
  {
    rule: 'ledger.edition-number',
    file: RELEASES,
    from: '2027-03-01',
    to: '2026-10-01.2',
    at: 'version: "2026-10-01.2"',
    says: /2026-10-01\.2 is not the edition that follows those above it, which is 2026-10-01\.1/,
    versions: 'all',
  },
]

test.each(BREAKAGES)(
  '$rule in $file: $to',
  ({ rule, file, from, to, at, in: pointed = file, says, versions }) => {
    const copy = brokenData(versions)
    copy.replace(file, from, to)
    if (rule === 'ledger.edition') asEdition(copy, '2026-10-01.1')
    if (rule === 'ledger.edition-binding') withHours(copy, '2026-10-01.1')
    if (rule === 'ledger.edition-number') asEdition(copy, '2026-10-01.2')
    if (rule === 'ledger.not-material') withoutChange(copy)
    if (rule === 'ledger.earlier-approvals')
      copy.replace(
        'data/terms/2027-03-01/terms.yaml',
        '[engineering, legal, product]',
        '[engineering, legal]',
      )
    // Data that do not load have other findings: nothing may refer to a section that is gone.
    if (rule === 'elements.missing')
      copy.write(SLA, copy.read(SLA).replaceAll('[](#credits)', '[](#refunds)'))
    if (rule === 'links.unused')
      copy.write(
        DPA,
        copy.read(DPA).replaceAll('{{ vendor.links.trustCentre }}', 'https://elsewhere.example.com/'),
      )
    const found = lint(copy).filter((finding) => finding.rule === rule)
    const severity = severityOf(rule, file.startsWith('data/terms/'))
    expect(found.slice(0, 1).map(short)).toEqual([
      `${severity} ${pointed}:${copy.lineOf(pointed, at)} ${rule}`,
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toMatch(says)
  },
)

test.each(['https://status.example.com/', 'mailto:legal@example.com', '/verify'])(
  'a text may link to %s',
  (href) => {
    const copy = brokenData()
    copy.replace(SLA, '({{ vendor.links.page }})', `({{ vendor.links.page }}) or [here](${href})`)
    expect(lint(copy)).toEqual([])
  },
)

test('a finding in a released version asks for a new one, and in a draft for the file itself', () => {
  const copy = brokenData()
  copy.replace(TERMS, 'noticeHours: 48', 'noticeHours: 47')
  copy.reseal()
  startVersion(copy.root, '2027-06-01')
  const found = lintDrafts(copy).filter(({ rule }) => rule === 'maintenance.notice')
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    [
      TERMS,
      "47 hours' notice of maintenance is short: buyers expect at least 48. Write 48 or more, if you can keep it. This version is released, so do it in a new one: npm run terms:new -- <effective date>",
    ],
    [
      'data/terms/2027-06-01/terms.yaml',
      "47 hours' notice of maintenance is short: buyers expect at least 48. Write 48 or more, if you can keep it.",
    ],
  ])
})

// Added to the rules after versions had been released; what they find there nobody can correct.
test.each(BREAKAGES.filter(({ rule, versions }) => rule in WARNINGS_ONCE_RELEASED && versions !== 'all'))(
  '$rule in $file is a warning once released, and an error in a draft',
  ({ rule, file, from, to, in: pointed = file }) => {
    const copy = brokenData()
    copy.replace(file, from, to)
    // A draft has the list and the vendor's facts of today.
    const isOfList = file.includes('/subprocessors/') || file.endsWith('/vendor.yaml')
    const live = file.replace('terms/2026-10-01/', '')
    const drafted = isOfList && pointed === file ? live : pointed.replace('2026-10', '2027-06')
    if (isOfList) copy.replace(live, from, to)
    copy.reseal()
    startVersion(copy.root, '2027-06-01')
    const found = lintDrafts(copy).filter((finding) => finding.rule === rule)
    expect(found.map((finding) => [finding.severity, finding.file])).toEqual([
      ['warning', pointed],
      ['error', drafted],
    ])
  },
)

test.each(['rate-limited-answer.http', 'rate-limited-fetch.mjs'])('the example %s is missed', (name) => {
  const copy = brokenData()
  copy.delete(`data/examples/${name}`)
  expect(checkData(copy.root, NOW, process.cwd()).errors).toEqual([
    {
      file: `data/examples/${name}`,
      line: 1,
      rule: 'file.missing',
      message: `there is no file data/examples/${name}, which every offer page shows. Restore it: git checkout data/examples/${name}`,
    },
  ])
})

test('a desk starts and is built with a released version that a younger rule would refuse', () => {
  const copy = brokenData()
  copy.replace(TERMS, '"2027-05-20", name: Vesak Day', '"2207-05-20", name: Vesak Day')
  copy.replace(SLA, '**Customer**', '**Customer')
  copy.reseal()
  const { catalogue, errors, warnings } = checkData(copy.root, NOW, process.cwd())
  expect([catalogue?.ledger.map(({ version }) => version), errors]).toEqual([['2026-10-01'], []])
  expect(warnings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['calendar.distant-holiday', 'texts.markup']),
  )
})

test('every rule has a file that breaks it', () => {
  const tested = new Set<LintRule>([
    ...BREAKAGES.map(({ rule }) => rule),
    'review.overdue',
    'calendar.holidays',
    'demo.facts',
    'subprocessors.past-end',
    // lib/domain/lint/ledger/notice-rule.test.ts: it takes three versions of which the second promises less.
    'ledger.notice-in-force',
  ])
  expect([...tested].toSorted()).toEqual(Object.keys(LINT_RULES).toSorted())
})

test('an engagement whose planned end has passed is told from the day after on', () => {
  const copy = brokenData()
  const file = 'data/subprocessors/okta.yaml'
  const before = subprocessorSchema.parse(parse(copy.read(file)))
  copy.replace(file, '  - region: eu\n', '  - region: eu\n    until: 2026-11-19\n')
  const after = subprocessorSchema.parse(parse(copy.read(file)))
  copy.publish({ id: 'okta', effectiveOn: '2026-11-19', before, after })
  const found = (day: string) =>
    lint(copy, new Date(`${day}T10:00:00Z`)).filter(({ rule }) => rule === 'subprocessors.past-end')
  expect(found('2026-11-19')).toEqual([])
  expect(found('2026-11-20')).toEqual([
    {
      file,
      line: copy.lineOf(file, 'until: 2026-11-19'),
      rule: 'subprocessors.past-end',
      severity: 'warning',
      message:
        'Okta was to be used in region eu until 19 November 2026, and no notice ends that. If it has ended, remove this engagement; if it goes on, write a later day, or remove until. Then draft the notice: npm run subprocessors:change',
    },
  ])
})

test('an element that is only a heading is missing, and is found where it stands', () => {
  const copy = brokenData()
  const text = copy.read(SLA)
  const [start, end] = [text.indexOf('{#changes.worse}'), text.indexOf('## Sole remedy')]
  const cut = text.slice(start, end)
  copy.write(SLA, text.replace(cut, '').replaceAll(/\[\]\(#changes[^)]*\)/g, 'the notice'))
  copy.write(DPA, copy.read(DPA).replaceAll(/\[\]\(sla#changes[^)]*\)/g, 'the notice'))
  const line = copy.lineOf(SLA, '## Changes to this SLA')
  expect(lint(copy).map(short)).toContain(`error ${SLA}:${line} elements.missing`)
})

test('a review of today is in time, and one still to come puts none below it out of order', () => {
  const copy = brokenData()
  copy.replace('data/reviews.yaml', '2026-11-03', '2026-11-20')
  copy.replace('data/reviews.yaml', '2026-07-01', '2027-07-01')
  expect(lint(copy).map(short)).toEqual(['warning data/reviews.yaml:5 review.future'])
})

// The last review before 20 November 2026 is that of 3 November; 92 days later it is 3 February 2027.
test.each([
  ['2027-02-03T23:59:59Z', []],
  ['2027-02-04T00:00:00Z', ['warning data/reviews.yaml:7 review.overdue']],
  // Before the first review none has happened; those ahead do not count.
  ['2026-03-26T00:00:00Z', ['warning data/reviews.yaml:3 review.overdue']],
  ['2026-03-27T00:00:00Z', []],
])('on %s the review is found overdue: %j', (now, expected) => {
  const found = lint(brokenData('all'), new Date(now)).filter(({ rule }) => rule === 'review.overdue')
  expect(found.map(short)).toEqual(expected)
})

/** The demo's terms with holidays up to the end of 2027 only. */
function withHolidaysTo2027(): DataCopy {
  const copy = brokenData()
  copy.write(TERMS, copy.read(TERMS).replace(/^ +- \{ date: "20(?:2[89]|[3-9]\d)-.*\n/gm, ''))
  return copy
}

// The lists end with 2027: on 31 December 2026 that is a year ahead, on the day after it is a day less.
test.each([
  ['2026-12-31T23:59:59Z', 0],
  ['2027-01-01T00:00:00Z', 3],
])('on %s the holidays of %i calendars are found to run out', (now, count) => {
  const copy = withHolidaysTo2027()
  const found = lint(copy, new Date(now)).filter(({ rule }) => rule === 'calendar.holidays')
  expect(found).toHaveLength(count)
  for (const finding of found) {
    expect(finding).toMatchObject({ file: TERMS, severity: 'warning' })
    expect(finding.message).toMatch(
      /^the holidays of “.+” end with 2027: .*\. Add those of 2028 in a new version: npm run terms:new/,
    )
  }
})

test('facts of the demonstration are found in the draft of another vendor, each where it is written', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  copy.replace('data/vendor.yaml', 'legalName: Lumenary Cloud, Inc.', 'legalName: Harbour Systems GmbH')
  const terms = 'data/terms/2027-06-01/terms.yaml'
  copy.write(terms, copy.read(terms).replaceAll('Lumenary Cloud, Inc.', 'Harbour Systems GmbH'))
  copy.replace(
    'data/vendor.yaml',
    'courts: the state and federal courts in Wilmington, Delaware',
    'courts: the courts of Hamburg',
  )
  const found = lintDrafts(copy).filter(({ rule }) => rule === 'demo.facts')
  const at = (file: string, text: string) => `warning ${file}:${copy.lineOf(file, text)} demo.facts`
  expect(found.map(short)).toEqual(
    expect.arrayContaining([
      at('data/vendor.yaml', 'name: Lumenary Cloud'),
      at('data/vendor.yaml', 'address: 100 Example Plaza'),
      at('data/vendor.yaml', 'name: Mara Lindqvist'),
      at('data/vendor.yaml', 'support: support@example.com'),
      at('data/terms/2027-06-01/sla.md', '{#definitions.upstream-provider}'),
      at('data/terms/2027-06-01/dpa.md', '{#annex-4.clause-17}'),
    ]),
  )
  // What was replaced is found no more, and nothing is said of the released version.
  expect(found.map(short)).not.toContain(at('data/vendor.yaml', 'courts: the courts of Hamburg'))
  expect(found.filter(({ file }) => file.startsWith('data/terms/2026-10-01'))).toEqual([])
  expect(found.find(({ message }) => message.includes('Mara Lindqvist'))?.message).toBe(
    '“Mara Lindqvist” is the data protection officer of the demonstration. Write the name of yours, or keep it if it is true of you.',
  )
})

test('a draft of the demonstration vendor may hold its facts', () => {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  expect(lintDrafts(copy).filter(({ rule }) => rule === 'demo.facts')).toEqual([])
})

test('docs/demo-facts.md lists the facts of the code, with the files in which each is looked for', () => {
  const table = readFileSync('docs/demo-facts.md', 'utf8')
  const rows = [...table.matchAll(/^\| (.+) \| (.+) \| (.+) \| (.+) \|$/gm)].map((row) => row.slice(1))
  expect(rows.slice(1)).toEqual(
    DEMO_FACTS.map(({ fact, what, fix, only }) => [
      fact,
      what,
      fix,
      only === undefined ? 'every file' : only.map((file) => `${file}.yaml`).join(', '),
    ]),
  )
})

/** Facts of the demonstration that a draft of another vendor is warned of, each with its file. */
function factsLeft(change: (copy: DataCopy) => void): string[] {
  const copy = brokenData()
  startVersion(copy.root, '2027-06-01')
  const own = (file: string) =>
    copy.write(file, copy.read(file).replaceAll('Lumenary Cloud, Inc.', 'Harbour GmbH'))
  own('data/vendor.yaml')
  own('data/terms/2027-06-01/terms.yaml')
  change(copy)
  return lintDrafts(copy)
    .filter(({ rule }) => rule === 'demo.facts')
    .map(({ file, message }) => `${file.split('/').at(-1)} ${/“(.+?)”/.exec(message)?.[1]}`)
}

// sla.md and dpa.md print the places of storage by placeholders, in lists and tables: terms.yaml is where they stand.
test('a fact that a placeholder prints is found in the file that holds it, and in no other', () => {
  const left = factsLeft(() => undefined)
  for (const place of ['Northern Virginia', 'Oregon', 'Frankfurt', 'Dublin', 'Singapore', 'Sydney']) {
    expect(left).toContain(`terms.yaml ${place}`)
    expect(left).not.toContain(`sla.md ${place}`)
    expect(left).not.toContain(`dpa.md ${place}`)
  }
  // These stand in the text itself.
  expect(left).toContain('sla.md Upstream Provider')
  expect(left).toContain('dpa.md Data Protection Commission of Ireland')
  expect(left).not.toContain('sla.md Lumenary')
})

test('law and countries of the demonstration are found, also where its places and names are replaced', () => {
  const left = factsLeft((copy) => {
    const file = 'data/terms/2027-06-01/terms.yaml'
    copy.write(file, copy.read(file).replaceAll('Frankfurt', 'Bonn').replaceAll('Dublin', 'Cork'))
  })
  expect(left).toEqual(
    expect.arrayContaining([
      'vendor.yaml the law of Ireland',
      'vendor.yaml the courts of Ireland',
      'vendor.yaml the law of England and Wales',
      'vendor.yaml the courts of England and Wales',
      // country: Germany, Ireland and Australia; subprocessorCountries: France, Japan; “its Irish subsidiary”.
      ...['United States', 'Germany', 'Ireland', 'Irish', 'Australia', 'France', 'Japan'].map(
        (country) => `terms.yaml ${country}`,
      ),
    ]),
  )
  // The law is told as law, and companies and clauses may name a country that is nobody's choice.
  expect(left).not.toContain('vendor.yaml Ireland')
  expect(
    left.filter((found) => /^(?!terms|vendor).*yaml (?:United States|France|Ireland)$/.test(found)),
  ).toEqual([])
  expect(left).not.toContain('dpa.md United States')
})

/** What the lint says of drafts and released versions together, as terms:check does. */
function lintDrafts(copy: DataCopy): LintedFinding[] {
  const { catalogue, findings } = readCatalogue(copy.root)
  if (catalogue === null) throw new Error(JSON.stringify(findings))
  const all = { ...catalogue, versions: new Map([...catalogue.versions, ...catalogue.drafts]) }
  const built = new Map<string, Offer[]>()
  expect(checkOffers(copy.root, all, built)).toEqual([])
  return lintData(copy.root, all, built, NOW, process.cwd())
}

/** What the shape of the files already demands: the finding then comes from the schema, before the lint. */
test.each([
  [
    'a limit that is not a number',
    TERMS,
    'requestsPerMinute: 300',
    'requestsPerMinute: fair use',
    /requestsPerMinute/,
  ],
  [
    'a severity without a response time',
    TERMS,
    '      S3: { amount: 4, unit: hour, clock: business }\n',
    '',
    /supportPlans\.premium\.firstResponse/,
  ],
  ['maintenance without a maximum', TERMS, '  maximumMinutesPerMonth: 240\n', '', /maximumMinutesPerMonth/],
  ['a vendor without a status page', VENDOR, '  status: https://status.example.com/\n', '', /links\.status/],
  ['a vendor without a whitepaper', VENDOR, /^ {2}whitepaper: .*\n/m, '', /links\.whitepaper/],
])('%s does not load', (_, file, from, to, says) => {
  const copy = brokenData()
  copy.write(file, copy.read(file).replace(from, to))
  copy.reseal()
  const { catalogue, findings } = readCatalogue(copy.root)
  expect(catalogue).toBeNull()
  expect(findings.map((finding) => finding.file)).toEqual([file])
  expect(findings[0]?.message).toMatch(says)
})

test('docs/lint.md lists the rules of the code, in their order and with their severity', () => {
  const rows = [
    ...readFileSync('docs/lint.md', 'utf8').matchAll(/^\| `([a-z0-9.-]+)` \| (error|warning) \|/gm),
  ]
  expect(rows.map(([, rule, severity]) => [rule, severity])).toEqual(Object.entries(LINT_RULES))
})

test('docs/lint.md lists the rules that only warn once a version is released', () => {
  const [, section = ''] = readFileSync('docs/lint.md', 'utf8').split(/^## Rules that are younger.*$/m)
  const rows = [...section.matchAll(/^\| `([a-z0-9.-]+)` \| (.+) \|$/gm)]
  expect(rows.map(([, rule, why]) => [rule, why])).toEqual(Object.entries(WARNINGS_ONCE_RELEASED))
})

test('a version announced just in time for a change for the worse has no finding', () => {
  const copy = brokenData('all')
  copy.replace(RELEASES, '2026-11-16T09:00:00Z', '2026-11-30T23:59:59Z')
  expect(lint(copy, new Date('2026-11-30T23:59:59Z'))).toEqual([])
})

/** The announced version with everything that the one in force says. */
function withoutChange(copy: DataCopy): void {
  for (const name of ['terms.yaml', 'sla.md', 'dpa.md'])
    copy.write(
      `data/terms/2027-03-01/${name}`,
      copy.read(`data/terms/2026-10-01/${name}`).replace('version: "2026-10-01"', 'version: "2027-03-01"'),
    )
}

/** In place of the announced version an edition of the one in force with one day more, published and in force at once. */
function asEdition(copy: DataCopy, id: string): void {
  const edition = `data/terms/${id}`
  copy.delete('data/terms/2027-03-01')
  cpSync(join(copy.root, 'data/terms/2026-10-01'), join(copy.root, edition), { recursive: true })
  copy.replace(`${edition}/terms.yaml`, 'version: "2026-10-01"', `version: "${id}"`)
  copy.replace(`${edition}/terms.yaml`, '  days: 30', '  days: 31')
  copy.replace(RELEASES, '2027-03-01T00:00:00Z', '2026-11-16T09:00:00Z')
  // The figure stands in a second clause too, whose words this covers.
  copy.replace(
    RELEASES,
    '    reason: "Better: at most',
    '    corrects: "One day more."\n    reason: "Better: at most',
  )
}

/** As such, with hours for the days in which to claim. */
function withHours(copy: DataCopy, id: string): void {
  asEdition(copy, id)
  copy.replace(`data/terms/${id}/terms.yaml`, '  days: 31', '  days: 30')
  copy.replace(
    `data/terms/${id}/sla.md`,
    'must arrive within {{ claim.days }} days',
    'must arrive within {{ claim.days }} hours',
  )
}
