import { expect, test } from 'vitest'
import { connectionsWarning, mostConnections } from './most-connections.ts'

// 400 are kept for the desk itself: 1024 - 400 = 624, 4096 - 400 = 3696, 5400 - 400 = 5000.
test.each([
  [null, 5_000],
  [1_048_576, 5_000],
  [5_400, 5_000],
  [5_399, 4_999],
  [4_096, 3_696],
  [1_024, 624],
  [410, 10],
  [160, 10],
])('with %s files at most, %i connections are taken', (openFiles, most) => {
  expect(mostConnections(openFiles)).toBe(most)
  expect(connectionsWarning(openFiles) === null).toBe(most === 5_000)
})

test('a limit that is low is told with what to set', () => {
  expect(connectionsWarning(1_024)).toBe(
    'This process may have 1024 files open, so it takes 624 connections at a time. For 5000, raise the limit (LimitNOFILE in systemd, --ulimit nofile in Docker, ulimit -n) to 5400.',
  )
})
