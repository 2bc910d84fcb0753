import { MAX_TEMPLATES, type Template, type TemplateStore } from '../../ports/template-store.ts'
import { templatePage } from '../template-page.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { fitsKey, type Tables } from './tables.ts'

/** By name, as pushes ask for them. There are few of an app, so a page reads them all. */
export function createTemplateStore(
  { tables, apps }: { tables: Tables; apps: Apps },
  committer: Committer,
): TemplateStore {
  const { templates, templateNames } = tables

  function byName(app: number, name: string): Template | undefined {
    return fitsKey(name) ? templates.get([app, name]) : undefined
  }

  function byId(app: number, id: string): Template | undefined {
    const name = fitsKey(id) ? templateNames.get([app, id]) : undefined
    return name === undefined ? undefined : byName(app, name)
  }

  const all = (app: number) => ({ start: [app], end: [app + 1] })

  return {
    create: (app, template) =>
      committer.write(() => {
        const number = apps.number(app)
        const { id, name } = template
        if (byName(number, name) !== undefined) return 'exists'
        if (templates.getKeysCount(all(number)) >= MAX_TEMPLATES) return 'full'
        if (byId(number, id) !== undefined) return 'taken'
        templates.put([number, name], template)
        templateNames.put([number, id], name)
        return 'created'
      }),
    // Read as it is committed: a push must not wait for the next commit, and whoever created it has its answer.
    async find(app, by) {
      const number = apps.find(app)?.number
      if (number === undefined) return undefined
      return 'id' in by ? byId(number, by.id) : byName(number, by.name)
    },
    page: (app, offset, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return { templates: [], total: 0 }
        const found = [...templates.getRange(all(number))].map(({ value }) => value)
        return templatePage(found, offset, limit)
      }),
    remove: (app, id) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        const template = number === undefined ? undefined : byId(number, id)
        if (number === undefined || template === undefined) return false
        templates.remove([number, template.name])
        templateNames.remove([number, id])
        return true
      }),
  }
}
