import { conceal } from '../adapters/vendors/shared/conceal.ts'
import type { Vendor, VendorAccount, VendorAnswer, VendorChannel } from '../ports/vendor-channel.ts'

/**
 * The channel, whose answers name no secret of the account: they are kept, shown to operators and told to backends, and
 * no vendor promises not to quote what it knows. Adapters strike out what they make themselves, as access tokens.
 */
export function discreet(
  channel: VendorChannel,
  { credentials: { secret } }: Pick<Vendor, 'credentials'>,
): VendorChannel {
  function told(account: VendorAccount, answers: readonly VendorAnswer[]): VendorAnswer[] {
    const secrets = secret.flatMap((field) => account.credentials[field] ?? [])
    return answers.map((answer) => {
      if (answer.kind === 'sent') return { ...answer, vendorId: conceal(answer.vendorId, secrets) }
      const { code, status, detail } = answer
      return {
        ...answer,
        code: conceal(code, secrets),
        status: conceal(status, secrets),
        detail: conceal(detail, secrets),
      }
    })
  }
  return {
    send: async (account, pushes) => told(account, await channel.send(account, pushes)),
    revoke: async (account, sent) => told(account, await channel.revoke(account, sent)),
    close: () => channel.close(),
  }
}
