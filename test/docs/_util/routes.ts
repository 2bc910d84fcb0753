/**
 * "GET /path" for each route in fastify's tree of routes, where a branch shows what it adds to the path
 * of the one it hangs on. HEAD, which fastify adds to each GET, is left out.
 */
export function readRoutes(tree: string): string[] {
  const routes: string[] = []
  const above: string[] = []
  for (const line of tree.split('\n')) {
    const [, indent, path, methods] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? []
    if (indent === undefined || path === undefined) continue
    const depth = indent.length / 4
    const whole = (above[depth - 1] ?? '') + path
    above[depth] = whole
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') routes.push(`${method} ${whole}`)
  }
  return routes
}
