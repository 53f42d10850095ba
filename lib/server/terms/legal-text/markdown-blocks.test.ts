import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { markdownBlocks } from './markdown-blocks.ts'

/** Blocks without their positions, which count from another beginning. */
const bare = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))

const MIXED = `# Title

## One {#one}

> In short.

{#one.a} First:

- an item

- another, with a blank line between

{#one.b} Second,
over two lines.



## Two {#two}

{#two.a} Third.
::table
`

test.each([
  ['an SLA', readFileSync('data/terms/2026-10-01/sla.md', 'utf8')],
  ['a DPA', readFileSync('data/terms/2026-10-01/dpa.md', 'utf8')],
  ['lists, quotes and blank lines', MIXED],
])('%s in pieces has the blocks that it has as a whole', (_, source) => {
  // Twice: what is parsed anew and what was kept.
  for (let round = 0; round < 2; round += 1)
    expect(markdownBlocks(source).map(({ node }) => bare(node))).toEqual(bare(fromMarkdown(source).children))
})

test('each block comes with the text that its position counts in', () => {
  const texts = markdownBlocks(MIXED).map(({ node, text }) => text.slice(node.position?.start.offset))
  expect(texts.map((text) => text.slice(0, 11))).toEqual([
    '# Title',
    '## One {#on',
    '> In short.',
    '{#one.a} Fi',
    '- an item\n\n',
    '{#one.b} Se',
    '## Two {#tw',
    '{#two.a} Th',
  ])
})
