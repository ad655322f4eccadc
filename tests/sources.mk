# Every source file of 'make check'. Written by 'make sources'.

test_sources = \
    tests/account/address_test.cpp \
    tests/account/attempt_store_test.cpp \
    tests/account/outbox_test.cpp \
    tests/account/password_test.cpp \
    tests/account/registration_test.cpp \
    tests/base/clock_test.cpp \
    tests/base/config_test.cpp \
    tests/base/crypto_test.cpp \
    tests/base/mailbox_test.cpp \
    tests/base/text_test.cpp \
    tests/db/migrate_test.cpp \
    tests/db/session_test.cpp \
    tests/http/digest_test.cpp \
    tests/http/fcgi_request_test.cpp \
    tests/http/fcgi_test.cpp \
    tests/http/form_test.cpp \
    tests/http/listening_socket_test.cpp \
    tests/http/match_test.cpp \
    tests/http/message_test.cpp \
    tests/http/network_test.cpp \
    tests/http/worker_test.cpp \
    tests/main.cpp \
    tests/net/mail_test.cpp \
    tests/net/mail_text_test.cpp \
    tests/net/smtp_mailer_test.cpp \
    tests/page/assets_test.cpp \
    tests/page/catalog_test.cpp \
    tests/page/qr_code_test.cpp \
    tests/page/renderer_test.cpp \
    tests/support/fastcgi_client.cpp \
    tests/support/fastcgi_client.h \
    tests/support/mails.cpp \
    tests/support/mails.h \
    tests/support/portal_fixture.cpp \
    tests/support/portal_fixture.h \
    tests/support/process.cpp \
    tests/support/process.h \
    tests/support/server_fixture.cpp \
    tests/support/server_fixture.h \
    tests/web/activation_test.cpp \
    tests/web/confirmation_test.cpp \
    tests/web/dispatch_test.cpp \
    tests/web/language_test.cpp \
    tests/web/login_test.cpp \
    tests/web/register_email_test.cpp
