import { countryName } from './country-name.ts'

/** Codes of the 30 states of the European Economic Area: the 27 of the EU, Iceland, Liechtenstein and Norway. */
export const EEA_CODES: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')

/** The names of these. */
export const EEA_COUNTRIES: readonly string[] = EEA_CODES.map(countryName)
