const WITH_COMMA = /^(-?\d+),(\d+)$/

/**
 * A figure that is written with a decimal comma, with a point: "99,9" gives "99.9". Null for anything else, and for
 * "12,000": three digits after the comma are as likely thousands.
 */
export function pointForComma(text: string): string | null {
  const match = WITH_COMMA.exec(text.trim())
  if (match === null || match[2]?.length === 3) return null
  return `${match[1]}.${match[2]}`
}

/**
 * "Enter 99.9 with a decimal point.", for a figure that is written with a decimal comma; else null.
 * @param accepts whether the field takes a figure, with its point; any is taken where it is left out
 */
export function commaFault(text: string, accepts: (figure: string) => boolean = () => true): string | null {
  const pointed = pointForComma(text)
  return pointed === null || !accepts(pointed) ? null : `Enter ${pointed} with a decimal point.`
}
