# The house's two kinds of library. A target that is not named after USES cannot be linked, and
# script/tidy refuses an #include of it.

# A library that one layer finds is there for all that link the layer.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL TRUE)

# alongside_batches(TARGET): with ALONGSIDE_UNITY, TARGET is compiled in batches of files of one
# folder, so that headers are read once a batch. A batch is so small that one changed file costs at
# most 10 s; tests are heavier. What a file keeps to itself therefore has a name of its own in its
# folder, and a test a namespace of its own (script/tidy). A precompiled header saved nothing more.
set(ALONGSIDE_BATCH 12)
set(ALONGSIDE_TEST_BATCH 7)
function(alongside_batches target)
  if(NOT ALONGSIDE_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(SORT sources)
  set(folders "")
  foreach(source ${sources})
    get_filename_component(folder ${source} DIRECTORY)
    get_filename_component(folder "${folder}" ABSOLUTE)
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} "${folder}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    if(source MATCHES "_test\\.cpp$")
      string(APPEND folder _test)
    endif()
    list(APPEND folders ${folder})
    list(APPEND sources_${folder} ${source})
  endforeach()
  list(REMOVE_DUPLICATES folders)
  foreach(folder ${folders})
    set(size ${ALONGSIDE_BATCH})
    if(folder MATCHES "_test$")
      set(size ${ALONGSIDE_TEST_BATCH})
    endif()
    list(LENGTH sources_${folder} files)
    math(EXPR batches "(${files} + ${size} - 1) / ${size}")
    set(number 0)
    foreach(source ${sources_${folder}})
      math(EXPR batch "${number} * ${batches} / ${files}")
      math(EXPR number "${number} + 1")
      set_property(SOURCE ${source} PROPERTY UNITY_GROUP ${folder}_${batch})
    endforeach()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# alongside_layer(NAME SOURCES ... [USES targets...] [TESTS ...]): a part of the foundation.
function(alongside_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;USES;TESTS" ${ARGN})
  add_library(${name} STATIC ${LAYER_SOURCES})
  alongside_batches(${name})
  target_link_libraries(${name} PUBLIC ${LAYER_USES})
  if(ALONGSIDE_TESTS AND LAYER_TESTS)
    alongside_test(${name}_test SOURCES ${LAYER_TESTS} USES ${name})
  endif()
endfunction()

# alongside_slice(NAME [USES slices...] [SHARDS n]): a folder of slices/ with its subfolders, by its
# standard shape.
function(alongside_slice name)
  cmake_parse_arguments(SLICE "" "SHARDS" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE all_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${all_sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  set(sources ${all_sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  add_library(slice_${name} STATIC ${sources})
  alongside_batches(slice_${name})
  set(used_slices ${SLICE_USES})
  list(TRANSFORM used_slices PREPEND slice_)
  target_link_libraries(slice_${name}
    PUBLIC base files db html http post record rooms told words work ${used_slices}
      ${SLICE_LIBRARIES})
  if(ALONGSIDE_TESTS AND tests)
    alongside_test(slice_${name}_test SOURCES ${tests} USES slice_${name} migrations db_testing
      SHARDS ${SLICE_SHARDS})
  endif()
  set_property(GLOBAL APPEND PROPERTY ALONGSIDE_SLICES ${name})
endfunction()

# Tests that reckon much themselves are compiled as the program is. Of the others most of the time
# is compiling: with little optimisation they are there sooner than they would run quicker.
set(ALONGSIDE_RECKONING_TESTS base_test slice_charting_test slice_counting_test slice_draws_test
  slice_lottery_test slice_lottery_proof_test slice_opinion_map_test slice_opinions_test)
function(alongside_compile_quickly name)
  if(NOT ALONGSIDE_UNITY OR name IN_LIST ALONGSIDE_RECKONING_TESTS)
    return()
  endif()
  if(ALONGSIDE_SANITIZE)
    target_compile_options(${name} PRIVATE -O0)
  else()
    target_compile_options(${name} PRIVATE -O1)
  endif()
endfunction()

# alongside_test(NAME SOURCES ... USES ... [SHARDS n]): one test binary, run from the source
# folder.
function(alongside_test name)
  cmake_parse_arguments(TEST "" "SHARDS" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  alongside_batches(${name})
  alongside_compile_quickly(${name})
  target_link_libraries(${name} PRIVATE ${TEST_USES} GTest::gtest GTest::gmock GTest::gtest_main)
  if(NOT TEST_SHARDS)
    set(TEST_SHARDS 1)
  endif()
  alongside_shards(${name} ${TEST_SHARDS})
endfunction()

# alongside_shards(NAME COUNT): ctest runs the tests of a binary as COUNT processes, so that no long
# one is left alone at the end.
function(alongside_shards name count)
  math(EXPR last "${count} - 1")
  foreach(shard RANGE ${last})
    set(test ${name})
    if(count GREATER 1)
      math(EXPR number "${shard} + 1")
      set(test ${name}_${number}_of_${count})
    endif()
    add_test(NAME ${test} COMMAND ${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${test} PROPERTIES
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${count};GTEST_SHARD_INDEX=${shard}")
  endforeach()
endfunction()
