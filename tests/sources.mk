# Every source file of 'make check'. Written by 'make sources'.

test_sources = \
    tests/base/config_test.cpp \
    tests/http/form_test.cpp \
    tests/http/match_test.cpp \
    tests/http/message_test.cpp \
    tests/http/network_test.cpp
