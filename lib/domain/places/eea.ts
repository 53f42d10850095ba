import { countryName } from './country-name.ts'

const CODES = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'

/** Names of the 30 states of the European Economic Area: the 27 of the EU, Iceland, Liechtenstein and Norway. */
export const EEA_COUNTRIES: readonly string[] = CODES.split(' ').map(countryName)
