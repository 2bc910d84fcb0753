import type { AliasRef, Empty, ListAliasesRequest, ListAliasesResponse } from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'
import { withTexts } from '../told-errors.ts'

export async function setAlias(call: AliasRef, context: CallContext): Promise<Empty> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  return context.change(app, call, async () => {
    await withTexts('alias', () => context.core.aliases.set(app, call.deviceToken ?? '', call.alias ?? ''))
    return {}
  })
}

export async function removeAlias(call: AliasRef, context: CallContext): Promise<Empty> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  return context.change(app, call, async () => {
    await withTexts('alias', () => context.core.aliases.remove(app, call.deviceToken ?? '', call.alias ?? ''))
    return {}
  })
}

export async function listAliases(call: ListAliasesRequest, context: CallContext): Promise<ListAliasesResponse> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const token = call.deviceToken ?? ''
  if (!context.core.ownsToken(app, token)) refuseField('device_token', undefined, 'DELIVERYTOKEN_INVALID')
  return { aliases: [...(await context.core.aliases.of(app, token))] }
}
