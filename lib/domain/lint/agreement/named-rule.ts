import { countryCode } from '../../places/country-name.ts'
import { EEA_COUNTRIES } from '../../places/eea.ts'
import { STANDARDS } from '../../qualification/criteria/standards.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { dateOf } from '../../quantities/version-id.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/** Names that say something which the fields beside them deny: page and documents print the one, answers are made of the other. */
export function namedFindings(terms: Terms): LintFinding[] {
  return [
    ...standardFindings(terms),
    ...regionFindings(terms),
    ...placeFindings(terms),
    ...referenceFindings(terms),
  ]
}

/** The id of a standard belongs to its name, and the name to the id: /qualify finds it by the one, and clauses print the other. */
function standardFindings({ security: { certifications } }: Terms): LintFinding[] {
  return certifications.flatMap(({ id, name }, index): LintFinding[] => {
    const meant = STANDARDS.find(({ certification }) => certification === id)
    const called = STANDARDS.find((standard) => isCalled(name, standard))
    if (meant === called || (meant !== undefined && isCalled(name, meant))) return []
    return [
      {
        rule: 'security.certification-name',
        place: {
          in: 'terms',
          path: ['security', 'certifications', index, meant === undefined ? 'id' : 'name'],
        },
        message:
          meant === undefined
            ? `${name} has the id ${id}, under which /qualify does not find it`
            : `the id ${id} stands for ${meant.name}, and documents would print ${name} for it`,
        fix:
          meant === undefined
            ? `Write id: ${called?.certification}.`
            : `Write ${meant.name} in the name, or another id.`,
      },
    ]
  })
}

/** Whether a name begins with that of a standard: "ISO/IEC 27001:2022", "SOC 2 Type 2". "SOC 2 Type I" is not SOC 2 Type II. */
function isCalled(name: string, { name: standard, called = standard }: (typeof STANDARDS)[number]): boolean {
  return plain(name).startsWith(plain(called))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace('isoiec', 'iso')
    .replace('type2', 'typeii')
}

const UNION = /^(?:(?:the )?european union|eu|eea|european economic area)\b/i

/** A region that is called by a country, or by the EU, and in which the vendor stores data elsewhere. */
function regionFindings({ regions }: Terms): LintFinding[] {
  return regions.flatMap(({ id, name, shortName, dataLocations }, index) =>
    (
      [
        ['name', name],
        ['shortName', shortName],
      ] as const
    ).flatMap(([key, called]): LintFinding[] => {
      const code = countryCode(called)
      const isWithin = (country: string) =>
        UNION.test(called)
          ? EEA_COUNTRIES.includes(country)
          : code === null || called.length < 3 || countryCode(country) === code
      const elsewhere = dataLocations.map(({ country }) => country).filter((country) => !isWithin(country))
      if (elsewhere.length === 0) return []
      return [
        {
          rule: 'regions.name',
          place: { in: 'terms', path: ['regions', index, key] },
          message: `region ${id} is called ${called}, and its dataLocations name ${enumerated([...new Set(elsewhere)])}`,
          fix: 'Correct the places, or give the region a name that says where data are stored.',
        },
      ]
    }),
  )
}

/** A place that names a country of its own, and not the one beside it. */
function placeFindings({ regions }: Terms): LintFinding[] {
  return regions.flatMap(({ dataLocations }, index) =>
    dataLocations.flatMap(({ place, country }, at): LintFinding[] => {
      const other = place
        .split(/[,;()/]/)
        .map((part) => part.trim())
        .find((part) => isOtherCountry(part, country))
      if (other === undefined) return []
      return [
        {
          rule: 'places.country',
          place: { in: 'terms', path: ['regions', index, 'dataLocations', at, 'place'] },
          message: `${place} names ${other}, and country is ${country}`,
          fix: 'Write the place alone, and its country in country.',
        },
      ]
    }),
  )
}

/** Georgia is a state of the United States too. */
function isOtherCountry(name: string, country: string): boolean {
  const code = name.length < 3 || name === 'Georgia' ? null : countryCode(name)
  return code !== null && code !== countryCode(country)
}

/** A reference that was not published when the version begins describes no endpoint that it could count. */
function referenceFindings({ version, api }: Terms): LintFinding[] {
  if (api.reference.date <= dateOf(version)) return []
  return [
    {
      rule: 'api.reference-date',
      place: { in: 'terms', path: ['api', 'reference', 'date'] },
      message: `${api.reference.date} is after the day on which version ${version} begins, so no reference would say then which endpoints count`,
      fix: `Write the day on which it was published, ${dateOf(version)} at the latest.`,
    },
  ]
}
