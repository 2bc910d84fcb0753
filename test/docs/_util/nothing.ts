/** Stands for a part that is passed on and not used. Using it fails. */
export function nothing<T extends object>(): T {
  const unused = () => {
    throw new Error('this part was not expected to be used')
  }
  return new Proxy({} as T, { get: unused })
}
