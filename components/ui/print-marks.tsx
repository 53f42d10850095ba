/** Running head and foot of the printed page: what it is, and page n of N. */
export function PrintMarks({ head, foot }: { head: string; foot: string }) {
  return (
    <style>{`@page{@top-left{content:${css(head)};font:8pt sans-serif;color:#5d5a54}@bottom-left{content:${css(foot)};font:8pt sans-serif;color:#5d5a54}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#5d5a54;white-space:nowrap}}`}</style>
  )
}

/** A word that is longer than a hash runs over the number of the page: nothing else breaks it there. */
function breakable(text: string): string {
  return text.replace(/\S{65,}/gu, (word) => word.replace(/.{20}(?=.)/gu, '$&\u200B'))
}

/** A CSS string; letters outside the plain ones are escaped, so that no name can end the rule. */
function css(text: string): string {
  const escaped = breakable(text).replace(
    /[^A-Za-z0-9 ,.·-]/gu,
    (letter) => `\\${letter.codePointAt(0)?.toString(16)} `,
  )
  return `"${escaped}"`
}
