import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** Proposed once the event is over; what follows is said before. */
export function ConfirmHeld({ language }: { language: Language }) {
  const words = catalogueOf(language).work.seats.held;
  return (
    <section className="panel section" id="held" aria-labelledby="held-title">
      <h2 id="held-title">{words.title}</h2>
      <p>{words.text}</p>
      <details>
        <summary>{words.send}</summary>
        <form method="post">
          <p>{words.final}</p>
          <button type="submit" name="intent" value="confirm-held">
            {words.confirm}
          </button>
        </form>
      </details>
    </section>
  );
}
