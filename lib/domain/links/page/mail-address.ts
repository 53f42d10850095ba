/**
 * The address at which a mail program begins a mail to somebody (RFC 6068): "mailto:ana@alder.example". Signs with which it would
 * go on to say more than the address are written as bytes.
 */
export function mailtoOf(address: string): string {
  const at = address.lastIndexOf('@')
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`
}
