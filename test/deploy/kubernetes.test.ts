import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import t from 'tap'
import { checkCommand } from './commands.ts'
import { checkDrain, checkGrace, numberOf } from './drain.ts'
import { assignments, DEPLOY, documents, ROOT, readDeploy } from './files.ts'
import { type Container, type KubernetesObject, podOf, workloads } from './kubernetes.ts'

const CLUSTER = 'kubernetes/cluster'
const { resources = [], configMapGenerator = [] } =
  documents<KubernetesObject>(`${CLUSTER}/kustomization.yaml`)[0] ?? {}
const cluster = resources.flatMap((file) => documents<KubernetesObject>(join(CLUSTER, file)))
const one = documents<KubernetesObject>('kubernetes/openmps.yaml')
const settings = assignments(configMapGenerator[0]?.literals ?? [])

/** Version of the API that each kind is of, on every Kubernetes since 1.25. */
const API_VERSIONS: Readonly<Record<string, string>> = {
  ConfigMap: 'v1',
  Service: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  PodDisruptionBudget: 'policy/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
}

const isSelectedBy = (labels: Readonly<Record<string, string>> = {}, selector: Readonly<Record<string, string>> = {}) =>
  Object.entries(selector).every(([name, value]) => labels[name] === value)

for (const [form, objects] of [['one pod', one] as const, ['the cluster', cluster] as const]) {
  const pods = workloads(objects).map(podOf)

  void t.test(`${form}: each object has the API of its kind and a name of its own`, async (t) => {
    for (const { apiVersion, kind, metadata } of objects)
      t.equal(apiVersion, API_VERSIONS[kind], `${kind} ${metadata.name}`)
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
    t.equal(new Set(names).size, names.length)
    for (const { metadata } of objects) t.notOk('namespace' in metadata, 'the namespace is chosen by who applies it')
  })

  void t.test(`${form}: every selector finds the pods of one workload`, async (t) => {
    for (const object of objects) {
      const { selector, podSelector } = object.spec ?? {}
      if (selector === undefined && podSelector === undefined) continue
      const labels = podSelector?.matchLabels ?? (object.kind === 'Service' ? selector : selector?.matchLabels)
      const found = pods.filter((pod) => isSelectedBy(pod.labels, labels))
      t.equal(found.length, 1, `${object.kind} ${object.metadata.name}`)
    }
  })

  void t.test(`${form}: every workload is in a budget that lets one pod go`, async (t) => {
    const budgets = objects.filter(({ kind }) => kind === 'PodDisruptionBudget')
    for (const pod of pods) {
      const [budget, ...others] = budgets.filter(({ spec }) => isSelectedBy(pod.labels, spec?.selector?.matchLabels))
      t.equal(budget?.spec?.maxUnavailable, 1)
      t.equal(others.length, 0, 'two budgets for one pod keep it from being moved')
    }
  })

  void t.test(`${form}: every port that a service or a policy names is one of the pods it selects`, async (t) => {
    for (const { kind, spec, metadata } of objects) {
      if (kind !== 'Service' && kind !== 'NetworkPolicy') continue
      const pod = pods.find(({ labels }) => isSelectedBy(labels, spec?.podSelector?.matchLabels ?? spec?.selector))
      const open = pod?.spec.containers.flatMap(({ ports }) => ports.map(({ name }) => name))
      const named = [
        ...(spec?.ports ?? []).map(({ targetPort }) => targetPort),
        ...(spec?.ingress ?? []).flatMap(({ ports = [] }) => ports.map(({ port }) => port)),
      ]
      t.ok(named.length > 0)
      for (const port of named) t.ok(open?.includes(String(port)), `${kind} ${metadata.name}: ${port}`)
    }
  })

  void t.test(`${form}: each container runs a command, is asked where it answers, and has no rights`, async (t) => {
    t.match(readDeploy('docker/Dockerfile'), '--uid 10001')
    for (const { spec } of pods) {
      t.match(spec.securityContext, {
        runAsNonRoot: true,
        runAsUser: 10001,
        seccompProfile: { type: 'RuntimeDefault' },
      })
      t.equal(spec.automountServiceAccountToken, false)
      for (const container of spec.containers) {
        checkCommand(t, container.args)
        t.match(container.securityContext, {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        t.ok(container.resources.requests.memory && container.resources.limits.memory, 'its memory is bounded')
        checkProbes(t, container)
      }
    }
  })
}

/** Where a process answers, by the name of its port. */
const ANSWERS: Readonly<Record<string, string>> = {
  http: readFileSync(join(ROOT, 'pushcore/src/http/server.ts'), 'utf8'),
  link: readFileSync(join(ROOT, 'gateway/src/adapters/link/health.ts'), 'utf8'),
}
const NUMBERS: Readonly<Record<string, string>> = {
  http: 'OPENMPS_HTTP_PORT',
  devices: 'OPENMPS_DEVICE_PORT',
  link: 'OPENMPS_LINK_PORT',
}

function checkProbes(t: { ok: (value: unknown, name: string) => void }, container: Container): void {
  const { readinessProbe, livenessProbe, ports } = container
  const asked = { '/readyz': readinessProbe, '/healthz': livenessProbe }
  for (const [path, { httpGet }] of Object.entries(asked)) {
    t.ok(httpGet.path === path && ports.some(({ name }) => name === httpGet.port), `${httpGet.port} ${path}`)
    t.ok(ANSWERS[httpGet.port]?.includes(`app.get('${path}'`), `${path} is served on ${httpGet.port}`)
  }
  for (const { name, containerPort } of ports) {
    t.ok(containerPort === numberOf({}, NUMBERS[name] ?? ''), `${name} is ${containerPort}`)
  }
}

const find = (kind: string) => {
  const [object, ...others] = workloads(cluster).filter((workload) => workload.kind === kind)
  if (object === undefined || others.length > 0) throw new Error(`not one ${kind}`)
  return { object, pod: podOf(object).spec }
}

void t.test('one pod: the embedded store has one writer, and the pod the time to drain', async (t) => {
  const [stateful] = workloads(one)
  t.equal(stateful?.spec?.replicas, 1)
  const { data = {} } = one.find(({ kind }) => kind === 'ConfigMap') ?? {}
  const { terminationGracePeriodSeconds } = podOf(stateful).spec
  checkGrace(t, numberOf(data, 'OPENMPS_DRAIN_SECONDS'), terminationGracePeriodSeconds)
})

void t.test('gateways are rolled one after the other, each with the time for all its devices', async (t) => {
  // A Deployment would stop the next one while the one before still drains.
  const { object, pod } = find('StatefulSet')
  t.match(object.spec, { updateStrategy: { type: 'RollingUpdate' } })
  t.ok((object.spec?.replicas ?? 0) >= 2)
  checkDrain(t, settings, pod.terminationGracePeriodSeconds)
  const [gateway] = pod.containers
  t.equal(gateway.lifecycle, undefined, 'SIGTERM begins the drain at once')
  const address = gateway.env?.find(({ name }) => name === 'OPENMPS_LINK_ADDRESS')
  t.equal(address?.value, `$(POD_IP):${numberOf({}, 'OPENMPS_LINK_PORT')}`)
  t.match(gateway.env?.[0], { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } })
  t.equal(settings.OPENMPS_LINK_HOST, '0.0.0.0')
})

void t.test('gateways and push cores are spread, and take settings, keys and Redis from the same places', async (t) => {
  for (const { pod } of [find('StatefulSet'), find('Deployment')]) {
    t.strictSame(
      pod.topologySpreadConstraints?.map(({ topologyKey }) => topologyKey),
      ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
    )
    const [container] = pod.containers
    const sources = container.envFrom?.map(({ configMapRef, secretRef }) => configMapRef?.name ?? secretRef?.name)
    t.strictSame(sources, [configMapGenerator[0]?.name, 'openmps-redis'])
    t.strictSame(pod.volumes?.[0]?.secret?.secretName, 'openmps-keys')
    t.equal(container.volumeMounts?.[0]?.mountPath, dirname(settings.OPENMPS_KEYS_FILE ?? ''))
  }
  const how = readDeploy(`${CLUSTER}/kustomization.yaml`)
  t.match(how, `secret generic openmps-keys --from-file=${basename(settings.OPENMPS_KEYS_FILE ?? '')}=`)
  t.match(how, 'secret generic openmps-redis')
  t.match(how, '--from-literal=OPENMPS_REDIS_URL=')
  for (const file of resources) t.ok(existsSync(join(DEPLOY, CLUSTER, file)), file)
})

void t.test('only push cores reach the link port', async (t) => {
  const pushcore = podOf(find('Deployment').object).labels
  const rules = cluster.flatMap(({ kind, spec }) => (kind === 'NetworkPolicy' ? (spec?.ingress ?? []) : []))
  const toLink = rules.filter(({ ports = [] }) => ports.length === 0 || ports.some(({ port }) => port === 'link'))
  t.equal(toLink.length, 1)
  const [from, ...others] = toLink[0]?.from ?? []
  t.equal(others.length, 0)
  t.strictSame(from, { podSelector: { matchLabels: pushcore } })
  const served = cluster.filter(({ kind, spec }) => kind === 'Service' && spec?.clusterIP !== 'None')
  for (const { spec } of served) t.notOk(spec?.ports?.some(({ targetPort }) => targetPort === 'link'))
})
