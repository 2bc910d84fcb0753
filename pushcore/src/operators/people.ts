import { randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import { noteAttempt } from './lock-out.ts'
import type { Passwords } from './passwords.ts'
import { type AppScope, hasRole, type Role } from './roles.ts'

/** What is told of a person. */
export interface Person {
  readonly name: string
  readonly role: Role
  readonly apps: AppScope
  readonly disabled: boolean
  readonly createdAtMs: number
  /** Too many wrong passwords; until then none is looked at. */
  readonly lockedUntilMs?: number
}

/** What is stored of a person. */
export interface PersonValue extends Omit<Person, 'name' | 'lockedUntilMs'> {
  readonly hash: string
  /** Sessions of another one have ended. */
  readonly epoch: string
  readonly attempts: readonly number[]
}

export interface StoredPerson extends PersonValue {
  readonly name: string
  readonly version: number
}

export interface PersonChange {
  readonly role?: Role
  readonly apps?: AppScope
  readonly disabled?: boolean
  readonly password?: string
  /** Lets a locked person try again. */
  readonly unlock?: true
}

/** Whom the log-in let in, or that it did not. `locked`: this attempt was the one that locked the name. */
export type LogIn = { readonly person: StoredPerson } | { readonly refused: true; readonly locked: boolean }

/** Records that others keep changing are tried again so often. */
const MAX_TRIES = 10
const PAGE = 500

export interface PeopleParts {
  readonly config: ConfigStore
  readonly passwords: Passwords
  readonly clock: Clock
}

/** People with passwords. A change of role, apps or password, and disabling, end their sessions. */
export class People {
  readonly #parts: PeopleParts

  constructor(parts: PeopleParts) {
    this.#parts = parts
  }

  async find(name: string): Promise<StoredPerson | undefined> {
    const record = await this.#parts.config.read('person', name, this.#parts.clock.now())
    return record && storedPerson(record)
  }

  async list(after: string, limit: number): Promise<StoredPerson[]> {
    const { config, clock } = this.#parts
    return (await config.list('person', { after, limit, nowMs: clock.now() })).map(storedPerson)
  }

  /** @throws PushError ALREADY_EXISTS, OVERLOADED */
  async create(
    name: string,
    { password, ...given }: Pick<Person, 'role' | 'apps'> & { password: string },
  ): Promise<void> {
    if ((await this.find(name)) !== undefined) throw exists(name)
    const { passwords, clock } = this.#parts
    const hash = await passwords.hash(password)
    const value = { ...given, hash, epoch: newEpoch(), attempts: [], disabled: false, createdAtMs: clock.now() }
    try {
      await this.#write(name, value, 0)
    } catch (error) {
      throw PushError.from(error).code === 'CONFLICT' ? exists(name) : error
    }
  }

  /** @throws PushError NOT_FOUND, CONFLICT (changed in between, or the last administrator), OVERLOADED */
  async change(name: string, { password, unlock, ...change }: PersonChange): Promise<StoredPerson> {
    const person = await this.#known(name)
    const after = { ...person, ...change }
    if (isAdmin(person) && !isAdmin(after)) await this.#checkOtherAdmin(name)
    const hash = password === undefined ? person.hash : await this.#parts.passwords.hash(password)
    const endsSessions = password !== undefined || Object.keys(change).length > 0
    const changed: StoredPerson = {
      ...after,
      hash,
      epoch: endsSessions ? newEpoch() : person.epoch,
      attempts: unlock === true || password !== undefined ? [] : person.attempts,
    }
    return { ...changed, version: await this.#write(name, changed, person.version) }
  }

  /** @throws PushError NOT_FOUND, CONFLICT (the last administrator) */
  async remove(name: string): Promise<void> {
    if (isAdmin(await this.#known(name))) await this.#checkOtherAdmin(name)
    await this.#parts.config.remove('person', name)
  }

  /**
   * Unknown names, wrong passwords and locked names take the same time and get the same answer: telling them apart
   * would tell it to an attacker. Each attempt is counted before its password is believed, so that many at a time are
   * no more than one after the other.
   * @throws PushError OVERLOADED
   */
  async logIn(name: string, password: string): Promise<LogIn> {
    const { passwords } = this.#parts
    const person = await this.find(name)
    const [attempt, right] = await Promise.all([
      person === undefined || person.disabled ? undefined : this.#noteAttempt(name),
      passwords.verify(password, person?.hash),
    ])
    if (person === undefined || attempt?.allowed !== true || !right) {
      return { refused: true, locked: attempt?.locks === true }
    }
    const hash = passwords.isWeak(person.hash) ? await passwords.hash(password) : person.hash
    // Of the record that was verified: one with another password since is not let in by the old one.
    const current = await this.#update(name, (now) =>
      now.hash === person.hash && !now.disabled ? { ...now, hash, attempts: [] } : undefined,
    )
    return current === undefined ? { refused: true, locked: false } : { person: current }
  }

  /** Another attempt at the password of somebody who is logged in; counted as a log-in is. */
  async confirms(name: string, password: string): Promise<boolean> {
    return 'person' in (await this.logIn(name, password))
  }

  async #noteAttempt(name: string): Promise<{ allowed: boolean; locks: boolean }> {
    const nowMs = this.#parts.clock.now()
    let outcome = { allowed: false, locks: false }
    await this.#update(name, (person) => {
      const { attempts, allowed, locks } = noteAttempt(person.attempts, nowMs)
      outcome = { allowed, locks }
      return allowed ? { ...person, attempts } : undefined
    })
    return outcome
  }

  /** Changes the record whatever others do; undefined when it is gone or the change wants nothing. */
  async #update(
    name: string,
    change: (person: StoredPerson) => StoredPerson | undefined,
  ): Promise<StoredPerson | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const person = await this.find(name)
      const next = person && change(person)
      if (person === undefined || next === undefined) return undefined
      try {
        return { ...next, version: await this.#write(name, next, person.version) }
      } catch (error) {
        if (PushError.from(error).code !== 'CONFLICT') throw error
      }
    }
    throw new PushError('OVERLOADED', 'too many log-ins of one person at a time; try again later')
  }

  #write(name: string, person: PersonValue, expected: number): Promise<number> {
    const { role, apps, disabled, createdAtMs, hash, epoch, attempts } = person
    const value = { role, apps, disabled, createdAtMs, hash, epoch, attempts }
    return this.#parts.config.write({ kind: 'person', id: name, value }, expected, this.#parts.clock.now())
  }

  async #known(name: string): Promise<StoredPerson> {
    const person = await this.find(name)
    if (person === undefined) throw new PushError('NOT_FOUND', `there is no person ${name}`)
    return person
  }

  /** Two that lower each other at the same moment are not caught; the admin token of the installation is left then. */
  async #checkOtherAdmin(name: string): Promise<void> {
    for (let after = ''; ; ) {
      const page = await this.list(after, PAGE)
      if (page.some((person) => person.name !== name && isAdmin(person))) return
      if (page.length < PAGE) break
      after = page.at(-1)?.name ?? ''
    }
    throw new PushError('CONFLICT', `${name} is the last administrator of all apps: make another one first`)
  }
}

const isAdmin = ({ role, apps, disabled }: Pick<Person, 'role' | 'apps' | 'disabled'>) =>
  hasRole(role, 'admin') && apps === 'all' && !disabled

const newEpoch = (): string => randomBytes(9).toString('base64url')

const exists = (name: string) => new PushError('ALREADY_EXISTS', `the person ${name} exists`)

/** Only this module writes records of the kind. */
function storedPerson({ id, version, value }: ConfigRecord): StoredPerson {
  return { ...(value as unknown as PersonValue), name: id, version }
}
