import type { AppRef } from '@openmps/proto/link'

export interface Template {
  /** Digits. */
  readonly id: string
  readonly name: string
  readonly descInfo: string
  readonly title: string
  readonly content: string
  /** Where a click leads; empty: it opens the app. Like title and content it may hold placeholders. */
  readonly uri: string
  /** What its author says that it needs, for people. */
  readonly variables: readonly string[]
  /** What a click opens: 0 a web page, 1 a page of the app. */
  readonly action: 0 | 1
  readonly silent: boolean
  /** 0 default, 1 big text, 2 rich. */
  readonly pushStyle: 0 | 1 | 2
  /** Maps from a vendor to its address, as they were given; empty: none. */
  readonly iconUrls: string
  readonly imageUrls: string
  readonly createdAtMs: number
  readonly modifiedAtMs: number
}

/** Templates of one app; one more is refused as 'full'. */
export const MAX_TEMPLATES = 100

/** Templates of apps. A name is unique in its app. Writes are durable before the promise resolves and seen by every later read of the store. */
export interface TemplateStore {
  /**
   * 'exists': the name is taken, which is told before 'full'. 'taken': the id is, and the caller takes the next one.
   * Atomic: two creators of the last place do not both win.
   * @throws PushError APP_UNKNOWN
   */
  create(app: AppRef, template: Template): Promise<'created' | 'exists' | 'full' | 'taken'>
  find(app: AppRef, by: { readonly id: string } | { readonly name: string }): Promise<Template | undefined>
  /** Newest first. */
  page(app: AppRef, offset: number, limit: number): Promise<{ templates: Template[]; total: number }>
  /** False: no such template. */
  remove(app: AppRef, id: string): Promise<boolean>
}
