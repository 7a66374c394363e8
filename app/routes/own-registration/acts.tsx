import type { OwnRegistration } from "#queries/own-registration.ts";
import { fieldName, type SentPerson } from "#domain/registration/sent-person.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { LiveSeats } from "#ui/live-seats.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Act, Press } from "./act-panel.tsx";

interface Shown {
  readonly language: Language;
  readonly own: OwnRegistration;
}

/** What ends one's place: the last that is offered, and each says first what will happen. */
export function Endings(props: Shown & { handed: SentPerson | null; faults: Readonly<Record<string, string>> }) {
  const { language, own } = props;
  const words = catalogueOf(language).registration.own;
  const hasSeat = own.place.seat !== null;
  const waits = own.place.waitsFor !== null && own.place.offerUntil === null;
  return (
    <>
      <HandOver {...props} />
      {waits && (
        <Act title={words.list.title} text={hasSeat ? words.list.text : words.list.textWithoutSeat}>
          <Press intent="leave-list">{words.list.send}</Press>
        </Act>
      )}
      <Act title={words.withdraw.title} text={hasSeat ? words.withdraw.text : words.withdraw.textWithoutSeat}>
        <Press intent="withdraw">{words.withdraw.send}</Press>
      </Act>
    </>
  );
}

/** A free seat, before anything else. */
export function Offer({ language, own }: Shown) {
  const { offer: words } = catalogueOf(language).registration.own;
  const { offerUntil, waitsFor, seat } = own.place;
  if (offerUntil === null || waitsFor === null) return null;
  return (
    <section className="notice" aria-labelledby="offer">
      <h2 id="offer">{words.title}</h2>
      <p>{words.text[waitsFor](moment(language, own.span.zone, offerUntil))}</p>
      <p>{seat === null ? words.end : words.swap}</p>
      <form method="post" className="actions">
        <Press intent="accept">{words.accept}</Press>
        <button type="submit" name="intent" value="decline" className="second">
          {words.decline}
        </button>
      </form>
    </section>
  );
}

/** The other ways to take part: a seat where there is one, else a place on the list. */
export function ModeActs({ language, own }: Shown) {
  const words = catalogueOf(language).registration.own.mode;
  const { seat, waitsFor, offerUntil } = own.place;
  const open = own.status.phase === "open";
  return own.status.modes
    .filter(({ mode }) => mode !== seat && (mode === "digital" || open))
    .map((status) => {
      const { mode, left } = status;
      const room = left === null || left > 0;
      if (room && mode !== waitsFor) {
        const meanwhile = seat === null;
        return (
          <Act
            key={mode}
            title={meanwhile ? words.take[mode] : words.to[mode]}
            text={meanwhile ? words.takeText : words.text}
            note={<LiveSeats language={language} status={status} />}
          >
            <input type="hidden" name={fieldName("mode", 1)} value={mode} />
            <Press intent="mode">{meanwhile ? words.take[mode] : words.to[mode]}</Press>
          </Act>
        );
      }
      if (room || waitsFor !== null || offerUntil !== null || !open) return null;
      return (
        <Act
          key={mode}
          title={words.wait[mode]}
          text={words.waitText}
          note={<LiveSeats language={language} status={status} />}
        >
          <input type="hidden" name={fieldName("mode", 1)} value={mode} />
          <Press intent="wait">{words.wait[mode]}</Press>
        </Act>
      );
    });
}

function HandOver(props: Shown & { handed: SentPerson | null; faults: Readonly<Record<string, string>> }) {
  const { language, handed, faults } = props;
  const words = catalogueOf(language).registration.own.hand;
  const [name, email] = [fieldName("name", 1), fieldName("email", 1)];
  return (
    <Act title={words.title} text={words.text} open={handed !== null}>
      <TextField
        {...{ language, name, required: true, autoComplete: "off", label: words.name, fault: faults[name] }}
        defaultValue={handed?.name}
      />
      <TextField
        {...{ language, name: email, type: "email", required: true, autoComplete: "off", label: words.email }}
        fault={faults[email]}
        defaultValue={handed?.email}
      />
      <Press intent="hand-over">{words.send}</Press>
    </Act>
  );
}
