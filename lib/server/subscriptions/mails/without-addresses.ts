const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/g
const IN_PLACE = '<address>'

/**
 * What a mail server said, without anybody's address: these texts are kept, and written to the log.
 * @param address the recipient's, which may look like none within a sentence; null where it was about nobody's mail
 */
export function withoutAddresses(text: string, address: string | null): string {
  return (address === null ? text : without(text, address.toLowerCase())).replaceAll(ADDRESS, IN_PLACE)
}

function without(text: string, address: string): string {
  const at = text.toLowerCase().indexOf(address)
  if (at === -1) return text
  return `${text.slice(0, at)}${IN_PLACE}${without(text.slice(at + address.length), address)}`
}
