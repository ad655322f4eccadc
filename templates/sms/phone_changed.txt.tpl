[[{{APP_NAME}}: this number is no longer that of your account. If it was not you, recover your account by email.]]
