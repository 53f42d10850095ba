import type { CSSProperties } from 'react'
import { palette } from '#lib/style/palette.ts'
import { families, leading, typeScale } from '#lib/style/type-scale.ts'

/**
 * A mail fetches nothing: no font, no picture, so that opening it tells nobody. Whoever has the desk's families installed
 * sees them; the others see the nearest that their system has.
 */
const serif = `'${families.serif}','Source Serif Pro',Charter,Georgia,Cambria,'Times New Roman',serif`
const sans = `'${families.sans}','Source Sans Pro','Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif`

/** Pixels, since mail programs disagree about rem. */
const px = (ratio: number) => `${Math.round(ratio * 16)}px`

/** What is said of text on the element itself: Outlook inherits little into tables. Colours are the light ones. */
function text(
  size: keyof typeof typeScale,
  height: keyof typeof leading,
  rest: CSSProperties,
): CSSProperties {
  const fontSize = px(typeScale[size])
  // Outlook takes a line height in pixels exactly, and a bare ratio not at all.
  return { margin: 0, fontFamily: sans, fontSize, lineHeight: px(typeScale[size] * leading[height]), ...rest }
}

const ink = palette.ink.light
const soft = palette.soft.light

export const type = {
  name: text('lead', 'heading', { fontFamily: serif, fontWeight: 600, color: ink }),
  kind: text('small', 'small', { color: soft }),
  heading: text('heading', 'heading', { fontFamily: serif, fontWeight: 600, color: ink }),
  body: text('body', 'body', { color: ink }),
  label: text('small', 'small', {
    fontWeight: 600,
    letterSpacing: '0.06em',
    textTransform: 'uppercase',
    color: soft,
  }),
  figure: text('lead', 'heading', { fontFamily: serif, fontWeight: 600, color: ink }),
  small: text('small', 'body', { color: soft }),
  action: text('body', 'small', { fontWeight: 600, color: palette.onAccent.light, textDecoration: 'none' }),
} as const satisfies Record<string, CSSProperties>

/** Text that may hold one long word, an address or an identifier, which must not widen the mail on a phone. */
export const breaking: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' }
