[[{{APP_NAME}}: this is a test that an administrator asked for. SMS arrive.]]
