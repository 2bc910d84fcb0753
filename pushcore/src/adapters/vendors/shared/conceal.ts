/** A vendor's words without these secrets: some quote the request in their errors, also as it was encoded. */
export const conceal = (text: string, secrets: readonly string[]): string =>
  secrets
    .flatMap((secret) => [secret, inJson(secret), encodeURIComponent(secret), formEncoded(secret)])
    .reduce((left, secret) => (secret === '' ? left : left.replaceAll(secret, '***')), text)

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
const formEncoded = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
