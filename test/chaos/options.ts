import { parseArgs } from 'node:util'

export const STORES = ['lmdb', 'redis'] as const
export type Store = (typeof STORES)[number]

export interface ChaosOptions {
  /** Brings back the choice and the schedule of faults and pushes, though not the machine's own timing. */
  readonly seed: number
  /** Of faults; starting, healing and the proof come on top. */
  readonly seconds: number
  readonly store: Store
  /** Folder for the journal and for what the processes wrote. For people: the proof does not read their logs. */
  readonly logs?: string
}

export const USAGE = 'usage: npm run chaos -- [--seed N] [--seconds S] [--store lmdb|redis] [--logs FOLDER] [--json]'

const MAX_SEED = 2 ** 31 - 1
/** The journal of a run is in memory: some 200 KB for each second. */
const MAX_SECONDS = 3_600

/** @throws Error with the usage */
export function readOptions(args: readonly string[]): ChaosOptions & { readonly json: boolean } {
  const { values } = parse(args)
  const store = STORES.find((name) => name === values.store)
  if (store === undefined) throw new Error(`--store must be one of ${STORES.join(', ')}\n${USAGE}`)
  return {
    seed: values.seed === undefined ? Math.floor(Math.random() * MAX_SEED) : whole('seed', values.seed, 0, MAX_SEED),
    seconds: whole('seconds', values.seconds, 1, MAX_SECONDS),
    store,
    json: values.json,
    ...(values.logs !== undefined && { logs: values.logs }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        seconds: { type: 'string', default: '60' },
        store: { type: 'string', default: 'lmdb' },
        logs: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw new Error(`--${name} must be a whole number from ${min} to ${max}\n${USAGE}`)
}
