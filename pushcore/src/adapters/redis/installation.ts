import type { Engine } from './engine.ts'

/**
 * Enters whose Redis this is, or compares: false when it is another installation's, whose devices have tokens of
 * other keys. Whoever is first has it.
 */
export async function claimInstallation(engine: Engine, fingerprint: string): Promise<boolean> {
  const key = `${engine.base('apps')}installation`
  if ((await engine.command((client) => client.set(key, fingerprint, 'NX'))) === 'OK') return true
  return (await engine.command((client) => client.get(key))) === fingerprint
}

const NODES = 256

/** The number of the push core that opens the store now; the same one comes again after 256 starts. */
export async function nextNode(engine: Engine): Promise<number> {
  return (await engine.command((client) => client.incr(`${engine.base('apps')}nodes`))) % NODES
}
