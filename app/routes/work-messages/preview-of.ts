import { noteOf, receiversIn, type SentMessage } from "#domain/registration/sent-message.ts";
import { ok, type Result } from "#domain/result.ts";
import type { RegistrationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { previewLetter } from "#emails/preview-letter.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { messagePreview } from "#queries/message-preview.ts";

type Context = Parameters<typeof messagePreview>[0];
type Preview = Awaited<ReturnType<typeof messagePreview>>;

/** A message as one of its receivers gets it, and how many those are. */
export interface ShownLetter {
  readonly receivers: number;
  readonly subject: string;
  readonly text: string;
  readonly written: Language;
  /** Whose letter it is; with protected identity, whose name is not told, null. */
  readonly shownTo: RegistrationId | null;
  readonly some: readonly { readonly id: RegistrationId; readonly name: string }[];
}

export async function previewOf(
  ctx: Context,
  slug: string,
  sent: SentMessage,
  language: Language,
): Promise<Result<ShownLetter, Extract<Preview, { ok: false }>["refusal"]>> {
  const asked = { slug, note: noteOf(sent), receivers: receiversIn(sent), shownTo: sent.shownTo };
  const preview = await messagePreview(ctx, asked);
  if (!preview.ok) return preview;
  const { receiver, some, receivers } = preview.value;
  const letter = previewLetter(preview.value, catalogueOf(language).work.seats.messages.links, ctx.now());
  const isNamed = !receiver.protected;
  const others = some.filter(({ id }) => id !== receiver.id);
  return ok({
    ...{ receivers, subject: letter.subject, text: letter.text, written: receiver.language },
    shownTo: isNamed ? receiver.id : null,
    some: [...(isNamed ? [{ id: receiver.id, name: receiver.name }] : []), ...others],
  });
}
