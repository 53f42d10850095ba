import { describe, expect, test } from 'vitest'
import { paginate, type Stretch } from './paginate.ts'

const plain = { keepWithNext: false, tableHead: false, tableRow: false, startsPage: false }

/** Stretches of these heights, one under the other without space between. */
function strip(...parts: [height: number, flags?: Partial<Stretch>][]): Stretch[] {
  let top = 0
  return parts.map(([height, flags]) => {
    const stretch = { ...plain, top, bottom: top + height, ...flags }
    top += height
    return stretch
  })
}

/** "0@0 1@40": the stretches of each page with their tops. */
function drawn(stretches: Stretch[], height: number): string[] {
  return paginate(stretches, height).map((page) => page.map(({ index, top }) => `${index}@${top}`).join(' '))
}

describe('pages', () => {
  test('fill to the last point', () => {
    expect(drawn(strip([100], [100], [100], [100]), 200)).toEqual(['0@0 1@100', '2@0 3@100'])
  })

  test('drop the space above what begins them', () => {
    const gap = [
      { ...plain, top: 0, bottom: 150 },
      { ...plain, top: 180, bottom: 280 },
    ]
    expect(drawn(gap, 200)).toEqual(['0@0', '1@0'])
  })

  test('begin with what is to begin one', () => {
    expect(drawn(strip([50], [150, { startsPage: true }], [40]), 200)).toEqual(['0@0', '1@0 2@150'])
  })

  test('never end with a heading', () => {
    expect(drawn(strip([150], [40, { keepWithNext: true }], [100]), 200)).toEqual(['0@0', '1@0 2@40'])
  })

  test('tear a chain that fills more than one, but for its first three', () => {
    const part: [number, Partial<Stretch>] = [60, { keepWithNext: true }]
    expect(drawn(strip([100], part, part, part, part, [60]), 200)).toEqual([
      '0@0',
      '1@0 2@60 3@120',
      '4@0 5@60',
    ])
  })

  test('begin with the head of the table that goes on', () => {
    const rows = strip(
      [20, { tableHead: true, keepWithNext: true }],
      [100, { tableRow: true }],
      [100, { tableRow: true }],
    )
    expect(drawn(rows, 200)).toEqual(['0@0 1@20', '0@0 2@20'])
  })

  test('never end the document with a few lines', () => {
    // The first page holds three, which leaves 20 for the last. It must hold 140: 60 + 20 is too little, so two move.
    expect(drawn(strip([60], [60], [60], [20]), 180)).toEqual(['0@0', '1@0 2@60 3@120'])
  })
})

test('a stretch higher than a page is refused', () => {
  expect(() => paginate(strip([50], [201]), 200)).toThrow('stretch 1 of the document is higher than a page')
})
