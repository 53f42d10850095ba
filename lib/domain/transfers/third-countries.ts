import { EEA_CODES } from '../places/eea.ts'

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** The EEA, with the territories that have a code of their own and in which the GDPR applies. */
const EEA = codes('AX GF GP MF MQ RE YT').union(new Set(EEA_CODES))

/** The United States with its territories: companies there can take part in the Data Privacy Framework. */
const UNITED_STATES = codes('US PR GU VI AS MP')

/**
 * Countries that the European Commission had found adequate as a whole, or for commercial organisations, when this was
 * written, in 2026. The United States are not among them: their decision is for participants of the framework.
 */
const ADEQUATE = codes('AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY')

/** Whether the GDPR counts a country (ISO 3166-1) as a third one: personal data reach it by chapter V only. */
export function isThirdCountry(code: string): boolean {
  return !EEA.has(code)
}

/** Whether a country (ISO 3166-1) is the United States, or a territory of them. */
export function isUnitedStates(code: string): boolean {
  return UNITED_STATES.has(code)
}

/** Whether an adequacy decision of the European Commission covers a country (ISO 3166-1); a younger one is not known here. */
export function isAdequate(code: string): boolean {
  return ADEQUATE.has(code)
}
