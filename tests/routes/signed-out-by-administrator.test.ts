import { describe, expect } from "vitest";
import * as signOut from "#routes/sign-out/route.ts";
import * as workPasskey from "#routes/work-passkey/route.tsx";
import * as workPerson from "#routes/work-person/route.tsx";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

type Routes = NonNullable<Parameters<typeof openDoor>[0]["routes"]>;
const routes = {
  "/logga-ut": signOut,
  "/arbete/personer/:account": workPerson,
  "/en/work/people/:account": workPerson,
  "/arbete/konto/passkey": workPasskey,
} as unknown as Routes;
const form = { "content-type": "application/x-www-form-urlencoded" };
const COUNTY = "Länsstyrelsen Testlän";

describe("a person's page", () => {
  test("signs them out everywhere in either language, for their administrator and for nobody else", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const ada = await signedIn(db, { role: "administrator", organisation: COUNTY });
    const eva = await signedIn(db, { role: "organiser", organisation: COUNTY });
    const other = await signedIn(db, { role: "administrator", organisation: "Testlunds kommun" });
    const path = `/arbete/personer/${eva.accountId}`;
    const body = "intent=sign-out";
    const send = ({ headers }: typeof ada) =>
      door.send(path, { method: "POST", headers: { ...headers, ...form }, body });
    expect([(await send(other)).status, (await send(eva)).status]).toEqual([404, 404]);
    const [sv, en] = await Promise.all(
      [path, `/en/work/people/${eva.accountId}`].map((each) => door.send(each, { headers: ada.headers })),
    );
    expect([sv!.body.includes("Inloggad på ett ställe."), sv!.body.includes("Ja, logga ut")]).toEqual([true, true]);
    expect([en!.body.includes("Signed in at one place."), en!.body.includes("Yes, sign out")]).toEqual([true, true]);
    const done = await send(ada);
    expect([done.status, done.headers.location]).toEqual([303, `${path}?done=signed-out`]);
    const after = await door.send(`${path}?done=signed-out`, { headers: ada.headers });
    expect(after.body).toContain("Personen är utloggad överallt.");
    expect(after.body).toContain("Inte inloggad någonstans nu.");
    expect((await send(eva)).headers.location).toContain("/logga-in?back=");
  });
});

describe("the page of the first passkey", () => {
  test("asks whoever has been signed in for a while to sign in anew, and brings them back", async ({ db }) => {
    await using door = await openDoor({ db, routes });
    const { headers } = await signedIn(db, { role: "organiser", organisation: COUNTY });
    const show = async () => (await door.send("/arbete/konto/passkey?back=%2Farbete", { headers })).body;
    expect(await show()).toContain('name="wish" value="add"');
    door.context.moveClock(15 * 60_000);
    const shown = await show();
    expect(shown).toContain("<h1>Logga in på nytt först</h1>");
    expect(shown).not.toContain('name="wish"');
    const back = /name="back" value="([^"]+)"/.exec(shown)![1]!;
    const out = await door.send("/logga-ut", {
      ...{ method: "POST", headers: { ...headers, ...form }, body: new URLSearchParams({ back }).toString() },
    });
    expect(out.headers.location).toBe(`/logga-in?back=${encodeURIComponent("/arbete/konto/passkey?back=%2Farbete")}`);
    const away = await door.send("/logga-ut", {
      ...{ method: "POST", headers: { ...headers, ...form }, body: "back=https%3A%2F%2Fx.example" },
    });
    expect(away.headers.location).toBe("/");
  });
});
