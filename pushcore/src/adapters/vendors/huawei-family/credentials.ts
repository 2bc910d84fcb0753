import { PushError } from '@openmps/proto'

type Credentials = Readonly<Record<string, string>>

/** Ids become parts of addresses. @throws PushError INVALID_ARGUMENT: names the field, not its value */
export function checkIds(credentials: Credentials, ...names: readonly string[]): void {
  for (const name of names) {
    const id = credentials[name]
    if (id === undefined || /^[\w-]{1,64}$/.test(id)) continue
    throw new PushError('INVALID_ARGUMENT', `credentials.${name}: has 1 to 64 letters, digits, _ or -`)
  }
}

/** What the vendor signs its receipts with. @throws PushError INVALID_ARGUMENT */
export function checkReceiptSecret({ receiptUser, receiptKey }: Credentials): void {
  if ((receiptUser === undefined) === (receiptKey === undefined)) return
  throw new PushError('INVALID_ARGUMENT', 'credentials: receiptUser and receiptKey are set together, or neither is')
}
