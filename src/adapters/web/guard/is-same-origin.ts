/**
 * Whether a request that changes something was made by a page of ours. Browsers say so themselves
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site), at trustworthy addresses only; elsewhere
 * they say whose page it was. A request that says neither is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('Origin')
  return origin !== null && URL.parse(origin)?.host === headers.get('Host')
}
