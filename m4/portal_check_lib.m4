# PORTAL_CHECK_LIB(PREFIX, NAME, CPPFLAGS, LIBS, PROLOGUE, BODY)
#
# For libraries without a .pc file: links a program, and sets PREFIX_CFLAGS and PREFIX_LIBS as
# PKG_CHECK_MODULES would, or stops. Either may be given to configure to look elsewhere.
AC_DEFUN([PORTAL_CHECK_LIB], [
  AC_ARG_VAR([$1_CFLAGS], [compiler flags for $2])
  AC_ARG_VAR([$1_LIBS], [linker flags for $2])
  : "${$1_CFLAGS=$3}" "${$1_LIBS=$4}"
  AC_MSG_CHECKING([for $2])
  portal_saved_CPPFLAGS=$CPPFLAGS
  portal_saved_LIBS=$LIBS
  CPPFLAGS="$CPPFLAGS [$]$1_CFLAGS"
  LIBS="[$]$1_LIBS $LIBS"
  AC_LINK_IFELSE([AC_LANG_PROGRAM([$5], [$6])],
    [AC_MSG_RESULT([yes])],
    [AC_MSG_RESULT([no])
     AC_MSG_ERROR([$2 is missing; config.log says what was tried])])
  CPPFLAGS=$portal_saved_CPPFLAGS
  LIBS=$portal_saved_LIBS
])
