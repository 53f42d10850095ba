import { palette } from '#lib/style/palette.ts'
import { leading, typeScale } from '#lib/style/type-scale.ts'
import * as typefaces from './typefaces.ts'

/** As React-PDF takes them. */
export const serif = [...typefaces.serif]
export const sans = [...typefaces.sans]

/** Size of the clauses, in points. */
export const BODY = 10.5
/** Tighter than on screen: a printed line is read from nearer. */
export const CLAUSE_LEADING = 1.46
/** A step of the type scale, in points. */
export const size = (name: keyof typeof typeScale) => BODY * typeScale[name]

export const ink = palette.ink.light
export const soft = palette.soft.light
export const hairline = { borderBottomWidth: 0.5, borderBottomColor: palette.rule.light } as const
// A line height on an ancestor makes page numbers vanish: it stands only beside the font size of a leaf.
export const clause = { fontFamily: serif, fontSize: BODY, lineHeight: CLAUSE_LEADING, color: ink } as const
export const small = {
  fontFamily: sans,
  fontSize: size('small'),
  lineHeight: leading.small,
  color: ink,
} as const
export const label = { ...small, color: soft } as const
