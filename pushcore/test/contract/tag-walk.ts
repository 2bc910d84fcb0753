import type { Test } from 'tap'
import { tagsIn } from '../../src/tags/expression.ts'
import { walkAudience } from '../../src/tags/walk.ts'
import { randomExpression, selected } from '../tags/_util/expressions.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB, sorted } from './_util/messages.ts'
import { createRandom } from './_util/random.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

const NAMES = ['1', '2', '3', '4']

/** Users with one to three devices, users who are only tagged, devices without a user, and one of another app. */
async function populate({ tags, devices }: Fixture) {
  const random = createRandom(3)
  const bound = Array.from({ length: 30 }, (_, n) => `user-${n}`)
  const tokens: string[] = []
  for (const user of bound) {
    for (let n = 0; n <= random.below(3); n++) {
      const token = `device-${tokens.length}`
      tokens.push(token)
      await devices.bind(appA, token, user, {}, START_MS)
    }
  }
  for (const token of ['lonely-1', 'lonely-2']) {
    tokens.push(token)
    await devices.report(appA, token, {}, START_MS)
  }
  await devices.bind(appB, 'foreign', 'foreign user', {}, START_MS)

  const users = [...bound, 'never bound', '名字', '\uffee', '😀']
  const sets = { user: new Map<string, Set<string>>(), device: new Map<string, Set<string>>() }
  for (const [kind, all] of [['user', users] as const, ['device', tokens] as const]) {
    for (const name of NAMES) {
      const id = kind === 'user' ? name : `${name}0`
      const times = { createdAtMs: START_MS, updatedAtMs: START_MS }
      await tags.create(appA, { id, kind, name, ...times })
      const members = random.some(all, 0.4)
      await tags.add(appA, kind, id, members, START_MS)
      sets[kind].set(id, new Set(members))
    }
  }
  return { sets, universe: { user: bound, device: tokens } }
}

/** Walks over real stores agree with the algebra of sets, wherever they are broken off. */
export async function tagWalkContract(t: Test, open: OpenStores, expressions: number): Promise<void> {
  const fixture = await openFixture(t, open)
  const { sets, universe } = await populate(fixture)
  const random = createRandom(7)
  for (let n = 0; n < expressions; n++) {
    const kind = random.pick(['user', 'device'] as const)
    const all = sets[kind]
    const expression = randomExpression(random, [...all.keys()], 4)
    // Who is only tagged counts when one of the tags of the expression is theirs.
    const tagged = tagsIn(expression).flatMap((id) => [...(all.get(id) ?? [])])
    const wanted = selected(expression, all, new Set([...universe[kind], ...tagged]))

    const size = 1 + random.below(12)
    const found: string[] = []
    let after = ''
    do {
      // A walk that goes on with the last cursor, in another process as it were.
      for await (const step of walkAudience(fixture, appA, kind, expression, after, size)) {
        found.push(...step.members)
        after = step.next
        if (step.members.length > size) t.fail('a step is larger than asked for')
        if (random.chance(0.3)) break
      }
    } while (after !== '')
    t.strictSame(sorted(found), sorted([...wanted]), `${kind} ${JSON.stringify(expression)}`)
  }
}
