/** A vendor's words without these secrets: some quote the request in their errors, as it is or encoded. */
export const conceal = (text: string, secrets: readonly string[]): string =>
  secrets.flatMap(formsOf).reduce((left, form) => left.replaceAll(form, '***'), text)

/** Of an empty secret none. */
function formsOf(secret: string): string[] {
  if (secret === '') return []
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1)
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), inForm]
}
