#include "slices/formats/office/office_tasks.h"

#include "slices/formats/forms/program_tasks.h"
#include "slices/formats/html/page_parts.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

Made made_by_pandoc(const Making& making, const std::string& form, const std::string& kind) {
  const ScratchFolder scratch;
  write_file(scratch.path() / "page.html", bare_page(making.document));
  const std::string& language = making.document.about.language;
  // The page has its pictures within and names no file. Debian's pandoc cannot be run with
  // --sandbox: its own templates are files.
  Work work{.form = form,
            .program = "pandoc",
            .package = "pandoc",
            .arguments = {"--from=html", "--to=" + kind, "--shift-heading-level-by=-1",
                          "--metadata=lang:" + language, "--output=page." + kind}};
  if (is_right_to_left(language)) work.arguments.emplace_back("--metadata=dir:rtl");
  work.arguments.emplace_back("page.html");
  Made made{.problem = done_by(making, work, scratch.path())};
  if (!made.problem) {
    made.files.push_back({"." + kind, bytes_of_file(scratch.path() / ("page." + kind))});
  }
  return made;
}

}  // namespace

Made made_docx(const Making& making) {
  return made_by_pandoc(making, "Word file", "docx");
}

Made made_odt(const Making& making) {
  return made_by_pandoc(making, "OpenDocument file", "odt");
}

}  // namespace alongside::formats
