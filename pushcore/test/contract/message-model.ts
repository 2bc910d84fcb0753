import { randomInt } from 'node:crypto'
import type { Test } from 'tap'
import { MessageWalk } from './_util/message-walk.ts'
import { createRandom } from './_util/random.ts'
import { type ContractLimits, type OpenStores, openFixture } from './_util/stores.ts'

/** Runs the walk of a failure again: MODEL_SEED=12345 npx tap … */
const seedOfRun = (): number => Number(process.env.MODEL_SEED ?? randomInt(2 ** 31))

/** More than a walk can reach. */
const ROOMY: Required<ContractLimits> = { inboxMessages: 1e6, waitingMessages: 1e6, devicesPerUser: 1e3 }
const TIGHT: Required<ContractLimits> = { inboxMessages: 6, waitingMessages: 4, devicesPerUser: 1e3 }

async function walk(
  t: Test,
  open: OpenStores,
  limits: Required<ContractLimits>,
  step: (walk: MessageWalk, action: number) => Promise<void> | void,
  steps: number,
): Promise<void> {
  const seed = seedOfRun()
  const random = createRandom(seed)
  const fixture = await openFixture(t, open, limits)
  const walker = new MessageWalk(fixture, limits, random)
  let taken = 0
  try {
    for (let n = 0; n < 10; n += 1) await walker.rebind()
    for (; taken < steps; taken += 1) {
      await step(walker, random.below(1_000))
      if (taken % 1_000 === 500) await walker.restart(fixture.reopen)
      if (taken % 500 === 499) await walker.audit()
    }
    await walker.audit()
    await walker.finish()
  } catch (error) {
    t.comment(`seed ${seed}, step ${taken}; the latest operations:`)
    for (const line of walker.log) t.comment(line)
    throw error
  }
  t.pass(`seed ${seed}`)
}

/** The store against a model, over so many random operations. A failure prints its seed. */
export async function messageModelContract(t: Test, open: OpenStores, steps: number): Promise<void> {
  await t.test('random pushes, acks, bindings, expiries and restarts do what the contract says', (t) =>
    walk(
      t,
      open,
      ROOMY,
      async (walker, action) => {
        if (action < 600) return walker.write()
        if (action < 750) return walker.read()
        if (action < 850) return walker.rebind()
        if (action < 900) return walker.happen()
        if (action < 920) return walker.prune()
        walker.pass(action < 930 ? 20_000 : 500)
        return walker.expire()
      },
      steps,
    ),
  )

  await t.test('with small limits, no more is stored than fits and the rest fails', (t) =>
    walk(t, open, TIGHT, (walker, action) => (action < 900 ? walker.write() : walker.read()), steps / 3),
  )
}
