import { effectKey, type KeptSeatsEffect } from "#domain/registration/kept-seats-effect.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** What saving would do to people, before it is so. Stands in the form. */
export function EffectNotice({ language, effect }: { language: Language; effect: KeptSeatsEffect }) {
  const words = catalogueOf(language).work.event.registration.kept.effect;
  const told = (["over", "seated", "offered", "gaining", "losing"] as const).filter((name) => effect[name] > 0);
  return (
    <div className="notice" role="group" aria-labelledby="effect" tabIndex={-1} autoFocus>
      <h2 id="effect">{words.title}</h2>
      <input type="hidden" name="agreed" value={effectKey(effect)} />
      <ul>
        {told.map((name) => (
          <li key={name}>{words[name](effect[name])}</li>
        ))}
        {effect.seated + effect.offered === 0 && <li>{words.nobody}</li>}
      </ul>
      <button type="submit" name="intent" value="agree">
        {words.do}
      </button>
    </div>
  );
}
