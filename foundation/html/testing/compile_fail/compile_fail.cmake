# Checks that what would be unsafe does not compile. Run by ctest:
#   cmake -DCOMPILER=... -DSOURCE=repository -P compile_fail.cmake
# Each case is a macro; `NOTHING` must compile, so that the others fail for their own reason.
set(cases NOTHING LITERAL TEXT_FROM_LITERAL MARKUP_AT_RUN_TIME MARKUP_AGGREGATE FIELD_WITHOUT_LABEL
  CHOICE_WITHOUT_LEGEND MESSAGE_AT_RUN_TIME)
foreach(case ${cases})
  execute_process(
    COMMAND ${COMPILER} -std=c++20 -fsyntax-only -I${SOURCE} -D${case}
      ${SOURCE}/foundation/html/testing/compile_fail/cases.cpp
    RESULT_VARIABLE result ERROR_VARIABLE errors)
  if(case STREQUAL "NOTHING" AND NOT result EQUAL 0)
    message(FATAL_ERROR "The cases do not compile even without a mistake:\n${errors}")
  elseif(NOT case STREQUAL "NOTHING" AND result EQUAL 0)
    message(FATAL_ERROR "${case} compiles, and must not")
  endif()
endforeach()
