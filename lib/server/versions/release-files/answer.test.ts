import { expect, test, vi } from 'vitest'
import { log } from '../../platform/logs/log.ts'
import { unlessChanged } from './answer.ts'

const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)

class ReleasedFileChanged extends Error {
  override name = 'ReleasedFileChanged'
}

test('each released file that was changed is told once, however often and with whatever query it is asked for', () => {
  for (const file of ['sla.md', 'dpa.md'])
    for (let number = 0; number < 700; number += 1) {
      const request = new Request(`http://localhost/versions/2026-04-01/inputs/${file}?x=${number}`)
      const { status } = unlessChanged(request, () => {
        throw new ReleasedFileChanged(`data/terms/2026-04-01/${file} was changed.`)
      })
      expect(status).toBe(500)
    }
  expect(error.mock.calls).toEqual([
    ['data/terms/2026-04-01/sla.md was changed.'],
    ['data/terms/2026-04-01/dpa.md was changed.'],
  ])
})
