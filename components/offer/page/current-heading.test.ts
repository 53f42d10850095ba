import { describe, expect, test } from 'vitest'
import { currentHeading } from './current-heading.ts'

describe('currentHeading', () => {
  const middle = { height: 900, below: 5000 }

  test('is none above the first heading', () => {
    expect(currentHeading([97, 400], middle)).toBeNull()
  })

  test('is the last heading at or above the line of 96 pixels', () => {
    expect(currentHeading([-300, 96, 97], middle)).toBe(1)
    expect(currentHeading([-900, -300, 800], middle)).toBe(1)
  })

  // 900 - 96 = 804: with 404 pixels left below, the line has come down by 400, to 496.
  test('comes down the window as the page ends, so that the last one is reached', () => {
    expect(currentHeading([-300, 496, 497], { height: 900, below: 404 })).toBe(1)
    expect(currentHeading([-300, 200, 850], { height: 900, below: 0 })).toBe(2)
  })
})
