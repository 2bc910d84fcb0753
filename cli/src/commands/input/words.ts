import { PushError } from '@openmps/proto'

/** The value of one of the words. @throws PushError INVALID_ARGUMENT names them */
export function oneOf<T>(words: Readonly<Record<string, T>>, text: string, option: string): T {
  const value = Object.hasOwn(words, text) ? words[text] : undefined
  if (value !== undefined) return value
  throw new PushError('INVALID_ARGUMENT', `${option} ${text} is not known: give ${Object.keys(words).join(', ')}`)
}

/** A whole number in its bounds, both included. @throws PushError INVALID_ARGUMENT */
export function wholeNumber(text: string, option: string, min: number, max: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (number >= min && number <= max) return number
  throw new PushError('INVALID_ARGUMENT', `${option} ${text} is not a whole number from ${min} to ${max}`)
}

/** `name=text`, each name once, as a map. @throws PushError INVALID_ARGUMENT */
export function readPairs(pairs: readonly string[] = [], option: string): Record<string, string> {
  const read = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw new PushError('INVALID_ARGUMENT', `${option} ${pair} is not name=text`)
    const name = pair.slice(0, at)
    if (read.has(name)) throw new PushError('INVALID_ARGUMENT', `${option} ${name} is given twice`)
    read.set(name, pair.slice(at + 1))
  }
  return Object.fromEntries(read)
}

/** JSON text for a parameter of the server API; undefined when there is nothing in it. */
export function mapText(map: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(map).length === 0 ? undefined : JSON.stringify(map)
}
