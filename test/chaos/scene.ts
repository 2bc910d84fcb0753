import { createRandom, type Random } from '../dev-env/index.ts'
import { createCaller } from './backend.ts'
import { seedOf, until } from './fault.ts'
import type { Journal } from './journal.ts'
import { type Lane, type LaneParts, LONG, runAwayLane, runLane, shuffleBindings } from './lanes.ts'
import { Phone, type Range } from './phone.ts'
import type { Scope } from './scope.ts'
import type { Installation, Topology } from './topology.ts'

const START_WITHIN_MS = 30_000

/** Names of devices, by what they are for. */
const PLAIN = names('plain', 14)
const SHARED = names('shared', 12)
const MOVING = names('moving', 4)
const BRIEF = names('brief', 4)
const REVOKED = names('revoked', 4)
const GONE = names('gone', 2)
/** Whom a broadcast must reach. */
const EVERYBODY = [...PLAIN, ...SHARED, ...MOVING, ...BRIEF, ...REVOKED]
/** User id and devices; they stay. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  family0: SHARED.slice(0, 3),
  family1: SHARED.slice(3, 6),
  family2: SHARED.slice(6, 10),
  family3: SHARED.slice(10),
}
/** User ids that move between the devices `moving…`. */
const MOVERS = ['mover0', 'mover1', 'mover2']

/** With these about 40 lanes make some 150 pushes a second. */
const BUSY: Range = [20, 350]
const RARE: Range = [1_000, 3_000]

/** How long an app runs and how long it is away, in milliseconds. */
const STEADY = { home: [4_000, 20_000], away: [100, 3_000] } satisfies Record<string, Range>
const FLEETING = { home: [500, 4_000], away: [1_000, 9_000] } satisfies Record<string, Range>

/** The devices of a run, its backend and what they do. */
export interface Scene {
  /** Everybody has a token and is bound as the lanes expect; some are gone for good. Nothing is pushed yet. */
  settle(): Promise<void>
  /** Pushes, apps that come and go, and bindings that change, until told to stop; resolves when all is answered. */
  work(stopping: AbortSignal): Promise<void>
  /** With the service whole: every user that moved is at home somewhere. */
  comeHome(): Promise<void>
  /** Every app that runs is started anew: its session looks at what waits for it. */
  nudge(): Promise<void>
  readonly connected: number
}

export function setScene(
  scope: Scope,
  seed: number,
  topology: Topology,
  installation: Installation,
  journal: Journal,
): Scene {
  const random = (name: string): Random => createRandom(seedOf(seed, name))
  const options = { ...installation, url: `ws://127.0.0.1:${topology.front.port}`, journal }
  const storages = random('storages')
  const phones = new Map(
    [PLAIN, SHARED, MOVING, BRIEF, REVOKED, GONE].flat().map((name) => {
      return [name, new Phone(name, storages.chance(0.3), GONE.includes(name), options)] as const
    }),
  )
  scope.teardown(() => Promise.all([...phones.values()].map((phone) => phone.stop())))
  const named = (name: string): Phone => {
    const phone = phones.get(name)
    if (phone === undefined) throw new RangeError(`there is no ${name}`)
    return phone
  }
  const partsOf = (name: string): LaneParts => ({ journal, caller, random: random(name) })
  const caller = createCaller(topology.cores, installation, journal, random('backend'))
  const moving = MOVING.map(named)

  return {
    async settle() {
      await Promise.all([...phones.values()].map((phone) => phone.start()))
      await until(() => [...phones.values()].every(({ token }) => token !== ''), START_WITHIN_MS, 'all devices')
      for (const [user, devices] of Object.entries(FAMILIES)) {
        for (const device of devices) await caller.bind(named(device).token, user)
      }
      await Promise.all(GONE.map((name) => named(name).stop()))
    },
    async work(stopping) {
      const lanes = lanesOf(named).map((lane) => runLane(lane, partsOf(lane.name), stopping))
      const away = REVOKED.slice(0, 2).map((name) => {
        const lane = { ...toDevice(named(name)), name: `away.${name}` }
        return runAwayLane(lane, named(name), partsOf(lane.name), stopping)
      })
      const roaming = [...PLAIN, ...SHARED, ...MOVING, ...BRIEF, ...REVOKED.slice(2)].map((name) => {
        const { home, away } = BRIEF.includes(name) ? FLEETING : STEADY
        return named(name).roam(random(`roam ${name}`), home, away, stopping)
      })
      const bindings = shuffleBindings(MOVERS, moving, partsOf('bindings'), stopping)
      await Promise.all([...lanes, ...away, ...roaming, bindings])
      await caller.idle()
    },
    async comeHome() {
      for (const [index, user] of MOVERS.entries()) await caller.bind(named(MOVING[index] ?? '').token, user)
    },
    async nudge() {
      const running = [...phones.values()].filter(({ client }) => client !== undefined)
      await Promise.all(running.map((phone) => phone.stop()))
      await Promise.all(running.map((phone) => phone.start()))
    },
    get connected() {
      return [...phones.values()].filter(({ isConnected }) => isConnected).length
    },
  }
}

function toDevice(phone: Phone): Lane {
  const { name, token } = phone
  return { name, target: { device: token }, devices: [name], reach: 'each', validity: LONG, pause: BUSY }
}

function lanesOf(named: (name: string) => Phone): Lane[] {
  const lane = (name: string) => toDevice(named(name))
  return [
    ...PLAIN.map(lane),
    // Two lanes to one device: what one was answered before the other sends is ordered, too.
    ...[...PLAIN.slice(0, 2), ...SHARED.slice(0, 6)].map((name) => ({ ...lane(name), name: `more.${name}` })),
    ...Object.entries(FAMILIES).map(
      ([user, devices]): Lane => ({ ...lane(PLAIN[0] ?? ''), name: user, target: { user }, devices }),
    ),
    ...MOVERS.map(
      (user): Lane => ({ ...lane(PLAIN[0] ?? ''), name: user, target: { user }, devices: MOVING, reach: 'any' }),
    ),
    ...BRIEF.map((name): Lane => ({ ...lane(name), validity: [2, 12] })),
    ...REVOKED.slice(2).map((name): Lane => ({ ...lane(name), revoked: 0.5 })),
    { ...lane(PLAIN[0] ?? ''), name: 'everybody', target: 'everybody', devices: EVERYBODY, pause: RARE },
    { ...lane(GONE[0] ?? ''), validity: [1, 4], pause: RARE },
    { ...lane(GONE[1] ?? ''), pause: RARE },
  ]
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`)
}
