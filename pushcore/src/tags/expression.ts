import { PushError } from '@openmps/proto'
import { TAG_LIMITS } from './limits.ts'

/** Which tags a member has to have, and which not. */
export type TagExpression =
  | { readonly tag: string }
  | { readonly and: readonly TagExpression[] }
  | { readonly or: readonly TagExpression[] }
  | { readonly not: TagExpression }

/** Takes what came as JSON. @throws PushError INVALID_ARGUMENT (says where it is none) */
export function readExpression(value: unknown, depth = 1): TagExpression {
  if (depth > TAG_LIMITS.maxDepth) {
    throw new PushError('INVALID_ARGUMENT', `a tag expression has at most ${TAG_LIMITS.maxDepth} levels`)
  }
  const [[operator, operand] = [], ...more] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (more.length > 0) throw malformed()
  if (operator === 'tag' && typeof operand === 'string' && operand !== '') return { tag: operand }
  if (operator === 'not') return { not: readExpression(operand, depth + 1) }
  if ((operator === 'and' || operator === 'or') && Array.isArray(operand) && operand.length > 0) {
    const parts = operand.map((part: unknown) => readExpression(part, depth + 1))
    return operator === 'and' ? { and: parts } : { or: parts }
  }
  throw malformed()
}

const malformed = () =>
  new PushError(
    'INVALID_ARGUMENT',
    'a tag expression is {"tag": name}, {"and": […]}, {"or": […]} with at least one part, or {"not": …}',
  )

/** The different tags, in the order in which they are named first. @throws PushError INVALID_ARGUMENT: too many */
export function tagsIn(expression: TagExpression): string[] {
  const names = new Set<string>()
  collect(expression, names)
  if (names.size > TAG_LIMITS.maxLeaves) {
    throw new PushError('INVALID_ARGUMENT', `a tag expression has at most ${TAG_LIMITS.maxLeaves} different tags`)
  }
  return [...names]
}

function collect(expression: TagExpression, names: Set<string>): void {
  if ('tag' in expression) names.add(expression.tag)
  else if ('not' in expression) collect(expression.not, names)
  else for (const part of 'and' in expression ? expression.and : expression.or) collect(part, names)
}

/** The same with other names. */
export function renamed(expression: TagExpression, nameOf: (tag: string) => string): TagExpression {
  if ('tag' in expression) return { tag: nameOf(expression.tag) }
  if ('not' in expression) return { not: renamed(expression.not, nameOf) }
  if ('and' in expression) return { and: expression.and.map((part) => renamed(part, nameOf)) }
  return { or: expression.or.map((part) => renamed(part, nameOf)) }
}

/** Whether a member that has the tags of the mask matches: bit n is the n-th of `tags`. */
export type Matcher = (mask: number) => boolean

export function matcherOf(expression: TagExpression, tags: readonly string[]): Matcher {
  if ('tag' in expression) {
    const bit = 1 << tags.indexOf(expression.tag)
    return (mask) => (mask & bit) !== 0
  }
  if ('not' in expression) {
    const inner = matcherOf(expression.not, tags)
    return (mask) => !inner(mask)
  }
  if ('and' in expression) {
    const parts = expression.and.map((part) => matcherOf(part, tags))
    return (mask) => parts.every((part) => part(mask))
  }
  const parts = expression.or.map((part) => matcherOf(part, tags))
  return (mask) => parts.some((part) => part(mask))
}
