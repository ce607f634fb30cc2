# alongside_embed(TARGET SYMBOL FILES...): a static library that holds FILES whole, by `.incbin`.
# The table is `alongside::embedded::SYMBOL` (foundation/base/embedded.h); names are file names
# relative to ROOT.
function(alongside_embed target symbol)
  cmake_parse_arguments(EMBED "" "ROOT" "FILES" ${ARGN})
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  set(data ".section .note.GNU-stack,\"\",@progbits\n.section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file ${EMBED_FILES})
    file(RELATIVE_PATH name ${EMBED_ROOT} ${file})
    set(label "alongside_${symbol}_${number}")
    string(APPEND data ".global ${label}, ${label}_end\n.balign 16\n"
      "${label}:\n.incbin \"${file}\"\n${label}_end:\n.byte 0\n")
    string(APPEND declarations "extern \"C\" const char ${label}[], ${label}_end[];\n")
    string(APPEND rows "    {\"${name}\", ${label}, ${label}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${assembly} CONTENT "${data}" @ONLY)
  file(CONFIGURE OUTPUT ${table} @ONLY CONTENT
"// Made by cmake/assets.cmake.
#include \"foundation/base/embedded.h\"
${declarations}
namespace alongside::embedded {
namespace {
const File files[] = {
${rows}    {\"\", nullptr, nullptr}};
}
extern const std::span<const File> ${symbol};
const std::span<const File> ${symbol}{files, ${number}};
}  // namespace alongside::embedded
")
  add_library(${target} STATIC ${assembly} ${table})
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${EMBED_FILES}")
endfunction()
