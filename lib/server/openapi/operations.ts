import { openApi } from './openapi.ts'

const METHODS = ['get', 'post', 'put'] as const

/** Every address of the API with what it answers, in the order of its description. */
export function apiOperations(): { method: string; path: string; summary: string }[] {
  return Object.entries(openApi().paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const summary = item[method]?.summary
      return summary === undefined ? [] : [{ method: method.toUpperCase(), path, summary }]
    }),
  )
}
