/** Facts for search engines, as JSON-LD. A data block runs nothing; `<` is escaped so that no text can end it. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
