/** The letter of a list item: a to z, then aa, ab, as browsers count (CSS lower-alpha). @param index from 0 */
export function itemLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : itemLetter(Math.floor(index / 26) - 1) + last
}
