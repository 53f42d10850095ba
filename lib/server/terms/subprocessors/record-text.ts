import { Document, visit } from 'yaml'

/** A record, or what is known of one, as the text of data/subprocessors/<id>.yaml. */
export function recordText(record: object): string {
  return `# yaml-language-server: $schema=../../docs/schema/subprocessor.schema.json\n${yamlText(record)}`
}

/** Plain data as YAML, a place in one line. */
export function yamlText(value: unknown): string {
  const document = new Document(value)
  visit(document, {
    Map: (_, map) => {
      if (map.items.length === 2 && map.has('place') && map.has('country')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 0 })
}
