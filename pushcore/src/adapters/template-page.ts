import type { Template } from '../ports/template-store.ts'

/** One page of all templates of an app: there are few, so every page sorts them. */
export function templatePage(all: Template[], offset: number, limit: number): { templates: Template[]; total: number } {
  const newestFirst = all.sort(
    (left, right) => right.createdAtMs - left.createdAtMs || Number(right.id) - Number(left.id),
  )
  return { templates: newestFirst.slice(offset, offset + limit), total: all.length }
}
