ALTER TABLE "registration_rules" ADD COLUMN "handed_over_sequence" integer DEFAULT -1 NOT NULL;
