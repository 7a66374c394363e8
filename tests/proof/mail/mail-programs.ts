import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#tests/support/built-server.ts";

/** Programs that are not ours, with Debian's names for what holds them. */
const NEEDED = [
  ["exim4", ["exim4", "--version"], "exim4-daemon-light"],
  ["dovecot", ["dovecot", "--version"], "dovecot-imapd"],
  ["dkim", ["/usr/bin/python3", "-c", "import dkim"], "python3-dkim"],
  ["khal", ["khal", "--version"], "khal"],
  ["evolution-calendar-factory", ["test", "-x", "/usr/libexec/evolution-calendar-factory"], "evolution-data-server"],
  ["libecal", ["pkg-config", "--exists", "libecal-2.0"], "libecal2.0-dev"],
  ["pkg-config", ["pkg-config", "--version"], "pkg-config"],
  ["gcc", ["gcc", "--version"], "gcc"],
  ["dbus-run-session", ["dbus-run-session", "--version"], "dbus"],
] as const;

/** Debian's packages that are missing. */
export function missingPackages(): string[] {
  const env = { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` };
  return NEEDED.filter(([, [program, ...args]]) => spawnSync(program, args, { env }).status !== 0).map(
    ([, , name]) => name,
  );
}

/** Debian's own user for exim, which delivers as it: with settings that are not the system's it keeps no other rights. */
function eximUser(): { uid: number; gid: number } {
  const [uid = NaN, gid = NaN] = ["-u", "-g"].map((option) =>
    Number(spawnSync("id", [option, "Debian-exim"], { encoding: "utf8" }).stdout),
  );
  return { uid, gid };
}

export interface MailServers {
  readonly smtpPort: number;
  readonly imapPort: number;
  stop(): Promise<void>;
}

/** exim takes mail for Anna and for ourselves, lays it into a maildir each, and dovecot gives it out again. Both are children of ours. */
export async function startMailServers(folder: string): Promise<MailServers> {
  const [smtpPort, imapPort] = [await freePort(), await freePort()];
  chmodSync(folder, 0o755);
  for (const name of ["mail", "spool", "log", "run", "state"]) mkdirSync(join(folder, name));
  const user = eximUser();
  for (const name of ["mail", "spool", "log"]) chownSync(join(folder, name), user.uid, user.gid);
  writeFileSync(join(folder, "exim.conf"), eximSettings(folder, smtpPort));
  writeFileSync(join(folder, "dovecot.conf"), dovecotSettings(folder, imapPort, user));
  const exim = run("/usr/sbin/exim4", ["-C", join(folder, "exim.conf"), "-bdf", "-q10s"]);
  const dovecot = run("/usr/sbin/dovecot", ["-F", "-c", join(folder, "dovecot.conf")]);
  const stop = async () => {
    await Promise.all([exim, dovecot].map(ended));
  };
  try {
    await Promise.all([listening(smtpPort, exim), listening(imapPort, dovecot)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { smtpPort, imapPort, stop };
}

function run(program: string, args: string[]): ChildProcess {
  return spawn(program, args, { stdio: ["ignore", "ignore", "ignore"] });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill();
  await closed;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(socket.end() !== null));
      socket.on("error", () => resolve(false));
    });
    if (open) return;
    await wait(100);
  }
  throw new Error(`${child.spawnfile} does not listen`);
}

function eximSettings(folder: string, port: number): string {
  return `
primary_hostname = post.exempel.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
acl_smtp_rcpt = take
keep_environment =
deliver_drop_privilege = true
hosts_treat_as_local =
begin acl
take:
  deny local_parts = refused
       message = no such user
  accept
begin routers
returned:
  driver = redirect
  local_parts = returned
  allow_fail
  data = :fail: no such user here
known:
  driver = accept
  local_parts = anna : samling
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = ${folder}/mail/$local_part_data/Maildir
  maildir_format
  create_directory
begin retry
* * F,1h,10s
`;
}

function dovecotSettings(folder: string, port: number, { uid, gid }: { uid: number; gid: number }): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = samling-proof-${port}
log_path = ${folder}/log/dovecot
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u/Maildir
passdb {
  driver = static
  args = password=proof
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}
