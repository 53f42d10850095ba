import type { ListSelection } from './selection.ts'

/** A selection as parameters of an address; what it does not limit is left out. */
export function selectionQuery({
  tier,
  region,
  services,
  conditions = {},
}: ListSelection): Record<string, string> {
  const said = Object.entries(conditions).map(([id, holds]) => `${id}:${holds ? 'yes' : 'no'}`)
  return {
    ...(tier === null ? {} : { tier }),
    ...(region === null ? {} : { region }),
    ...(services === undefined ? {} : { services: services.join(',') }),
    ...(said.length === 0 ? {} : { conditions: said.join(',') }),
  }
}

/** "?tier=enterprise&services=console,api"; empty without parameters. Commas and colons may stand in a query as they are (RFC 3986, 3.4). */
export function queryText(parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`.replaceAll('%2C', ',').replaceAll('%3A', ':')
}
