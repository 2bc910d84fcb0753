/** A vendor's words without these secrets: some quote the request in their errors. */
export const conceal = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((left, secret) => (secret === '' ? left : left.replaceAll(secret, '***')), text)
