/** Of a cell that is quoted, so much. */
const MOST = 80

/**
 * What stands for a value that the table does not give, or not clearly, until somebody writes it: `terms:check` names each.
 * @param cell what the table says, where it says something
 */
export function toFillIn(what: string, cell = ''): string {
  const said = cell.replaceAll(/[<>]/g, '').replaceAll(/\s+/g, ' ').trim()
  const quoted = said.length > MOST ? `${said.slice(0, MOST)}…` : said
  return quoted === '' ? `<${what}>` : `<${what}; the table says “${quoted}”>`
}

/** Whether a value is still to be filled in. */
export function isToFillIn(value: string): boolean {
  return /^<[^<>]+>$/.test(value)
}
