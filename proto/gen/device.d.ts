import * as $protobuf from "protobufjs";

/** Namespace openmps. */
export namespace openmps {

    /** Namespace device. */
    namespace device {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a ClientFrame.
             * @deprecated Use openmps.device.v1.ClientFrame.$Properties instead.
             */
            interface IClientFrame extends openmps.device.v1.ClientFrame.$Properties {
            }

            /** Represents a ClientFrame. */
            class ClientFrame {

                /**
                 * Constructs a new ClientFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.ClientFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClientFrame connect. */
                connect?: (openmps.device.v1.Connect.$Properties|null);

                /** ClientFrame ack. */
                ack?: (openmps.device.v1.Ack.$Properties|null);

                /** ClientFrame request. */
                request?: (openmps.device.v1.Request.$Properties|null);

                /** ClientFrame event. */
                event?: (openmps.device.v1.Event.$Properties|null);

                /** ClientFrame ping. */
                ping?: (openmps.device.v1.Ping.$Properties|null);

                /** ClientFrame body. */
                body?: ("connect"|"ack"|"request"|"event"|"ping");

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link openmps.device.v1.ClientFrame.verify|verify} messages.
                 * @param message ClientFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.ClientFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.ClientFrame & openmps.device.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.ClientFrame & openmps.device.v1.ClientFrame.$Shape;
            }

            namespace ClientFrame {

                /** Properties of a ClientFrame. */
                interface $Properties {

                    /** ClientFrame connect */
                    connect?: (openmps.device.v1.Connect.$Properties|null);

                    /** ClientFrame ack */
                    ack?: (openmps.device.v1.Ack.$Properties|null);

                    /** ClientFrame request */
                    request?: (openmps.device.v1.Request.$Properties|null);

                    /** ClientFrame event */
                    event?: (openmps.device.v1.Event.$Properties|null);

                    /** ClientFrame ping */
                    ping?: (openmps.device.v1.Ping.$Properties|null);

                    /** ClientFrame body */
                    body?: ("connect"|"ack"|"request"|"event"|"ping");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ClientFrame. */
                type $Shape = {
                  connect?: openmps.device.v1.Connect.$Shape|null;
                  ack?: openmps.device.v1.Ack.$Shape|null;
                  request?: openmps.device.v1.Request.$Shape|null;
                  event?: openmps.device.v1.Event.$Shape|null;
                  ping?: openmps.device.v1.Ping.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; connect?: null; ack?: null; request?: null; event?: null; ping?: null }|{ body?: "connect"; connect: openmps.device.v1.Connect.$Shape; ack?: null; request?: null; event?: null; ping?: null }|{ body?: "ack"; connect?: null; ack: openmps.device.v1.Ack.$Shape; request?: null; event?: null; ping?: null }|{ body?: "request"; connect?: null; ack?: null; request: openmps.device.v1.Request.$Shape; event?: null; ping?: null }|{ body?: "event"; connect?: null; ack?: null; request?: null; event: openmps.device.v1.Event.$Shape; ping?: null }|{ body?: "ping"; connect?: null; ack?: null; request?: null; event?: null; ping: openmps.device.v1.Ping.$Shape })
                );
            }

            /**
             * Properties of a ServerFrame.
             * @deprecated Use openmps.device.v1.ServerFrame.$Properties instead.
             */
            interface IServerFrame extends openmps.device.v1.ServerFrame.$Properties {
            }

            /** Represents a ServerFrame. */
            class ServerFrame {

                /**
                 * Constructs a new ServerFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.ServerFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ServerFrame connected. */
                connected?: (openmps.device.v1.Connected.$Properties|null);

                /** ServerFrame push. */
                push?: (openmps.device.v1.Push.$Properties|null);

                /** ServerFrame response. */
                response?: (openmps.device.v1.Response.$Properties|null);

                /** ServerFrame revoke. */
                revoke?: (openmps.device.v1.Revoke.$Properties|null);

                /** ServerFrame goAway. */
                goAway?: (openmps.device.v1.GoAway.$Properties|null);

                /** ServerFrame pong. */
                pong?: (openmps.device.v1.Ping.$Properties|null);

                /** ServerFrame body. */
                body?: ("connected"|"push"|"response"|"revoke"|"goAway"|"pong");

                /**
                 * Encodes the specified ServerFrame message. Does not implicitly {@link openmps.device.v1.ServerFrame.verify|verify} messages.
                 * @param message ServerFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.ServerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ServerFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.ServerFrame & openmps.device.v1.ServerFrame.$Shape} ServerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.ServerFrame & openmps.device.v1.ServerFrame.$Shape;
            }

            namespace ServerFrame {

                /** Properties of a ServerFrame. */
                interface $Properties {

                    /** ServerFrame connected */
                    connected?: (openmps.device.v1.Connected.$Properties|null);

                    /** ServerFrame push */
                    push?: (openmps.device.v1.Push.$Properties|null);

                    /** ServerFrame response */
                    response?: (openmps.device.v1.Response.$Properties|null);

                    /** ServerFrame revoke */
                    revoke?: (openmps.device.v1.Revoke.$Properties|null);

                    /** ServerFrame goAway */
                    goAway?: (openmps.device.v1.GoAway.$Properties|null);

                    /** ServerFrame pong */
                    pong?: (openmps.device.v1.Ping.$Properties|null);

                    /** ServerFrame body */
                    body?: ("connected"|"push"|"response"|"revoke"|"goAway"|"pong");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ServerFrame. */
                type $Shape = {
                  connected?: openmps.device.v1.Connected.$Shape|null;
                  push?: openmps.device.v1.Push.$Shape|null;
                  response?: openmps.device.v1.Response.$Shape|null;
                  revoke?: openmps.device.v1.Revoke.$Shape|null;
                  goAway?: openmps.device.v1.GoAway.$Shape|null;
                  pong?: openmps.device.v1.Ping.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; connected?: null; push?: null; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "connected"; connected: openmps.device.v1.Connected.$Shape; push?: null; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "push"; connected?: null; push: openmps.device.v1.Push.$Shape; response?: null; revoke?: null; goAway?: null; pong?: null }|{ body?: "response"; connected?: null; push?: null; response: openmps.device.v1.Response.$Shape; revoke?: null; goAway?: null; pong?: null }|{ body?: "revoke"; connected?: null; push?: null; response?: null; revoke: openmps.device.v1.Revoke.$Shape; goAway?: null; pong?: null }|{ body?: "goAway"; connected?: null; push?: null; response?: null; revoke?: null; goAway: openmps.device.v1.GoAway.$Shape; pong?: null }|{ body?: "pong"; connected?: null; push?: null; response?: null; revoke?: null; goAway?: null; pong: openmps.device.v1.Ping.$Shape })
                );
            }

            /** Platform enum. */
            enum Platform {

                /** PLATFORM_UNKNOWN value */
                PLATFORM_UNKNOWN = 0,

                /** PLATFORM_ANDROID value */
                PLATFORM_ANDROID = 1,

                /** PLATFORM_IOS value */
                PLATFORM_IOS = 2,

                /** PLATFORM_HARMONYOS value */
                PLATFORM_HARMONYOS = 7
            }

            /**
             * Properties of a Connect.
             * @deprecated Use openmps.device.v1.Connect.$Properties instead.
             */
            interface IConnect extends openmps.device.v1.Connect.$Properties {
            }

            /** Represents a Connect. */
            class Connect {

                /**
                 * Constructs a new Connect.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Connect.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Connect appId. */
                appId: string;

                /** Connect workspaceId. */
                workspaceId: string;

                /** Connect deviceToken. */
                deviceToken: string;

                /** Connect deviceSecret. */
                deviceSecret: string;

                /** Connect platform. */
                platform: openmps.device.v1.Platform;

                /** Connect appVersion. */
                appVersion: string;

                /** Connect sdkVersion. */
                sdkVersion: string;

                /** Connect broadcastCursor. */
                broadcastCursor: string;

                /** Connect timeZone. */
                timeZone: string;

                /**
                 * Encodes the specified Connect message. Does not implicitly {@link openmps.device.v1.Connect.verify|verify} messages.
                 * @param message Connect message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Connect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Connect message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Connect & openmps.device.v1.Connect.$Shape} Connect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Connect & openmps.device.v1.Connect.$Shape;
            }

            namespace Connect {

                /** Properties of a Connect. */
                interface $Properties {

                    /** Connect appId */
                    appId?: string;

                    /** Connect workspaceId */
                    workspaceId?: string;

                    /** Connect deviceToken */
                    deviceToken?: string;

                    /** Connect deviceSecret */
                    deviceSecret?: string;

                    /** Connect platform */
                    platform?: (openmps.device.v1.Platform|null);

                    /** Connect appVersion */
                    appVersion?: string;

                    /** Connect sdkVersion */
                    sdkVersion?: string;

                    /** Connect broadcastCursor */
                    broadcastCursor?: string;

                    /** Connect timeZone */
                    timeZone?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Connect. */
                type $Shape = openmps.device.v1.Connect.$Properties;
            }

            /**
             * Properties of a Connected.
             * @deprecated Use openmps.device.v1.Connected.$Properties instead.
             */
            interface IConnected extends openmps.device.v1.Connected.$Properties {
            }

            /** Represents a Connected. */
            class Connected {

                /**
                 * Constructs a new Connected.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Connected.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Connected deviceToken. */
                deviceToken: string;

                /** Connected deviceSecret. */
                deviceSecret: string;

                /** Connected userId. */
                userId: string;

                /** Connected serverTimeMs. */
                serverTimeMs: number;

                /** Connected idleTimeoutMs. */
                idleTimeoutMs: number;

                /** Connected reconnectMinMs. */
                reconnectMinMs: number;

                /** Connected reconnectMaxMs. */
                reconnectMaxMs: number;

                /** Connected maxInFlight. */
                maxInFlight: number;

                /** Connected maxClientFrameBytes. */
                maxClientFrameBytes: number;

                /**
                 * Encodes the specified Connected message. Does not implicitly {@link openmps.device.v1.Connected.verify|verify} messages.
                 * @param message Connected message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Connected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Connected message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Connected & openmps.device.v1.Connected.$Shape} Connected
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Connected & openmps.device.v1.Connected.$Shape;
            }

            namespace Connected {

                /** Properties of a Connected. */
                interface $Properties {

                    /** Connected deviceToken */
                    deviceToken?: string;

                    /** Connected deviceSecret */
                    deviceSecret?: string;

                    /** Connected userId */
                    userId?: string;

                    /** Connected serverTimeMs */
                    serverTimeMs?: number;

                    /** Connected idleTimeoutMs */
                    idleTimeoutMs?: number;

                    /** Connected reconnectMinMs */
                    reconnectMinMs?: number;

                    /** Connected reconnectMaxMs */
                    reconnectMaxMs?: number;

                    /** Connected maxInFlight */
                    maxInFlight?: number;

                    /** Connected maxClientFrameBytes */
                    maxClientFrameBytes?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Connected. */
                type $Shape = openmps.device.v1.Connected.$Properties;
            }

            /**
             * Properties of a Push.
             * @deprecated Use openmps.device.v1.Push.$Properties instead.
             */
            interface IPush extends openmps.device.v1.Push.$Properties {
            }

            /** Represents a Push. */
            class Push {

                /**
                 * Constructs a new Push.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Push.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Push messageId. */
                messageId: string;

                /** Push silent. */
                silent: boolean;

                /** Push title. */
                title: string;

                /** Push content. */
                content: string;

                /** Push action. */
                action: openmps.device.v1.ClickAction;

                /** Push url. */
                url: string;

                /** Push pushStyle. */
                pushStyle: number;

                /** Push iconUrl. */
                iconUrl: string;

                /** Push imageUrl. */
                imageUrl: string;

                /** Push customId. */
                customId: string;

                /** Push params. */
                params: { [k: string]: string };

                /** Push expiresAtMs. */
                expiresAtMs: number;

                /**
                 * Encodes the specified Push message. Does not implicitly {@link openmps.device.v1.Push.verify|verify} messages.
                 * @param message Push message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Push.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Push message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Push & openmps.device.v1.Push.$Shape} Push
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Push & openmps.device.v1.Push.$Shape;
            }

            namespace Push {

                /** Properties of a Push. */
                interface $Properties {

                    /** Push messageId */
                    messageId?: string;

                    /** Push silent */
                    silent?: boolean;

                    /** Push title */
                    title?: string;

                    /** Push content */
                    content?: string;

                    /** Push action */
                    action?: (openmps.device.v1.ClickAction|null);

                    /** Push url */
                    url?: string;

                    /** Push pushStyle */
                    pushStyle?: number;

                    /** Push iconUrl */
                    iconUrl?: string;

                    /** Push imageUrl */
                    imageUrl?: string;

                    /** Push customId */
                    customId?: string;

                    /** Push params */
                    params?: ({ [k: string]: string }|null);

                    /** Push expiresAtMs */
                    expiresAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Push. */
                type $Shape = openmps.device.v1.Push.$Properties;
            }

            /** ClickAction enum. */
            enum ClickAction {

                /** CLICK_ACTION_OPEN_APP value */
                CLICK_ACTION_OPEN_APP = 0,

                /** CLICK_ACTION_WEB_PAGE value */
                CLICK_ACTION_WEB_PAGE = 1,

                /** CLICK_ACTION_IN_APP_PAGE value */
                CLICK_ACTION_IN_APP_PAGE = 2,

                /** CLICK_ACTION_NONE value */
                CLICK_ACTION_NONE = 3
            }

            /**
             * Properties of an Ack.
             * @deprecated Use openmps.device.v1.Ack.$Properties instead.
             */
            interface IAck extends openmps.device.v1.Ack.$Properties {
            }

            /** Represents an Ack. */
            class Ack {

                /**
                 * Constructs a new Ack.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Ack.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Ack messageIds. */
                messageIds: string[];

                /**
                 * Encodes the specified Ack message. Does not implicitly {@link openmps.device.v1.Ack.verify|verify} messages.
                 * @param message Ack message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Ack message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Ack & openmps.device.v1.Ack.$Shape} Ack
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Ack & openmps.device.v1.Ack.$Shape;
            }

            namespace Ack {

                /** Properties of an Ack. */
                interface $Properties {

                    /** Ack messageIds */
                    messageIds?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Ack. */
                type $Shape = openmps.device.v1.Ack.$Properties;
            }

            /**
             * Properties of a Request.
             * @deprecated Use openmps.device.v1.Request.$Properties instead.
             */
            interface IRequest extends openmps.device.v1.Request.$Properties {
            }

            /** Represents a Request. */
            class Request {

                /**
                 * Constructs a new Request.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Request.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Request id. */
                id: number;

                /** Request bind. */
                bind?: (openmps.device.v1.Bind.$Properties|null);

                /** Request unbind. */
                unbind?: (openmps.device.v1.Unbind.$Properties|null);

                /** Request report. */
                report?: (openmps.device.v1.Report.$Properties|null);

                /** Request setAlias. */
                setAlias?: (openmps.device.v1.Alias.$Properties|null);

                /** Request removeAlias. */
                removeAlias?: (openmps.device.v1.Alias.$Properties|null);

                /** Request setTags. */
                setTags?: (openmps.device.v1.Tags.$Properties|null);

                /** Request removeTags. */
                removeTags?: (openmps.device.v1.Tags.$Properties|null);

                /** Request setPhone. */
                setPhone?: (openmps.device.v1.Phone.$Properties|null);

                /** Request reportActivity. */
                reportActivity?: (openmps.device.v1.Activity.$Properties|null);

                /** Request call. */
                call?: ("bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity");

                /**
                 * Encodes the specified Request message. Does not implicitly {@link openmps.device.v1.Request.verify|verify} messages.
                 * @param message Request message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Request message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Request & openmps.device.v1.Request.$Shape} Request
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Request & openmps.device.v1.Request.$Shape;
            }

            namespace Request {

                /** Properties of a Request. */
                interface $Properties {

                    /** Request id */
                    id?: number;

                    /** Request bind */
                    bind?: (openmps.device.v1.Bind.$Properties|null);

                    /** Request unbind */
                    unbind?: (openmps.device.v1.Unbind.$Properties|null);

                    /** Request report */
                    report?: (openmps.device.v1.Report.$Properties|null);

                    /** Request setAlias */
                    setAlias?: (openmps.device.v1.Alias.$Properties|null);

                    /** Request removeAlias */
                    removeAlias?: (openmps.device.v1.Alias.$Properties|null);

                    /** Request setTags */
                    setTags?: (openmps.device.v1.Tags.$Properties|null);

                    /** Request removeTags */
                    removeTags?: (openmps.device.v1.Tags.$Properties|null);

                    /** Request setPhone */
                    setPhone?: (openmps.device.v1.Phone.$Properties|null);

                    /** Request reportActivity */
                    reportActivity?: (openmps.device.v1.Activity.$Properties|null);

                    /** Request call */
                    call?: ("bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Request. */
                type $Shape = {
                  id?: number|null;
                  bind?: openmps.device.v1.Bind.$Shape|null;
                  unbind?: openmps.device.v1.Unbind.$Shape|null;
                  report?: openmps.device.v1.Report.$Shape|null;
                  setAlias?: openmps.device.v1.Alias.$Shape|null;
                  removeAlias?: openmps.device.v1.Alias.$Shape|null;
                  setTags?: openmps.device.v1.Tags.$Shape|null;
                  removeTags?: openmps.device.v1.Tags.$Shape|null;
                  setPhone?: openmps.device.v1.Phone.$Shape|null;
                  reportActivity?: openmps.device.v1.Activity.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ call?: undefined; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "bind"; bind: openmps.device.v1.Bind.$Shape; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "unbind"; bind?: null; unbind: openmps.device.v1.Unbind.$Shape; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "report"; bind?: null; unbind?: null; report: openmps.device.v1.Report.$Shape; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setAlias"; bind?: null; unbind?: null; report?: null; setAlias: openmps.device.v1.Alias.$Shape; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeAlias"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias: openmps.device.v1.Alias.$Shape; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags: openmps.device.v1.Tags.$Shape; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags: openmps.device.v1.Tags.$Shape; setPhone?: null; reportActivity?: null }|{ call?: "setPhone"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone: openmps.device.v1.Phone.$Shape; reportActivity?: null }|{ call?: "reportActivity"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity: openmps.device.v1.Activity.$Shape })
                );
            }

            /**
             * Properties of a Bind.
             * @deprecated Use openmps.device.v1.Bind.$Properties instead.
             */
            interface IBind extends openmps.device.v1.Bind.$Properties {
            }

            /** Represents a Bind. */
            class Bind {

                /**
                 * Constructs a new Bind.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Bind.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Bind userId. */
                userId: string;

                /** Bind userToken. */
                userToken: string;

                /**
                 * Encodes the specified Bind message. Does not implicitly {@link openmps.device.v1.Bind.verify|verify} messages.
                 * @param message Bind message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Bind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Bind message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Bind & openmps.device.v1.Bind.$Shape} Bind
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Bind & openmps.device.v1.Bind.$Shape;
            }

            namespace Bind {

                /** Properties of a Bind. */
                interface $Properties {

                    /** Bind userId */
                    userId?: string;

                    /** Bind userToken */
                    userToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Bind. */
                type $Shape = openmps.device.v1.Bind.$Properties;
            }

            /**
             * Properties of an Unbind.
             * @deprecated Use openmps.device.v1.Unbind.$Properties instead.
             */
            interface IUnbind extends openmps.device.v1.Unbind.$Properties {
            }

            /** Represents an Unbind. */
            class Unbind {

                /**
                 * Constructs a new Unbind.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Unbind.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Unbind userId. */
                userId: string;

                /**
                 * Encodes the specified Unbind message. Does not implicitly {@link openmps.device.v1.Unbind.verify|verify} messages.
                 * @param message Unbind message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Unbind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Unbind message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Unbind & openmps.device.v1.Unbind.$Shape} Unbind
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Unbind & openmps.device.v1.Unbind.$Shape;
            }

            namespace Unbind {

                /** Properties of an Unbind. */
                interface $Properties {

                    /** Unbind userId */
                    userId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Unbind. */
                type $Shape = openmps.device.v1.Unbind.$Properties;
            }

            /**
             * Properties of a Report.
             * @deprecated Use openmps.device.v1.Report.$Properties instead.
             */
            interface IReport extends openmps.device.v1.Report.$Properties {
            }

            /** Represents a Report. */
            class Report {

                /**
                 * Constructs a new Report.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Report.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Report thirdChannel. */
                thirdChannel: number;

                /** Report thirdChannelDeviceToken. */
                thirdChannelDeviceToken: string;

                /** Report packageName. */
                packageName: string;

                /**
                 * Encodes the specified Report message. Does not implicitly {@link openmps.device.v1.Report.verify|verify} messages.
                 * @param message Report message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Report message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Report & openmps.device.v1.Report.$Shape} Report
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Report & openmps.device.v1.Report.$Shape;
            }

            namespace Report {

                /** Properties of a Report. */
                interface $Properties {

                    /** Report thirdChannel */
                    thirdChannel?: number;

                    /** Report thirdChannelDeviceToken */
                    thirdChannelDeviceToken?: string;

                    /** Report packageName */
                    packageName?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Report. */
                type $Shape = openmps.device.v1.Report.$Properties;
            }

            /**
             * Properties of an Alias.
             * @deprecated Use openmps.device.v1.Alias.$Properties instead.
             */
            interface IAlias extends openmps.device.v1.Alias.$Properties {
            }

            /** Represents an Alias. */
            class Alias {

                /**
                 * Constructs a new Alias.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Alias.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Alias alias. */
                alias: string;

                /**
                 * Encodes the specified Alias message. Does not implicitly {@link openmps.device.v1.Alias.verify|verify} messages.
                 * @param message Alias message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Alias.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Alias message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Alias & openmps.device.v1.Alias.$Shape} Alias
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Alias & openmps.device.v1.Alias.$Shape;
            }

            namespace Alias {

                /** Properties of an Alias. */
                interface $Properties {

                    /** Alias alias */
                    alias?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Alias. */
                type $Shape = openmps.device.v1.Alias.$Properties;
            }

            /**
             * Properties of a Tags.
             * @deprecated Use openmps.device.v1.Tags.$Properties instead.
             */
            interface ITags extends openmps.device.v1.Tags.$Properties {
            }

            /** Represents a Tags. */
            class Tags {

                /**
                 * Constructs a new Tags.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Tags.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tags names. */
                names: string[];

                /**
                 * Encodes the specified Tags message. Does not implicitly {@link openmps.device.v1.Tags.verify|verify} messages.
                 * @param message Tags message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Tags.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tags message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Tags & openmps.device.v1.Tags.$Shape} Tags
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Tags & openmps.device.v1.Tags.$Shape;
            }

            namespace Tags {

                /** Properties of a Tags. */
                interface $Properties {

                    /** Tags names */
                    names?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tags. */
                type $Shape = openmps.device.v1.Tags.$Properties;
            }

            /**
             * Properties of a Phone.
             * @deprecated Use openmps.device.v1.Phone.$Properties instead.
             */
            interface IPhone extends openmps.device.v1.Phone.$Properties {
            }

            /** Represents a Phone. */
            class Phone {

                /**
                 * Constructs a new Phone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Phone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Phone number. */
                number: string;

                /**
                 * Encodes the specified Phone message. Does not implicitly {@link openmps.device.v1.Phone.verify|verify} messages.
                 * @param message Phone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Phone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Phone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Phone & openmps.device.v1.Phone.$Shape} Phone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Phone & openmps.device.v1.Phone.$Shape;
            }

            namespace Phone {

                /** Properties of a Phone. */
                interface $Properties {

                    /** Phone number */
                    number?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Phone. */
                type $Shape = openmps.device.v1.Phone.$Properties;
            }

            /**
             * Properties of an Activity.
             * @deprecated Use openmps.device.v1.Activity.$Properties instead.
             */
            interface IActivity extends openmps.device.v1.Activity.$Properties {
            }

            /** Represents an Activity. */
            class Activity {

                /**
                 * Constructs a new Activity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Activity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Activity activityId. */
                activityId: string;

                /** Activity pushToken. */
                pushToken: string;

                /**
                 * Encodes the specified Activity message. Does not implicitly {@link openmps.device.v1.Activity.verify|verify} messages.
                 * @param message Activity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Activity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Activity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Activity & openmps.device.v1.Activity.$Shape} Activity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Activity & openmps.device.v1.Activity.$Shape;
            }

            namespace Activity {

                /** Properties of an Activity. */
                interface $Properties {

                    /** Activity activityId */
                    activityId?: string;

                    /** Activity pushToken */
                    pushToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Activity. */
                type $Shape = openmps.device.v1.Activity.$Properties;
            }

            /**
             * Properties of a Response.
             * @deprecated Use openmps.device.v1.Response.$Properties instead.
             */
            interface IResponse extends openmps.device.v1.Response.$Properties {
            }

            /** Represents a Response. */
            class Response {

                /**
                 * Constructs a new Response.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Response.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Response id. */
                id: number;

                /** Response success. */
                success: boolean;

                /** Response code. */
                code: string;

                /** Response name. */
                name: string;

                /** Response message. */
                message: string;

                /**
                 * Encodes the specified Response message. Does not implicitly {@link openmps.device.v1.Response.verify|verify} messages.
                 * @param message Response message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Response message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Response & openmps.device.v1.Response.$Shape} Response
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Response & openmps.device.v1.Response.$Shape;
            }

            namespace Response {

                /** Properties of a Response. */
                interface $Properties {

                    /** Response id */
                    id?: number;

                    /** Response success */
                    success?: boolean;

                    /** Response code */
                    code?: string;

                    /** Response name */
                    name?: string;

                    /** Response message */
                    message?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Response. */
                type $Shape = openmps.device.v1.Response.$Properties;
            }

            /**
             * Properties of an Event.
             * @deprecated Use openmps.device.v1.Event.$Properties instead.
             */
            interface IEvent extends openmps.device.v1.Event.$Properties {
            }

            /** Represents an Event. */
            class Event {

                /**
                 * Constructs a new Event.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Event.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Event kind. */
                kind: openmps.device.v1.EventKind;

                /** Event messageId. */
                messageId: string;

                /** Event atMs. */
                atMs: number;

                /**
                 * Encodes the specified Event message. Does not implicitly {@link openmps.device.v1.Event.verify|verify} messages.
                 * @param message Event message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Event & openmps.device.v1.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Event & openmps.device.v1.Event.$Shape;
            }

            namespace Event {

                /** Properties of an Event. */
                interface $Properties {

                    /** Event kind */
                    kind?: (openmps.device.v1.EventKind|null);

                    /** Event messageId */
                    messageId?: string;

                    /** Event atMs */
                    atMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Event. */
                type $Shape = openmps.device.v1.Event.$Properties;
            }

            /** EventKind enum. */
            enum EventKind {

                /** EVENT_KIND_UNKNOWN value */
                EVENT_KIND_UNKNOWN = 0,

                /** EVENT_KIND_OPENED value */
                EVENT_KIND_OPENED = 1,

                /** EVENT_KIND_IGNORED value */
                EVENT_KIND_IGNORED = 2
            }

            /**
             * Properties of a Revoke.
             * @deprecated Use openmps.device.v1.Revoke.$Properties instead.
             */
            interface IRevoke extends openmps.device.v1.Revoke.$Properties {
            }

            /** Represents a Revoke. */
            class Revoke {

                /**
                 * Constructs a new Revoke.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Revoke.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Revoke messageIds. */
                messageIds: string[];

                /** Revoke ackId. */
                ackId: string;

                /**
                 * Encodes the specified Revoke message. Does not implicitly {@link openmps.device.v1.Revoke.verify|verify} messages.
                 * @param message Revoke message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Revoke.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Revoke message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Revoke & openmps.device.v1.Revoke.$Shape} Revoke
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Revoke & openmps.device.v1.Revoke.$Shape;
            }

            namespace Revoke {

                /** Properties of a Revoke. */
                interface $Properties {

                    /** Revoke messageIds */
                    messageIds?: string[];

                    /** Revoke ackId */
                    ackId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Revoke. */
                type $Shape = openmps.device.v1.Revoke.$Properties;
            }

            /**
             * Properties of a GoAway.
             * @deprecated Use openmps.device.v1.GoAway.$Properties instead.
             */
            interface IGoAway extends openmps.device.v1.GoAway.$Properties {
            }

            /** Represents a GoAway. */
            class GoAway {

                /**
                 * Constructs a new GoAway.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.GoAway.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GoAway reconnectAfterMs. */
                reconnectAfterMs: number;

                /** GoAway reason. */
                reason: string;

                /**
                 * Encodes the specified GoAway message. Does not implicitly {@link openmps.device.v1.GoAway.verify|verify} messages.
                 * @param message GoAway message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.GoAway.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GoAway message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.GoAway & openmps.device.v1.GoAway.$Shape} GoAway
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.GoAway & openmps.device.v1.GoAway.$Shape;
            }

            namespace GoAway {

                /** Properties of a GoAway. */
                interface $Properties {

                    /** GoAway reconnectAfterMs */
                    reconnectAfterMs?: number;

                    /** GoAway reason */
                    reason?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GoAway. */
                type $Shape = openmps.device.v1.GoAway.$Properties;
            }

            /**
             * Properties of a Ping.
             * @deprecated Use openmps.device.v1.Ping.$Properties instead.
             */
            interface IPing extends openmps.device.v1.Ping.$Properties {
            }

            /** Represents a Ping. */
            class Ping {

                /**
                 * Constructs a new Ping.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.device.v1.Ping.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Ping nonce. */
                nonce: number;

                /**
                 * Encodes the specified Ping message. Does not implicitly {@link openmps.device.v1.Ping.verify|verify} messages.
                 * @param message Ping message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.device.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Ping message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.device.v1.Ping & openmps.device.v1.Ping.$Shape} Ping
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.device.v1.Ping & openmps.device.v1.Ping.$Shape;
            }

            namespace Ping {

                /** Properties of a Ping. */
                interface $Properties {

                    /** Ping nonce */
                    nonce?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Ping. */
                type $Shape = openmps.device.v1.Ping.$Properties;
            }
        }
    }
}
