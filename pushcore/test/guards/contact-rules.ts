import t from 'tap'
import { categoryOf, checkContactRules, ruleOf } from '../../src/guards/contact-rules.ts'

const NOTICE = { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'none', params: {} } as const
const rules = { general: { maxPerDay: 3 }, news: { quiet: { from: '22:00', to: '07:00' } } }

void t.test('rules that make sense are taken as they are', async (t) => {
  for (const good of [{}, rules, { 'a-B_9': { quiet: { from: '00:00', to: '23:59' }, maxPerDay: 100 } }, { x: {} }]) {
    t.equal(checkContactRules(good), good)
  }
})

void t.test('others are refused with what is wrong', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`c${n}`, {}]))
  const bad = [
    [many, /50 categories/],
    [{ 'a b': {} }, /category has/],
    [{ '': {} }, /category has/],
    [{ critical: { maxPerDay: 1 } }, /critical/],
    [{ news: { quiet: { from: '24:00', to: '07:00' } } }, /news: quiet hours are times/],
    [{ news: { quiet: { from: '22:00', to: '7:00' } } }, /news: quiet hours are times/],
    [{ news: { quiet: { from: '22:00', to: '22:00' } } }, /different times/],
    [{ news: { maxPerDay: 0 } }, /maxPerDay is 1 to 100/],
    [{ news: { maxPerDay: 101 } }, /maxPerDay is 1 to 100/],
    [{ news: { maxPerDay: 1.5 } }, /maxPerDay is 1 to 100/],
    [{ news: { maxPerDay: Number.NaN } }, /maxPerDay is 1 to 100/],
  ] as const
  for (const [given, message] of bad) t.throws(() => checkContactRules(given), { code: 'INVALID_ARGUMENT', message })
})

void t.test('a push is under the rule of its category, unless nobody sees it or it is critical', async (t) => {
  const push = (extras: Record<string, unknown>, silent = false) => ({ notice: { ...NOTICE, silent }, extras })
  t.equal(ruleOf(rules, push({})), rules.general)
  t.equal(ruleOf(rules, push({ category: 'news' })), rules.news)
  t.equal(ruleOf(rules, push({ category: 'offers' })), undefined)
  t.equal(ruleOf(rules, push({ category: 'toString' })), undefined)
  t.equal(ruleOf(rules, push({}, true)), undefined)
  t.equal(ruleOf({ ...rules, critical: { maxPerDay: 1 } }, push({ category: 'critical' })), undefined)
  t.equal(ruleOf(undefined, push({})), undefined)
  t.equal(categoryOf(push({ category: 17 })), 'general')
})
