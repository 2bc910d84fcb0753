/** While an object is being made, field by field. */
export type Writable<T> = { -readonly [Name in keyof T]: T[Name] }
