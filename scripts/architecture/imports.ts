/** Whether an import is of types alone, and so is gone at run time. */
export function isOfTypes(dependencyTypes: readonly string[]): boolean {
  return dependencyTypes.some((type) => type === 'type-only' || type === 'type-import')
}
