CREATE TABLE "account_identity" (
	"issuer" text COLLATE "C" NOT NULL,
	"client_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "account_identity_issuer_client_id_subject_pk" PRIMARY KEY("issuer","client_id","subject")
);

--> statement-breakpoint
ALTER TABLE "organisation_sign_in" ADD COLUMN "closes_mail" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "account_identity" ADD CONSTRAINT "account_identity_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "account_identity_account" ON "account_identity" USING btree ("account_id","issuer","client_id");
