# Warnings, hardening and speed of the build, for every target.

# ccache finds the same file again in another checkout: paths count from the source folder.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror)
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports overreads inside std::string that are not there (GCC bug 105651).
  add_compile_options(-Wno-restrict -Wno-missing-field-initializers)
else()
  add_compile_options(-Wno-missing-field-initializers)
  add_compile_options(-Wno-missing-designated-field-initializers)
  # A route may say `Body::upload` alone, for a policy that begins with it.
  add_compile_options(-Wno-missing-braces)
  # std::stable_sort of libstdc++ 12 calls what it has deprecated; g++ tells where we do.
  add_compile_options(-Wno-deprecated-declarations)
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -D_FORTIFY_SOURCE=2")
if(ALONGSIDE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all)
  add_compile_options(-fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(ALONGSIDE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(LLD NAMES ld.lld-19 ld.lld)
if(LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_link_options(-fuse-ld=lld-19)
elseif(LLD)
  get_filename_component(LLD_NAME ${LLD} NAME)
  # g++ looks for `ld.lld` by that name only; a folder of our own gives it one.
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/linker)
  file(CREATE_LINK ${LLD} ${CMAKE_BINARY_DIR}/linker/ld.lld SYMBOLIC)
  add_link_options(-B${CMAKE_BINARY_DIR}/linker -fuse-ld=lld)
endif()
include_directories(${CMAKE_SOURCE_DIR})
