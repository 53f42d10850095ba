import localFont from 'next/font/local'

// The typefaces of the console. Not shared with fonts.ts: what public pages and console had in common would become a style sheet
// of its own, one more for readers to wait for.
export const serif = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-serif',
  // Next would scale Arial for a serif too; fallback-fonts.css has faces made for each.
  adjustFontFallback: false,
  fallback: ['Measured Georgia', 'Measured Times', 'Measured Noto Serif', 'serif'],
  display: 'swap',
})

export const sans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-sans',
  adjustFontFallback: false,
  fallback: ['Measured Arial', 'Measured Roboto', 'sans-serif'],
  display: 'swap',
})
