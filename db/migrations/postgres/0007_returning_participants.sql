CREATE INDEX "registration_ended" ON "registration" USING btree ("event_id","participant_key") WHERE not live and participant_key is not null;
