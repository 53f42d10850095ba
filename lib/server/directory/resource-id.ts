const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Whether a text may be the id of a resource: a database refuses the question otherwise. */
export function isResourceId(text: string): boolean {
  return UUID.test(text)
}
