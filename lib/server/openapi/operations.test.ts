import { expect, test } from 'vitest'
import { openApi } from './openapi.ts'
import { apiOperations } from './operations.ts'

test('the page of the API lists every operation of the description, each once', () => {
  const described = Object.entries(openApi().paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const listed = apiOperations().map(({ method, path }) => `${method} ${path}`)
  expect(listed.toSorted()).toEqual(described.toSorted())
  expect(listed).toContain('PUT /api/v1/links/{id}')
})
