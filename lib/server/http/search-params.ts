/** Parameters of an address, as anyone may have typed them. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What has to be corrected before there is an answer, and the status that says so to a program. */
export type Fault = { status: 400 | 404; message: string }

/** The value of a parameter without the spaces around it; an empty one counts as absent. A fault when it comes twice. */
export function askedValue(asked: SearchParams, name: string): string | undefined | Fault {
  const value = asked[name]
  if (Array.isArray(value)) return { status: 400, message: `Enter “${name}” only once.` }
  return value?.trim() || undefined
}

/** Whether a value is a fault. */
export function isFault(value: string | undefined | Fault): value is Fault {
  return typeof value === 'object'
}

/** What was typed, cut so that a page is no place to put text of one's own. */
export function quoted(text: string): string {
  return `“${text.length <= 40 ? text : `${text.slice(0, 40)}…`}”`
}

/** What a form shows again of a parameter, so that nothing typed is lost. */
export function shownAgain(asked: SearchParams, name: string): string {
  return [asked[name] ?? ''].flat()[0]?.trim() ?? ''
}
