ALTER TABLE "invitee" ADD COLUMN "folded" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "invitee" ADD COLUMN "sort_key" text COLLATE "C";--> statement-breakpoint
UPDATE "invitee" SET "folded" = replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name || ' ' || coalesce(organisation, '')), 'Å', 'a'), 'å', 'a'), 'Ä', 'a'), 'ä', 'a'), 'Ö', 'o'), 'ö', 'o'), 'É', 'e'), 'é', 'e'), '-', ' '), "sort_key" = replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name), 'Å', '{'), 'å', '{'), 'Ä', '|'), 'ä', '|'), 'Ö', '}'), 'ö', '}'), 'É', 'e'), 'é', 'e'), '-', ' ');
