const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Whether a text may be the id of anything: a database refuses the question otherwise. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
