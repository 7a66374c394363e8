CREATE INDEX "registration_wait_allotment" ON "registration" USING btree ("wait_allotment_id","wait_pool_id","wait_number") WHERE wait_allotment_id is not null;
