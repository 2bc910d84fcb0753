import { VENDORS } from '../../../src/adapters/vendors/index.ts'

/**
 * Who may call what, written down a second time: a route whose role is changed by mistake differs from this. `A` is
 * `/apps/{appId}/{workspaceId}`.
 */
const ROUTES = {
  none: ['POST /session'],
  viewer: [
    'GET /session',
    'DELETE /session',
    'PUT /session/password',
    'GET /apps',
    'GET A',
    'GET A/counters',
    'GET A/access-keys',
    'GET A/push-api',
    'GET A/contact-rules',
    'GET A/messages/{idOrKey}',
    'GET A/messages/{idOrKey}/devices/{token}',
    'GET A/devices/{token}',
    'GET A/users/{userId}',
    'GET A/devices/{token}/aliases',
    'GET A/tags/{kind}',
    'GET A/tags/{kind}/{id}',
    'GET A/tags/{kind}/{id}/members',
    'GET A/channels',
    'GET A/routing',
    'GET A/communication',
    'GET A/sms',
    'GET A/templates',
    'GET A/templates/{id}',
    'GET A/tasks',
    'GET A/tasks/{taskId}',
    'GET A/schedules',
    'GET A/statistics',
    'GET A/statistics.csv',
    'GET A/reached',
    'GET A/events',
    'GET A/events/export',
  ],
  operator: [
    'POST A/pushes',
    'POST A/pushes/dry-run',
    'POST A/pushes/tags',
    'POST A/pushes/alias',
    'POST A/pushes/list',
    'POST A/pushes/continuous',
    'POST A/pushes/continuous/{taskId}/targets',
    'POST A/pushes/continuous/{taskId}/finish',
    'POST A/messages/{idOrKey}/revoke',
    'POST A/devices/{token}/bind',
    'POST A/devices/{token}/unbind',
    'PUT A/devices/{token}/aliases/{alias}',
    'DELETE A/devices/{token}/aliases/{alias}',
    'POST A/tags/{kind}',
    'PATCH A/tags/{kind}/{id}',
    'DELETE A/tags/{kind}/{id}',
    'POST A/tags/{kind}/{id}/members',
    'POST A/tags/{kind}/{id}/members/remove',
    'POST A/templates',
    'DELETE A/templates/{id}',
    'POST A/tasks/{taskId}/revoke',
    'POST A/schedules/cancel',
  ],
  admin: [
    'GET /people',
    'POST /people',
    'PATCH /people/{name}',
    'DELETE /people/{name}',
    'GET /tokens',
    'POST /tokens',
    'DELETE /tokens/{id}',
    'GET /audit',
    'POST /apps',
    'PATCH A',
    'POST A/access-keys',
    'PATCH A/access-keys/{id}',
    'DELETE A/access-keys/{id}',
    'POST A/access-keys/{id}/rotate',
    'PUT A/push-api',
    'PUT A/contact-rules',
    'DELETE A/push-api',
    'PUT A/routing',
    'PUT A/communication',
    'POST A/communication/test',
    'PUT A/sms',
    'GET A/sms/report-address',
  ],
} as const

/** The role that each route of the document needs, by method and path. */
export const ROUTE_ROLES: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(ROUTES).flatMap(([role, routes]) => routes.map((route) => [route, role] as const)),
    ...VENDORS.flatMap(({ name }) => {
      const channel = `A/channels/${name}/{packageName}`
      return [
        [`PUT ${channel}`, 'admin'],
        [`DELETE ${channel}`, 'admin'],
        [`POST ${channel}/test`, 'operator'],
      ] as const
    }),
  ].map(([route, role]) => {
    const [method = '', path = ''] = route.split(' ')
    return [`${method} /admin/v1${path.replace(/^A/, '/apps/{appId}/{workspaceId}')}`, role]
  }),
)
