import t from 'tap'
import { matcherOf, readExpression, type TagExpression, tagsIn } from '../../src/tags/expression.ts'
import { parseExpression } from '../../src/tags/parse-expression.ts'
import { createRandom } from '../contract/_util/random.ts'
import { asText, randomExpression, selected } from './_util/expressions.ts'

const [a, b, c] = [{ tag: 'a' }, { tag: 'b' }, { tag: 'c' }]

void t.test('the text form is read with its precedence, quotes and brackets', async (t) => {
  const table: [text: string, expression: TagExpression][] = [
    ['a', a],
    ['(a and b) or not c', { or: [{ and: [a, b] }, { not: c }] }],
    ['a or b and c', { or: [a, { and: [b, c] }] }],
    ['(a or b) and c', { and: [{ or: [a, b] }, c] }],
    ['NOT a AND not(b)', { and: [{ not: a }, { not: b }] }],
    ['a and b and c', { and: [a, b, c] }],
    ['not not a', { not: { not: a } }],
    ['"and" or "not a"', { or: [{ tag: 'and' }, { tag: 'not a' }] }],
    ['"(" or "say \\"x\\" \\\\"', { or: [{ tag: '(' }, { tag: 'say "x" \\' }] }],
    ['  运动 and 北京  ', { and: [{ tag: '运动' }, { tag: '北京' }] }],
  ]
  for (const [text, expression] of table) t.strictSame(parseExpression(text), expression, text)
})

void t.test('what is no expression is refused, and says where', async (t) => {
  const table: [text: string, message: RegExp][] = [
    ['', /expected at the end/],
    ['a b', /"and", "or" or the end is expected before "b"/],
    ['a and', /expected at the end/],
    ['and a', /expected before "and"/],
    ['(a or b', /"\)" is missing at the end/],
    ['a)', /expected before "\)"/],
    ['a or "b', /quote after character 4 is not closed/],
    ['""', /a tag expression is/],
    [`${'('.repeat(20)}a${')'.repeat(20)}`, /^$/],
    [`${'not '.repeat(9)}a`, /8 levels/],
    ['a'.repeat(2_001), /2000 characters/],
  ]
  for (const [text, message] of table) {
    // Brackets alone are no level.
    if (String(message) === '/^$/') t.strictSame(parseExpression(text), a)
    else t.throws(() => parseExpression(text), { code: 'INVALID_ARGUMENT', message }, text)
  }
})

void t.test('the JSON form is checked in every part', async (t) => {
  const whole = { or: [{ and: [a, b] }, { not: c }] }
  t.strictSame(readExpression(JSON.parse(JSON.stringify(whole))), whole)
  const wrong = [null, 1, 'a', [], {}, { tag: '' }, { tag: 1 }, { and: [] }, { or: 'a' }, { not: [a] }, { and: [a, 1] }]
  for (const value of [...wrong, { ...a, ...{ not: b } }, { any: [a] }]) {
    t.throws(() => readExpression(value), { code: 'INVALID_ARGUMENT' }, JSON.stringify(value))
  }
  const many = (count: number) => ({ or: Array.from({ length: count }, (_, n) => ({ tag: `t${n % 21}` })) })
  t.equal(tagsIn(many(20)).length, 20)
  t.throws(() => tagsIn(many(21)), { code: 'INVALID_ARGUMENT', message: /20 different tags/ })
})

void t.test('50 000 random expressions select what set algebra selects, and survive their text form', async (t) => {
  const random = createRandom(5)
  const users = Array.from({ length: 24 }, (_, n) => `user-${n}`)
  for (let n = 0; n < 50_000; n++) {
    const sets = new Map(['a', 'b', 'c d', 'e'].map((name) => [name, new Set(random.some(users, random.below(5) / 4))]))
    const expression = randomExpression(random, [...sets.keys()], 4)
    const names = tagsIn(expression)
    const matches = matcherOf(expression, names)
    const maskOf = (user: string) =>
      names.reduce((mask, name, bit) => mask | (sets.get(name)?.has(user) ? 1 << bit : 0), 0)
    const found = users.filter((user) => matches(maskOf(user)))
    const wanted = selected(expression, sets, new Set(users))
    if (found.length !== wanted.size || found.some((user) => !wanted.has(user))) {
      t.fail(JSON.stringify(expression))
      return
    }
    if (n % 50 === 0) {
      const again = parseExpression(asText(expression))
      t.strictSame(selected(again, sets, new Set(users)), wanted, asText(expression))
    }
  }
})
