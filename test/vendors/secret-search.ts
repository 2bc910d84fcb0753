/** What must not be found, and where it would be a leak. */
export interface Planted {
  /** For the message of a failed test: the secret itself would be in the log of the tests. */
  readonly name: string
  readonly text: string
}

const MIN_CHARS = 12

/** A secret as it may be written: as it is, in JSON, in an address or a form, in base64. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const inJson = JSON.stringify(text).slice(1, -1)
  const inForm = new URLSearchParams({ a: text }).toString().slice(2)
  const inBase64 = bytes.toString('base64').replace(/=+$/, '')
  return [...new Set([text, inJson, encodeURIComponent(text), inForm, inBase64, bytes.toString('base64url')])]
}

/**
 * Parts of a credential that are secret by themselves: the lines of a private key, also of one within a JSON file, and
 * else the whole text.
 */
export function secretsOf(name: string, credential: string): Planted[] {
  const lines = credential.match(/[A-Za-z0-9+/]{60,}/g) ?? []
  if (!credential.includes('PRIVATE KEY') || lines.length === 0) return [{ name, text: credential }]
  return lines.map((text, at) => ({ name: `${name}, line ${at + 1}`, text }))
}

/** Names of the secrets that are in the text in any form. @throws Error for a secret too short to be told from words */
export function found(planted: readonly Planted[], text: string): string[] {
  const short = planted.find(({ text: secret }) => secret.length < MIN_CHARS)
  if (short !== undefined) throw new Error(`${short.name} is too short to be searched for`)
  const grams = gramsOf(planted)
  const bytes = Buffer.from(text)
  const names = new Set<string>()
  for (let at = 0; at + GRAM_BYTES <= bytes.length; at += STRIDE) {
    for (const { name, form, offset } of grams.get(bytes.readUInt32LE(at)) ?? []) {
      const from = at - offset
      if (from >= 0 && bytes.subarray(from, from + form.length).equals(form)) names.add(name)
    }
  }
  return [...names]
}

/** The text is looked at in steps: wherever a secret stands in it, one of its first grams is met. */
const GRAM_BYTES = 4
const STRIDE = MIN_CHARS - GRAM_BYTES + 1

interface Gram {
  readonly name: string
  readonly form: Buffer
  readonly offset: number
}

function gramsOf(planted: readonly Planted[]): Map<number, Gram[]> {
  const grams = new Map<number, Gram[]>()
  for (const { name, text } of planted) {
    for (const form of formsOf(text).map((one) => Buffer.from(one))) {
      for (let offset = 0; offset < STRIDE; offset++) {
        const gram = form.readUInt32LE(offset)
        grams.set(gram, [...(grams.get(gram) ?? []), { name, form, offset }])
      }
    }
  }
  return grams
}
