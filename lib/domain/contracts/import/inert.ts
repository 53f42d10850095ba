/*
 * Exports put an apostrophe before what a spreadsheet would take for a formula. What has one of its own there gets another, so
 * that each text comes back as it was.
 */

/** A text as an export of ours has to be handed it, beside the apostrophe that every export adds. */
export function guarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text that was exported. */
export function unguarded(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r])/, '')
}
