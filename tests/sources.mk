# Every source file of 'make check'. Written by 'make sources'.

test_sources = \
    tests/base/config_test.cpp
