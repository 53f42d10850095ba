/** What stands for what is unknown. */
export const NOT_STATED = 'not stated'

/** Words and marks with which people say that they do not know yet. */
const UNKNOWN = [
  'not(?: yet)?[ -](?:stated|known|applicable|available|disclosed|provided|given|specified)',
  'n/?a',
  'n\\.a',
  'unknown',
  'undisclosed',
  'tb[acd]',
  'to[ -]?do',
  'fixme',
  'x{2,}',
  'pending',
  'placeholder',
  'to be (?:added|announced|confirmed|completed|defined|determined|done|provided|stated)',
  'to (?:come|follow)',
  '[-–—_?.…*/]+',
  '\\[.*\\]',
  '<.*>',
].join('|')
const PLACEHOLDER = new RegExp(`^(?:${UNKNOWN})[.!?]?$`, 'i')

/** Whether a text holds the place of one that is to come: "TBD", "to be confirmed", "xxx", "[address]", a dash. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.trim())
}

/** Whether a text says in one of many words that something is not known; where only a name or a fact can stand, "none" is one. */
export function isNotStated(value: string): boolean {
  return isPlaceholder(value) || /^none[.!?]?$/i.test(value.trim())
}
