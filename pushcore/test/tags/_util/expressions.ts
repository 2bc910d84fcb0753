import type { TagExpression } from '../../../src/tags/expression.ts'
import type { Random } from '../../contract/_util/random.ts'

/** An expression of at most `depth` levels. */
export function randomExpression(random: Random, names: readonly string[], depth: number): TagExpression {
  if (depth <= 1 || random.chance(0.3)) return { tag: random.pick(names) }
  if (random.chance(0.25)) return { not: randomExpression(random, names, depth - 1) }
  const parts = Array.from({ length: 1 + random.below(3) }, () => randomExpression(random, names, depth - 1))
  return random.chance(0.5) ? { and: parts } : { or: parts }
}

/** The same by the algebra of sets: union, intersection, complement in the universe. */
export function selected(
  expression: TagExpression,
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  universe: ReadonlySet<string>,
): Set<string> {
  if ('tag' in expression) return new Set(sets.get(expression.tag))
  if ('not' in expression) {
    const inner = selected(expression.not, sets, universe)
    return new Set([...universe].filter((one) => !inner.has(one)))
  }
  if ('and' in expression) {
    const parts = expression.and.map((part) => selected(part, sets, universe))
    return new Set([...universe].filter((one) => parts.every((part) => part.has(one))))
  }
  return new Set(expression.or.flatMap((part) => [...selected(part, sets, universe)]))
}

/** With brackets around everything, so that it does not rely on precedence. */
export function asText(expression: TagExpression): string {
  if ('tag' in expression) return JSON.stringify(expression.tag)
  if ('not' in expression) return `not (${asText(expression.not)})`
  const [parts, word] = 'and' in expression ? [expression.and, ' and '] : [expression.or, ' or ']
  return parts.map((part) => `(${asText(part)})`).join(word)
}
