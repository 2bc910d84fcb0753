import * as $protobuf from "protobufjs";

/** Namespace openmps. */
export namespace openmps {

    /** Namespace push. */
    namespace push {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an Empty.
             * @deprecated Use openmps.push.v1.Empty.$Properties instead.
             */
            interface IEmpty extends openmps.push.v1.Empty.$Properties {
            }

            /** Represents an Empty. */
            class Empty {

                /**
                 * Constructs a new Empty.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Empty.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Empty message. Does not implicitly {@link openmps.push.v1.Empty.verify|verify} messages.
                 * @param message Empty message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Empty message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Empty & openmps.push.v1.Empty.$Shape} Empty
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Empty & openmps.push.v1.Empty.$Shape;
            }

            namespace Empty {

                /** Properties of an Empty. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Empty. */
                type $Shape = openmps.push.v1.Empty.$Properties;
            }

            /**
             * Properties of an App.
             * @deprecated Use openmps.push.v1.App.$Properties instead.
             */
            interface IApp extends openmps.push.v1.App.$Properties {
            }

            /** Represents an App. */
            class App {

                /**
                 * Constructs a new App.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.App.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** App appId. */
                appId: string;

                /** App workspaceId. */
                workspaceId: string;

                /**
                 * Encodes the specified App message. Does not implicitly {@link openmps.push.v1.App.verify|verify} messages.
                 * @param message App message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.App.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an App message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.App & openmps.push.v1.App.$Shape} App
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.App & openmps.push.v1.App.$Shape;
            }

            namespace App {

                /** Properties of an App. */
                interface $Properties {

                    /** App appId */
                    appId?: string;

                    /** App workspaceId */
                    workspaceId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an App. */
                type $Shape = openmps.push.v1.App.$Properties;
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

            /** ClickAction enum. */
            enum ClickAction {

                /** CLICK_ACTION_UNSPECIFIED value */
                CLICK_ACTION_UNSPECIFIED = 0,

                /** CLICK_ACTION_WEB_PAGE value */
                CLICK_ACTION_WEB_PAGE = 1,

                /** CLICK_ACTION_APP_PAGE value */
                CLICK_ACTION_APP_PAGE = 2
            }

            /** PushStyle enum. */
            enum PushStyle {

                /** PUSH_STYLE_DEFAULT value */
                PUSH_STYLE_DEFAULT = 0,

                /** PUSH_STYLE_BIG_TEXT value */
                PUSH_STYLE_BIG_TEXT = 1,

                /** PUSH_STYLE_RICH value */
                PUSH_STYLE_RICH = 2
            }

            /**
             * Properties of a Target.
             * @deprecated Use openmps.push.v1.Target.$Properties instead.
             */
            interface ITarget extends openmps.push.v1.Target.$Properties {
            }

            /** Represents a Target. */
            class Target {

                /**
                 * Constructs a new Target.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Target.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Target deviceToken. */
                deviceToken?: string;

                /** Target userId. */
                userId?: string;

                /** Target activityToken. */
                activityToken?: string;

                /** Target activityId. */
                activityId?: string;

                /** Target messageKey. */
                messageKey: string;

                /** Target templateValues. */
                templateValues: { [k: string]: string };

                /** Target params. */
                params: { [k: string]: string };

                /** Target to. */
                to?: ("deviceToken"|"userId"|"activityToken"|"activityId");

                /**
                 * Encodes the specified Target message. Does not implicitly {@link openmps.push.v1.Target.verify|verify} messages.
                 * @param message Target message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Target.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Target message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Target & openmps.push.v1.Target.$Shape} Target
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Target & openmps.push.v1.Target.$Shape;
            }

            namespace Target {

                /** Properties of a Target. */
                interface $Properties {

                    /** Target deviceToken */
                    deviceToken?: string;

                    /** Target userId */
                    userId?: string;

                    /** Target activityToken */
                    activityToken?: string;

                    /** Target activityId */
                    activityId?: string;

                    /** Target messageKey */
                    messageKey?: string;

                    /** Target templateValues */
                    templateValues?: ({ [k: string]: string }|null);

                    /** Target params */
                    params?: ({ [k: string]: string }|null);

                    /** Target to */
                    to?: ("deviceToken"|"userId"|"activityToken"|"activityId");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Target. */
                type $Shape = {
                  deviceToken?: string|null;
                  userId?: string|null;
                  activityToken?: string|null;
                  activityId?: string|null;
                  messageKey?: string|null;
                  templateValues?: { [k: string]: string }|null;
                  params?: { [k: string]: string }|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ to?: undefined; deviceToken?: null; userId?: null; activityToken?: null; activityId?: null }|{ to?: "deviceToken"; deviceToken: string; userId?: null; activityToken?: null; activityId?: null }|{ to?: "userId"; deviceToken?: null; userId: string; activityToken?: null; activityId?: null }|{ to?: "activityToken"; deviceToken?: null; userId?: null; activityToken: string; activityId?: null }|{ to?: "activityId"; deviceToken?: null; userId?: null; activityToken?: null; activityId: string })
                );
            }

            /**
             * Properties of a Content.
             * @deprecated Use openmps.push.v1.Content.$Properties instead.
             */
            interface IContent extends openmps.push.v1.Content.$Properties {
            }

            /** Represents a Content. */
            class Content {

                /**
                 * Constructs a new Content.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Content.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Content title. */
                title: string;

                /** Content body. */
                body: string;

                /** Content templateName. */
                templateName: string;

                /** Content templateValues. */
                templateValues: { [k: string]: string };

                /** Content silent. */
                silent: boolean;

                /** Content style. */
                style: openmps.push.v1.PushStyle;

                /** Content clickAction. */
                clickAction: openmps.push.v1.ClickAction;

                /** Content uri. */
                uri: string;

                /** Content iconUrls. */
                iconUrls: { [k: string]: string };

                /** Content imageUrls. */
                imageUrls: { [k: string]: string };

                /** Content params. */
                params: { [k: string]: string };

                /**
                 * Encodes the specified Content message. Does not implicitly {@link openmps.push.v1.Content.verify|verify} messages.
                 * @param message Content message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Content.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Content message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Content & openmps.push.v1.Content.$Shape} Content
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Content & openmps.push.v1.Content.$Shape;
            }

            namespace Content {

                /** Properties of a Content. */
                interface $Properties {

                    /** Content title */
                    title?: string;

                    /** Content body */
                    body?: string;

                    /** Content templateName */
                    templateName?: string;

                    /** Content templateValues */
                    templateValues?: ({ [k: string]: string }|null);

                    /** Content silent */
                    silent?: boolean;

                    /** Content style */
                    style?: (openmps.push.v1.PushStyle|null);

                    /** Content clickAction */
                    clickAction?: (openmps.push.v1.ClickAction|null);

                    /** Content uri */
                    uri?: string;

                    /** Content iconUrls */
                    iconUrls?: ({ [k: string]: string }|null);

                    /** Content imageUrls */
                    imageUrls?: ({ [k: string]: string }|null);

                    /** Content params */
                    params?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Content. */
                type $Shape = openmps.push.v1.Content.$Properties;
            }

            /** VivoClassification enum. */
            enum VivoClassification {

                /** VIVO_CLASSIFICATION_UNSPECIFIED value */
                VIVO_CLASSIFICATION_UNSPECIFIED = 0,

                /** VIVO_CLASSIFICATION_OPERATIONAL value */
                VIVO_CLASSIFICATION_OPERATIONAL = 1,

                /** VIVO_CLASSIFICATION_SYSTEM value */
                VIVO_CLASSIFICATION_SYSTEM = 2
            }

            /**
             * Properties of a VendorOptions.
             * @deprecated Use openmps.push.v1.VendorOptions.$Properties instead.
             */
            interface IVendorOptions extends openmps.push.v1.VendorOptions.$Properties {
            }

            /** Represents a VendorOptions. */
            class VendorOptions {

                /**
                 * Constructs a new VendorOptions.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.VendorOptions.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VendorOptions category. */
                category: { [k: string]: string };

                /** VendorOptions notifyLevel. */
                notifyLevel: { [k: string]: string };

                /** VendorOptions miChannelId. */
                miChannelId: string;

                /** VendorOptions channelId. */
                channelId: string;

                /** VendorOptions classification. */
                classification: openmps.push.v1.VivoClassification;

                /** VendorOptions ownChannelOnly. */
                ownChannelOnly: boolean;

                /** VendorOptions liveActivityEvent. */
                liveActivityEvent: string;

                /** VendorOptions liveActivityStateJson. */
                liveActivityStateJson: string;

                /** VendorOptions dismissalAtMs. */
                dismissalAtMs: number;

                /** VendorOptions strategy. */
                strategy: string;

                /** VendorOptions offlinePolicy. */
                offlinePolicy: string;

                /**
                 * Encodes the specified VendorOptions message. Does not implicitly {@link openmps.push.v1.VendorOptions.verify|verify} messages.
                 * @param message VendorOptions message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.VendorOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VendorOptions message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.VendorOptions & openmps.push.v1.VendorOptions.$Shape} VendorOptions
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.VendorOptions & openmps.push.v1.VendorOptions.$Shape;
            }

            namespace VendorOptions {

                /** Properties of a VendorOptions. */
                interface $Properties {

                    /** VendorOptions category */
                    category?: ({ [k: string]: string }|null);

                    /** VendorOptions notifyLevel */
                    notifyLevel?: ({ [k: string]: string }|null);

                    /** VendorOptions miChannelId */
                    miChannelId?: string;

                    /** VendorOptions channelId */
                    channelId?: string;

                    /** VendorOptions classification */
                    classification?: (openmps.push.v1.VivoClassification|null);

                    /** VendorOptions ownChannelOnly */
                    ownChannelOnly?: boolean;

                    /** VendorOptions liveActivityEvent */
                    liveActivityEvent?: string;

                    /** VendorOptions liveActivityStateJson */
                    liveActivityStateJson?: string;

                    /** VendorOptions dismissalAtMs */
                    dismissalAtMs?: number;

                    /** VendorOptions strategy */
                    strategy?: string;

                    /** VendorOptions offlinePolicy */
                    offlinePolicy?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VendorOptions. */
                type $Shape = openmps.push.v1.VendorOptions.$Properties;
            }

            /**
             * Properties of a TextMessage.
             * @deprecated Use openmps.push.v1.TextMessage.$Properties instead.
             */
            interface ITextMessage extends openmps.push.v1.TextMessage.$Properties {
            }

            /** Represents a TextMessage. */
            class TextMessage {

                /**
                 * Constructs a new TextMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TextMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TextMessage strategy. */
                strategy: openmps.push.v1.TextMessage.Strategy;

                /** TextMessage signName. */
                signName: string;

                /** TextMessage templateCode. */
                templateCode: string;

                /** TextMessage templateParams. */
                templateParams: { [k: string]: string };

                /** TextMessage unlessOpened. */
                unlessOpened: boolean;

                /** TextMessage delaySeconds. */
                delaySeconds: number;

                /**
                 * Encodes the specified TextMessage message. Does not implicitly {@link openmps.push.v1.TextMessage.verify|verify} messages.
                 * @param message TextMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TextMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TextMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TextMessage & openmps.push.v1.TextMessage.$Shape} TextMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TextMessage & openmps.push.v1.TextMessage.$Shape;
            }

            namespace TextMessage {

                /** Properties of a TextMessage. */
                interface $Properties {

                    /** TextMessage strategy */
                    strategy?: (openmps.push.v1.TextMessage.Strategy|null);

                    /** TextMessage signName */
                    signName?: string;

                    /** TextMessage templateCode */
                    templateCode?: string;

                    /** TextMessage templateParams */
                    templateParams?: ({ [k: string]: string }|null);

                    /** TextMessage unlessOpened */
                    unlessOpened?: boolean;

                    /** TextMessage delaySeconds */
                    delaySeconds?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TextMessage. */
                type $Shape = openmps.push.v1.TextMessage.$Properties;

                /** Strategy enum. */
                enum Strategy {

                    /** STRATEGY_UNSPECIFIED value */
                    STRATEGY_UNSPECIFIED = 0,

                    /** STRATEGY_RESEND value */
                    STRATEGY_RESEND = 1,

                    /** STRATEGY_CONCURRENT value */
                    STRATEGY_CONCURRENT = 2
                }
            }

            /**
             * Properties of a Schedule.
             * @deprecated Use openmps.push.v1.Schedule.$Properties instead.
             */
            interface ISchedule extends openmps.push.v1.Schedule.$Properties {
            }

            /** Represents a Schedule. */
            class Schedule {

                /**
                 * Constructs a new Schedule.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Schedule.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Schedule atMs. */
                atMs?: number;

                /** Schedule loop. */
                loop?: (openmps.push.v1.Loop.$Properties|null);

                /** Schedule when. */
                when?: ("atMs"|"loop");

                /**
                 * Encodes the specified Schedule message. Does not implicitly {@link openmps.push.v1.Schedule.verify|verify} messages.
                 * @param message Schedule message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Schedule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Schedule message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Schedule & openmps.push.v1.Schedule.$Shape} Schedule
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Schedule & openmps.push.v1.Schedule.$Shape;
            }

            namespace Schedule {

                /** Properties of a Schedule. */
                interface $Properties {

                    /** Schedule atMs */
                    atMs?: number;

                    /** Schedule loop */
                    loop?: (openmps.push.v1.Loop.$Properties|null);

                    /** Schedule when */
                    when?: ("atMs"|"loop");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Schedule. */
                type $Shape = {
                  atMs?: number|null;
                  loop?: openmps.push.v1.Loop.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ when?: undefined; atMs?: null; loop?: null }|{ when?: "atMs"; atMs: number; loop?: null }|{ when?: "loop"; atMs?: null; loop: openmps.push.v1.Loop.$Shape })
                );
            }

            /**
             * Properties of a Loop.
             * @deprecated Use openmps.push.v1.Loop.$Properties instead.
             */
            interface ILoop extends openmps.push.v1.Loop.$Properties {
            }

            /** Represents a Loop. */
            class Loop {

                /**
                 * Constructs a new Loop.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Loop.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Loop firstDayMs. */
                firstDayMs: number;

                /** Loop lastDayMs. */
                lastDayMs: number;

                /** Loop circle. */
                circle: openmps.push.v1.Loop.Circle;

                /** Loop days. */
                days: number[];

                /** Loop time. */
                time: string;

                /**
                 * Encodes the specified Loop message. Does not implicitly {@link openmps.push.v1.Loop.verify|verify} messages.
                 * @param message Loop message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Loop.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Loop message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Loop & openmps.push.v1.Loop.$Shape} Loop
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Loop & openmps.push.v1.Loop.$Shape;
            }

            namespace Loop {

                /** Properties of a Loop. */
                interface $Properties {

                    /** Loop firstDayMs */
                    firstDayMs?: number;

                    /** Loop lastDayMs */
                    lastDayMs?: number;

                    /** Loop circle */
                    circle?: (openmps.push.v1.Loop.Circle|null);

                    /** Loop days */
                    days?: (number[]|null);

                    /** Loop time */
                    time?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Loop. */
                type $Shape = openmps.push.v1.Loop.$Properties;

                /** Circle enum. */
                enum Circle {

                    /** CIRCLE_UNSPECIFIED value */
                    CIRCLE_UNSPECIFIED = 0,

                    /** CIRCLE_DAILY value */
                    CIRCLE_DAILY = 1,

                    /** CIRCLE_WEEKLY value */
                    CIRCLE_WEEKLY = 2,

                    /** CIRCLE_MONTHLY value */
                    CIRCLE_MONTHLY = 3
                }
            }

            /**
             * Properties of a PushRequest.
             * @deprecated Use openmps.push.v1.PushRequest.$Properties instead.
             */
            interface IPushRequest extends openmps.push.v1.PushRequest.$Properties {
            }

            /** Represents a PushRequest. */
            class PushRequest {

                /**
                 * Constructs a new PushRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** PushRequest taskName. */
                taskName: string;

                /** PushRequest targets. */
                targets: openmps.push.v1.Target.$Properties[];

                /** PushRequest content. */
                content?: (openmps.push.v1.Content.$Properties|null);

                /** PushRequest expiresInSeconds. */
                expiresInSeconds: number;

                /** PushRequest schedule. */
                schedule?: (openmps.push.v1.Schedule.$Properties|null);

                /** PushRequest vendor. */
                vendor?: (openmps.push.v1.VendorOptions.$Properties|null);

                /** PushRequest category. */
                category: string;

                /** PushRequest textMessage. */
                textMessage?: (openmps.push.v1.TextMessage.$Properties|null);

                /**
                 * Encodes the specified PushRequest message. Does not implicitly {@link openmps.push.v1.PushRequest.verify|verify} messages.
                 * @param message PushRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushRequest & openmps.push.v1.PushRequest.$Shape} PushRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushRequest & openmps.push.v1.PushRequest.$Shape;
            }

            namespace PushRequest {

                /** Properties of a PushRequest. */
                interface $Properties {

                    /** PushRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** PushRequest taskName */
                    taskName?: string;

                    /** PushRequest targets */
                    targets?: (openmps.push.v1.Target.$Properties[]|null);

                    /** PushRequest content */
                    content?: (openmps.push.v1.Content.$Properties|null);

                    /** PushRequest expiresInSeconds */
                    expiresInSeconds?: number;

                    /** PushRequest schedule */
                    schedule?: (openmps.push.v1.Schedule.$Properties|null);

                    /** PushRequest vendor */
                    vendor?: (openmps.push.v1.VendorOptions.$Properties|null);

                    /** PushRequest category */
                    category?: string;

                    /** PushRequest textMessage */
                    textMessage?: (openmps.push.v1.TextMessage.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushRequest. */
                type $Shape = {
                  app?: openmps.push.v1.App.$Shape|null;
                  taskName?: string|null;
                  targets?: openmps.push.v1.Target.$Shape[]|null;
                  content?: openmps.push.v1.Content.$Shape|null;
                  expiresInSeconds?: number|null;
                  schedule?: openmps.push.v1.Schedule.$Shape|null;
                  vendor?: openmps.push.v1.VendorOptions.$Shape|null;
                  category?: string|null;
                  textMessage?: openmps.push.v1.TextMessage.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PushResponse.
             * @deprecated Use openmps.push.v1.PushResponse.$Properties instead.
             */
            interface IPushResponse extends openmps.push.v1.PushResponse.$Properties {
            }

            /** Represents a PushResponse. */
            class PushResponse {

                /**
                 * Constructs a new PushResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushResponse taskId. */
                taskId: number;

                /** PushResponse scheduleId. */
                scheduleId: string;

                /** PushResponse messages. */
                messages: openmps.push.v1.PushedMessage.$Properties[];

                /**
                 * Encodes the specified PushResponse message. Does not implicitly {@link openmps.push.v1.PushResponse.verify|verify} messages.
                 * @param message PushResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushResponse & openmps.push.v1.PushResponse.$Shape} PushResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushResponse & openmps.push.v1.PushResponse.$Shape;
            }

            namespace PushResponse {

                /** Properties of a PushResponse. */
                interface $Properties {

                    /** PushResponse taskId */
                    taskId?: number;

                    /** PushResponse scheduleId */
                    scheduleId?: string;

                    /** PushResponse messages */
                    messages?: (openmps.push.v1.PushedMessage.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushResponse. */
                type $Shape = openmps.push.v1.PushResponse.$Properties;
            }

            /**
             * Properties of a PushedMessage.
             * @deprecated Use openmps.push.v1.PushedMessage.$Properties instead.
             */
            interface IPushedMessage extends openmps.push.v1.PushedMessage.$Properties {
            }

            /** Represents a PushedMessage. */
            class PushedMessage {

                /**
                 * Constructs a new PushedMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushedMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushedMessage messageId. */
                messageId: string;

                /** PushedMessage messageKey. */
                messageKey: string;

                /** PushedMessage repeat. */
                repeat: boolean;

                /** PushedMessage heldUntilMs. */
                heldUntilMs: number;

                /**
                 * Encodes the specified PushedMessage message. Does not implicitly {@link openmps.push.v1.PushedMessage.verify|verify} messages.
                 * @param message PushedMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushedMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushedMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushedMessage & openmps.push.v1.PushedMessage.$Shape} PushedMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushedMessage & openmps.push.v1.PushedMessage.$Shape;
            }

            namespace PushedMessage {

                /** Properties of a PushedMessage. */
                interface $Properties {

                    /** PushedMessage messageId */
                    messageId?: string;

                    /** PushedMessage messageKey */
                    messageKey?: string;

                    /** PushedMessage repeat */
                    repeat?: boolean;

                    /** PushedMessage heldUntilMs */
                    heldUntilMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushedMessage. */
                type $Shape = openmps.push.v1.PushedMessage.$Properties;
            }

            /**
             * Properties of a DryRunResponse.
             * @deprecated Use openmps.push.v1.DryRunResponse.$Properties instead.
             */
            interface IDryRunResponse extends openmps.push.v1.DryRunResponse.$Properties {
            }

            /** Represents a DryRunResponse. */
            class DryRunResponse {

                /**
                 * Constructs a new DryRunResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.DryRunResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DryRunResponse reached. */
                reached: number;

                /** DryRunResponse waiting. */
                waiting: number;

                /** DryRunResponse unknown. */
                unknown: number;

                /** DryRunResponse held. */
                held: number;

                /** DryRunResponse capped. */
                capped: number;

                /**
                 * Encodes the specified DryRunResponse message. Does not implicitly {@link openmps.push.v1.DryRunResponse.verify|verify} messages.
                 * @param message DryRunResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.DryRunResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DryRunResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.DryRunResponse & openmps.push.v1.DryRunResponse.$Shape} DryRunResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.DryRunResponse & openmps.push.v1.DryRunResponse.$Shape;
            }

            namespace DryRunResponse {

                /** Properties of a DryRunResponse. */
                interface $Properties {

                    /** DryRunResponse reached */
                    reached?: number;

                    /** DryRunResponse waiting */
                    waiting?: number;

                    /** DryRunResponse unknown */
                    unknown?: number;

                    /** DryRunResponse held */
                    held?: number;

                    /** DryRunResponse capped */
                    capped?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DryRunResponse. */
                type $Shape = openmps.push.v1.DryRunResponse.$Properties;
            }

            /**
             * Properties of a PushBatchRequest.
             * @deprecated Use openmps.push.v1.PushBatchRequest.$Properties instead.
             */
            interface IPushBatchRequest extends openmps.push.v1.PushBatchRequest.$Properties {
            }

            /** Represents a PushBatchRequest. */
            class PushBatchRequest {

                /**
                 * Constructs a new PushBatchRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushBatchRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushBatchRequest pushes. */
                pushes: openmps.push.v1.PushRequest.$Properties[];

                /**
                 * Encodes the specified PushBatchRequest message. Does not implicitly {@link openmps.push.v1.PushBatchRequest.verify|verify} messages.
                 * @param message PushBatchRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushBatchRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushBatchRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushBatchRequest & openmps.push.v1.PushBatchRequest.$Shape} PushBatchRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushBatchRequest & openmps.push.v1.PushBatchRequest.$Shape;
            }

            namespace PushBatchRequest {

                /** Properties of a PushBatchRequest. */
                interface $Properties {

                    /** PushBatchRequest pushes */
                    pushes?: (openmps.push.v1.PushRequest.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushBatchRequest. */
                type $Shape = {
                  pushes?: openmps.push.v1.PushRequest.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PushBatchResponse.
             * @deprecated Use openmps.push.v1.PushBatchResponse.$Properties instead.
             */
            interface IPushBatchResponse extends openmps.push.v1.PushBatchResponse.$Properties {
            }

            /** Represents a PushBatchResponse. */
            class PushBatchResponse {

                /**
                 * Constructs a new PushBatchResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushBatchResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushBatchResponse results. */
                results: openmps.push.v1.PushResult.$Properties[];

                /**
                 * Encodes the specified PushBatchResponse message. Does not implicitly {@link openmps.push.v1.PushBatchResponse.verify|verify} messages.
                 * @param message PushBatchResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushBatchResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushBatchResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushBatchResponse & openmps.push.v1.PushBatchResponse.$Shape} PushBatchResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushBatchResponse & openmps.push.v1.PushBatchResponse.$Shape;
            }

            namespace PushBatchResponse {

                /** Properties of a PushBatchResponse. */
                interface $Properties {

                    /** PushBatchResponse results */
                    results?: (openmps.push.v1.PushResult.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushBatchResponse. */
                type $Shape = {
                  results?: openmps.push.v1.PushResult.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PushResult.
             * @deprecated Use openmps.push.v1.PushResult.$Properties instead.
             */
            interface IPushResult extends openmps.push.v1.PushResult.$Properties {
            }

            /** Represents a PushResult. */
            class PushResult {

                /**
                 * Constructs a new PushResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushResult accepted. */
                accepted?: (openmps.push.v1.PushResponse.$Properties|null);

                /** PushResult refused. */
                refused?: (openmps.push.v1.Refusal.$Properties|null);

                /** PushResult outcome. */
                outcome?: ("accepted"|"refused");

                /**
                 * Encodes the specified PushResult message. Does not implicitly {@link openmps.push.v1.PushResult.verify|verify} messages.
                 * @param message PushResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushResult & openmps.push.v1.PushResult.$Shape} PushResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushResult & openmps.push.v1.PushResult.$Shape;
            }

            namespace PushResult {

                /** Properties of a PushResult. */
                interface $Properties {

                    /** PushResult accepted */
                    accepted?: (openmps.push.v1.PushResponse.$Properties|null);

                    /** PushResult refused */
                    refused?: (openmps.push.v1.Refusal.$Properties|null);

                    /** PushResult outcome */
                    outcome?: ("accepted"|"refused");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a PushResult. */
                type $Shape = {
                  accepted?: openmps.push.v1.PushResponse.$Shape|null;
                  refused?: openmps.push.v1.Refusal.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ outcome?: undefined; accepted?: null; refused?: null }|{ outcome?: "accepted"; accepted: openmps.push.v1.PushResponse.$Shape; refused?: null }|{ outcome?: "refused"; accepted?: null; refused: openmps.push.v1.Refusal.$Shape })
                );
            }

            /**
             * Properties of a Refusal.
             * @deprecated Use openmps.push.v1.Refusal.$Properties instead.
             */
            interface IRefusal extends openmps.push.v1.Refusal.$Properties {
            }

            /** Represents a Refusal. */
            class Refusal {

                /**
                 * Constructs a new Refusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Refusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refusal status. */
                status: number;

                /** Refusal reason. */
                reason: string;

                /** Refusal resultCode. */
                resultCode: number;

                /** Refusal message. */
                message: string;

                /** Refusal field. */
                field: string;

                /** Refusal retryable. */
                retryable: boolean;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link openmps.push.v1.Refusal.verify|verify} messages.
                 * @param message Refusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Refusal & openmps.push.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Refusal & openmps.push.v1.Refusal.$Shape;
            }

            namespace Refusal {

                /** Properties of a Refusal. */
                interface $Properties {

                    /** Refusal status */
                    status?: number;

                    /** Refusal reason */
                    reason?: string;

                    /** Refusal resultCode */
                    resultCode?: number;

                    /** Refusal message */
                    message?: string;

                    /** Refusal field */
                    field?: string;

                    /** Refusal retryable */
                    retryable?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refusal. */
                type $Shape = openmps.push.v1.Refusal.$Properties;
            }

            /**
             * Properties of a PushChunk.
             * @deprecated Use openmps.push.v1.PushChunk.$Properties instead.
             */
            interface IPushChunk extends openmps.push.v1.PushChunk.$Properties {
            }

            /** Represents a PushChunk. */
            class PushChunk {

                /**
                 * Constructs a new PushChunk.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushChunk.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushChunk sequence. */
                sequence: number;

                /** PushChunk pushes. */
                pushes: openmps.push.v1.PushRequest.$Properties[];

                /**
                 * Encodes the specified PushChunk message. Does not implicitly {@link openmps.push.v1.PushChunk.verify|verify} messages.
                 * @param message PushChunk message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushChunk message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushChunk & openmps.push.v1.PushChunk.$Shape} PushChunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushChunk & openmps.push.v1.PushChunk.$Shape;
            }

            namespace PushChunk {

                /** Properties of a PushChunk. */
                interface $Properties {

                    /** PushChunk sequence */
                    sequence?: number;

                    /** PushChunk pushes */
                    pushes?: (openmps.push.v1.PushRequest.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushChunk. */
                type $Shape = {
                  sequence?: number|null;
                  pushes?: openmps.push.v1.PushRequest.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PushChunkResult.
             * @deprecated Use openmps.push.v1.PushChunkResult.$Properties instead.
             */
            interface IPushChunkResult extends openmps.push.v1.PushChunkResult.$Properties {
            }

            /** Represents a PushChunkResult. */
            class PushChunkResult {

                /**
                 * Constructs a new PushChunkResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushChunkResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushChunkResult sequence. */
                sequence: number;

                /** PushChunkResult results. */
                results: openmps.push.v1.PushResult.$Properties[];

                /**
                 * Encodes the specified PushChunkResult message. Does not implicitly {@link openmps.push.v1.PushChunkResult.verify|verify} messages.
                 * @param message PushChunkResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushChunkResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushChunkResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushChunkResult & openmps.push.v1.PushChunkResult.$Shape} PushChunkResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushChunkResult & openmps.push.v1.PushChunkResult.$Shape;
            }

            namespace PushChunkResult {

                /** Properties of a PushChunkResult. */
                interface $Properties {

                    /** PushChunkResult sequence */
                    sequence?: number;

                    /** PushChunkResult results */
                    results?: (openmps.push.v1.PushResult.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushChunkResult. */
                type $Shape = {
                  sequence?: number|null;
                  results?: openmps.push.v1.PushResult.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PushCollectResponse.
             * @deprecated Use openmps.push.v1.PushCollectResponse.$Properties instead.
             */
            interface IPushCollectResponse extends openmps.push.v1.PushCollectResponse.$Properties {
            }

            /** Represents a PushCollectResponse. */
            class PushCollectResponse {

                /**
                 * Constructs a new PushCollectResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.PushCollectResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PushCollectResponse accepted. */
                accepted: number;

                /** PushCollectResponse refused. */
                refused: number;

                /** PushCollectResponse repeats. */
                repeats: number;

                /** PushCollectResponse results. */
                results: openmps.push.v1.PushResult.$Properties[];

                /**
                 * Encodes the specified PushCollectResponse message. Does not implicitly {@link openmps.push.v1.PushCollectResponse.verify|verify} messages.
                 * @param message PushCollectResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.PushCollectResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PushCollectResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.PushCollectResponse & openmps.push.v1.PushCollectResponse.$Shape} PushCollectResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.PushCollectResponse & openmps.push.v1.PushCollectResponse.$Shape;
            }

            namespace PushCollectResponse {

                /** Properties of a PushCollectResponse. */
                interface $Properties {

                    /** PushCollectResponse accepted */
                    accepted?: number;

                    /** PushCollectResponse refused */
                    refused?: number;

                    /** PushCollectResponse repeats */
                    repeats?: number;

                    /** PushCollectResponse results */
                    results?: (openmps.push.v1.PushResult.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PushCollectResponse. */
                type $Shape = {
                  accepted?: number|null;
                  refused?: number|null;
                  repeats?: number|null;
                  results?: openmps.push.v1.PushResult.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a BroadcastRequest.
             * @deprecated Use openmps.push.v1.BroadcastRequest.$Properties instead.
             */
            interface IBroadcastRequest extends openmps.push.v1.BroadcastRequest.$Properties {
            }

            /** Represents a BroadcastRequest. */
            class BroadcastRequest {

                /**
                 * Constructs a new BroadcastRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.BroadcastRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** BroadcastRequest taskName. */
                taskName: string;

                /** BroadcastRequest content. */
                content?: (openmps.push.v1.Content.$Properties|null);

                /** BroadcastRequest messageKey. */
                messageKey: string;

                /** BroadcastRequest platform. */
                platform: openmps.push.v1.Platform;

                /** BroadcastRequest audience. */
                audience: openmps.push.v1.BroadcastRequest.Audience;

                /** BroadcastRequest boundWithin. */
                boundWithin: openmps.push.v1.BroadcastRequest.Period;

                /** BroadcastRequest unboundWithin. */
                unboundWithin: openmps.push.v1.BroadcastRequest.Period;

                /** BroadcastRequest androidChannel. */
                androidChannel: openmps.push.v1.BroadcastRequest.AndroidChannel;

                /** BroadcastRequest expiresInSeconds. */
                expiresInSeconds: number;

                /** BroadcastRequest schedule. */
                schedule?: (openmps.push.v1.Schedule.$Properties|null);

                /** BroadcastRequest vendor. */
                vendor?: (openmps.push.v1.VendorOptions.$Properties|null);

                /**
                 * Encodes the specified BroadcastRequest message. Does not implicitly {@link openmps.push.v1.BroadcastRequest.verify|verify} messages.
                 * @param message BroadcastRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.BroadcastRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BroadcastRequest & openmps.push.v1.BroadcastRequest.$Shape} BroadcastRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.BroadcastRequest & openmps.push.v1.BroadcastRequest.$Shape;
            }

            namespace BroadcastRequest {

                /** Properties of a BroadcastRequest. */
                interface $Properties {

                    /** BroadcastRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** BroadcastRequest taskName */
                    taskName?: string;

                    /** BroadcastRequest content */
                    content?: (openmps.push.v1.Content.$Properties|null);

                    /** BroadcastRequest messageKey */
                    messageKey?: string;

                    /** BroadcastRequest platform */
                    platform?: (openmps.push.v1.Platform|null);

                    /** BroadcastRequest audience */
                    audience?: (openmps.push.v1.BroadcastRequest.Audience|null);

                    /** BroadcastRequest boundWithin */
                    boundWithin?: (openmps.push.v1.BroadcastRequest.Period|null);

                    /** BroadcastRequest unboundWithin */
                    unboundWithin?: (openmps.push.v1.BroadcastRequest.Period|null);

                    /** BroadcastRequest androidChannel */
                    androidChannel?: (openmps.push.v1.BroadcastRequest.AndroidChannel|null);

                    /** BroadcastRequest expiresInSeconds */
                    expiresInSeconds?: number;

                    /** BroadcastRequest schedule */
                    schedule?: (openmps.push.v1.Schedule.$Properties|null);

                    /** BroadcastRequest vendor */
                    vendor?: (openmps.push.v1.VendorOptions.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastRequest. */
                type $Shape = {
                  app?: openmps.push.v1.App.$Shape|null;
                  taskName?: string|null;
                  content?: openmps.push.v1.Content.$Shape|null;
                  messageKey?: string|null;
                  platform?: openmps.push.v1.Platform|null;
                  audience?: openmps.push.v1.BroadcastRequest.Audience|null;
                  boundWithin?: openmps.push.v1.BroadcastRequest.Period|null;
                  unboundWithin?: openmps.push.v1.BroadcastRequest.Period|null;
                  androidChannel?: openmps.push.v1.BroadcastRequest.AndroidChannel|null;
                  expiresInSeconds?: number|null;
                  schedule?: openmps.push.v1.Schedule.$Shape|null;
                  vendor?: openmps.push.v1.VendorOptions.$Shape|null;
                  $unknowns?: Uint8Array[];
                };

                /** Audience enum. */
                enum Audience {

                    /** AUDIENCE_BOUND value */
                    AUDIENCE_BOUND = 0,

                    /** AUDIENCE_ALL value */
                    AUDIENCE_ALL = 1,

                    /** AUDIENCE_UNBOUND value */
                    AUDIENCE_UNBOUND = 2
                }

                /** Period enum. */
                enum Period {

                    /** PERIOD_UNSPECIFIED value */
                    PERIOD_UNSPECIFIED = 0,

                    /** PERIOD_7_DAYS value */
                    PERIOD_7_DAYS = 1,

                    /** PERIOD_15_DAYS value */
                    PERIOD_15_DAYS = 2,

                    /** PERIOD_60_DAYS value */
                    PERIOD_60_DAYS = 3,

                    /** PERIOD_EVER value */
                    PERIOD_EVER = 4
                }

                /** AndroidChannel enum. */
                enum AndroidChannel {

                    /** ANDROID_CHANNEL_UNSPECIFIED value */
                    ANDROID_CHANNEL_UNSPECIFIED = 0,

                    /** ANDROID_CHANNEL_OWN value */
                    ANDROID_CHANNEL_OWN = 1,

                    /** ANDROID_CHANNEL_DEFAULT value */
                    ANDROID_CHANNEL_DEFAULT = 2
                }
            }

            /**
             * Properties of a BroadcastResponse.
             * @deprecated Use openmps.push.v1.BroadcastResponse.$Properties instead.
             */
            interface IBroadcastResponse extends openmps.push.v1.BroadcastResponse.$Properties {
            }

            /** Represents a BroadcastResponse. */
            class BroadcastResponse {

                /**
                 * Constructs a new BroadcastResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.BroadcastResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastResponse taskId. */
                taskId: number;

                /** BroadcastResponse scheduleId. */
                scheduleId: string;

                /**
                 * Encodes the specified BroadcastResponse message. Does not implicitly {@link openmps.push.v1.BroadcastResponse.verify|verify} messages.
                 * @param message BroadcastResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.BroadcastResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BroadcastResponse & openmps.push.v1.BroadcastResponse.$Shape} BroadcastResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.BroadcastResponse & openmps.push.v1.BroadcastResponse.$Shape;
            }

            namespace BroadcastResponse {

                /** Properties of a BroadcastResponse. */
                interface $Properties {

                    /** BroadcastResponse taskId */
                    taskId?: number;

                    /** BroadcastResponse scheduleId */
                    scheduleId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastResponse. */
                type $Shape = openmps.push.v1.BroadcastResponse.$Properties;
            }

            /**
             * Properties of a MessagesRequest.
             * @deprecated Use openmps.push.v1.MessagesRequest.$Properties instead.
             */
            interface IMessagesRequest extends openmps.push.v1.MessagesRequest.$Properties {
            }

            /** Represents a MessagesRequest. */
            class MessagesRequest {

                /**
                 * Constructs a new MessagesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.MessagesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MessagesRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** MessagesRequest messageIds. */
                messageIds: string[];

                /**
                 * Encodes the specified MessagesRequest message. Does not implicitly {@link openmps.push.v1.MessagesRequest.verify|verify} messages.
                 * @param message MessagesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.MessagesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MessagesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.MessagesRequest & openmps.push.v1.MessagesRequest.$Shape} MessagesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.MessagesRequest & openmps.push.v1.MessagesRequest.$Shape;
            }

            namespace MessagesRequest {

                /** Properties of a MessagesRequest. */
                interface $Properties {

                    /** MessagesRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** MessagesRequest messageIds */
                    messageIds?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MessagesRequest. */
                type $Shape = openmps.push.v1.MessagesRequest.$Properties;
            }

            /**
             * Properties of a GetMessagesResponse.
             * @deprecated Use openmps.push.v1.GetMessagesResponse.$Properties instead.
             */
            interface IGetMessagesResponse extends openmps.push.v1.GetMessagesResponse.$Properties {
            }

            /** Represents a GetMessagesResponse. */
            class GetMessagesResponse {

                /**
                 * Constructs a new GetMessagesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.GetMessagesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GetMessagesResponse messages. */
                messages: openmps.push.v1.MessageStatus.$Properties[];

                /**
                 * Encodes the specified GetMessagesResponse message. Does not implicitly {@link openmps.push.v1.GetMessagesResponse.verify|verify} messages.
                 * @param message GetMessagesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.GetMessagesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetMessagesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.GetMessagesResponse & openmps.push.v1.GetMessagesResponse.$Shape} GetMessagesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.GetMessagesResponse & openmps.push.v1.GetMessagesResponse.$Shape;
            }

            namespace GetMessagesResponse {

                /** Properties of a GetMessagesResponse. */
                interface $Properties {

                    /** GetMessagesResponse messages */
                    messages?: (openmps.push.v1.MessageStatus.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetMessagesResponse. */
                type $Shape = openmps.push.v1.GetMessagesResponse.$Properties;
            }

            /**
             * Properties of a MessageStatus.
             * @deprecated Use openmps.push.v1.MessageStatus.$Properties instead.
             */
            interface IMessageStatus extends openmps.push.v1.MessageStatus.$Properties {
            }

            /** Represents a MessageStatus. */
            class MessageStatus {

                /**
                 * Constructs a new MessageStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.MessageStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MessageStatus messageId. */
                messageId: string;

                /** MessageStatus messageKey. */
                messageKey: string;

                /** MessageStatus state. */
                state: openmps.push.v1.MessageStatus.State;

                /** MessageStatus statusCode. */
                statusCode: string;

                /** MessageStatus statusText. */
                statusText: string;

                /** MessageStatus acceptedAtMs. */
                acceptedAtMs: number;

                /** MessageStatus expiresAtMs. */
                expiresAtMs: number;

                /** MessageStatus settledAtMs. */
                settledAtMs: number;

                /** MessageStatus devices. */
                devices: number;

                /** MessageStatus acked. */
                acked: number;

                /** MessageStatus opened. */
                opened: number;

                /**
                 * Encodes the specified MessageStatus message. Does not implicitly {@link openmps.push.v1.MessageStatus.verify|verify} messages.
                 * @param message MessageStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.MessageStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MessageStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.MessageStatus & openmps.push.v1.MessageStatus.$Shape} MessageStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.MessageStatus & openmps.push.v1.MessageStatus.$Shape;
            }

            namespace MessageStatus {

                /** Properties of a MessageStatus. */
                interface $Properties {

                    /** MessageStatus messageId */
                    messageId?: string;

                    /** MessageStatus messageKey */
                    messageKey?: string;

                    /** MessageStatus state */
                    state?: (openmps.push.v1.MessageStatus.State|null);

                    /** MessageStatus statusCode */
                    statusCode?: string;

                    /** MessageStatus statusText */
                    statusText?: string;

                    /** MessageStatus acceptedAtMs */
                    acceptedAtMs?: number;

                    /** MessageStatus expiresAtMs */
                    expiresAtMs?: number;

                    /** MessageStatus settledAtMs */
                    settledAtMs?: number;

                    /** MessageStatus devices */
                    devices?: number;

                    /** MessageStatus acked */
                    acked?: number;

                    /** MessageStatus opened */
                    opened?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MessageStatus. */
                type $Shape = openmps.push.v1.MessageStatus.$Properties;

                /** State enum. */
                enum State {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** PENDING value */
                    PENDING = 1,

                    /** DELIVERED value */
                    DELIVERED = 2,

                    /** EXPIRED value */
                    EXPIRED = 3,

                    /** REVOKED value */
                    REVOKED = 4,

                    /** FAILED value */
                    FAILED = 5
                }
            }

            /**
             * Properties of a RevokeMessageRequest.
             * @deprecated Use openmps.push.v1.RevokeMessageRequest.$Properties instead.
             */
            interface IRevokeMessageRequest extends openmps.push.v1.RevokeMessageRequest.$Properties {
            }

            /** Represents a RevokeMessageRequest. */
            class RevokeMessageRequest {

                /**
                 * Constructs a new RevokeMessageRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.RevokeMessageRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RevokeMessageRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** RevokeMessageRequest messageId. */
                messageId: string;

                /** RevokeMessageRequest targetId. */
                targetId: string;

                /**
                 * Encodes the specified RevokeMessageRequest message. Does not implicitly {@link openmps.push.v1.RevokeMessageRequest.verify|verify} messages.
                 * @param message RevokeMessageRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.RevokeMessageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RevokeMessageRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.RevokeMessageRequest & openmps.push.v1.RevokeMessageRequest.$Shape} RevokeMessageRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.RevokeMessageRequest & openmps.push.v1.RevokeMessageRequest.$Shape;
            }

            namespace RevokeMessageRequest {

                /** Properties of a RevokeMessageRequest. */
                interface $Properties {

                    /** RevokeMessageRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** RevokeMessageRequest messageId */
                    messageId?: string;

                    /** RevokeMessageRequest targetId */
                    targetId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RevokeMessageRequest. */
                type $Shape = openmps.push.v1.RevokeMessageRequest.$Properties;
            }

            /**
             * Properties of a TaskRef.
             * @deprecated Use openmps.push.v1.TaskRef.$Properties instead.
             */
            interface ITaskRef extends openmps.push.v1.TaskRef.$Properties {
            }

            /** Represents a TaskRef. */
            class TaskRef {

                /**
                 * Constructs a new TaskRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TaskRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskRef app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** TaskRef taskId. */
                taskId: number;

                /**
                 * Encodes the specified TaskRef message. Does not implicitly {@link openmps.push.v1.TaskRef.verify|verify} messages.
                 * @param message TaskRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TaskRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TaskRef & openmps.push.v1.TaskRef.$Shape} TaskRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TaskRef & openmps.push.v1.TaskRef.$Shape;
            }

            namespace TaskRef {

                /** Properties of a TaskRef. */
                interface $Properties {

                    /** TaskRef app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** TaskRef taskId */
                    taskId?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskRef. */
                type $Shape = openmps.push.v1.TaskRef.$Properties;
            }

            /**
             * Properties of a ListTasksRequest.
             * @deprecated Use openmps.push.v1.ListTasksRequest.$Properties instead.
             */
            interface IListTasksRequest extends openmps.push.v1.ListTasksRequest.$Properties {
            }

            /** Represents a ListTasksRequest. */
            class ListTasksRequest {

                /**
                 * Constructs a new ListTasksRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTasksRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTasksRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ListTasksRequest fromMs. */
                fromMs: number;

                /** ListTasksRequest name. */
                name: string;

                /** ListTasksRequest pageSize. */
                pageSize: number;

                /** ListTasksRequest pageToken. */
                pageToken: string;

                /**
                 * Encodes the specified ListTasksRequest message. Does not implicitly {@link openmps.push.v1.ListTasksRequest.verify|verify} messages.
                 * @param message ListTasksRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTasksRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTasksRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTasksRequest & openmps.push.v1.ListTasksRequest.$Shape} ListTasksRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTasksRequest & openmps.push.v1.ListTasksRequest.$Shape;
            }

            namespace ListTasksRequest {

                /** Properties of a ListTasksRequest. */
                interface $Properties {

                    /** ListTasksRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ListTasksRequest fromMs */
                    fromMs?: number;

                    /** ListTasksRequest name */
                    name?: string;

                    /** ListTasksRequest pageSize */
                    pageSize?: number;

                    /** ListTasksRequest pageToken */
                    pageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTasksRequest. */
                type $Shape = openmps.push.v1.ListTasksRequest.$Properties;
            }

            /**
             * Properties of a ListTasksResponse.
             * @deprecated Use openmps.push.v1.ListTasksResponse.$Properties instead.
             */
            interface IListTasksResponse extends openmps.push.v1.ListTasksResponse.$Properties {
            }

            /** Represents a ListTasksResponse. */
            class ListTasksResponse {

                /**
                 * Constructs a new ListTasksResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTasksResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTasksResponse tasks. */
                tasks: openmps.push.v1.Task.$Properties[];

                /** ListTasksResponse nextPageToken. */
                nextPageToken: string;

                /**
                 * Encodes the specified ListTasksResponse message. Does not implicitly {@link openmps.push.v1.ListTasksResponse.verify|verify} messages.
                 * @param message ListTasksResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTasksResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTasksResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTasksResponse & openmps.push.v1.ListTasksResponse.$Shape} ListTasksResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTasksResponse & openmps.push.v1.ListTasksResponse.$Shape;
            }

            namespace ListTasksResponse {

                /** Properties of a ListTasksResponse. */
                interface $Properties {

                    /** ListTasksResponse tasks */
                    tasks?: (openmps.push.v1.Task.$Properties[]|null);

                    /** ListTasksResponse nextPageToken */
                    nextPageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTasksResponse. */
                type $Shape = openmps.push.v1.ListTasksResponse.$Properties;
            }

            /**
             * Properties of a Task.
             * @deprecated Use openmps.push.v1.Task.$Properties instead.
             */
            interface ITask extends openmps.push.v1.Task.$Properties {
            }

            /** Represents a Task. */
            class Task {

                /**
                 * Constructs a new Task.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Task.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Task taskId. */
                taskId: number;

                /** Task name. */
                name: string;

                /** Task kind. */
                kind: string;

                /** Task createdAtMs. */
                createdAtMs: number;

                /** Task endedAtMs. */
                endedAtMs: number;

                /** Task revokedAtMs. */
                revokedAtMs: number;

                /** Task templateName. */
                templateName: string;

                /** Task counts. */
                counts?: (openmps.push.v1.TaskCounts.$Properties|null);

                /**
                 * Encodes the specified Task message. Does not implicitly {@link openmps.push.v1.Task.verify|verify} messages.
                 * @param message Task message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Task.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Task message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Task & openmps.push.v1.Task.$Shape} Task
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Task & openmps.push.v1.Task.$Shape;
            }

            namespace Task {

                /** Properties of a Task. */
                interface $Properties {

                    /** Task taskId */
                    taskId?: number;

                    /** Task name */
                    name?: string;

                    /** Task kind */
                    kind?: string;

                    /** Task createdAtMs */
                    createdAtMs?: number;

                    /** Task endedAtMs */
                    endedAtMs?: number;

                    /** Task revokedAtMs */
                    revokedAtMs?: number;

                    /** Task templateName */
                    templateName?: string;

                    /** Task counts */
                    counts?: (openmps.push.v1.TaskCounts.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Task. */
                type $Shape = openmps.push.v1.Task.$Properties;
            }

            /**
             * Properties of a TaskCounts.
             * @deprecated Use openmps.push.v1.TaskCounts.$Properties instead.
             */
            interface ITaskCounts extends openmps.push.v1.TaskCounts.$Properties {
            }

            /** Represents a TaskCounts. */
            class TaskCounts {

                /**
                 * Constructs a new TaskCounts.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TaskCounts.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskCounts pushed. */
                pushed: number;

                /** TaskCounts succeeded. */
                succeeded: number;

                /** TaskCounts arrived. */
                arrived: number;

                /** TaskCounts opened. */
                opened: number;

                /** TaskCounts ignored. */
                ignored: number;

                /** TaskCounts sent. */
                sent: number;

                /** TaskCounts sendFailed. */
                sendFailed: number;

                /**
                 * Encodes the specified TaskCounts message. Does not implicitly {@link openmps.push.v1.TaskCounts.verify|verify} messages.
                 * @param message TaskCounts message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TaskCounts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskCounts message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TaskCounts & openmps.push.v1.TaskCounts.$Shape} TaskCounts
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TaskCounts & openmps.push.v1.TaskCounts.$Shape;
            }

            namespace TaskCounts {

                /** Properties of a TaskCounts. */
                interface $Properties {

                    /** TaskCounts pushed */
                    pushed?: number;

                    /** TaskCounts succeeded */
                    succeeded?: number;

                    /** TaskCounts arrived */
                    arrived?: number;

                    /** TaskCounts opened */
                    opened?: number;

                    /** TaskCounts ignored */
                    ignored?: number;

                    /** TaskCounts sent */
                    sent?: number;

                    /** TaskCounts sendFailed */
                    sendFailed?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskCounts. */
                type $Shape = openmps.push.v1.TaskCounts.$Properties;
            }

            /**
             * Properties of a ListSchedulesRequest.
             * @deprecated Use openmps.push.v1.ListSchedulesRequest.$Properties instead.
             */
            interface IListSchedulesRequest extends openmps.push.v1.ListSchedulesRequest.$Properties {
            }

            /** Represents a ListSchedulesRequest. */
            class ListSchedulesRequest {

                /**
                 * Constructs a new ListSchedulesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListSchedulesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSchedulesRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ListSchedulesRequest fromMs. */
                fromMs: number;

                /** ListSchedulesRequest toMs. */
                toMs: number;

                /** ListSchedulesRequest id. */
                id: string;

                /** ListSchedulesRequest pageSize. */
                pageSize: number;

                /** ListSchedulesRequest pageToken. */
                pageToken: string;

                /**
                 * Encodes the specified ListSchedulesRequest message. Does not implicitly {@link openmps.push.v1.ListSchedulesRequest.verify|verify} messages.
                 * @param message ListSchedulesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListSchedulesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSchedulesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListSchedulesRequest & openmps.push.v1.ListSchedulesRequest.$Shape} ListSchedulesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListSchedulesRequest & openmps.push.v1.ListSchedulesRequest.$Shape;
            }

            namespace ListSchedulesRequest {

                /** Properties of a ListSchedulesRequest. */
                interface $Properties {

                    /** ListSchedulesRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ListSchedulesRequest fromMs */
                    fromMs?: number;

                    /** ListSchedulesRequest toMs */
                    toMs?: number;

                    /** ListSchedulesRequest id */
                    id?: string;

                    /** ListSchedulesRequest pageSize */
                    pageSize?: number;

                    /** ListSchedulesRequest pageToken */
                    pageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSchedulesRequest. */
                type $Shape = openmps.push.v1.ListSchedulesRequest.$Properties;
            }

            /**
             * Properties of a ListSchedulesResponse.
             * @deprecated Use openmps.push.v1.ListSchedulesResponse.$Properties instead.
             */
            interface IListSchedulesResponse extends openmps.push.v1.ListSchedulesResponse.$Properties {
            }

            /** Represents a ListSchedulesResponse. */
            class ListSchedulesResponse {

                /**
                 * Constructs a new ListSchedulesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListSchedulesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSchedulesResponse pushes. */
                pushes: openmps.push.v1.ScheduledPush.$Properties[];

                /** ListSchedulesResponse nextPageToken. */
                nextPageToken: string;

                /**
                 * Encodes the specified ListSchedulesResponse message. Does not implicitly {@link openmps.push.v1.ListSchedulesResponse.verify|verify} messages.
                 * @param message ListSchedulesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListSchedulesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSchedulesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListSchedulesResponse & openmps.push.v1.ListSchedulesResponse.$Shape} ListSchedulesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListSchedulesResponse & openmps.push.v1.ListSchedulesResponse.$Shape;
            }

            namespace ListSchedulesResponse {

                /** Properties of a ListSchedulesResponse. */
                interface $Properties {

                    /** ListSchedulesResponse pushes */
                    pushes?: (openmps.push.v1.ScheduledPush.$Properties[]|null);

                    /** ListSchedulesResponse nextPageToken */
                    nextPageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSchedulesResponse. */
                type $Shape = openmps.push.v1.ListSchedulesResponse.$Properties;
            }

            /**
             * Properties of a ScheduledPush.
             * @deprecated Use openmps.push.v1.ScheduledPush.$Properties instead.
             */
            interface IScheduledPush extends openmps.push.v1.ScheduledPush.$Properties {
            }

            /** Represents a ScheduledPush. */
            class ScheduledPush {

                /**
                 * Constructs a new ScheduledPush.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ScheduledPush.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScheduledPush id. */
                id: string;

                /** ScheduledPush scheduleId. */
                scheduleId: string;

                /** ScheduledPush atMs. */
                atMs: number;

                /** ScheduledPush title. */
                title: string;

                /** ScheduledPush body. */
                body: string;

                /** ScheduledPush kind. */
                kind: string;

                /** ScheduledPush executed. */
                executed: boolean;

                /** ScheduledPush createdAtMs. */
                createdAtMs: number;

                /**
                 * Encodes the specified ScheduledPush message. Does not implicitly {@link openmps.push.v1.ScheduledPush.verify|verify} messages.
                 * @param message ScheduledPush message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ScheduledPush.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScheduledPush message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ScheduledPush & openmps.push.v1.ScheduledPush.$Shape} ScheduledPush
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ScheduledPush & openmps.push.v1.ScheduledPush.$Shape;
            }

            namespace ScheduledPush {

                /** Properties of a ScheduledPush. */
                interface $Properties {

                    /** ScheduledPush id */
                    id?: string;

                    /** ScheduledPush scheduleId */
                    scheduleId?: string;

                    /** ScheduledPush atMs */
                    atMs?: number;

                    /** ScheduledPush title */
                    title?: string;

                    /** ScheduledPush body */
                    body?: string;

                    /** ScheduledPush kind */
                    kind?: string;

                    /** ScheduledPush executed */
                    executed?: boolean;

                    /** ScheduledPush createdAtMs */
                    createdAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScheduledPush. */
                type $Shape = openmps.push.v1.ScheduledPush.$Properties;
            }

            /**
             * Properties of a CancelSchedulesRequest.
             * @deprecated Use openmps.push.v1.CancelSchedulesRequest.$Properties instead.
             */
            interface ICancelSchedulesRequest extends openmps.push.v1.CancelSchedulesRequest.$Properties {
            }

            /** Represents a CancelSchedulesRequest. */
            class CancelSchedulesRequest {

                /**
                 * Constructs a new CancelSchedulesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.CancelSchedulesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CancelSchedulesRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** CancelSchedulesRequest ids. */
                ids: string[];

                /** CancelSchedulesRequest scope. */
                scope: openmps.push.v1.CancelSchedulesRequest.Scope;

                /**
                 * Encodes the specified CancelSchedulesRequest message. Does not implicitly {@link openmps.push.v1.CancelSchedulesRequest.verify|verify} messages.
                 * @param message CancelSchedulesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.CancelSchedulesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CancelSchedulesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CancelSchedulesRequest & openmps.push.v1.CancelSchedulesRequest.$Shape} CancelSchedulesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.CancelSchedulesRequest & openmps.push.v1.CancelSchedulesRequest.$Shape;
            }

            namespace CancelSchedulesRequest {

                /** Properties of a CancelSchedulesRequest. */
                interface $Properties {

                    /** CancelSchedulesRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** CancelSchedulesRequest ids */
                    ids?: string[];

                    /** CancelSchedulesRequest scope */
                    scope?: (openmps.push.v1.CancelSchedulesRequest.Scope|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CancelSchedulesRequest. */
                type $Shape = openmps.push.v1.CancelSchedulesRequest.$Properties;

                /** Scope enum. */
                enum Scope {

                    /** WHOLE_SCHEDULE value */
                    WHOLE_SCHEDULE = 0,

                    /** ONE_OCCURRENCE value */
                    ONE_OCCURRENCE = 1
                }
            }

            /**
             * Properties of a CancelSchedulesResponse.
             * @deprecated Use openmps.push.v1.CancelSchedulesResponse.$Properties instead.
             */
            interface ICancelSchedulesResponse extends openmps.push.v1.CancelSchedulesResponse.$Properties {
            }

            /** Represents a CancelSchedulesResponse. */
            class CancelSchedulesResponse {

                /**
                 * Constructs a new CancelSchedulesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.CancelSchedulesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CancelSchedulesResponse results. */
                results: openmps.push.v1.Cancelled.$Properties[];

                /**
                 * Encodes the specified CancelSchedulesResponse message. Does not implicitly {@link openmps.push.v1.CancelSchedulesResponse.verify|verify} messages.
                 * @param message CancelSchedulesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.CancelSchedulesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CancelSchedulesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CancelSchedulesResponse & openmps.push.v1.CancelSchedulesResponse.$Shape} CancelSchedulesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.CancelSchedulesResponse & openmps.push.v1.CancelSchedulesResponse.$Shape;
            }

            namespace CancelSchedulesResponse {

                /** Properties of a CancelSchedulesResponse. */
                interface $Properties {

                    /** CancelSchedulesResponse results */
                    results?: (openmps.push.v1.Cancelled.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CancelSchedulesResponse. */
                type $Shape = openmps.push.v1.CancelSchedulesResponse.$Properties;
            }

            /**
             * Properties of a Cancelled.
             * @deprecated Use openmps.push.v1.Cancelled.$Properties instead.
             */
            interface ICancelled extends openmps.push.v1.Cancelled.$Properties {
            }

            /** Represents a Cancelled. */
            class Cancelled {

                /**
                 * Constructs a new Cancelled.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Cancelled.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Cancelled id. */
                id: string;

                /** Cancelled cancelled. */
                cancelled: boolean;

                /**
                 * Encodes the specified Cancelled message. Does not implicitly {@link openmps.push.v1.Cancelled.verify|verify} messages.
                 * @param message Cancelled message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Cancelled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Cancelled message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Cancelled & openmps.push.v1.Cancelled.$Shape} Cancelled
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Cancelled & openmps.push.v1.Cancelled.$Shape;
            }

            namespace Cancelled {

                /** Properties of a Cancelled. */
                interface $Properties {

                    /** Cancelled id */
                    id?: string;

                    /** Cancelled cancelled */
                    cancelled?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Cancelled. */
                type $Shape = openmps.push.v1.Cancelled.$Properties;
            }

            /**
             * Properties of a DeviceRef.
             * @deprecated Use openmps.push.v1.DeviceRef.$Properties instead.
             */
            interface IDeviceRef extends openmps.push.v1.DeviceRef.$Properties {
            }

            /** Represents a DeviceRef. */
            class DeviceRef {

                /**
                 * Constructs a new DeviceRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.DeviceRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DeviceRef app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** DeviceRef deviceToken. */
                deviceToken?: string;

                /** DeviceRef userId. */
                userId?: string;

                /** DeviceRef by. */
                by?: ("deviceToken"|"userId");

                /**
                 * Encodes the specified DeviceRef message. Does not implicitly {@link openmps.push.v1.DeviceRef.verify|verify} messages.
                 * @param message DeviceRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.DeviceRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DeviceRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.DeviceRef & openmps.push.v1.DeviceRef.$Shape} DeviceRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.DeviceRef & openmps.push.v1.DeviceRef.$Shape;
            }

            namespace DeviceRef {

                /** Properties of a DeviceRef. */
                interface $Properties {

                    /** DeviceRef app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** DeviceRef deviceToken */
                    deviceToken?: string;

                    /** DeviceRef userId */
                    userId?: string;

                    /** DeviceRef by */
                    by?: ("deviceToken"|"userId");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a DeviceRef. */
                type $Shape = {
                  app?: openmps.push.v1.App.$Shape|null;
                  deviceToken?: string|null;
                  userId?: string|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ by?: undefined; deviceToken?: null; userId?: null }|{ by?: "deviceToken"; deviceToken: string; userId?: null }|{ by?: "userId"; deviceToken?: null; userId: string })
                );
            }

            /**
             * Properties of a Device.
             * @deprecated Use openmps.push.v1.Device.$Properties instead.
             */
            interface IDevice extends openmps.push.v1.Device.$Properties {
            }

            /** Represents a Device. */
            class Device {

                /**
                 * Constructs a new Device.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Device.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Device deviceToken. */
                deviceToken: string;

                /** Device userId. */
                userId: string;

                /** Device platform. */
                platform: openmps.push.v1.Platform;

                /** Device online. */
                online: boolean;

                /** Device thirdChannel. */
                thirdChannel: number;

                /** Device appVersion. */
                appVersion: string;

                /** Device sdkVersion. */
                sdkVersion: string;

                /** Device lastActiveAtMs. */
                lastActiveAtMs: number;

                /** Device hasPhoneNumber. */
                hasPhoneNumber: boolean;

                /** Device packageName. */
                packageName: string;

                /**
                 * Encodes the specified Device message. Does not implicitly {@link openmps.push.v1.Device.verify|verify} messages.
                 * @param message Device message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Device.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Device message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Device & openmps.push.v1.Device.$Shape} Device
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Device & openmps.push.v1.Device.$Shape;
            }

            namespace Device {

                /** Properties of a Device. */
                interface $Properties {

                    /** Device deviceToken */
                    deviceToken?: string;

                    /** Device userId */
                    userId?: string;

                    /** Device platform */
                    platform?: (openmps.push.v1.Platform|null);

                    /** Device online */
                    online?: boolean;

                    /** Device thirdChannel */
                    thirdChannel?: number;

                    /** Device appVersion */
                    appVersion?: string;

                    /** Device sdkVersion */
                    sdkVersion?: string;

                    /** Device lastActiveAtMs */
                    lastActiveAtMs?: number;

                    /** Device hasPhoneNumber */
                    hasPhoneNumber?: boolean;

                    /** Device packageName */
                    packageName?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Device. */
                type $Shape = openmps.push.v1.Device.$Properties;
            }

            /**
             * Properties of a BindRequest.
             * @deprecated Use openmps.push.v1.BindRequest.$Properties instead.
             */
            interface IBindRequest extends openmps.push.v1.BindRequest.$Properties {
            }

            /** Represents a BindRequest. */
            class BindRequest {

                /**
                 * Constructs a new BindRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.BindRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BindRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** BindRequest deviceToken. */
                deviceToken: string;

                /** BindRequest userId. */
                userId: string;

                /** BindRequest platform. */
                platform: openmps.push.v1.Platform;

                /** BindRequest phoneNumber. */
                phoneNumber: string;

                /**
                 * Encodes the specified BindRequest message. Does not implicitly {@link openmps.push.v1.BindRequest.verify|verify} messages.
                 * @param message BindRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.BindRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BindRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.BindRequest & openmps.push.v1.BindRequest.$Shape} BindRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.BindRequest & openmps.push.v1.BindRequest.$Shape;
            }

            namespace BindRequest {

                /** Properties of a BindRequest. */
                interface $Properties {

                    /** BindRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** BindRequest deviceToken */
                    deviceToken?: string;

                    /** BindRequest userId */
                    userId?: string;

                    /** BindRequest platform */
                    platform?: (openmps.push.v1.Platform|null);

                    /** BindRequest phoneNumber */
                    phoneNumber?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BindRequest. */
                type $Shape = openmps.push.v1.BindRequest.$Properties;
            }

            /**
             * Properties of an UnbindRequest.
             * @deprecated Use openmps.push.v1.UnbindRequest.$Properties instead.
             */
            interface IUnbindRequest extends openmps.push.v1.UnbindRequest.$Properties {
            }

            /** Represents an UnbindRequest. */
            class UnbindRequest {

                /**
                 * Constructs a new UnbindRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.UnbindRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnbindRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** UnbindRequest deviceToken. */
                deviceToken: string;

                /** UnbindRequest userId. */
                userId: string;

                /**
                 * Encodes the specified UnbindRequest message. Does not implicitly {@link openmps.push.v1.UnbindRequest.verify|verify} messages.
                 * @param message UnbindRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.UnbindRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UnbindRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.UnbindRequest & openmps.push.v1.UnbindRequest.$Shape} UnbindRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.UnbindRequest & openmps.push.v1.UnbindRequest.$Shape;
            }

            namespace UnbindRequest {

                /** Properties of an UnbindRequest. */
                interface $Properties {

                    /** UnbindRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** UnbindRequest deviceToken */
                    deviceToken?: string;

                    /** UnbindRequest userId */
                    userId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UnbindRequest. */
                type $Shape = openmps.push.v1.UnbindRequest.$Properties;
            }

            /**
             * Properties of a ReportDeviceRequest.
             * @deprecated Use openmps.push.v1.ReportDeviceRequest.$Properties instead.
             */
            interface IReportDeviceRequest extends openmps.push.v1.ReportDeviceRequest.$Properties {
            }

            /** Represents a ReportDeviceRequest. */
            class ReportDeviceRequest {

                /**
                 * Constructs a new ReportDeviceRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ReportDeviceRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReportDeviceRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ReportDeviceRequest deviceToken. */
                deviceToken: string;

                /** ReportDeviceRequest platform. */
                platform: openmps.push.v1.Platform;

                /** ReportDeviceRequest thirdChannel. */
                thirdChannel: number;

                /** ReportDeviceRequest thirdChannelDeviceToken. */
                thirdChannelDeviceToken: string;

                /** ReportDeviceRequest appVersion. */
                appVersion: string;

                /** ReportDeviceRequest sdkVersion. */
                sdkVersion: string;

                /** ReportDeviceRequest model. */
                model: string;

                /** ReportDeviceRequest packageName. */
                packageName: string;

                /**
                 * Encodes the specified ReportDeviceRequest message. Does not implicitly {@link openmps.push.v1.ReportDeviceRequest.verify|verify} messages.
                 * @param message ReportDeviceRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ReportDeviceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReportDeviceRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ReportDeviceRequest & openmps.push.v1.ReportDeviceRequest.$Shape} ReportDeviceRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ReportDeviceRequest & openmps.push.v1.ReportDeviceRequest.$Shape;
            }

            namespace ReportDeviceRequest {

                /** Properties of a ReportDeviceRequest. */
                interface $Properties {

                    /** ReportDeviceRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ReportDeviceRequest deviceToken */
                    deviceToken?: string;

                    /** ReportDeviceRequest platform */
                    platform?: (openmps.push.v1.Platform|null);

                    /** ReportDeviceRequest thirdChannel */
                    thirdChannel?: number;

                    /** ReportDeviceRequest thirdChannelDeviceToken */
                    thirdChannelDeviceToken?: string;

                    /** ReportDeviceRequest appVersion */
                    appVersion?: string;

                    /** ReportDeviceRequest sdkVersion */
                    sdkVersion?: string;

                    /** ReportDeviceRequest model */
                    model?: string;

                    /** ReportDeviceRequest packageName */
                    packageName?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReportDeviceRequest. */
                type $Shape = openmps.push.v1.ReportDeviceRequest.$Properties;
            }

            /**
             * Properties of a CreateTemplateRequest.
             * @deprecated Use openmps.push.v1.CreateTemplateRequest.$Properties instead.
             */
            interface ICreateTemplateRequest extends openmps.push.v1.CreateTemplateRequest.$Properties {
            }

            /** Represents a CreateTemplateRequest. */
            class CreateTemplateRequest {

                /**
                 * Constructs a new CreateTemplateRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.CreateTemplateRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CreateTemplateRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** CreateTemplateRequest name. */
                name: string;

                /** CreateTemplateRequest description. */
                description: string;

                /** CreateTemplateRequest title. */
                title: string;

                /** CreateTemplateRequest body. */
                body: string;

                /** CreateTemplateRequest uri. */
                uri: string;

                /** CreateTemplateRequest variables. */
                variables: string[];

                /** CreateTemplateRequest silent. */
                silent: boolean;

                /** CreateTemplateRequest style. */
                style: openmps.push.v1.PushStyle;

                /** CreateTemplateRequest clickAction. */
                clickAction: openmps.push.v1.ClickAction;

                /** CreateTemplateRequest iconUrls. */
                iconUrls: { [k: string]: string };

                /** CreateTemplateRequest imageUrls. */
                imageUrls: { [k: string]: string };

                /**
                 * Encodes the specified CreateTemplateRequest message. Does not implicitly {@link openmps.push.v1.CreateTemplateRequest.verify|verify} messages.
                 * @param message CreateTemplateRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.CreateTemplateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CreateTemplateRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CreateTemplateRequest & openmps.push.v1.CreateTemplateRequest.$Shape} CreateTemplateRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.CreateTemplateRequest & openmps.push.v1.CreateTemplateRequest.$Shape;
            }

            namespace CreateTemplateRequest {

                /** Properties of a CreateTemplateRequest. */
                interface $Properties {

                    /** CreateTemplateRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** CreateTemplateRequest name */
                    name?: string;

                    /** CreateTemplateRequest description */
                    description?: string;

                    /** CreateTemplateRequest title */
                    title?: string;

                    /** CreateTemplateRequest body */
                    body?: string;

                    /** CreateTemplateRequest uri */
                    uri?: string;

                    /** CreateTemplateRequest variables */
                    variables?: string[];

                    /** CreateTemplateRequest silent */
                    silent?: boolean;

                    /** CreateTemplateRequest style */
                    style?: (openmps.push.v1.PushStyle|null);

                    /** CreateTemplateRequest clickAction */
                    clickAction?: (openmps.push.v1.ClickAction|null);

                    /** CreateTemplateRequest iconUrls */
                    iconUrls?: ({ [k: string]: string }|null);

                    /** CreateTemplateRequest imageUrls */
                    imageUrls?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CreateTemplateRequest. */
                type $Shape = openmps.push.v1.CreateTemplateRequest.$Properties;
            }

            /**
             * Properties of a Template.
             * @deprecated Use openmps.push.v1.Template.$Properties instead.
             */
            interface ITemplate extends openmps.push.v1.Template.$Properties {
            }

            /** Represents a Template. */
            class Template {

                /**
                 * Constructs a new Template.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Template.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Template id. */
                id: string;

                /** Template name. */
                name: string;

                /** Template description. */
                description: string;

                /** Template title. */
                title: string;

                /** Template body. */
                body: string;

                /** Template uri. */
                uri: string;

                /** Template variables. */
                variables: string[];

                /** Template silent. */
                silent: boolean;

                /** Template style. */
                style: openmps.push.v1.PushStyle;

                /** Template clickAction. */
                clickAction: openmps.push.v1.ClickAction;

                /** Template iconUrls. */
                iconUrls: { [k: string]: string };

                /** Template imageUrls. */
                imageUrls: { [k: string]: string };

                /** Template createdAtMs. */
                createdAtMs: number;

                /** Template modifiedAtMs. */
                modifiedAtMs: number;

                /**
                 * Encodes the specified Template message. Does not implicitly {@link openmps.push.v1.Template.verify|verify} messages.
                 * @param message Template message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Template.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Template message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Template & openmps.push.v1.Template.$Shape} Template
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Template & openmps.push.v1.Template.$Shape;
            }

            namespace Template {

                /** Properties of a Template. */
                interface $Properties {

                    /** Template id */
                    id?: string;

                    /** Template name */
                    name?: string;

                    /** Template description */
                    description?: string;

                    /** Template title */
                    title?: string;

                    /** Template body */
                    body?: string;

                    /** Template uri */
                    uri?: string;

                    /** Template variables */
                    variables?: string[];

                    /** Template silent */
                    silent?: boolean;

                    /** Template style */
                    style?: (openmps.push.v1.PushStyle|null);

                    /** Template clickAction */
                    clickAction?: (openmps.push.v1.ClickAction|null);

                    /** Template iconUrls */
                    iconUrls?: ({ [k: string]: string }|null);

                    /** Template imageUrls */
                    imageUrls?: ({ [k: string]: string }|null);

                    /** Template createdAtMs */
                    createdAtMs?: number;

                    /** Template modifiedAtMs */
                    modifiedAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Template. */
                type $Shape = openmps.push.v1.Template.$Properties;
            }

            /**
             * Properties of a TemplateRef.
             * @deprecated Use openmps.push.v1.TemplateRef.$Properties instead.
             */
            interface ITemplateRef extends openmps.push.v1.TemplateRef.$Properties {
            }

            /** Represents a TemplateRef. */
            class TemplateRef {

                /**
                 * Constructs a new TemplateRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TemplateRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TemplateRef app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** TemplateRef id. */
                id?: string;

                /** TemplateRef name. */
                name?: string;

                /** TemplateRef by. */
                by?: ("id"|"name");

                /**
                 * Encodes the specified TemplateRef message. Does not implicitly {@link openmps.push.v1.TemplateRef.verify|verify} messages.
                 * @param message TemplateRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TemplateRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TemplateRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TemplateRef & openmps.push.v1.TemplateRef.$Shape} TemplateRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TemplateRef & openmps.push.v1.TemplateRef.$Shape;
            }

            namespace TemplateRef {

                /** Properties of a TemplateRef. */
                interface $Properties {

                    /** TemplateRef app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** TemplateRef id */
                    id?: string;

                    /** TemplateRef name */
                    name?: string;

                    /** TemplateRef by */
                    by?: ("id"|"name");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a TemplateRef. */
                type $Shape = {
                  app?: openmps.push.v1.App.$Shape|null;
                  id?: string|null;
                  name?: string|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ by?: undefined; id?: null; name?: null }|{ by?: "id"; id: string; name?: null }|{ by?: "name"; id?: null; name: string })
                );
            }

            /**
             * Properties of a ListTemplatesRequest.
             * @deprecated Use openmps.push.v1.ListTemplatesRequest.$Properties instead.
             */
            interface IListTemplatesRequest extends openmps.push.v1.ListTemplatesRequest.$Properties {
            }

            /** Represents a ListTemplatesRequest. */
            class ListTemplatesRequest {

                /**
                 * Constructs a new ListTemplatesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTemplatesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTemplatesRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ListTemplatesRequest pageSize. */
                pageSize: number;

                /** ListTemplatesRequest pageToken. */
                pageToken: string;

                /**
                 * Encodes the specified ListTemplatesRequest message. Does not implicitly {@link openmps.push.v1.ListTemplatesRequest.verify|verify} messages.
                 * @param message ListTemplatesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTemplatesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTemplatesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTemplatesRequest & openmps.push.v1.ListTemplatesRequest.$Shape} ListTemplatesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTemplatesRequest & openmps.push.v1.ListTemplatesRequest.$Shape;
            }

            namespace ListTemplatesRequest {

                /** Properties of a ListTemplatesRequest. */
                interface $Properties {

                    /** ListTemplatesRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ListTemplatesRequest pageSize */
                    pageSize?: number;

                    /** ListTemplatesRequest pageToken */
                    pageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTemplatesRequest. */
                type $Shape = openmps.push.v1.ListTemplatesRequest.$Properties;
            }

            /**
             * Properties of a ListTemplatesResponse.
             * @deprecated Use openmps.push.v1.ListTemplatesResponse.$Properties instead.
             */
            interface IListTemplatesResponse extends openmps.push.v1.ListTemplatesResponse.$Properties {
            }

            /** Represents a ListTemplatesResponse. */
            class ListTemplatesResponse {

                /**
                 * Constructs a new ListTemplatesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTemplatesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTemplatesResponse templates. */
                templates: openmps.push.v1.Template.$Properties[];

                /** ListTemplatesResponse nextPageToken. */
                nextPageToken: string;

                /**
                 * Encodes the specified ListTemplatesResponse message. Does not implicitly {@link openmps.push.v1.ListTemplatesResponse.verify|verify} messages.
                 * @param message ListTemplatesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTemplatesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTemplatesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTemplatesResponse & openmps.push.v1.ListTemplatesResponse.$Shape} ListTemplatesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTemplatesResponse & openmps.push.v1.ListTemplatesResponse.$Shape;
            }

            namespace ListTemplatesResponse {

                /** Properties of a ListTemplatesResponse. */
                interface $Properties {

                    /** ListTemplatesResponse templates */
                    templates?: (openmps.push.v1.Template.$Properties[]|null);

                    /** ListTemplatesResponse nextPageToken */
                    nextPageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTemplatesResponse. */
                type $Shape = openmps.push.v1.ListTemplatesResponse.$Properties;
            }

            /** TagKind enum. */
            enum TagKind {

                /** TAG_KIND_UNSPECIFIED value */
                TAG_KIND_UNSPECIFIED = 0,

                /** TAG_KIND_USER value */
                TAG_KIND_USER = 1,

                /** TAG_KIND_DEVICE value */
                TAG_KIND_DEVICE = 2
            }

            /**
             * Properties of a Tag.
             * @deprecated Use openmps.push.v1.Tag.$Properties instead.
             */
            interface ITag extends openmps.push.v1.Tag.$Properties {
            }

            /** Represents a Tag. */
            class Tag {

                /**
                 * Constructs a new Tag.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.Tag.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tag id. */
                id: string;

                /** Tag kind. */
                kind: openmps.push.v1.TagKind;

                /** Tag name. */
                name: string;

                /** Tag members. */
                members: number;

                /** Tag createdAtMs. */
                createdAtMs: number;

                /** Tag updatedAtMs. */
                updatedAtMs: number;

                /**
                 * Encodes the specified Tag message. Does not implicitly {@link openmps.push.v1.Tag.verify|verify} messages.
                 * @param message Tag message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.Tag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tag message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.Tag & openmps.push.v1.Tag.$Shape} Tag
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.Tag & openmps.push.v1.Tag.$Shape;
            }

            namespace Tag {

                /** Properties of a Tag. */
                interface $Properties {

                    /** Tag id */
                    id?: string;

                    /** Tag kind */
                    kind?: (openmps.push.v1.TagKind|null);

                    /** Tag name */
                    name?: string;

                    /** Tag members */
                    members?: number;

                    /** Tag createdAtMs */
                    createdAtMs?: number;

                    /** Tag updatedAtMs */
                    updatedAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tag. */
                type $Shape = openmps.push.v1.Tag.$Properties;
            }

            /**
             * Properties of a TagRef.
             * @deprecated Use openmps.push.v1.TagRef.$Properties instead.
             */
            interface ITagRef extends openmps.push.v1.TagRef.$Properties {
            }

            /** Represents a TagRef. */
            class TagRef {

                /**
                 * Constructs a new TagRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TagRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TagRef app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** TagRef kind. */
                kind: openmps.push.v1.TagKind;

                /** TagRef id. */
                id: string;

                /**
                 * Encodes the specified TagRef message. Does not implicitly {@link openmps.push.v1.TagRef.verify|verify} messages.
                 * @param message TagRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TagRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TagRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TagRef & openmps.push.v1.TagRef.$Shape} TagRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TagRef & openmps.push.v1.TagRef.$Shape;
            }

            namespace TagRef {

                /** Properties of a TagRef. */
                interface $Properties {

                    /** TagRef app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** TagRef kind */
                    kind?: (openmps.push.v1.TagKind|null);

                    /** TagRef id */
                    id?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TagRef. */
                type $Shape = openmps.push.v1.TagRef.$Properties;
            }

            /**
             * Properties of a CreateTagRequest.
             * @deprecated Use openmps.push.v1.CreateTagRequest.$Properties instead.
             */
            interface ICreateTagRequest extends openmps.push.v1.CreateTagRequest.$Properties {
            }

            /** Represents a CreateTagRequest. */
            class CreateTagRequest {

                /**
                 * Constructs a new CreateTagRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.CreateTagRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CreateTagRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** CreateTagRequest kind. */
                kind: openmps.push.v1.TagKind;

                /** CreateTagRequest name. */
                name: string;

                /**
                 * Encodes the specified CreateTagRequest message. Does not implicitly {@link openmps.push.v1.CreateTagRequest.verify|verify} messages.
                 * @param message CreateTagRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.CreateTagRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CreateTagRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.CreateTagRequest & openmps.push.v1.CreateTagRequest.$Shape} CreateTagRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.CreateTagRequest & openmps.push.v1.CreateTagRequest.$Shape;
            }

            namespace CreateTagRequest {

                /** Properties of a CreateTagRequest. */
                interface $Properties {

                    /** CreateTagRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** CreateTagRequest kind */
                    kind?: (openmps.push.v1.TagKind|null);

                    /** CreateTagRequest name */
                    name?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CreateTagRequest. */
                type $Shape = openmps.push.v1.CreateTagRequest.$Properties;
            }

            /**
             * Properties of a ListTagsRequest.
             * @deprecated Use openmps.push.v1.ListTagsRequest.$Properties instead.
             */
            interface IListTagsRequest extends openmps.push.v1.ListTagsRequest.$Properties {
            }

            /** Represents a ListTagsRequest. */
            class ListTagsRequest {

                /**
                 * Constructs a new ListTagsRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTagsRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTagsRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ListTagsRequest kind. */
                kind: openmps.push.v1.TagKind;

                /** ListTagsRequest pageSize. */
                pageSize: number;

                /** ListTagsRequest pageToken. */
                pageToken: string;

                /**
                 * Encodes the specified ListTagsRequest message. Does not implicitly {@link openmps.push.v1.ListTagsRequest.verify|verify} messages.
                 * @param message ListTagsRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTagsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTagsRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTagsRequest & openmps.push.v1.ListTagsRequest.$Shape} ListTagsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTagsRequest & openmps.push.v1.ListTagsRequest.$Shape;
            }

            namespace ListTagsRequest {

                /** Properties of a ListTagsRequest. */
                interface $Properties {

                    /** ListTagsRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ListTagsRequest kind */
                    kind?: (openmps.push.v1.TagKind|null);

                    /** ListTagsRequest pageSize */
                    pageSize?: number;

                    /** ListTagsRequest pageToken */
                    pageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTagsRequest. */
                type $Shape = openmps.push.v1.ListTagsRequest.$Properties;
            }

            /**
             * Properties of a ListTagsResponse.
             * @deprecated Use openmps.push.v1.ListTagsResponse.$Properties instead.
             */
            interface IListTagsResponse extends openmps.push.v1.ListTagsResponse.$Properties {
            }

            /** Represents a ListTagsResponse. */
            class ListTagsResponse {

                /**
                 * Constructs a new ListTagsResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListTagsResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTagsResponse tags. */
                tags: openmps.push.v1.Tag.$Properties[];

                /** ListTagsResponse nextPageToken. */
                nextPageToken: string;

                /**
                 * Encodes the specified ListTagsResponse message. Does not implicitly {@link openmps.push.v1.ListTagsResponse.verify|verify} messages.
                 * @param message ListTagsResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListTagsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTagsResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListTagsResponse & openmps.push.v1.ListTagsResponse.$Shape} ListTagsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListTagsResponse & openmps.push.v1.ListTagsResponse.$Shape;
            }

            namespace ListTagsResponse {

                /** Properties of a ListTagsResponse. */
                interface $Properties {

                    /** ListTagsResponse tags */
                    tags?: (openmps.push.v1.Tag.$Properties[]|null);

                    /** ListTagsResponse nextPageToken */
                    nextPageToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTagsResponse. */
                type $Shape = openmps.push.v1.ListTagsResponse.$Properties;
            }

            /**
             * Properties of a RenameTagRequest.
             * @deprecated Use openmps.push.v1.RenameTagRequest.$Properties instead.
             */
            interface IRenameTagRequest extends openmps.push.v1.RenameTagRequest.$Properties {
            }

            /** Represents a RenameTagRequest. */
            class RenameTagRequest {

                /**
                 * Constructs a new RenameTagRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.RenameTagRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RenameTagRequest tag. */
                tag?: (openmps.push.v1.TagRef.$Properties|null);

                /** RenameTagRequest name. */
                name: string;

                /**
                 * Encodes the specified RenameTagRequest message. Does not implicitly {@link openmps.push.v1.RenameTagRequest.verify|verify} messages.
                 * @param message RenameTagRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.RenameTagRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RenameTagRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.RenameTagRequest & openmps.push.v1.RenameTagRequest.$Shape} RenameTagRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.RenameTagRequest & openmps.push.v1.RenameTagRequest.$Shape;
            }

            namespace RenameTagRequest {

                /** Properties of a RenameTagRequest. */
                interface $Properties {

                    /** RenameTagRequest tag */
                    tag?: (openmps.push.v1.TagRef.$Properties|null);

                    /** RenameTagRequest name */
                    name?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RenameTagRequest. */
                type $Shape = openmps.push.v1.RenameTagRequest.$Properties;
            }

            /**
             * Properties of an AddTagMembersRequest.
             * @deprecated Use openmps.push.v1.AddTagMembersRequest.$Properties instead.
             */
            interface IAddTagMembersRequest extends openmps.push.v1.AddTagMembersRequest.$Properties {
            }

            /** Represents an AddTagMembersRequest. */
            class AddTagMembersRequest {

                /**
                 * Constructs a new AddTagMembersRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.AddTagMembersRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddTagMembersRequest tag. */
                tag?: (openmps.push.v1.TagRef.$Properties|null);

                /** AddTagMembersRequest members. */
                members: string[];

                /**
                 * Encodes the specified AddTagMembersRequest message. Does not implicitly {@link openmps.push.v1.AddTagMembersRequest.verify|verify} messages.
                 * @param message AddTagMembersRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.AddTagMembersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddTagMembersRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AddTagMembersRequest & openmps.push.v1.AddTagMembersRequest.$Shape} AddTagMembersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.AddTagMembersRequest & openmps.push.v1.AddTagMembersRequest.$Shape;
            }

            namespace AddTagMembersRequest {

                /** Properties of an AddTagMembersRequest. */
                interface $Properties {

                    /** AddTagMembersRequest tag */
                    tag?: (openmps.push.v1.TagRef.$Properties|null);

                    /** AddTagMembersRequest members */
                    members?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddTagMembersRequest. */
                type $Shape = openmps.push.v1.AddTagMembersRequest.$Properties;
            }

            /**
             * Properties of an AddTagMembersResponse.
             * @deprecated Use openmps.push.v1.AddTagMembersResponse.$Properties instead.
             */
            interface IAddTagMembersResponse extends openmps.push.v1.AddTagMembersResponse.$Properties {
            }

            /** Represents an AddTagMembersResponse. */
            class AddTagMembersResponse {

                /**
                 * Constructs a new AddTagMembersResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.AddTagMembersResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddTagMembersResponse read. */
                read: number;

                /** AddTagMembersResponse added. */
                added: number;

                /** AddTagMembersResponse repeats. */
                repeats: number;

                /** AddTagMembersResponse overlong. */
                overlong: number;

                /** AddTagMembersResponse unfit. */
                unfit: number;

                /**
                 * Encodes the specified AddTagMembersResponse message. Does not implicitly {@link openmps.push.v1.AddTagMembersResponse.verify|verify} messages.
                 * @param message AddTagMembersResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.AddTagMembersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddTagMembersResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AddTagMembersResponse & openmps.push.v1.AddTagMembersResponse.$Shape} AddTagMembersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.AddTagMembersResponse & openmps.push.v1.AddTagMembersResponse.$Shape;
            }

            namespace AddTagMembersResponse {

                /** Properties of an AddTagMembersResponse. */
                interface $Properties {

                    /** AddTagMembersResponse read */
                    read?: number;

                    /** AddTagMembersResponse added */
                    added?: number;

                    /** AddTagMembersResponse repeats */
                    repeats?: number;

                    /** AddTagMembersResponse overlong */
                    overlong?: number;

                    /** AddTagMembersResponse unfit */
                    unfit?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddTagMembersResponse. */
                type $Shape = openmps.push.v1.AddTagMembersResponse.$Properties;
            }

            /**
             * Properties of a TakeTagMembersRequest.
             * @deprecated Use openmps.push.v1.TakeTagMembersRequest.$Properties instead.
             */
            interface ITakeTagMembersRequest extends openmps.push.v1.TakeTagMembersRequest.$Properties {
            }

            /** Represents a TakeTagMembersRequest. */
            class TakeTagMembersRequest {

                /**
                 * Constructs a new TakeTagMembersRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TakeTagMembersRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TakeTagMembersRequest tag. */
                tag?: (openmps.push.v1.TagRef.$Properties|null);

                /** TakeTagMembersRequest members. */
                members: string[];

                /**
                 * Encodes the specified TakeTagMembersRequest message. Does not implicitly {@link openmps.push.v1.TakeTagMembersRequest.verify|verify} messages.
                 * @param message TakeTagMembersRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TakeTagMembersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TakeTagMembersRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TakeTagMembersRequest & openmps.push.v1.TakeTagMembersRequest.$Shape} TakeTagMembersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TakeTagMembersRequest & openmps.push.v1.TakeTagMembersRequest.$Shape;
            }

            namespace TakeTagMembersRequest {

                /** Properties of a TakeTagMembersRequest. */
                interface $Properties {

                    /** TakeTagMembersRequest tag */
                    tag?: (openmps.push.v1.TagRef.$Properties|null);

                    /** TakeTagMembersRequest members */
                    members?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TakeTagMembersRequest. */
                type $Shape = openmps.push.v1.TakeTagMembersRequest.$Properties;
            }

            /**
             * Properties of a TakeTagMembersResponse.
             * @deprecated Use openmps.push.v1.TakeTagMembersResponse.$Properties instead.
             */
            interface ITakeTagMembersResponse extends openmps.push.v1.TakeTagMembersResponse.$Properties {
            }

            /** Represents a TakeTagMembersResponse. */
            class TakeTagMembersResponse {

                /**
                 * Constructs a new TakeTagMembersResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TakeTagMembersResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TakeTagMembersResponse taken. */
                taken: number;

                /**
                 * Encodes the specified TakeTagMembersResponse message. Does not implicitly {@link openmps.push.v1.TakeTagMembersResponse.verify|verify} messages.
                 * @param message TakeTagMembersResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TakeTagMembersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TakeTagMembersResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TakeTagMembersResponse & openmps.push.v1.TakeTagMembersResponse.$Shape} TakeTagMembersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TakeTagMembersResponse & openmps.push.v1.TakeTagMembersResponse.$Shape;
            }

            namespace TakeTagMembersResponse {

                /** Properties of a TakeTagMembersResponse. */
                interface $Properties {

                    /** TakeTagMembersResponse taken */
                    taken?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TakeTagMembersResponse. */
                type $Shape = openmps.push.v1.TakeTagMembersResponse.$Properties;
            }

            /**
             * Properties of a TagMembers.
             * @deprecated Use openmps.push.v1.TagMembers.$Properties instead.
             */
            interface ITagMembers extends openmps.push.v1.TagMembers.$Properties {
            }

            /** Represents a TagMembers. */
            class TagMembers {

                /**
                 * Constructs a new TagMembers.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.TagMembers.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TagMembers members. */
                members: string[];

                /**
                 * Encodes the specified TagMembers message. Does not implicitly {@link openmps.push.v1.TagMembers.verify|verify} messages.
                 * @param message TagMembers message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.TagMembers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TagMembers message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.TagMembers & openmps.push.v1.TagMembers.$Shape} TagMembers
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.TagMembers & openmps.push.v1.TagMembers.$Shape;
            }

            namespace TagMembers {

                /** Properties of a TagMembers. */
                interface $Properties {

                    /** TagMembers members */
                    members?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TagMembers. */
                type $Shape = openmps.push.v1.TagMembers.$Properties;
            }

            /**
             * Properties of an AliasRef.
             * @deprecated Use openmps.push.v1.AliasRef.$Properties instead.
             */
            interface IAliasRef extends openmps.push.v1.AliasRef.$Properties {
            }

            /** Represents an AliasRef. */
            class AliasRef {

                /**
                 * Constructs a new AliasRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.AliasRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AliasRef app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** AliasRef deviceToken. */
                deviceToken: string;

                /** AliasRef alias. */
                alias: string;

                /**
                 * Encodes the specified AliasRef message. Does not implicitly {@link openmps.push.v1.AliasRef.verify|verify} messages.
                 * @param message AliasRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.AliasRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AliasRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.AliasRef & openmps.push.v1.AliasRef.$Shape} AliasRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.AliasRef & openmps.push.v1.AliasRef.$Shape;
            }

            namespace AliasRef {

                /** Properties of an AliasRef. */
                interface $Properties {

                    /** AliasRef app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** AliasRef deviceToken */
                    deviceToken?: string;

                    /** AliasRef alias */
                    alias?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AliasRef. */
                type $Shape = openmps.push.v1.AliasRef.$Properties;
            }

            /**
             * Properties of a ListAliasesRequest.
             * @deprecated Use openmps.push.v1.ListAliasesRequest.$Properties instead.
             */
            interface IListAliasesRequest extends openmps.push.v1.ListAliasesRequest.$Properties {
            }

            /** Represents a ListAliasesRequest. */
            class ListAliasesRequest {

                /**
                 * Constructs a new ListAliasesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListAliasesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListAliasesRequest app. */
                app?: (openmps.push.v1.App.$Properties|null);

                /** ListAliasesRequest deviceToken. */
                deviceToken: string;

                /**
                 * Encodes the specified ListAliasesRequest message. Does not implicitly {@link openmps.push.v1.ListAliasesRequest.verify|verify} messages.
                 * @param message ListAliasesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListAliasesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListAliasesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListAliasesRequest & openmps.push.v1.ListAliasesRequest.$Shape} ListAliasesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListAliasesRequest & openmps.push.v1.ListAliasesRequest.$Shape;
            }

            namespace ListAliasesRequest {

                /** Properties of a ListAliasesRequest. */
                interface $Properties {

                    /** ListAliasesRequest app */
                    app?: (openmps.push.v1.App.$Properties|null);

                    /** ListAliasesRequest deviceToken */
                    deviceToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListAliasesRequest. */
                type $Shape = openmps.push.v1.ListAliasesRequest.$Properties;
            }

            /**
             * Properties of a ListAliasesResponse.
             * @deprecated Use openmps.push.v1.ListAliasesResponse.$Properties instead.
             */
            interface IListAliasesResponse extends openmps.push.v1.ListAliasesResponse.$Properties {
            }

            /** Represents a ListAliasesResponse. */
            class ListAliasesResponse {

                /**
                 * Constructs a new ListAliasesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.push.v1.ListAliasesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListAliasesResponse aliases. */
                aliases: string[];

                /**
                 * Encodes the specified ListAliasesResponse message. Does not implicitly {@link openmps.push.v1.ListAliasesResponse.verify|verify} messages.
                 * @param message ListAliasesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.push.v1.ListAliasesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListAliasesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.push.v1.ListAliasesResponse & openmps.push.v1.ListAliasesResponse.$Shape} ListAliasesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.push.v1.ListAliasesResponse & openmps.push.v1.ListAliasesResponse.$Shape;
            }

            namespace ListAliasesResponse {

                /** Properties of a ListAliasesResponse. */
                interface $Properties {

                    /** ListAliasesResponse aliases */
                    aliases?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListAliasesResponse. */
                type $Shape = openmps.push.v1.ListAliasesResponse.$Properties;
            }
        }
    }
}
