/** Whether another page than the console's led here; a typed address and a client without the header are nobody's page. */
export function isFromElsewhere(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
}
