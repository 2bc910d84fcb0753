import { isDeepStrictEqual } from 'node:util'
import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { AppStore } from '../../ports/app-store.ts'
import { appChanged, checkNewKey, keyChanged, keysOf, noApp, noKey } from '../key-changes.ts'
import type { Committer } from './committer.ts'
import type { AppNumber, AppRecord, Tables } from './tables.ts'

/**
 * Numbers for apps, and the apps themselves, held in memory: there are few, and every push needs one.
 * Only this process writes, so memory and disk agree.
 */
export class Apps {
  readonly #tables: Tables
  readonly #byRef = new Map<string, AppRecord>()
  readonly #byNumber = new Map<AppNumber, AppRecord>()
  #next = 1

  constructor(tables: Tables) {
    this.#tables = tables
    this.reload()
  }

  /** Also after a failed transaction, whose apps do not exist. */
  reload(): void {
    this.#byRef.clear()
    this.#byNumber.clear()
    for (const { value } of this.#tables.apps.getRange()) this.#remember(value)
  }

  find(app: AppRef): AppRecord | undefined {
    return this.#byRef.get(refKey(app))
  }

  /** @throws PushError APP_UNKNOWN */
  number(app: AppRef): AppNumber {
    const record = this.find(app)
    if (record === undefined) throw new PushError('APP_UNKNOWN', `there is no app ${app.appId} / ${app.workspaceId}`)
    return record.number
  }

  ref(number: AppNumber): AppRef {
    const record = this.#byNumber.get(number)
    if (record === undefined) throw new PushError('INTERNAL', `no app has the number ${number}`)
    return { appId: record.appId, workspaceId: record.workspaceId }
  }

  all(): AppRecord[] {
    return [...this.#byNumber.values()]
  }

  /** Inside a write. */
  put(app: Omit<AppRecord, 'number'>): void {
    const number = this.find(app)?.number ?? this.#next
    const record = { ...app, number }
    this.#tables.apps.put([app.appId, app.workspaceId], record)
    this.#remember(record)
  }

  #remember(record: AppRecord): void {
    this.#byRef.set(refKey(record), record)
    this.#byNumber.set(record.number, record)
    this.#next = Math.max(this.#next, record.number + 1)
  }
}

const refKey = (app: AppRef) => `${app.appId}\n${app.workspaceId}`

const publicApp = ({ number: _, ...app }: AppRecord) => app

export function createAppStore(tables: Tables, committer: Committer, apps: Apps): AppStore {
  const { accessKeys } = tables
  const allKeys = () => [...accessKeys.getRange()].map(({ value }) => value)
  return {
    async find(app) {
      const record = apps.find(app)
      return record && publicApp(record)
    },
    async list() {
      return apps.all().map(publicApp)
    },
    create: (app, key) =>
      committer.write(() => {
        if (apps.find(app)) throw new PushError('ALREADY_EXISTS', `the app ${app.appId} / ${app.workspaceId} exists`)
        const known = accessKeys.get(key.id)
        if (known && known.secret !== key.secret) {
          throw new PushError('ALREADY_EXISTS', `the access key ${key.id} exists with another secret`)
        }
        apps.put(app)
        accessKeys.put(key.id, known ? { ...known, apps: [...known.apps, ...key.apps] } : key)
      }),
    update: (app, expected) =>
      committer.write(() => {
        const known = apps.find(app)
        if (known === undefined) throw noApp(app)
        if (expected !== undefined && !isDeepStrictEqual(publicApp(known), expected)) throw appChanged(app)
        apps.put(app)
      }),
    async findKey(accessKeyId) {
      return accessKeys.get(accessKeyId)
    },
    async keysOf(app) {
      return keysOf(allKeys(), app)
    },
    addKey: (key) =>
      committer.write(() => {
        for (const app of key.apps) apps.number(app)
        checkNewKey(allKeys(), key)
        accessKeys.put(key.id, key)
      }),
    replaceKey: (expected, next) =>
      committer.write(() => {
        const { id, apps: named } = expected
        const known = accessKeys.get(id)
        if (known === undefined) throw noKey(id)
        if (!isDeepStrictEqual(known, expected)) throw keyChanged(id)
        accessKeys.put(id, { ...next, id, apps: named })
      }),
    removeKey: (accessKeyId) => committer.write(() => accessKeys.remove(accessKeyId)),
  }
}
