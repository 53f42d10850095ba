/** The text of a cell that no spreadsheet takes for a formula: an apostrophe before = + - @, tab and carriage return. */
export function inertCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
