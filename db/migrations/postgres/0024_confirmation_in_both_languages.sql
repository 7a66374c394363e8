ALTER TABLE "registration_rules" ADD COLUMN "other_confirmation_text" text COLLATE "C";
