import { PushError } from '@openmps/proto'
import { readExpression, type TagExpression } from './expression.ts'

interface Token {
  readonly text: string
  /** A name in quotes, whatever it reads. */
  readonly quoted: boolean
}

/** A bracket, a name in quotes with \" and \\ in it, or a word. */
const TOKEN = /\s*(?:([()])|"((?:[^"\\]|\\["\\])*)"|([^\s()"]+))/y

/** Characters of an expression: of 20 names of 30 characters, with room for what binds them. */
const MAX_CHARS = 2_000

/**
 * Reads `(a and b) or not c`. `not` binds closest and `or` least; the three words may be in capitals. A tag whose name
 * is one of them, or has blanks, brackets or quotes in it, stands in double quotes.
 *
 * @throws PushError INVALID_ARGUMENT (says what was expected where)
 */
export function parseExpression(text: string): TagExpression {
  if (text.length > MAX_CHARS) throw refusal(`it is longer than ${MAX_CHARS} characters`)
  const tokens = tokensOf(text)
  let at = 0
  const isWord = (word: string) => tokens[at]?.quoted === false && tokens[at]?.text.toLowerCase() === word

  function chain(word: 'and' | 'or', part: () => TagExpression): TagExpression[] {
    const parts = [part()]
    while (isWord(word)) {
      at++
      parts.push(part())
    }
    return parts
  }

  function any(): TagExpression {
    const parts = chain('or', all)
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { or: parts }
  }

  function all(): TagExpression {
    const parts = chain('and', one)
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { and: parts }
  }

  function one(): TagExpression {
    if (isWord('not')) {
      at++
      return { not: one() }
    }
    if (isWord('(')) {
      at++
      const inner = any()
      if (!isWord(')')) throw refusal(`a ")" is missing ${place()}`)
      at++
      return inner
    }
    const token = tokens[at]
    const isName = token?.quoted || (token !== undefined && !/^(and|or|[()])$/i.test(token.text))
    if (token === undefined || !isName) throw refusal(`a tag, "not" or "(" is expected ${place()}`)
    at++
    return { tag: token.text }
  }

  const place = () => (tokens[at] === undefined ? 'at the end' : `before ${JSON.stringify(tokens[at]?.text)}`)

  const whole = any()
  if (at < tokens.length) throw refusal(`"and", "or" or the end is expected ${place()}`)
  return readExpression(whole)
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw refusal(`the quote after character ${from} is not closed`)
    const [, bracket, quoted, word] = match
    if (quoted !== undefined) tokens.push({ text: quoted.replace(/\\(["\\])/g, '$1'), quoted: true })
    else tokens.push({ text: bracket ?? word ?? '', quoted: false })
  }
  return tokens
}

const refusal = (reason: string) => new PushError('INVALID_ARGUMENT', `the tag expression cannot be read: ${reason}`)
