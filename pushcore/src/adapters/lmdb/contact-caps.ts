import { CONTACT_DAYS, type Contact, type ContactCaps } from '../../ports/contact-caps.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import type { Tables } from './tables.ts'

const DAY_MS = 86_400_000

/** The message keys of each device, category and day; days first, so that old ones are one range. */
export function createContactCaps({ contacts }: Tables, apps: Apps, committer: Committer): ContactCaps {
  const keyOf = (app: number, { day, device, category }: Contact) => [day, app, device, category]

  return {
    take: (app, wanted) =>
      committer.write(() => {
        const number = apps.number(app)
        return wanted.map((contact) => {
          const known = contacts.get(keyOf(number, contact)) ?? []
          if (known.includes(contact.messageKey)) return true
          if (known.length >= contact.max) return false
          contacts.put(keyOf(number, contact), [...known, contact.messageKey])
          return true
        })
      }),
    look: (app, wanted) =>
      committer.readAfterWrites(() => {
        const number = apps.number(app)
        return wanted.map((contact) => {
          const known = contacts.get(keyOf(number, contact)) ?? []
          return known.includes(contact.messageKey) || known.length < contact.max
        })
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const end = [Math.floor(nowMs / DAY_MS) - CONTACT_DAYS]
        const old = [...contacts.getKeys({ end, limit })]
        for (const key of old) contacts.remove(key)
        return old.length
      }),
  }
}
