/** Legal forms that end the name of a company. */
const FORM =
  '(?:inc|incorporated|llc|l\\.l\\.c|ltd|limited|corp|corporation|company|co|plc|llp|lp|gmbh|mbh|ag|se|kg|kgaa|ug|sa|s\\.a|sas|sarl|s\\.à r\\.l|bv|b\\.v|nv|n\\.v|ab|as|a/s|aps|oy|oyj|sl|s\\.l|srl|s\\.r\\.l|spa|s\\.p\\.a|pty|pte|kk|k\\.k|d\\.o\\.o|sp\\. z o\\.o|s\\.r\\.o)\\.?'
const FORMS = new RegExp(`(?:^|[\\s,]+)${FORM}(?=$|[\\s,])`, 'giu')

/**
 * Whether a cell may name several companies: one with a semicolon or a line break, or with two names that each have their
 * legal form, as in “Twilio Inc. and SendGrid, Inc.”. “Acme GmbH & Co. KG” is one, and so is “Ernst and Young LLP”.
 */
export function mayBeSeveral(cell: string): boolean {
  if (/[;\n]/.test(cell.trim())) return true
  const joined = cell.replaceAll(new RegExp(`,\\s*(?=${FORM}(?:$|[\\s,]))`, 'giu'), ' ')
  const complete = joined.split(/\s+(?:and|[&/+])\s+|,\s+/i).filter((part) => {
    const name = part.trim().replaceAll(FORMS, '')
    return name !== '' && name !== part.trim()
  })
  return complete.length > 1
}
