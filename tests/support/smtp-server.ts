import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the server does with a message: takes it, refuses with a code, hangs up while it comes, or never answers. */
export type Behaviour = (
  address: string,
  stage: "address" | "content",
) => "take" | "hang-up" | "silence" | `${number} ${string}`;

export interface CaughtBySmtp {
  readonly parsed: ParsedMail;
  readonly source: string;
  readonly to: readonly string[];
}

/** A real mail server on a port of its own, which keeps what it takes. */
export async function openSmtpServer({ behaviour = () => "take", port = 0 }: { behaviour?: Behaviour; port?: number }) {
  const caught: CaughtBySmtp[] = [];
  let does = behaviour;
  let open = 0;
  let mostOpen = 0;
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect(_, callback) {
      mostOpen = Math.max(mostOpen, (open += 1));
      callback();
    },
    onClose: () => void (open -= 1),
    onRcptTo({ address }, _, callback) {
      const answer = does(address, "address");
      callback(refusal(answer));
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const answer = does(to[0] ?? "", "content");
      if (answer === "hang-up") {
        stream.once("data", () =>
          (server as unknown as Connections).connections.forEach((one) => one._socket.destroy()),
        );
        stream.resume();
        return;
      }
      void buffer(stream).then(async (bytes) => {
        if (answer === "silence") return;
        const refused = refusal(answer);
        if (refused) return callback(refused);
        caught.push({ parsed: await simpleParser(bytes), source: bytes.toString(), to });
        callback();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    caught,
    mostOpen: () => mostOpen,
    behave: (next: Behaviour) => void (does = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Connections {
  readonly connections: Set<{ readonly _socket: { destroy(): void } }>;
}

function refusal(answer: ReturnType<Behaviour>): Error | null {
  if (answer === "take" || answer === "hang-up" || answer === "silence") return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
