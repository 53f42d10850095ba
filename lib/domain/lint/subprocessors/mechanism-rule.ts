import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'
import type { Region, Terms } from '../../terms/schema.ts'
import { countriesOfRegion } from '../../transfers/region-countries.ts'
import { isAdequate, isThirdCountry, isUnitedStates } from '../../transfers/third-countries.ts'
import type { LintFinding } from '../finding.ts'
import {
  isNamedFor,
  placesWithUse,
  type RecipientPlace,
  recipientPlaces,
  sentencesOf,
} from './recipient-places.ts'

/** What is wrong with a mechanism; one that may be right, for a reason that only people know, is a doubt. */
type Fault = { isCertain: boolean; message: string; fix: string }

type Judge = (
  places: readonly RecipientPlace[],
  company: Pick<Subprocessor, 'seat' | 'dpf'>,
  region: Region | undefined,
) => Fault[]

const OTHERS = 'Or say in mechanismNote, in one sentence, which country another mechanism covers, and which.'

/**
 * Transfer mechanisms that the seat and the places of a sub-processor do not bear out. The mechanism covers all its places
 * in third countries, unless its note names another for one of them (DPA, transfers.onward).
 */
export function mechanismFindings(
  { regions }: Pick<Terms, 'regions'>,
  list: readonly Subprocessor[],
): LintFinding[] {
  return list
    .filter(({ controllerData }) => controllerData === undefined)
    .flatMap((subprocessor) =>
      subprocessor.regions.flatMap((entry, index) => {
        const region = regions.find(({ id }) => id === entry.region)
        return faultsOf(subprocessor, entry, region).map(
          ({ isCertain, message, fix }): LintFinding => ({
            rule: isCertain ? 'subprocessors.mechanism' : 'subprocessors.mechanism-places',
            place: { in: 'subprocessor', id: subprocessor.id, path: ['regions', index, 'mechanism'] },
            message: `the mechanism of region ${entry.region} is ${entry.mechanism}, ${message}`,
            fix,
          }),
        )
      }),
    )
}

function faultsOf(
  subprocessor: Subprocessor,
  entry: SubprocessorRegion,
  region: Region | undefined,
): Fault[] {
  const framework = unprovenFramework(subprocessor, entry)
  const judge = JUDGES[entry.mechanism]
  if (judge === undefined) return framework
  // A note can name another mechanism for a place, but not for the company that the entry is about.
  const open = recipientPlaces(subprocessor, entry).filter(
    ({ country, what }) =>
      isThirdCountry(country) && (what === 'seat' || !isNamedFor(country, entry.mechanismNote)),
  )
  return [...framework, ...judge(open, subprocessor, region)]
}

const FRAMEWORK = /\bData Privacy Framework\b|\bDPF\b/
const DENIED = /\b(?:not|no|nor|without)\b/i

/** The framework is a mechanism only where Annex III prints the entry in its list (DPA, transfers.dpf); a note alone proves none. */
function unprovenFramework(
  { dpf }: Subprocessor,
  { mechanism, mechanismNote = '' }: SubprocessorRegion,
): Fault[] {
  const named = sentencesOf(mechanismNote).some(
    (sentence) => FRAMEWORK.test(sentence) && !DENIED.test(sentence),
  )
  if (!named || (mechanism === 'dpf' && dpf !== undefined)) return []
  return [
    {
      isCertain: true,
      message: 'and its note names the Data Privacy Framework, for which Annex III prints no entry',
      fix: 'Write mechanism: dpf with the entry under dpf, or name another mechanism in the note.',
    },
  ]
}

const JUDGES: Partial<Record<SubprocessorRegion['mechanism'], Judge>> = {
  'none-needed': noneNeeded,
  adequacy,
  dpf,
}

/**
 * No mechanism, beside places in third countries. What the terms say of the region decides (`transfers.needed`): where using it
 * is a transfer, that transfer reaches the countries in which the vendor itself stores data or has staff, and some think of
 * what a company there receives as none of its own; a doubt. A third country beyond these that is not adequate is reached by
 * an onward transfer in any region, and has to have a mechanism (DPA, transfers.onward); so in a region that needs no transfer
 * has each. An adequate country is covered by its decision, whatever the entry says; a doubt.
 * @param region undefined: not one of the terms, which is a finding of its own
 */
function noneNeeded(places: readonly RecipientPlace[], _: unknown, region: Region | undefined): Fault[] {
  if (places.length === 0) return []
  const isTransfer = region?.transfers.needed ?? true
  const own = region === undefined ? null : isTransfer ? countriesOfRegion(region) : []
  const beyond = places.filter(
    ({ country }) => own !== null && !isAdequate(country) && !own.includes(country),
  )
  const isAllAdequate = places.every(({ country }) => isAdequate(country))
  return [
    {
      isCertain: beyond.length > 0,
      message:
        isTransfer && beyond.length > 0
          ? `but this is outside the EEA and the region: ${placesWithUse(beyond)}`
          : `but this is outside the EEA: ${placesWithUse(places)}`,
      fix: `Write ${isAllAdequate ? 'adequacy' : 'the mechanism that covers them, such as scc-module-3'}. ${OTHERS}`,
    },
  ]
}

/** With the entry the decision holds; but Annex III prints an entry beside the mechanism dpf alone (DPA, transfers.dpf). */
function adequacy(places: readonly RecipientPlace[], company: Pick<Subprocessor, 'dpf'>): Fault[] {
  const american = places.filter(({ country }) => isUnitedStates(country))
  const unknown = places.filter(({ country }) => !isUnitedStates(country) && !isAdequate(country))
  return [
    ...(american.length === 0
      ? []
      : [
          {
            isCertain: company.dpf?.frameworks.includes('eu-us') !== true,
            message: `which for ${placesWithUse(american)} is the Data Privacy Framework alone`,
            fix: `Write dpf, with the entry in the list of participants, or scc-module-3. ${OTHERS}`,
          },
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            isCertain: false,
            message: `and no adequacy decision of the European Commission is known here for ${placesWithUse(unknown)}`,
            fix: `Write scc-module-3 unless there is a newer decision. ${OTHERS}`,
          },
        ]),
  ]
}

function dpf(places: readonly RecipientPlace[], { seat }: Pick<Subprocessor, 'seat'>): Fault[] {
  if (isUnitedStates(seat)) return beyondFramework(places)
  const isInUnitedStates = places.some(({ country }) => isUnitedStates(country))
  return [
    {
      isCertain: !isInUnitedStates,
      message: isInUnitedStates
        ? 'but the company has its seat elsewhere, and only companies in the United States take part in the framework'
        : 'but neither the seat nor a place is in the United States',
      fix: 'Write the mechanism of this company, such as adequacy or scc-module-3, and add the company in the United States as a sub-processor of its own if it receives data.',
    },
    ...beyondFramework(places.filter(({ what }) => what !== 'seat')),
  ]
}

function beyondFramework(places: readonly RecipientPlace[]): Fault[] {
  const beyond = places.filter(({ country }) => !isUnitedStates(country) && !isAdequate(country))
  if (beyond.length === 0) return []
  return [
    {
      isCertain: false,
      message: `and the Data Privacy Framework covers no places in ${placesWithUse(beyond)}`,
      fix: `Write scc-module-3 if it covers them all. ${OTHERS}`,
    },
  ]
}
