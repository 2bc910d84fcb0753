/** `#name#`, the name of letters of any script, digits and `_`. Anything else between two `#` is plain text. */
const PLACEHOLDER = /#([\p{L}\p{N}_]{1,64})#/gu

/**
 * Puts the values into the text, once: a value that looks like a placeholder stays as it is, so that what one
 * person has written cannot ask for the values of another. Values that the text does not name are ignored.
 * @returns undefined when a placeholder has no value; an empty one is a value
 */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string | undefined {
  let complete = true
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name)
    if (value === undefined) complete = false
    return value ?? whole
  })
  return complete ? filled : undefined
}
