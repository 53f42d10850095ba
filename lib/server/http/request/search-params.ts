/** Parameters of an address, as anyone may have typed them. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What has to be corrected before there is an answer, and the status that says so to a program. */
export type Fault = { status: 400 | 404; message: string }

/** The parameters of a URL as a page gets them: a list where one comes more than once. */
export function searchParamsOf(query: URLSearchParams): SearchParams {
  const byName = Map.groupBy(query, ([name]) => name)
  return Object.fromEntries(
    [...byName].map(([name, entries]) => {
      const [first = '', ...more] = entries.map(([, value]) => value)
      return [name, more.length === 0 ? first : [first, ...more]]
    }),
  )
}

/** Whether a parameter comes more than once: either value would be a guess. */
export function comesTwice(asked: SearchParams, name: string): boolean {
  return Array.isArray(asked[name])
}

/** The value of a parameter without the spaces around it; an empty one counts as absent. A fault when it comes twice. */
export function askedValue(asked: SearchParams, name: string): string | undefined | Fault {
  if (comesTwice(asked, name)) return { status: 400, message: `Enter “${name}” only once.` }
  return shownAgain(asked, name) || undefined
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
  return asTyped(asked, name).trim()
}

/** What was typed first, the spaces around it too; empty where the parameter is absent. */
export function asTyped(asked: SearchParams, name: string): string {
  return [asked[name] ?? ''].flat()[0] ?? ''
}
