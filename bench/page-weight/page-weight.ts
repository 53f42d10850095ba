import type { Comparison } from '../comparison.ts'
import { stop } from '../processes.ts'
import { startNext, startOurs } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'
import { OFFER_PAGE, OTHER_PAGES } from './pages.ts'
import { type Weight, weigh } from './weigh.ts'

/** The most that an offer page may weigh, in bytes of brotli. */
const MOST = { html: 32_000, script: 5_000, style: 8_000 } as const
/** The part that any other page may weigh of what it weighs with the framework's scripts. */
const PART = 0.5

/** What each kind of page weighs as our server sends it, beside the same page as Next alone serves it. */
export async function pageWeight(root: string): Promise<Comparison[]> {
  const ours = await startOurs(root)
  try {
    const next = await startNext(root)
    try {
      await settled(ours, [OFFER_PAGE, ...OTHER_PAGES])
      const offer = [await weigh(ours, OFFER_PAGE), await weigh(next, OFFER_PAGE)] as const
      const comparisons = [
        part('Script', 'script', ...offer),
        part('HTML', 'html', ...offer),
        part('Style', 'style', ...offer),
        whole(OFFER_PAGE, ...offer),
      ]
      for (const path of OTHER_PAGES)
        comparisons.push(whole(path, await weigh(ours, path), await weigh(next, path)))
      return comparisons
    } finally {
      await stop(next.running)
    }
  } finally {
    await stop(ours.running)
  }
}

function part(name: string, kind: keyof typeof MOST, ours: Weight, next: Weight): Comparison {
  return {
    name: `${name} of an offer page (brotli)`,
    ours: bytes(ours[kind]),
    against: `Next alone: ${bytes(next[kind])}`,
    ratio: ours[kind] / next[kind],
    bound: { kind: 'gate', words: `at most ${bytes(MOST[kind])}`, met: ours[kind] <= MOST[kind] },
  }
}

function whole(path: string, ours: Weight, next: Weight): Comparison {
  const ratio = total(ours) / total(next)
  return {
    name: `Weight of ${path.length > 40 ? `${path.slice(0, 40)}…` : path}`,
    ours: inWords(ours),
    against: `Next alone: ${inWords(next)}`,
    ratio,
    bound: { kind: 'gate', words: `at most ${PART} times`, met: ratio <= PART },
  }
}

function total({ html, script, style }: Weight): number {
  return html + script + style
}

/** "HTML 2.4 (12.8 raw), script 0, style 6.2, fonts 61.2 kB" */
function inWords({ raw, html, script, style, font }: Weight): string {
  return `HTML ${kilobytes(html)} (${kilobytes(raw)} raw), script ${kilobytes(script)}, style ${kilobytes(style)}, fonts ${kilobytes(font)} kB`
}

function kilobytes(size: number): string {
  return (size / 1000).toFixed(1)
}

function bytes(size: number): string {
  return `${size.toLocaleString('en-GB')} bytes`
}
