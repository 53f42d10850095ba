import { palette } from '#lib/style/palette.ts'

/** Where colours come from in the dark: each element that has one inline carries one of these classes itself. */
export type Tone = 'paper' | 'sheet' | 'ink' | 'soft' | 'rule' | 'strong' | 'accent' | 'action'

const TONES: Record<Tone, string> = {
  paper: `background-color:${palette.paper.dark}`,
  sheet: `background-color:${palette.sheet.dark};border-color:${palette.rule.dark}`,
  ink: `color:${palette.ink.dark}`,
  soft: `color:${palette.soft.dark}`,
  rule: `border-color:${palette.rule.dark}`,
  strong: `border-color:${palette.strongRule.dark}`,
  accent: `color:${palette.accent.dark}`,
  action: `color:${palette.onAccent.dark};background-color:${palette.accent.dark};border-color:${palette.accent.dark}`,
}

/** The class of a tone. */
export function tone(...names: Tone[]): string {
  return names.map((name) => `m-${name}`).join(' ')
}

// An inline colour outranks any rule without !important, and a rule on the parent never reaches a th with a colour.
const dark = (scope: string) =>
  Object.entries(TONES)
    .map(
      ([name, declarations]) => `${scope}.m-${name}{${declarations.replaceAll(/(?=;|$)/g, ' !important')}}`,
    )
    .join('')

/**
 * What cannot be said inline: the dark, and phones. A program that ignores it (Gmail on a phone with another account)
 * shows the light mail at full width, and inverts it itself if it likes.
 */
export const styleSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){${dark('')}}`,
  // Outlook on the web marks what it has darkened.
  dark('[data-ogsc] '),
  '@media (max-width:480px){',
  '.m-outer{padding:0 !important}.m-frame{border-width:0 !important}.m-pad{padding:24px 20px 32px !important}',
  '.m-stack{display:block !important;width:100% !important;box-sizing:border-box}',
  '.m-stack-gap{padding-top:16px !important}.m-stack-head{padding-bottom:0 !important;border-bottom-width:0 !important}',
  // What stands in columns on a wide screen says itself which column it was.
  '.m-wide{display:none !important}.m-stack-middle{padding:2px 0 0 !important;border-bottom-width:0 !important}',
  '.m-before:before{content:"Before: "}.m-after:before{content:"After: "}',
  '.m-stack-value{padding-top:2px !important}.m-button{display:block !important;text-align:center !important}',
  '}',
].join('')
