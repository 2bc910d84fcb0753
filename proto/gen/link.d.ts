import * as $protobuf from "protobufjs";

/** Namespace openmps. */
export namespace openmps {

    /** Namespace link. */
    namespace link {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an UpFrame.
             * @deprecated Use openmps.link.v1.UpFrame.$Properties instead.
             */
            interface IUpFrame extends openmps.link.v1.UpFrame.$Properties {
            }

            /** Represents an UpFrame. */
            class UpFrame {

                /**
                 * Constructs a new UpFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.UpFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UpFrame messages. */
                messages: openmps.link.v1.Up.$Properties[];

                /** UpFrame challenge. */
                challenge?: (openmps.link.v1.Challenge.$Properties|null);

                /** UpFrame welcome. */
                welcome?: (openmps.link.v1.Welcome.$Properties|null);

                /**
                 * Encodes the specified UpFrame message. Does not implicitly {@link openmps.link.v1.UpFrame.verify|verify} messages.
                 * @param message UpFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.UpFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.UpFrame & openmps.link.v1.UpFrame.$Shape} UpFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.UpFrame & openmps.link.v1.UpFrame.$Shape;
            }

            namespace UpFrame {

                /** Properties of an UpFrame. */
                interface $Properties {

                    /** UpFrame messages */
                    messages?: (openmps.link.v1.Up.$Properties[]|null);

                    /** UpFrame challenge */
                    challenge?: (openmps.link.v1.Challenge.$Properties|null);

                    /** UpFrame welcome */
                    welcome?: (openmps.link.v1.Welcome.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpFrame. */
                type $Shape = {
                  messages?: openmps.link.v1.Up.$Shape[]|null;
                  challenge?: openmps.link.v1.Challenge.$Shape|null;
                  welcome?: openmps.link.v1.Welcome.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a DownFrame.
             * @deprecated Use openmps.link.v1.DownFrame.$Properties instead.
             */
            interface IDownFrame extends openmps.link.v1.DownFrame.$Properties {
            }

            /** Represents a DownFrame. */
            class DownFrame {

                /**
                 * Constructs a new DownFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.DownFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DownFrame messages. */
                messages: openmps.link.v1.Down.$Properties[];

                /** DownFrame hello. */
                hello?: (openmps.link.v1.Hello.$Properties|null);

                /**
                 * Encodes the specified DownFrame message. Does not implicitly {@link openmps.link.v1.DownFrame.verify|verify} messages.
                 * @param message DownFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.DownFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DownFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.DownFrame & openmps.link.v1.DownFrame.$Shape} DownFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.DownFrame & openmps.link.v1.DownFrame.$Shape;
            }

            namespace DownFrame {

                /** Properties of a DownFrame. */
                interface $Properties {

                    /** DownFrame messages */
                    messages?: (openmps.link.v1.Down.$Properties[]|null);

                    /** DownFrame hello */
                    hello?: (openmps.link.v1.Hello.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DownFrame. */
                type $Shape = {
                  messages?: openmps.link.v1.Down.$Shape[]|null;
                  hello?: openmps.link.v1.Hello.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Challenge.
             * @deprecated Use openmps.link.v1.Challenge.$Properties instead.
             */
            interface IChallenge extends openmps.link.v1.Challenge.$Properties {
            }

            /** Represents a Challenge. */
            class Challenge {

                /**
                 * Constructs a new Challenge.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Challenge.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Challenge version. */
                version: number;

                /** Challenge gateway. */
                gateway: string;

                /** Challenge nonce. */
                nonce: Uint8Array;

                /**
                 * Encodes the specified Challenge message. Does not implicitly {@link openmps.link.v1.Challenge.verify|verify} messages.
                 * @param message Challenge message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Challenge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Challenge message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Challenge & openmps.link.v1.Challenge.$Shape} Challenge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Challenge & openmps.link.v1.Challenge.$Shape;
            }

            namespace Challenge {

                /** Properties of a Challenge. */
                interface $Properties {

                    /** Challenge version */
                    version?: number;

                    /** Challenge gateway */
                    gateway?: string;

                    /** Challenge nonce */
                    nonce?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Challenge. */
                type $Shape = openmps.link.v1.Challenge.$Properties;
            }

            /**
             * Properties of a Hello.
             * @deprecated Use openmps.link.v1.Hello.$Properties instead.
             */
            interface IHello extends openmps.link.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello core. */
                core: string;

                /** Hello nonce. */
                nonce: Uint8Array;

                /** Hello proof. */
                proof: Uint8Array;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link openmps.link.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Hello & openmps.link.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Hello & openmps.link.v1.Hello.$Shape;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello core */
                    core?: string;

                    /** Hello nonce */
                    nonce?: Uint8Array;

                    /** Hello proof */
                    proof?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = openmps.link.v1.Hello.$Properties;
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use openmps.link.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends openmps.link.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome proof. */
                proof: Uint8Array;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link openmps.link.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Welcome & openmps.link.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Welcome & openmps.link.v1.Welcome.$Shape;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome proof */
                    proof?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = openmps.link.v1.Welcome.$Properties;
            }

            /**
             * Properties of an Up.
             * @deprecated Use openmps.link.v1.Up.$Properties instead.
             */
            interface IUp extends openmps.link.v1.Up.$Properties {
            }

            /** Represents an Up. */
            class Up {

                /**
                 * Constructs a new Up.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Up.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Up opened. */
                opened?: (openmps.link.v1.Opened.$Properties|null);

                /** Up closed. */
                closed?: (openmps.link.v1.Closed.$Properties|null);

                /** Up acked. */
                acked?: (openmps.link.v1.Acked.$Properties|null);

                /** Up pull. */
                pull?: (openmps.link.v1.Pull.$Properties|null);

                /** Up call. */
                call?: (openmps.link.v1.Call.$Properties|null);

                /** Up happened. */
                happened?: (openmps.link.v1.Happened.$Properties|null);

                /** Up resumed. */
                resumed?: (openmps.link.v1.Resumed.$Properties|null);

                /** Up body. */
                body?: ("opened"|"closed"|"acked"|"pull"|"call"|"happened"|"resumed");

                /**
                 * Encodes the specified Up message. Does not implicitly {@link openmps.link.v1.Up.verify|verify} messages.
                 * @param message Up message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Up.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Up message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Up & openmps.link.v1.Up.$Shape} Up
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Up & openmps.link.v1.Up.$Shape;
            }

            namespace Up {

                /** Properties of an Up. */
                interface $Properties {

                    /** Up opened */
                    opened?: (openmps.link.v1.Opened.$Properties|null);

                    /** Up closed */
                    closed?: (openmps.link.v1.Closed.$Properties|null);

                    /** Up acked */
                    acked?: (openmps.link.v1.Acked.$Properties|null);

                    /** Up pull */
                    pull?: (openmps.link.v1.Pull.$Properties|null);

                    /** Up call */
                    call?: (openmps.link.v1.Call.$Properties|null);

                    /** Up happened */
                    happened?: (openmps.link.v1.Happened.$Properties|null);

                    /** Up resumed */
                    resumed?: (openmps.link.v1.Resumed.$Properties|null);

                    /** Up body */
                    body?: ("opened"|"closed"|"acked"|"pull"|"call"|"happened"|"resumed");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an Up. */
                type $Shape = {
                  opened?: openmps.link.v1.Opened.$Shape|null;
                  closed?: openmps.link.v1.Closed.$Shape|null;
                  acked?: openmps.link.v1.Acked.$Shape|null;
                  pull?: openmps.link.v1.Pull.$Shape|null;
                  call?: openmps.link.v1.Call.$Shape|null;
                  happened?: openmps.link.v1.Happened.$Shape|null;
                  resumed?: openmps.link.v1.Resumed.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "opened"; opened: openmps.link.v1.Opened.$Shape; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "closed"; opened?: null; closed: openmps.link.v1.Closed.$Shape; acked?: null; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "acked"; opened?: null; closed?: null; acked: openmps.link.v1.Acked.$Shape; pull?: null; call?: null; happened?: null; resumed?: null }|{ body?: "pull"; opened?: null; closed?: null; acked?: null; pull: openmps.link.v1.Pull.$Shape; call?: null; happened?: null; resumed?: null }|{ body?: "call"; opened?: null; closed?: null; acked?: null; pull?: null; call: openmps.link.v1.Call.$Shape; happened?: null; resumed?: null }|{ body?: "happened"; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened: openmps.link.v1.Happened.$Shape; resumed?: null }|{ body?: "resumed"; opened?: null; closed?: null; acked?: null; pull?: null; call?: null; happened?: null; resumed: openmps.link.v1.Resumed.$Shape })
                );
            }

            /**
             * Properties of a Down.
             * @deprecated Use openmps.link.v1.Down.$Properties instead.
             */
            interface IDown extends openmps.link.v1.Down.$Properties {
            }

            /** Represents a Down. */
            class Down {

                /**
                 * Constructs a new Down.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Down.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Down openResult. */
                openResult?: (openmps.link.v1.OpenResult.$Properties|null);

                /** Down deliver. */
                deliver?: (openmps.link.v1.Deliver.$Properties|null);

                /** Down mail. */
                mail?: (openmps.link.v1.Mail.$Properties|null);

                /** Down page. */
                page?: (openmps.link.v1.Page.$Properties|null);

                /** Down callResult. */
                callResult?: (openmps.link.v1.CallResult.$Properties|null);

                /** Down withdraw. */
                withdraw?: (openmps.link.v1.Withdraw.$Properties|null);

                /** Down evict. */
                evict?: (openmps.link.v1.Evict.$Properties|null);

                /** Down resync. */
                resync?: (openmps.link.v1.Resync.$Properties|null);

                /** Down publish. */
                publish?: (openmps.link.v1.Publish.$Properties|null);

                /** Down standing. */
                standing?: (openmps.link.v1.StandingChanged.$Properties|null);

                /** Down body. */
                body?: ("openResult"|"deliver"|"mail"|"page"|"callResult"|"withdraw"|"evict"|"resync"|"publish"|"standing");

                /**
                 * Encodes the specified Down message. Does not implicitly {@link openmps.link.v1.Down.verify|verify} messages.
                 * @param message Down message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Down.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Down message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Down & openmps.link.v1.Down.$Shape} Down
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Down & openmps.link.v1.Down.$Shape;
            }

            namespace Down {

                /** Properties of a Down. */
                interface $Properties {

                    /** Down openResult */
                    openResult?: (openmps.link.v1.OpenResult.$Properties|null);

                    /** Down deliver */
                    deliver?: (openmps.link.v1.Deliver.$Properties|null);

                    /** Down mail */
                    mail?: (openmps.link.v1.Mail.$Properties|null);

                    /** Down page */
                    page?: (openmps.link.v1.Page.$Properties|null);

                    /** Down callResult */
                    callResult?: (openmps.link.v1.CallResult.$Properties|null);

                    /** Down withdraw */
                    withdraw?: (openmps.link.v1.Withdraw.$Properties|null);

                    /** Down evict */
                    evict?: (openmps.link.v1.Evict.$Properties|null);

                    /** Down resync */
                    resync?: (openmps.link.v1.Resync.$Properties|null);

                    /** Down publish */
                    publish?: (openmps.link.v1.Publish.$Properties|null);

                    /** Down standing */
                    standing?: (openmps.link.v1.StandingChanged.$Properties|null);

                    /** Down body */
                    body?: ("openResult"|"deliver"|"mail"|"page"|"callResult"|"withdraw"|"evict"|"resync"|"publish"|"standing");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Down. */
                type $Shape = {
                  openResult?: openmps.link.v1.OpenResult.$Shape|null;
                  deliver?: openmps.link.v1.Deliver.$Shape|null;
                  mail?: openmps.link.v1.Mail.$Shape|null;
                  page?: openmps.link.v1.Page.$Shape|null;
                  callResult?: openmps.link.v1.CallResult.$Shape|null;
                  withdraw?: openmps.link.v1.Withdraw.$Shape|null;
                  evict?: openmps.link.v1.Evict.$Shape|null;
                  resync?: openmps.link.v1.Resync.$Shape|null;
                  publish?: openmps.link.v1.Publish.$Shape|null;
                  standing?: openmps.link.v1.StandingChanged.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "openResult"; openResult: openmps.link.v1.OpenResult.$Shape; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "deliver"; openResult?: null; deliver: openmps.link.v1.Deliver.$Shape; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "mail"; openResult?: null; deliver?: null; mail: openmps.link.v1.Mail.$Shape; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "page"; openResult?: null; deliver?: null; mail?: null; page: openmps.link.v1.Page.$Shape; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "callResult"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult: openmps.link.v1.CallResult.$Shape; withdraw?: null; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "withdraw"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw: openmps.link.v1.Withdraw.$Shape; evict?: null; resync?: null; publish?: null; standing?: null }|{ body?: "evict"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict: openmps.link.v1.Evict.$Shape; resync?: null; publish?: null; standing?: null }|{ body?: "resync"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync: openmps.link.v1.Resync.$Shape; publish?: null; standing?: null }|{ body?: "publish"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish: openmps.link.v1.Publish.$Shape; standing?: null }|{ body?: "standing"; openResult?: null; deliver?: null; mail?: null; page?: null; callResult?: null; withdraw?: null; evict?: null; resync?: null; publish?: null; standing: openmps.link.v1.StandingChanged.$Shape })
                );
            }

            /**
             * Properties of an Opened.
             * @deprecated Use openmps.link.v1.Opened.$Properties instead.
             */
            interface IOpened extends openmps.link.v1.Opened.$Properties {
            }

            /** Represents an Opened. */
            class Opened {

                /**
                 * Constructs a new Opened.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Opened.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Opened connection. */
                connection: number;

                /** Opened device. */
                device: string;

                /** Opened appId. */
                appId: string;

                /** Opened workspaceId. */
                workspaceId: string;

                /** Opened platform. */
                platform: number;

                /** Opened appVersion. */
                appVersion: string;

                /** Opened sdkVersion. */
                sdkVersion: string;

                /** Opened broadcastCursor. */
                broadcastCursor: string;

                /** Opened timeZone. */
                timeZone: string;

                /** Opened connectedAtMs. */
                connectedAtMs: number;

                /**
                 * Encodes the specified Opened message. Does not implicitly {@link openmps.link.v1.Opened.verify|verify} messages.
                 * @param message Opened message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Opened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Opened message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Opened & openmps.link.v1.Opened.$Shape} Opened
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Opened & openmps.link.v1.Opened.$Shape;
            }

            namespace Opened {

                /** Properties of an Opened. */
                interface $Properties {

                    /** Opened connection */
                    connection?: number;

                    /** Opened device */
                    device?: string;

                    /** Opened appId */
                    appId?: string;

                    /** Opened workspaceId */
                    workspaceId?: string;

                    /** Opened platform */
                    platform?: number;

                    /** Opened appVersion */
                    appVersion?: string;

                    /** Opened sdkVersion */
                    sdkVersion?: string;

                    /** Opened broadcastCursor */
                    broadcastCursor?: string;

                    /** Opened timeZone */
                    timeZone?: string;

                    /** Opened connectedAtMs */
                    connectedAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Opened. */
                type $Shape = openmps.link.v1.Opened.$Properties;
            }

            /**
             * Properties of an OpenResult.
             * @deprecated Use openmps.link.v1.OpenResult.$Properties instead.
             */
            interface IOpenResult extends openmps.link.v1.OpenResult.$Properties {
            }

            /** Represents an OpenResult. */
            class OpenResult {

                /**
                 * Constructs a new OpenResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.OpenResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpenResult connection. */
                connection: number;

                /** OpenResult refused. */
                refused: number;

                /** OpenResult epoch. */
                epoch: number;

                /** OpenResult userId. */
                userId: string;

                /** OpenResult hasMail. */
                hasMail: boolean;

                /** OpenResult position. */
                position: string;

                /** OpenResult standing. */
                standing: number;

                /** OpenResult logNewest. */
                logNewest: string;

                /**
                 * Encodes the specified OpenResult message. Does not implicitly {@link openmps.link.v1.OpenResult.verify|verify} messages.
                 * @param message OpenResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.OpenResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpenResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.OpenResult & openmps.link.v1.OpenResult.$Shape} OpenResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.OpenResult & openmps.link.v1.OpenResult.$Shape;
            }

            namespace OpenResult {

                /** Properties of an OpenResult. */
                interface $Properties {

                    /** OpenResult connection */
                    connection?: number;

                    /** OpenResult refused */
                    refused?: number;

                    /** OpenResult epoch */
                    epoch?: number;

                    /** OpenResult userId */
                    userId?: string;

                    /** OpenResult hasMail */
                    hasMail?: boolean;

                    /** OpenResult position */
                    position?: string;

                    /** OpenResult standing */
                    standing?: number;

                    /** OpenResult logNewest */
                    logNewest?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpenResult. */
                type $Shape = openmps.link.v1.OpenResult.$Properties;
            }

            /**
             * Properties of a Closed.
             * @deprecated Use openmps.link.v1.Closed.$Properties instead.
             */
            interface IClosed extends openmps.link.v1.Closed.$Properties {
            }

            /** Represents a Closed. */
            class Closed {

                /**
                 * Constructs a new Closed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Closed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Closed device. */
                device: string;

                /** Closed epoch. */
                epoch: number;

                /** Closed cursor. */
                cursor: string;

                /**
                 * Encodes the specified Closed message. Does not implicitly {@link openmps.link.v1.Closed.verify|verify} messages.
                 * @param message Closed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Closed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Closed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Closed & openmps.link.v1.Closed.$Shape} Closed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Closed & openmps.link.v1.Closed.$Shape;
            }

            namespace Closed {

                /** Properties of a Closed. */
                interface $Properties {

                    /** Closed device */
                    device?: string;

                    /** Closed epoch */
                    epoch?: number;

                    /** Closed cursor */
                    cursor?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Closed. */
                type $Shape = openmps.link.v1.Closed.$Properties;
            }

            /**
             * Properties of an Acked.
             * @deprecated Use openmps.link.v1.Acked.$Properties instead.
             */
            interface IAcked extends openmps.link.v1.Acked.$Properties {
            }

            /** Represents an Acked. */
            class Acked {

                /**
                 * Constructs a new Acked.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Acked.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Acked device. */
                device: string;

                /** Acked epoch. */
                epoch: number;

                /** Acked messageIds. */
                messageIds: string[];

                /** Acked cursor. */
                cursor: string;

                /**
                 * Encodes the specified Acked message. Does not implicitly {@link openmps.link.v1.Acked.verify|verify} messages.
                 * @param message Acked message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Acked.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Acked message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Acked & openmps.link.v1.Acked.$Shape} Acked
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Acked & openmps.link.v1.Acked.$Shape;
            }

            namespace Acked {

                /** Properties of an Acked. */
                interface $Properties {

                    /** Acked device */
                    device?: string;

                    /** Acked epoch */
                    epoch?: number;

                    /** Acked messageIds */
                    messageIds?: string[];

                    /** Acked cursor */
                    cursor?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Acked. */
                type $Shape = openmps.link.v1.Acked.$Properties;
            }

            /**
             * Properties of a Pull.
             * @deprecated Use openmps.link.v1.Pull.$Properties instead.
             */
            interface IPull extends openmps.link.v1.Pull.$Properties {
            }

            /** Represents a Pull. */
            class Pull {

                /**
                 * Constructs a new Pull.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Pull.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Pull device. */
                device: string;

                /** Pull epoch. */
                epoch: number;

                /** Pull limit. */
                limit: number;

                /** Pull inFlight. */
                inFlight: string[];

                /** Pull number. */
                number: number;

                /** Pull log. */
                log?: (openmps.link.v1.LogPosition.$Properties|null);

                /**
                 * Encodes the specified Pull message. Does not implicitly {@link openmps.link.v1.Pull.verify|verify} messages.
                 * @param message Pull message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Pull.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Pull message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Pull & openmps.link.v1.Pull.$Shape} Pull
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Pull & openmps.link.v1.Pull.$Shape;
            }

            namespace Pull {

                /** Properties of a Pull. */
                interface $Properties {

                    /** Pull device */
                    device?: string;

                    /** Pull epoch */
                    epoch?: number;

                    /** Pull limit */
                    limit?: number;

                    /** Pull inFlight */
                    inFlight?: string[];

                    /** Pull number */
                    number?: number;

                    /** Pull log */
                    log?: (openmps.link.v1.LogPosition.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Pull. */
                type $Shape = openmps.link.v1.Pull.$Properties;
            }

            /**
             * Properties of a LogPosition.
             * @deprecated Use openmps.link.v1.LogPosition.$Properties instead.
             */
            interface ILogPosition extends openmps.link.v1.LogPosition.$Properties {
            }

            /** Represents a LogPosition. */
            class LogPosition {

                /**
                 * Constructs a new LogPosition.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.LogPosition.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LogPosition appId. */
                appId: string;

                /** LogPosition workspaceId. */
                workspaceId: string;

                /** LogPosition position. */
                position: string;

                /** LogPosition standing. */
                standing: number;

                /** LogPosition newest. */
                newest: string;

                /** LogPosition given. */
                given: openmps.link.v1.Given.$Properties[];

                /**
                 * Encodes the specified LogPosition message. Does not implicitly {@link openmps.link.v1.LogPosition.verify|verify} messages.
                 * @param message LogPosition message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.LogPosition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LogPosition message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.LogPosition & openmps.link.v1.LogPosition.$Shape} LogPosition
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.LogPosition & openmps.link.v1.LogPosition.$Shape;
            }

            namespace LogPosition {

                /** Properties of a LogPosition. */
                interface $Properties {

                    /** LogPosition appId */
                    appId?: string;

                    /** LogPosition workspaceId */
                    workspaceId?: string;

                    /** LogPosition position */
                    position?: string;

                    /** LogPosition standing */
                    standing?: number;

                    /** LogPosition newest */
                    newest?: string;

                    /** LogPosition given */
                    given?: (openmps.link.v1.Given.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LogPosition. */
                type $Shape = openmps.link.v1.LogPosition.$Properties;
            }

            /**
             * Properties of a Given.
             * @deprecated Use openmps.link.v1.Given.$Properties instead.
             */
            interface IGiven extends openmps.link.v1.Given.$Properties {
            }

            /** Represents a Given. */
            class Given {

                /**
                 * Constructs a new Given.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Given.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Given position. */
                position: string;

                /** Given standing. */
                standing: number;

                /**
                 * Encodes the specified Given message. Does not implicitly {@link openmps.link.v1.Given.verify|verify} messages.
                 * @param message Given message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Given.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Given message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Given & openmps.link.v1.Given.$Shape} Given
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Given & openmps.link.v1.Given.$Shape;
            }

            namespace Given {

                /** Properties of a Given. */
                interface $Properties {

                    /** Given position */
                    position?: string;

                    /** Given standing */
                    standing?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Given. */
                type $Shape = openmps.link.v1.Given.$Properties;
            }

            /**
             * Properties of a Page.
             * @deprecated Use openmps.link.v1.Page.$Properties instead.
             */
            interface IPage extends openmps.link.v1.Page.$Properties {
            }

            /** Represents a Page. */
            class Page {

                /**
                 * Constructs a new Page.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Page.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Page device. */
                device: string;

                /** Page epoch. */
                epoch: number;

                /** Page envelopes. */
                envelopes: openmps.link.v1.Envelope.$Properties[];

                /** Page more. */
                more: boolean;

                /** Page stillWaiting. */
                stillWaiting: string[];

                /** Page number. */
                number: number;

                /** Page position. */
                position: string;

                /**
                 * Encodes the specified Page message. Does not implicitly {@link openmps.link.v1.Page.verify|verify} messages.
                 * @param message Page message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Page.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Page message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Page & openmps.link.v1.Page.$Shape} Page
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Page & openmps.link.v1.Page.$Shape;
            }

            namespace Page {

                /** Properties of a Page. */
                interface $Properties {

                    /** Page device */
                    device?: string;

                    /** Page epoch */
                    epoch?: number;

                    /** Page envelopes */
                    envelopes?: (openmps.link.v1.Envelope.$Properties[]|null);

                    /** Page more */
                    more?: boolean;

                    /** Page stillWaiting */
                    stillWaiting?: string[];

                    /** Page number */
                    number?: number;

                    /** Page position */
                    position?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Page. */
                type $Shape = openmps.link.v1.Page.$Properties;
            }

            /**
             * Properties of an Envelope.
             * @deprecated Use openmps.link.v1.Envelope.$Properties instead.
             */
            interface IEnvelope extends openmps.link.v1.Envelope.$Properties {
            }

            /** Represents an Envelope. */
            class Envelope {

                /**
                 * Constructs a new Envelope.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Envelope.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Envelope messageId. */
                messageId: string;

                /** Envelope frame. */
                frame: Uint8Array;

                /** Envelope expiresAtMs. */
                expiresAtMs: number;

                /**
                 * Encodes the specified Envelope message. Does not implicitly {@link openmps.link.v1.Envelope.verify|verify} messages.
                 * @param message Envelope message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Envelope message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Envelope & openmps.link.v1.Envelope.$Shape} Envelope
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Envelope & openmps.link.v1.Envelope.$Shape;
            }

            namespace Envelope {

                /** Properties of an Envelope. */
                interface $Properties {

                    /** Envelope messageId */
                    messageId?: string;

                    /** Envelope frame */
                    frame?: Uint8Array;

                    /** Envelope expiresAtMs */
                    expiresAtMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Envelope. */
                type $Shape = openmps.link.v1.Envelope.$Properties;
            }

            /**
             * Properties of a Deliver.
             * @deprecated Use openmps.link.v1.Deliver.$Properties instead.
             */
            interface IDeliver extends openmps.link.v1.Deliver.$Properties {
            }

            /** Represents a Deliver. */
            class Deliver {

                /**
                 * Constructs a new Deliver.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Deliver.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Deliver device. */
                device: string;

                /** Deliver epoch. */
                epoch: number;

                /** Deliver envelope. */
                envelope?: (openmps.link.v1.Envelope.$Properties|null);

                /** Deliver previous. */
                previous: string;

                /**
                 * Encodes the specified Deliver message. Does not implicitly {@link openmps.link.v1.Deliver.verify|verify} messages.
                 * @param message Deliver message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Deliver.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Deliver message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Deliver & openmps.link.v1.Deliver.$Shape} Deliver
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Deliver & openmps.link.v1.Deliver.$Shape;
            }

            namespace Deliver {

                /** Properties of a Deliver. */
                interface $Properties {

                    /** Deliver device */
                    device?: string;

                    /** Deliver epoch */
                    epoch?: number;

                    /** Deliver envelope */
                    envelope?: (openmps.link.v1.Envelope.$Properties|null);

                    /** Deliver previous */
                    previous?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Deliver. */
                type $Shape = openmps.link.v1.Deliver.$Properties;
            }

            /**
             * Properties of a Mail.
             * @deprecated Use openmps.link.v1.Mail.$Properties instead.
             */
            interface IMail extends openmps.link.v1.Mail.$Properties {
            }

            /** Represents a Mail. */
            class Mail {

                /**
                 * Constructs a new Mail.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Mail.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Mail device. */
                device: string;

                /** Mail epoch. */
                epoch: number;

                /**
                 * Encodes the specified Mail message. Does not implicitly {@link openmps.link.v1.Mail.verify|verify} messages.
                 * @param message Mail message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Mail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Mail message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Mail & openmps.link.v1.Mail.$Shape} Mail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Mail & openmps.link.v1.Mail.$Shape;
            }

            namespace Mail {

                /** Properties of a Mail. */
                interface $Properties {

                    /** Mail device */
                    device?: string;

                    /** Mail epoch */
                    epoch?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Mail. */
                type $Shape = openmps.link.v1.Mail.$Properties;
            }

            /**
             * Properties of a Call.
             * @deprecated Use openmps.link.v1.Call.$Properties instead.
             */
            interface ICall extends openmps.link.v1.Call.$Properties {
            }

            /** Represents a Call. */
            class Call {

                /**
                 * Constructs a new Call.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Call.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Call device. */
                device: string;

                /** Call epoch. */
                epoch: number;

                /** Call requestId. */
                requestId: number;

                /** Call bind. */
                bind?: (openmps.link.v1.BindCall.$Properties|null);

                /** Call unbind. */
                unbind?: (openmps.link.v1.UnbindCall.$Properties|null);

                /** Call report. */
                report?: (openmps.link.v1.ReportCall.$Properties|null);

                /** Call setAlias. */
                setAlias?: (openmps.link.v1.AliasCall.$Properties|null);

                /** Call removeAlias. */
                removeAlias?: (openmps.link.v1.AliasCall.$Properties|null);

                /** Call setTags. */
                setTags?: (openmps.link.v1.TagsCall.$Properties|null);

                /** Call removeTags. */
                removeTags?: (openmps.link.v1.TagsCall.$Properties|null);

                /** Call setPhone. */
                setPhone?: (openmps.link.v1.PhoneCall.$Properties|null);

                /** Call reportActivity. */
                reportActivity?: (openmps.link.v1.ActivityCall.$Properties|null);

                /** Call appId. */
                appId: string;

                /** Call workspaceId. */
                workspaceId: string;

                /** Call call. */
                call?: ("bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity");

                /**
                 * Encodes the specified Call message. Does not implicitly {@link openmps.link.v1.Call.verify|verify} messages.
                 * @param message Call message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Call.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Call message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Call & openmps.link.v1.Call.$Shape} Call
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Call & openmps.link.v1.Call.$Shape;
            }

            namespace Call {

                /** Properties of a Call. */
                interface $Properties {

                    /** Call device */
                    device?: string;

                    /** Call epoch */
                    epoch?: number;

                    /** Call requestId */
                    requestId?: number;

                    /** Call bind */
                    bind?: (openmps.link.v1.BindCall.$Properties|null);

                    /** Call unbind */
                    unbind?: (openmps.link.v1.UnbindCall.$Properties|null);

                    /** Call report */
                    report?: (openmps.link.v1.ReportCall.$Properties|null);

                    /** Call setAlias */
                    setAlias?: (openmps.link.v1.AliasCall.$Properties|null);

                    /** Call removeAlias */
                    removeAlias?: (openmps.link.v1.AliasCall.$Properties|null);

                    /** Call setTags */
                    setTags?: (openmps.link.v1.TagsCall.$Properties|null);

                    /** Call removeTags */
                    removeTags?: (openmps.link.v1.TagsCall.$Properties|null);

                    /** Call setPhone */
                    setPhone?: (openmps.link.v1.PhoneCall.$Properties|null);

                    /** Call reportActivity */
                    reportActivity?: (openmps.link.v1.ActivityCall.$Properties|null);

                    /** Call appId */
                    appId?: string;

                    /** Call workspaceId */
                    workspaceId?: string;

                    /** Call call */
                    call?: ("bind"|"unbind"|"report"|"setAlias"|"removeAlias"|"setTags"|"removeTags"|"setPhone"|"reportActivity");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Call. */
                type $Shape = {
                  device?: string|null;
                  epoch?: number|null;
                  requestId?: number|null;
                  bind?: openmps.link.v1.BindCall.$Shape|null;
                  unbind?: openmps.link.v1.UnbindCall.$Shape|null;
                  report?: openmps.link.v1.ReportCall.$Shape|null;
                  setAlias?: openmps.link.v1.AliasCall.$Shape|null;
                  removeAlias?: openmps.link.v1.AliasCall.$Shape|null;
                  setTags?: openmps.link.v1.TagsCall.$Shape|null;
                  removeTags?: openmps.link.v1.TagsCall.$Shape|null;
                  setPhone?: openmps.link.v1.PhoneCall.$Shape|null;
                  reportActivity?: openmps.link.v1.ActivityCall.$Shape|null;
                  appId?: string|null;
                  workspaceId?: string|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ call?: undefined; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "bind"; bind: openmps.link.v1.BindCall.$Shape; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "unbind"; bind?: null; unbind: openmps.link.v1.UnbindCall.$Shape; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "report"; bind?: null; unbind?: null; report: openmps.link.v1.ReportCall.$Shape; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setAlias"; bind?: null; unbind?: null; report?: null; setAlias: openmps.link.v1.AliasCall.$Shape; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeAlias"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias: openmps.link.v1.AliasCall.$Shape; setTags?: null; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "setTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags: openmps.link.v1.TagsCall.$Shape; removeTags?: null; setPhone?: null; reportActivity?: null }|{ call?: "removeTags"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags: openmps.link.v1.TagsCall.$Shape; setPhone?: null; reportActivity?: null }|{ call?: "setPhone"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone: openmps.link.v1.PhoneCall.$Shape; reportActivity?: null }|{ call?: "reportActivity"; bind?: null; unbind?: null; report?: null; setAlias?: null; removeAlias?: null; setTags?: null; removeTags?: null; setPhone?: null; reportActivity: openmps.link.v1.ActivityCall.$Shape })
                );
            }

            /**
             * Properties of a BindCall.
             * @deprecated Use openmps.link.v1.BindCall.$Properties instead.
             */
            interface IBindCall extends openmps.link.v1.BindCall.$Properties {
            }

            /** Represents a BindCall. */
            class BindCall {

                /**
                 * Constructs a new BindCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.BindCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BindCall userId. */
                userId: string;

                /** BindCall userToken. */
                userToken: string;

                /**
                 * Encodes the specified BindCall message. Does not implicitly {@link openmps.link.v1.BindCall.verify|verify} messages.
                 * @param message BindCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.BindCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BindCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.BindCall & openmps.link.v1.BindCall.$Shape} BindCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.BindCall & openmps.link.v1.BindCall.$Shape;
            }

            namespace BindCall {

                /** Properties of a BindCall. */
                interface $Properties {

                    /** BindCall userId */
                    userId?: string;

                    /** BindCall userToken */
                    userToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BindCall. */
                type $Shape = openmps.link.v1.BindCall.$Properties;
            }

            /**
             * Properties of an UnbindCall.
             * @deprecated Use openmps.link.v1.UnbindCall.$Properties instead.
             */
            interface IUnbindCall extends openmps.link.v1.UnbindCall.$Properties {
            }

            /** Represents an UnbindCall. */
            class UnbindCall {

                /**
                 * Constructs a new UnbindCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.UnbindCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnbindCall userId. */
                userId: string;

                /**
                 * Encodes the specified UnbindCall message. Does not implicitly {@link openmps.link.v1.UnbindCall.verify|verify} messages.
                 * @param message UnbindCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.UnbindCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UnbindCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.UnbindCall & openmps.link.v1.UnbindCall.$Shape} UnbindCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.UnbindCall & openmps.link.v1.UnbindCall.$Shape;
            }

            namespace UnbindCall {

                /** Properties of an UnbindCall. */
                interface $Properties {

                    /** UnbindCall userId */
                    userId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UnbindCall. */
                type $Shape = openmps.link.v1.UnbindCall.$Properties;
            }

            /**
             * Properties of a ReportCall.
             * @deprecated Use openmps.link.v1.ReportCall.$Properties instead.
             */
            interface IReportCall extends openmps.link.v1.ReportCall.$Properties {
            }

            /** Represents a ReportCall. */
            class ReportCall {

                /**
                 * Constructs a new ReportCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.ReportCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReportCall thirdChannel. */
                thirdChannel: number;

                /** ReportCall thirdChannelDeviceToken. */
                thirdChannelDeviceToken: string;

                /** ReportCall packageName. */
                packageName: string;

                /**
                 * Encodes the specified ReportCall message. Does not implicitly {@link openmps.link.v1.ReportCall.verify|verify} messages.
                 * @param message ReportCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.ReportCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReportCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.ReportCall & openmps.link.v1.ReportCall.$Shape} ReportCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.ReportCall & openmps.link.v1.ReportCall.$Shape;
            }

            namespace ReportCall {

                /** Properties of a ReportCall. */
                interface $Properties {

                    /** ReportCall thirdChannel */
                    thirdChannel?: number;

                    /** ReportCall thirdChannelDeviceToken */
                    thirdChannelDeviceToken?: string;

                    /** ReportCall packageName */
                    packageName?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReportCall. */
                type $Shape = openmps.link.v1.ReportCall.$Properties;
            }

            /**
             * Properties of an AliasCall.
             * @deprecated Use openmps.link.v1.AliasCall.$Properties instead.
             */
            interface IAliasCall extends openmps.link.v1.AliasCall.$Properties {
            }

            /** Represents an AliasCall. */
            class AliasCall {

                /**
                 * Constructs a new AliasCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.AliasCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AliasCall alias. */
                alias: string;

                /**
                 * Encodes the specified AliasCall message. Does not implicitly {@link openmps.link.v1.AliasCall.verify|verify} messages.
                 * @param message AliasCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.AliasCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AliasCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.AliasCall & openmps.link.v1.AliasCall.$Shape} AliasCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.AliasCall & openmps.link.v1.AliasCall.$Shape;
            }

            namespace AliasCall {

                /** Properties of an AliasCall. */
                interface $Properties {

                    /** AliasCall alias */
                    alias?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AliasCall. */
                type $Shape = openmps.link.v1.AliasCall.$Properties;
            }

            /**
             * Properties of a TagsCall.
             * @deprecated Use openmps.link.v1.TagsCall.$Properties instead.
             */
            interface ITagsCall extends openmps.link.v1.TagsCall.$Properties {
            }

            /** Represents a TagsCall. */
            class TagsCall {

                /**
                 * Constructs a new TagsCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.TagsCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TagsCall names. */
                names: string[];

                /**
                 * Encodes the specified TagsCall message. Does not implicitly {@link openmps.link.v1.TagsCall.verify|verify} messages.
                 * @param message TagsCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.TagsCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TagsCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.TagsCall & openmps.link.v1.TagsCall.$Shape} TagsCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.TagsCall & openmps.link.v1.TagsCall.$Shape;
            }

            namespace TagsCall {

                /** Properties of a TagsCall. */
                interface $Properties {

                    /** TagsCall names */
                    names?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TagsCall. */
                type $Shape = openmps.link.v1.TagsCall.$Properties;
            }

            /**
             * Properties of a PhoneCall.
             * @deprecated Use openmps.link.v1.PhoneCall.$Properties instead.
             */
            interface IPhoneCall extends openmps.link.v1.PhoneCall.$Properties {
            }

            /** Represents a PhoneCall. */
            class PhoneCall {

                /**
                 * Constructs a new PhoneCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.PhoneCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PhoneCall number. */
                number: string;

                /**
                 * Encodes the specified PhoneCall message. Does not implicitly {@link openmps.link.v1.PhoneCall.verify|verify} messages.
                 * @param message PhoneCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.PhoneCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PhoneCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.PhoneCall & openmps.link.v1.PhoneCall.$Shape} PhoneCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.PhoneCall & openmps.link.v1.PhoneCall.$Shape;
            }

            namespace PhoneCall {

                /** Properties of a PhoneCall. */
                interface $Properties {

                    /** PhoneCall number */
                    number?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PhoneCall. */
                type $Shape = openmps.link.v1.PhoneCall.$Properties;
            }

            /**
             * Properties of an ActivityCall.
             * @deprecated Use openmps.link.v1.ActivityCall.$Properties instead.
             */
            interface IActivityCall extends openmps.link.v1.ActivityCall.$Properties {
            }

            /** Represents an ActivityCall. */
            class ActivityCall {

                /**
                 * Constructs a new ActivityCall.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.ActivityCall.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ActivityCall activityId. */
                activityId: string;

                /** ActivityCall pushToken. */
                pushToken: string;

                /**
                 * Encodes the specified ActivityCall message. Does not implicitly {@link openmps.link.v1.ActivityCall.verify|verify} messages.
                 * @param message ActivityCall message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.ActivityCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ActivityCall message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.ActivityCall & openmps.link.v1.ActivityCall.$Shape} ActivityCall
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.ActivityCall & openmps.link.v1.ActivityCall.$Shape;
            }

            namespace ActivityCall {

                /** Properties of an ActivityCall. */
                interface $Properties {

                    /** ActivityCall activityId */
                    activityId?: string;

                    /** ActivityCall pushToken */
                    pushToken?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ActivityCall. */
                type $Shape = openmps.link.v1.ActivityCall.$Properties;
            }

            /**
             * Properties of a CallResult.
             * @deprecated Use openmps.link.v1.CallResult.$Properties instead.
             */
            interface ICallResult extends openmps.link.v1.CallResult.$Properties {
            }

            /** Represents a CallResult. */
            class CallResult {

                /**
                 * Constructs a new CallResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.CallResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CallResult device. */
                device: string;

                /** CallResult epoch. */
                epoch: number;

                /** CallResult requestId. */
                requestId: number;

                /** CallResult code. */
                code: number;

                /**
                 * Encodes the specified CallResult message. Does not implicitly {@link openmps.link.v1.CallResult.verify|verify} messages.
                 * @param message CallResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.CallResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CallResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.CallResult & openmps.link.v1.CallResult.$Shape} CallResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.CallResult & openmps.link.v1.CallResult.$Shape;
            }

            namespace CallResult {

                /** Properties of a CallResult. */
                interface $Properties {

                    /** CallResult device */
                    device?: string;

                    /** CallResult epoch */
                    epoch?: number;

                    /** CallResult requestId */
                    requestId?: number;

                    /** CallResult code */
                    code?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CallResult. */
                type $Shape = openmps.link.v1.CallResult.$Properties;
            }

            /**
             * Properties of a Happened.
             * @deprecated Use openmps.link.v1.Happened.$Properties instead.
             */
            interface IHappened extends openmps.link.v1.Happened.$Properties {
            }

            /** Represents a Happened. */
            class Happened {

                /**
                 * Constructs a new Happened.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Happened.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Happened device. */
                device: string;

                /** Happened epoch. */
                epoch: number;

                /** Happened kind. */
                kind: number;

                /** Happened messageId. */
                messageId: string;

                /** Happened atMs. */
                atMs: number;

                /**
                 * Encodes the specified Happened message. Does not implicitly {@link openmps.link.v1.Happened.verify|verify} messages.
                 * @param message Happened message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Happened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Happened message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Happened & openmps.link.v1.Happened.$Shape} Happened
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Happened & openmps.link.v1.Happened.$Shape;
            }

            namespace Happened {

                /** Properties of a Happened. */
                interface $Properties {

                    /** Happened device */
                    device?: string;

                    /** Happened epoch */
                    epoch?: number;

                    /** Happened kind */
                    kind?: number;

                    /** Happened messageId */
                    messageId?: string;

                    /** Happened atMs */
                    atMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Happened. */
                type $Shape = openmps.link.v1.Happened.$Properties;
            }

            /**
             * Properties of a Withdraw.
             * @deprecated Use openmps.link.v1.Withdraw.$Properties instead.
             */
            interface IWithdraw extends openmps.link.v1.Withdraw.$Properties {
            }

            /** Represents a Withdraw. */
            class Withdraw {

                /**
                 * Constructs a new Withdraw.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Withdraw.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Withdraw device. */
                device: string;

                /** Withdraw epoch. */
                epoch: number;

                /** Withdraw messageIds. */
                messageIds: string[];

                /**
                 * Encodes the specified Withdraw message. Does not implicitly {@link openmps.link.v1.Withdraw.verify|verify} messages.
                 * @param message Withdraw message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Withdraw.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Withdraw message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Withdraw & openmps.link.v1.Withdraw.$Shape} Withdraw
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Withdraw & openmps.link.v1.Withdraw.$Shape;
            }

            namespace Withdraw {

                /** Properties of a Withdraw. */
                interface $Properties {

                    /** Withdraw device */
                    device?: string;

                    /** Withdraw epoch */
                    epoch?: number;

                    /** Withdraw messageIds */
                    messageIds?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Withdraw. */
                type $Shape = openmps.link.v1.Withdraw.$Properties;
            }

            /**
             * Properties of an Evict.
             * @deprecated Use openmps.link.v1.Evict.$Properties instead.
             */
            interface IEvict extends openmps.link.v1.Evict.$Properties {
            }

            /** Represents an Evict. */
            class Evict {

                /**
                 * Constructs a new Evict.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Evict.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Evict device. */
                device: string;

                /** Evict epoch. */
                epoch: number;

                /**
                 * Encodes the specified Evict message. Does not implicitly {@link openmps.link.v1.Evict.verify|verify} messages.
                 * @param message Evict message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Evict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Evict message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Evict & openmps.link.v1.Evict.$Shape} Evict
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Evict & openmps.link.v1.Evict.$Shape;
            }

            namespace Evict {

                /** Properties of an Evict. */
                interface $Properties {

                    /** Evict device */
                    device?: string;

                    /** Evict epoch */
                    epoch?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Evict. */
                type $Shape = openmps.link.v1.Evict.$Properties;
            }

            /**
             * Properties of a Resumed.
             * @deprecated Use openmps.link.v1.Resumed.$Properties instead.
             */
            interface IResumed extends openmps.link.v1.Resumed.$Properties {
            }

            /** Represents a Resumed. */
            class Resumed {

                /**
                 * Constructs a new Resumed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Resumed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Resumed device. */
                device: string;

                /** Resumed epoch. */
                epoch: number;

                /** Resumed appId. */
                appId: string;

                /** Resumed workspaceId. */
                workspaceId: string;

                /**
                 * Encodes the specified Resumed message. Does not implicitly {@link openmps.link.v1.Resumed.verify|verify} messages.
                 * @param message Resumed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Resumed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Resumed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Resumed & openmps.link.v1.Resumed.$Shape} Resumed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Resumed & openmps.link.v1.Resumed.$Shape;
            }

            namespace Resumed {

                /** Properties of a Resumed. */
                interface $Properties {

                    /** Resumed device */
                    device?: string;

                    /** Resumed epoch */
                    epoch?: number;

                    /** Resumed appId */
                    appId?: string;

                    /** Resumed workspaceId */
                    workspaceId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Resumed. */
                type $Shape = openmps.link.v1.Resumed.$Properties;
            }

            /**
             * Properties of a Resync.
             * @deprecated Use openmps.link.v1.Resync.$Properties instead.
             */
            interface IResync extends openmps.link.v1.Resync.$Properties {
            }

            /** Represents a Resync. */
            class Resync {

                /**
                 * Constructs a new Resync.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Resync.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Resync announce. */
                announce: boolean;

                /**
                 * Encodes the specified Resync message. Does not implicitly {@link openmps.link.v1.Resync.verify|verify} messages.
                 * @param message Resync message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Resync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Resync message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Resync & openmps.link.v1.Resync.$Shape} Resync
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Resync & openmps.link.v1.Resync.$Shape;
            }

            namespace Resync {

                /** Properties of a Resync. */
                interface $Properties {

                    /** Resync announce */
                    announce?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Resync. */
                type $Shape = openmps.link.v1.Resync.$Properties;
            }

            /**
             * Properties of a Publish.
             * @deprecated Use openmps.link.v1.Publish.$Properties instead.
             */
            interface IPublish extends openmps.link.v1.Publish.$Properties {
            }

            /** Represents a Publish. */
            class Publish {

                /**
                 * Constructs a new Publish.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.Publish.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Publish appId. */
                appId: string;

                /** Publish workspaceId. */
                workspaceId: string;

                /** Publish envelope. */
                envelope?: (openmps.link.v1.Envelope.$Properties|null);

                /** Publish previous. */
                previous: string;

                /** Publish filter. */
                filter?: (openmps.link.v1.BroadcastFilter.$Properties|null);

                /** Publish revokes. */
                revokes: string;

                /** Publish perSecond. */
                perSecond: number;

                /**
                 * Encodes the specified Publish message. Does not implicitly {@link openmps.link.v1.Publish.verify|verify} messages.
                 * @param message Publish message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.Publish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Publish message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.Publish & openmps.link.v1.Publish.$Shape} Publish
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.Publish & openmps.link.v1.Publish.$Shape;
            }

            namespace Publish {

                /** Properties of a Publish. */
                interface $Properties {

                    /** Publish appId */
                    appId?: string;

                    /** Publish workspaceId */
                    workspaceId?: string;

                    /** Publish envelope */
                    envelope?: (openmps.link.v1.Envelope.$Properties|null);

                    /** Publish previous */
                    previous?: string;

                    /** Publish filter */
                    filter?: (openmps.link.v1.BroadcastFilter.$Properties|null);

                    /** Publish revokes */
                    revokes?: string;

                    /** Publish perSecond */
                    perSecond?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Publish. */
                type $Shape = openmps.link.v1.Publish.$Properties;
            }

            /**
             * Properties of a BroadcastFilter.
             * @deprecated Use openmps.link.v1.BroadcastFilter.$Properties instead.
             */
            interface IBroadcastFilter extends openmps.link.v1.BroadcastFilter.$Properties {
            }

            /** Represents a BroadcastFilter. */
            class BroadcastFilter {

                /**
                 * Constructs a new BroadcastFilter.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.BroadcastFilter.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastFilter platform. */
                platform: number;

                /** BroadcastFilter bound. */
                bound?: (openmps.link.v1.MinuteWindow.$Properties|null);

                /** BroadcastFilter unbound. */
                unbound?: (openmps.link.v1.MinuteWindow.$Properties|null);

                /** BroadcastFilter neverBound. */
                neverBound: boolean;

                /**
                 * Encodes the specified BroadcastFilter message. Does not implicitly {@link openmps.link.v1.BroadcastFilter.verify|verify} messages.
                 * @param message BroadcastFilter message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.BroadcastFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastFilter message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.BroadcastFilter & openmps.link.v1.BroadcastFilter.$Shape} BroadcastFilter
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.BroadcastFilter & openmps.link.v1.BroadcastFilter.$Shape;
            }

            namespace BroadcastFilter {

                /** Properties of a BroadcastFilter. */
                interface $Properties {

                    /** BroadcastFilter platform */
                    platform?: number;

                    /** BroadcastFilter bound */
                    bound?: (openmps.link.v1.MinuteWindow.$Properties|null);

                    /** BroadcastFilter unbound */
                    unbound?: (openmps.link.v1.MinuteWindow.$Properties|null);

                    /** BroadcastFilter neverBound */
                    neverBound?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastFilter. */
                type $Shape = openmps.link.v1.BroadcastFilter.$Properties;
            }

            /**
             * Properties of a MinuteWindow.
             * @deprecated Use openmps.link.v1.MinuteWindow.$Properties instead.
             */
            interface IMinuteWindow extends openmps.link.v1.MinuteWindow.$Properties {
            }

            /** Represents a MinuteWindow. */
            class MinuteWindow {

                /**
                 * Constructs a new MinuteWindow.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.MinuteWindow.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MinuteWindow from. */
                from: number;

                /** MinuteWindow to. */
                to: number;

                /**
                 * Encodes the specified MinuteWindow message. Does not implicitly {@link openmps.link.v1.MinuteWindow.verify|verify} messages.
                 * @param message MinuteWindow message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.MinuteWindow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MinuteWindow message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.MinuteWindow & openmps.link.v1.MinuteWindow.$Shape} MinuteWindow
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.MinuteWindow & openmps.link.v1.MinuteWindow.$Shape;
            }

            namespace MinuteWindow {

                /** Properties of a MinuteWindow. */
                interface $Properties {

                    /** MinuteWindow from */
                    from?: number;

                    /** MinuteWindow to */
                    to?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MinuteWindow. */
                type $Shape = openmps.link.v1.MinuteWindow.$Properties;
            }

            /**
             * Properties of a StandingChanged.
             * @deprecated Use openmps.link.v1.StandingChanged.$Properties instead.
             */
            interface IStandingChanged extends openmps.link.v1.StandingChanged.$Properties {
            }

            /** Represents a StandingChanged. */
            class StandingChanged {

                /**
                 * Constructs a new StandingChanged.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: openmps.link.v1.StandingChanged.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StandingChanged device. */
                device: string;

                /** StandingChanged epoch. */
                epoch: number;

                /** StandingChanged standing. */
                standing: number;

                /** StandingChanged since. */
                since: string;

                /**
                 * Encodes the specified StandingChanged message. Does not implicitly {@link openmps.link.v1.StandingChanged.verify|verify} messages.
                 * @param message StandingChanged message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: openmps.link.v1.StandingChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StandingChanged message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {openmps.link.v1.StandingChanged & openmps.link.v1.StandingChanged.$Shape} StandingChanged
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): openmps.link.v1.StandingChanged & openmps.link.v1.StandingChanged.$Shape;
            }

            namespace StandingChanged {

                /** Properties of a StandingChanged. */
                interface $Properties {

                    /** StandingChanged device */
                    device?: string;

                    /** StandingChanged epoch */
                    epoch?: number;

                    /** StandingChanged standing */
                    standing?: number;

                    /** StandingChanged since */
                    since?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StandingChanged. */
                type $Shape = openmps.link.v1.StandingChanged.$Properties;
            }
        }
    }
}
