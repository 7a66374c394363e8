UPDATE `message` SET `calendar` = NULL WHERE `email` IS NULL AND `calendar` IS NOT NULL;
