CREATE TABLE "account" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C",
	"folded_email" text COLLATE "C",
	"name" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C",
	"role" text COLLATE "C" NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"given_by" text COLLATE "C" NOT NULL,
	"until" timestamp(3) with time zone,
	"ended_by" text COLLATE "C"
);

--> statement-breakpoint
CREATE TABLE "sign_in" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"way" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C",
	"organisation_id" text COLLATE "C",
	"browser_hash" text COLLATE "C" NOT NULL,
	"address_hash" text COLLATE "C",
	"back" text COLLATE "C",
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"used_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "session" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"generation" integer NOT NULL,
	"rotated_at" timestamp(3) with time zone NOT NULL,
	"way" text COLLATE "C" NOT NULL,
	"device" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"ending" text COLLATE "C",
	"second_factor_at" timestamp(3) with time zone,
	"challenge" text COLLATE "C",
	"challenge_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"credential_id" text COLLATE "C" NOT NULL,
	"public_key" text COLLATE "C" NOT NULL,
	"counter" integer NOT NULL,
	"transports" jsonb NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);

--> statement-breakpoint
CREATE TABLE "organisation_sign_in" (
	"organisation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"second_factor" boolean NOT NULL,
	"issuer" text COLLATE "C",
	"client_id" text COLLATE "C",
	"secret_from" text COLLATE "C",
	"domains" jsonb NOT NULL,
	"makes_accounts" boolean NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "event_co_organiser" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"sees_names" boolean NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"recorded_by" text COLLATE "C" NOT NULL,
	"until" timestamp(3) with time zone,
	"ended_by" text COLLATE "C"
);

--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_sign_in" ADD CONSTRAINT "organisation_sign_in_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_co_organiser" ADD CONSTRAINT "event_co_organiser_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "event_co_organiser" ADD CONSTRAINT "event_co_organiser_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("folded_email");
--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "membership_organisation" ON "membership" USING btree ("organisation_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "membership_held" ON "membership" USING btree ("account_id","organisation_id","role") WHERE until is null and organisation_id is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "membership_of_installation" ON "membership" USING btree ("account_id","role") WHERE until is null and organisation_id is null;
--> statement-breakpoint
CREATE INDEX "sign_in_browser" ON "sign_in" USING btree ("browser_hash","created_at");
--> statement-breakpoint
CREATE INDEX "sign_in_address" ON "sign_in" USING btree ("address_hash","created_at");
--> statement-breakpoint
CREATE INDEX "sign_in_created" ON "sign_in" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id","ended_at");
--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_credential" ON "passkey" USING btree ("credential_id");
--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "event_co_organiser_now" ON "event_co_organiser" USING btree ("event_id","organisation_id") WHERE until is null;
--> statement-breakpoint
CREATE INDEX "event_co_organiser_organisation" ON "event_co_organiser" USING btree ("organisation_id");
