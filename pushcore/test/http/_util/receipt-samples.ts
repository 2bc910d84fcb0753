/** A vendor's report, and what the service has to make of it. */
export interface ReceiptSample {
  /** Name of the channel. */
  readonly channel: string
  /** Last part but one of the address. */
  readonly path: string
  readonly contentType: string
  readonly body: string
  readonly token: string
  /** What the vendor tells along: with us, the message id. */
  readonly param: string
  readonly state: 'arrived' | 'dropped'
  /** The body that the vendor expects, whole. */
  readonly answer: Readonly<Record<string, unknown>>
}

const OK = { code: '0', message: 'success' }
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

const XIAOMI = `{
  "data": {
    "smm67747730775367865gS": {
      "param": "0#4#1.1#console_1730775366036&671135c53a89dde2",
      "barStatus": "Enable",
      "type": 1,
      "targets": "oUU0LhUv9qgw2HEtgtWmxEqX91dkWesBHQxxx",
      "timestamp": 1730775368258
    }
  }
}`

const xiaomi = {
  channel: 'xiaomi',
  path: 'miui',
  token: 'oUU0LhUv9qgw2HEtgtWmxEqX91dkWesBHQxxx',
  param: '0#4#1.1#console_1730775366036&671135c53a89dde2',
  state: 'arrived',
  answer: { code: 0, message: 'success' },
} as const

/** Of mPaaS guide 7.2.10, byte for byte; of Meizu, which the guide leaves out, the vendor's own. */
export const SAMPLES: readonly ReceiptSample[] = [
  {
    channel: 'hms',
    path: 'hms',
    contentType: JSON_TYPE,
    body: `{
  "statuses": [
    {
      "clientId": "103961659",
      "biTag": "0#5#1.1#console_1730792931023&b89351344a8e1f3b",
      "requestId": "173079293285270303027401",
      "appid": "103961659",
      "status": 0,
      "timestamp": 1730792933696,
      "token": "IQAAAAACy0f7tAABvr6Xzid061rECNx-1-eog1VNUSyZcIo-1Pc9ehqnEfIyuIsxxx"
    }
  ]
}`,
    token: 'IQAAAAACy0f7tAABvr6Xzid061rECNx-1-eog1VNUSyZcIo-1Pc9ehqnEfIyuIsxxx',
    param: '0#5#1.1#console_1730792931023&b89351344a8e1f3b',
    state: 'arrived',
    answer: { ...OK, errno: 0, errmsg: 'success' },
  },
  {
    channel: 'honor',
    path: 'honor',
    contentType: JSON_TYPE,
    body: `{  
  "statuses": [{  
    "appId": "104420205",  
    "biTag": "0#9#1.1#console_1730794397675&61db03efcf7fc862",  
    "requestId": "104420205-4fe376129032981e38b60cf15ea77154",  
    "status": 40000002,  
    "timestamp": 1730794400089,  
    "token": "BAEAAAAAB.jlTbs5YD0dhYQKfqri5606iN7CbY5xxx"  
  }]  
}`,
    token: 'BAEAAAAAB.jlTbs5YD0dhYQKfqri5606iN7CbY5xxx',
    param: '0#9#1.1#console_1730794397675&61db03efcf7fc862',
    state: 'arrived',
    answer: OK,
  },
  {
    channel: 'harmony',
    path: 'harmonyos',
    contentType: JSON_TYPE,
    body: `{  
  "statuses": [{  
    "biTag": "0#11#null#console_1730776169529&6e8afeebfc8a45a0",  
    "requestId": "173077617124367218031101",  
    "appPackageName": "com.alipay.demo",  
    "deliveryStatus": {  
      "result": 5,  
      "timestamp": 1730776171647  
    },  
    "pushType": 0,  
    "token": "MAMzLgIkEUIGTTuAstOIywAAAGQAAAAAAHmQeccAFJF5u8WsIrXbQOuxxxxxx"  
  }]  
}`,
    token: 'MAMzLgIkEUIGTTuAstOIywAAAGQAAAAAAHmQeccAFJF5u8WsIrXbQOuxxxxxx',
    param: '0#11#null#console_1730776169529&6e8afeebfc8a45a0',
    state: 'dropped',
    answer: OK,
  },
  { ...xiaomi, contentType: JSON_TYPE, body: XIAOMI },
  // As the vendor posts it: the value of `data` in a form.
  {
    ...xiaomi,
    contentType: FORM_TYPE,
    body: new URLSearchParams({ data: JSON.stringify(JSON.parse(XIAOMI).data) }).toString(),
  },
  {
    channel: 'oppo',
    path: 'oppo',
    contentType: JSON_TYPE,
    body: `[{
  "appId": "30186722",
  "eventTime": "1730776852465",
  "eventType": "push_arrive",
  "messageId": "30186722-1-1-67298eb8f8686b014e6d1a83",
  "param": "0#7#1.1#console_1730776758644&282216e3998ff0d0",
  "registrationIds": "OPPO_CN_5e33c42e910xxx"
}]`,
    token: 'OPPO_CN_5e33c42e910xxx',
    param: '0#7#1.1#console_1730776758644&282216e3998ff0d0',
    state: 'arrived',
    answer: { returnCode: 100, returnReason: 'SUCCESS' },
  },
  {
    channel: 'vivo',
    path: 'vivo',
    contentType: JSON_TYPE,
    body: `{
    "1303318675076815015": {
        "param": "0#8#1.1#console_1730776984809&8903e8823304c0bf",
        "targets": "v2-CRi5wSCKrfIr7yWs_BKTpim6RbPAnEMVah6xxx",
        "ackTime": 1730776986789,
        "ackType": "0"
    }
}`,
    token: 'v2-CRi5wSCKrfIr7yWs_BKTpim6RbPAnEMVah6xxx',
    param: '0#8#1.1#console_1730776984809&8903e8823304c0bf',
    state: 'arrived',
    answer: { returnCode: 100, returnReason: 'SUCCESS' },
  },
  {
    channel: 'meizu',
    path: 'meizu',
    contentType: FORM_TYPE,
    body: 'cb={"NS20251121-1":{"param":"msg-1","type":1,"targets":["ID1"]}}&access_token=S3CRET-callback',
    token: 'ID1',
    param: 'msg-1',
    state: 'arrived',
    answer: { code: 200 },
  },
]
