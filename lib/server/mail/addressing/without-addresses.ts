const ADDRESS = /(?:"[^"]*"|[^\s<>()",;:]+)@[^\s<>()"',;:]+/g
const IN_PLACE = '<address>'
/** "550 5.1.1 ", which a recipient may be called, too. */
const CODES = /^\d{3}[ -](?:\d\.\d{1,3}\.\d{1,3} )?/

/**
 * What a mail server said, without anybody's address: these texts are kept, and written to the log.
 * @param address the recipient's, of which a server may say only what stands before the @
 */
export function withoutAddresses(text: string, address: string): string {
  const codes = CODES.exec(text)?.[0] ?? ''
  const said = text.slice(codes.length)
  return codes + namesOf(address).reduce(without, said.replaceAll(ADDRESS, IN_PLACE))
}

/** What stands before the @, and the mailbox before a "+" in it. */
function namesOf(address: string): string[] {
  const local = address.slice(0, address.lastIndexOf('@'))
  const [mailbox = ''] = local.split('+')
  return [local, mailbox].filter((name) => name !== '')
}

/** Words of which a name is only a part stay as they are, and so does what stands in for an address already. */
function without(text: string, name: string): string {
  if (cannotHold(text, name)) return text
  const whole = new RegExp(
    `(${IN_PLACE})|(?<![\\p{L}\\p{N}_])${RegExp.escape(name)}(?![\\p{L}\\p{N}_])`,
    'giu',
  )
  return text.replaceAll(whole, IN_PLACE)
}

/** Most answers name nobody, and to make the pattern for each of ten thousand takes longer than to send them. */
function cannotHold(text: string, name: string): boolean {
  return isAscii(text) && isAscii(name) && !text.toLowerCase().includes(name.toLowerCase())
}

/** Of letters beyond ASCII some are others of ASCII in another case, as the Kelvin sign is of k. */
function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text)
}
