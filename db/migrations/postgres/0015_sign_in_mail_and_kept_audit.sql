ALTER TABLE "sign_in" ADD COLUMN "message_id" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "language" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "mail_due_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "mail_tries" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "mail_leased_until" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "mailed_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "mail_failure" text COLLATE "C";
--> statement-breakpoint
CREATE INDEX "sign_in_to_mail" ON "sign_in" USING btree ("mail_due_at") WHERE mail_due_at is not null;
--> statement-breakpoint
CREATE FUNCTION "keep_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.personal IS NULL AND to_jsonb(NEW) - 'personal' = to_jsonb(OLD) - 'personal' THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'audit entries are kept as they were written';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_entry_kept" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "keep_audit_entry"();
--> statement-breakpoint
CREATE TRIGGER "audit_entry_never_emptied" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "keep_audit_entry"();
