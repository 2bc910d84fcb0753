import { performance } from 'node:perf_hooks'
import { isDeepStrictEqual } from 'node:util'
import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { AccessKey, App, AppStore } from '../../ports/app-store.ts'
import { appChanged, checkNewKey, keyChanged, keysOf, noApp, noKey } from '../key-changes.ts'
import type { Engine } from './engine.ts'
import { list, pairs, text, texts } from './reply.ts'

/** What another process has changed is seen this much later at most, while this one is busy. */
const FRESH_MS = 1_000
/** Older than this, a copy is not answered from before it has been read again. */
const STALE_MS = 10_000
/** Tries of a change while others change something: only so many keys can be added to an app at a time. */
const MAX_TRIES = 50

export interface Snapshot {
  readonly version: string
  readonly apps: ReadonlyMap<string, App & { readonly number: number }>
  readonly keys: ReadonlyMap<string, AccessKey>
}

const refKey = (app: AppRef) => JSON.stringify([app.appId, app.workspaceId])
const publicApp = ({ number: _, ...app }: App & { readonly number: number }): App => app

/**
 * All apps and access keys in memory: there are few, and every push needs one. The copy is read again in the
 * background once a second while it is used, and at once for an app or a key that it does not know.
 */
export class Apps {
  readonly #engine: Engine
  #snapshot: Snapshot = { version: '', apps: new Map(), keys: new Map() }
  #readAtMs = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async find(app: AppRef): Promise<(App & { readonly number: number }) | undefined> {
    const name = refKey(app)
    return (await this.#current()).apps.get(name) ?? (await this.refresh()).apps.get(name)
  }

  async findKey(id: string): Promise<AccessKey | undefined> {
    return (await this.#current()).keys.get(id) ?? (await this.refresh()).keys.get(id)
  }

  /** @throws PushError APP_UNKNOWN */
  async number(app: AppRef): Promise<number> {
    const known = await this.find(app)
    if (known === undefined) throw new PushError('APP_UNKNOWN', `there is no app ${app.appId} / ${app.workspaceId}`)
    return known.number
  }

  async ref(number: number): Promise<AppRef> {
    const byNumber = ({ apps }: Snapshot) => [...apps.values()].find((app) => app.number === number)
    const found = byNumber(await this.#current()) ?? byNumber(await this.refresh())
    if (found === undefined) throw new PushError('INTERNAL', `no app has the number ${number}`)
    return { appId: found.appId, workspaceId: found.workspaceId }
  }

  /** What is stored at some time after the call. */
  async refresh(): Promise<Snapshot> {
    // A read that is under way may have begun before the write that the caller wants to see.
    if (this.#reading !== undefined) await this.#reading.catch(() => undefined)
    await this.#read()
    return this.#snapshot
  }

  async #current(): Promise<Snapshot> {
    const ageMs = performance.now() - this.#readAtMs
    if (ageMs > STALE_MS) await this.#read()
    else if (ageMs > FRESH_MS) this.#read().catch(() => undefined)
    return this.#snapshot
  }

  #read(): Promise<void> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #readNow(): Promise<void> {
    const reply = await this.#engine.run('openmpsReadApps', 'apps', this.#snapshot.version)
    this.#readAtMs = performance.now()
    if (reply === null) return
    const [version, apps, numbers, keys] = list(reply)
    const numberOf = new Map(pairs(texts(numbers)))
    this.#snapshot = {
      version: text(version),
      apps: new Map(
        pairs(texts(apps)).map(([ref, json]) => [ref, { ...JSON.parse(json), number: Number(numberOf.get(ref)) }]),
      ),
      keys: new Map(pairs(texts(keys)).map(([id, json]) => [id, JSON.parse(json)])),
    }
  }
}

export function createAppStore(engine: Engine, apps: Apps): AppStore {
  async function create(app: App, key: AccessKey): Promise<void> {
    for (;;) {
      const hash = `${engine.base('apps')}access`
      const stored = await engine.command((client) => client.hget(hash, key.id))
      const known = stored === null ? undefined : (JSON.parse(stored) as AccessKey)
      const next = known === undefined ? key : { ...known, apps: [...known.apps, ...key.apps] }
      const args = [refKey(app), JSON.stringify(app), key.id, stored ?? '', JSON.stringify(next)]
      // Checked before the write, so that neither a new app nor a changed key is left of a refused call.
      if (known !== undefined && known.secret !== key.secret) {
        throw new PushError('ALREADY_EXISTS', `the access key ${key.id} exists with another secret`)
      }
      const outcome = await engine.write('openmpsCreateApp', 'apps', ...args)
      if (outcome === 'exists') {
        throw new PushError('ALREADY_EXISTS', `the app ${app.appId} / ${app.workspaceId} exists`)
      }
      // Somebody changed the key in between: look again.
      if (outcome !== 'changed') break
    }
    await apps.refresh()
  }

  /** Writes what `decide` makes of everything, if nothing was changed since. */
  async function changeFrom(
    decide: (snapshot: Snapshot) => [hash: 'apps' | 'access', field: string, json: string],
  ): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const snapshot = await apps.refresh()
      const change = decide(snapshot)
      if ((await engine.write('openmpsChangeApps', 'apps', snapshot.version, ...change)) === 1) {
        await apps.refresh()
        return
      }
    }
    throw new PushError('UNAVAILABLE', 'apps and keys are being changed by others all the time; try again')
  }

  return {
    async find(app) {
      const found = await apps.find(app)
      return found && publicApp(found)
    },
    list: async () => [...(await apps.refresh()).apps.values()].map(publicApp),
    create,
    update: (app, expected) =>
      changeFrom((snapshot) => {
        const known = snapshot.apps.get(refKey(app))
        if (known === undefined) throw noApp(app)
        if (expected !== undefined && !isDeepStrictEqual(publicApp(known), expected)) throw appChanged(app)
        return ['apps', refKey(app), JSON.stringify(app)]
      }),
    findKey: (accessKeyId) => apps.findKey(accessKeyId),
    keysOf: async (app) => keysOf((await apps.refresh()).keys.values(), app),
    addKey: (key) =>
      changeFrom((snapshot) => {
        for (const app of key.apps) if (!snapshot.apps.has(refKey(app))) throw noApp(app, 'APP_UNKNOWN')
        checkNewKey(snapshot.keys.values(), key)
        return ['access', key.id, JSON.stringify(key)]
      }),
    replaceKey: (expected, next) =>
      changeFrom(({ keys }) => {
        const { id, apps: named } = expected
        const known = keys.get(id)
        if (known === undefined) throw noKey(id)
        if (!isDeepStrictEqual(known, expected)) throw keyChanged(id)
        return ['access', id, JSON.stringify({ ...next, id, apps: named })]
      }),
    removeKey: (accessKeyId) => changeFrom(() => ['access', accessKeyId, '']),
  }
}
