# Every source file, room by room. Written by 'make sources'.

room_sources = \
    src/base/clock.cpp \
    src/base/clock.h \
    src/base/config.h \
    src/base/crypto.cpp \
    src/base/crypto.h \
    src/base/log.cpp \
    src/base/log.h \
    src/base/result.h \
    src/base/text.cpp \
    src/base/text.h \
    src/base/unavailable.h \
    src/http/fcgi.h \
    src/http/form.h \
    src/http/match.h \
    src/http/message.h \
    src/http/network.h

daemon_sources =

ctl_sources =
