CREATE INDEX `invitee_read` ON `invitee` (`event_id`,lower("email"));
--> statement-breakpoint
UPDATE "message" SET "email" = NULL, "facts" = NULL, "calendar" = NULL WHERE "sent_at" IS NULL AND "failed_at" IS NULL AND "registration_id" IS NULL AND "account_id" IS NULL AND "email" IS NOT NULL AND json_extract("facts", '$.invitee.id') IN (SELECT "id" FROM (SELECT "id", row_number() OVER (PARTITION BY "event_id", lower("email") ORDER BY CASE WHEN "invited_at" IS NULL AND "reminded_at" IS NULL THEN 1 ELSE 0 END, CASE WHEN "reminded_at" > "invited_at" THEN "reminded_at" ELSE coalesce("invited_at", "reminded_at") END DESC, "id" DESC) AS "place" FROM "invitee") AS "ranked" WHERE "place" > 1);
--> statement-breakpoint
UPDATE "invitee" SET "invited_at" = (SELECT max("one"."invited_at") FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email")), "reminded_at" = (SELECT max("one"."reminded_at") FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email")), "declined_at" = (SELECT max("one"."declined_at") FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email")), "added_at" = (SELECT min("one"."added_at") FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email")) WHERE "id" IN (SELECT "id" FROM (SELECT "id", row_number() OVER (PARTITION BY "event_id", lower("email") ORDER BY CASE WHEN "invited_at" IS NULL AND "reminded_at" IS NULL THEN 1 ELSE 0 END, CASE WHEN "reminded_at" > "invited_at" THEN "reminded_at" ELSE coalesce("invited_at", "reminded_at") END DESC, "id" DESC) AS "place" FROM "invitee") AS "ranked" WHERE "place" = 1);
--> statement-breakpoint
UPDATE "invitee" SET ("organisation", "folded") = (SELECT "one"."organisation", "invitee"."folded" || ' ' || "one"."folded" FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email") AND "one"."organisation" IS NOT NULL ORDER BY "one"."id" DESC LIMIT 1) WHERE "organisation" IS NULL AND EXISTS (SELECT 1 FROM "invitee" AS "one" WHERE "one"."event_id" = "invitee"."event_id" AND lower("one"."email") = lower("invitee"."email") AND "one"."organisation" IS NOT NULL);
--> statement-breakpoint
DELETE FROM "invitee" WHERE "id" IN (SELECT "id" FROM (SELECT "id", row_number() OVER (PARTITION BY "event_id", lower("email") ORDER BY CASE WHEN "invited_at" IS NULL AND "reminded_at" IS NULL THEN 1 ELSE 0 END, CASE WHEN "reminded_at" > "invited_at" THEN "reminded_at" ELSE coalesce("invited_at", "reminded_at") END DESC, "id" DESC) AS "place" FROM "invitee") AS "ranked" WHERE "place" > 1);
--> statement-breakpoint
DROP INDEX `invitee_email`;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitee_address` ON `invitee` (`event_id`,lower("email"));
--> statement-breakpoint
DROP INDEX `invitee_read`;
