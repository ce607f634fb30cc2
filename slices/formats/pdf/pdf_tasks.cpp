#include "slices/formats/pdf/pdf_tasks.h"

#include <unistd.h>

#include "slices/formats/forms/program_tasks.h"
#include "slices/formats/html/page_parts.h"
#include "slices/formats/pdf/tagged_pdf.h"

namespace alongside::formats {
namespace {

std::vector<std::string> arguments_in(const std::filesystem::path& folder) {
  std::vector<std::string> arguments{
      "--headless",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-extensions",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-crash-reporter",
      "--no-first-run",
      "--no-default-browser-check",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=" + (folder / "profile").string(),
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      "--print-to-pdf=" + (folder / "page.pdf").string(),
  };
  // Root has no sandbox. The page has no scripts and loads nothing.
  if (::geteuid() == 0) arguments.emplace_back("--no-sandbox");
  arguments.push_back("file://" + (folder / "page.html").string());
  return arguments;
}

Made printed(const Making& making, const std::string& form, const std::string& page,
             const std::string& ending) {
  const ScratchFolder scratch;
  write_file(scratch.path() / "page.html", page);
  Made made{.problem = done_by(making,
                               {.form = form,
                                .program = "chromium-headless-shell",
                                .package = "chromium-headless-shell",
                                .arguments = arguments_in(scratch.path())},
                               scratch.path())};
  if (made.problem) return made;
  const std::string pdf = bytes_of_file(scratch.path() / "page.pdf");
  made.files.push_back({ending, with_accessibility(pdf, making.document.about)});
  return made;
}

}  // namespace

Made made_pdf(const Making& making) {
  return printed(making, "PDF", print_page(making.document, Print::ordinary), ".pdf");
}

Made made_large_print(const Making& making) {
  const std::string page = print_page(making.document, Print::large);
  Made made = printed(making, "large print as PDF", page, "-large-print.pdf");
  if (made.files.empty()) made.files.push_back({"-large-print.html", page});
  return made;
}

}  // namespace alongside::formats
