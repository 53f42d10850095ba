/**
 * Characters that nobody types and that show nothing. A database stores no NUL, a line of a mail ends at another, and some turn the
 * direction of what follows, so that a name reads as another one.
 */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Whether any of some fields holds a control character: what one line of a form never does. */
export function hasControlCharacters(texts: Iterable<string>): boolean {
  for (const text of texts) if (CONTROL.test(text)) return true
  return false
}
