/** A fault that the shape of terms.yaml cannot show, at the path of the value to correct. */
export type TermsFault = {
  path: (string | number)[]
  rule: string
  message: string
  /** Of two entries that clash the first, whose line the message is to end with. */
  first?: (string | number)[]
}

/** The message of a fault, with the line of the entry that it clashes with. */
export function faultInWords(
  { message, first }: TermsFault,
  lineOf: (path: readonly PropertyKey[]) => number,
): string {
  return first === undefined ? message : `${message} The first is in line ${lineOf(first)}.`
}
