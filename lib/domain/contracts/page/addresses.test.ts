import { expect, test } from 'vitest'
import {
  contractDocumentPath,
  executedCopyPath,
  isOfContractPage,
  withoutContractToken,
} from './addresses.ts'

test('the token stands in no path that is written down', () => {
  expect(withoutContractToken('/contract/abc')).toBe('/contract/…')
  expect(withoutContractToken('/contract/abc/documents/sla.pdf')).toBe('/contract/…/documents/sla.pdf')
  for (const path of ['/contract', '/contracts/abc', '/api/v1/contracts/abc', '/for/abc'])
    expect(withoutContractToken(path)).toBe(path)
})

test('what is below a page belongs to it, and its neighbours do not', () => {
  expect(
    ['/contract', '/contract/x', executedCopyPath('x'), contractDocumentPath('x', 'sla')].every(
      isOfContractPage,
    ),
  ).toBe(true)
  for (const path of ['/contracts', '/contract-page', '/', '/for/contract'])
    expect(isOfContractPage(path)).toBe(false)
})
