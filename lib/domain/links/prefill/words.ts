/** What the form says of an address that it was opened at. */
export const PREFILL_NOTES = {
  refused: (fault: string) => `Not taken from the address. ${fault}`,
  unknown: (name: string) => `Not taken from the address: this form has no “${name}”.`,
  twice: (name: string) => `Not taken from the address: “${name}” stands in it more than once.`,
  long: (name: string) => `Not taken from the address: “${name}” is too long.`,
} as const
