/** The parts of Kubernetes objects that the tests look at. */
export interface KubernetesObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data?: Labels
  readonly spec?: Spec
  /** Of a kustomization. */
  readonly resources?: readonly string[]
  readonly configMapGenerator?: readonly { readonly name: string; readonly literals: readonly string[] }[]
}

type Labels = Readonly<Record<string, string>>
type Selector = Labels & { readonly matchLabels?: Labels }

interface Spec {
  readonly replicas?: number
  readonly clusterIP?: string
  readonly maxUnavailable?: number
  readonly updateStrategy?: object
  readonly selector?: Selector
  readonly podSelector?: Selector
  readonly ports?: readonly { readonly targetPort: string }[]
  readonly ingress?: readonly { readonly from?: readonly object[]; readonly ports?: readonly { port: string }[] }[]
  readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: PodSpec }
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

export interface Container {
  readonly args: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly envFrom?: readonly { readonly configMapRef?: Named; readonly secretRef?: Named }[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly lifecycle?: object
  readonly readinessProbe: Probe
  readonly livenessProbe: Probe
  readonly resources: { readonly requests: Labels; readonly limits: Labels }
  readonly securityContext: object
  readonly volumeMounts?: readonly { readonly mountPath: string }[]
}

interface Named {
  readonly name: string
}

export interface PodSpec {
  readonly terminationGracePeriodSeconds: number
  readonly automountServiceAccountToken: boolean
  readonly securityContext: object
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[]
  readonly containers: readonly [Container]
  readonly volumes?: readonly { readonly secret?: { readonly secretName: string } }[]
}

export const workloads = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  objects.filter(({ spec }) => spec?.template !== undefined)

/** Labels and form of the pods that a workload makes. */
export function podOf(workload: KubernetesObject | undefined): { labels: Labels; spec: PodSpec } {
  const template = workload?.spec?.template
  if (template === undefined) throw new Error(`${workload?.kind} has no pods`)
  return { labels: template.metadata.labels, spec: template.spec }
}
