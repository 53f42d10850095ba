/** On every answer: anyone's page may read the API, which knows no cookie and no caller. */
export const SHARED_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
}

/** The methods that an address of the API takes which reads nothing but its query. */
export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS'
