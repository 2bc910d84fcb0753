import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Ids } from '../ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Template, TemplateStore } from '../ports/template-store.ts'

export type NewTemplate = Omit<Template, 'id' | 'createdAtMs' | 'modifiedAtMs'>

/** Texts with placeholders, kept for pushes to come. */
export interface Templates extends Pick<TemplateStore, 'find' | 'page' | 'remove'> {
  /**
   * 'exists': the app has a template of this name. 'full': it has MAX_TEMPLATES.
   * @throws PushError APP_UNKNOWN, OVERLOADED, UNAVAILABLE
   */
  create(app: AppRef, template: NewTemplate): Promise<Template | 'exists' | 'full'>
}

export interface TemplatesParts {
  readonly store: TemplateStore
  readonly ids: Ids
  readonly clock: Clock
}

/** An id is taken when a clock was set back; by the second one it is not. */
const MAX_TRIES = 3

export function createTemplates({ store, ids, clock }: TemplatesParts): Templates {
  return {
    async create(app, template) {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const nowMs = clock.now()
        const created = { ...template, id: String(ids.taskId()), createdAtMs: nowMs, modifiedAtMs: nowMs }
        const outcome = await store.create(app, created)
        if (outcome === 'created') return created
        if (outcome !== 'taken') return outcome
      }
      throw new PushError('INTERNAL', 'no id for the template was free: check the clocks of the push cores')
    },
    find: (app, by) => store.find(app, by),
    page: (app, offset, limit) => store.page(app, offset, limit),
    remove: (app, id) => store.remove(app, id),
  }
}
