#include "slices/draws/search/audit_parts.h"

#include <string>

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"

namespace alongside::draws {
namespace {

void file_line(Html& html, const std::string& path, const Text& name) {
  html << "<li>"_html;
  html::link(html, Url(path), name);
  html << "</li>"_html;
}

}  // namespace

void audit_files(Html& html, const Draw& selection, const std::vector<std::int64_t>& replacements) {
  const std::string path = path_to(selection) + "/lottery";
  html::section(html, say("For an auditor"), [&] {
    html::paragraph(html, say("These files let somebody check the whole draw. They tell which "
                              "numbers are alike, so hand them to an auditor alone and do not "
                              "publish them. Their fingerprints are public."));
    html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
    file_line(html, path + "/panels.csv", say("panels.csv: the panels with their weights"));
    file_line(html, path + "/certificate.json",
              say("certificate.json: the proof that no lottery is fairer"));
    for (const std::int64_t draw : replacements) {
      file_line(html, path + "/replacements/" + std::to_string(draw) + "/panels.csv",
                say("panels.csv of replacement draw {number}", {{"number", draw}}));
    }
    html << "</ul>"_html;
  });
}

}  // namespace alongside::draws
