import { setTimeout as delay } from 'node:timers/promises'

const DEADLINE_MS = 20_000

/** Resolves when the condition holds: jobs run in the background and tell nobody. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + DEADLINE_MS
  while (!(await condition())) {
    if (performance.now() > endMs) throw new Error('the condition never held')
    await delay(5)
  }
}
