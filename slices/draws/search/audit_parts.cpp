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
      file_line(html, path + "/replacements/" + std::to_string(draw) + "/all-panels.json",
                say("all-panels.json of replacement draw {number}", {{"number", draw}}));
    }
    html << "</ul>"_html;
  });
}

void audit_secrets(Html& html, const Draw& selection, std::string_view print_salt) {
  html::section(html, say("For an auditor: all panels, and the salt"), [&] {
    html::paragraph(html,
                    say("Hand this over only to somebody who promises what stands at the head "
                        "of the file: to keep it secret, and to use it to check this draw and "
                        "for nothing else."));
    html::paragraph(html, say("They do not try to find out who a number is, and delete it when the "
                              "check is done."));
    html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
    file_line(html, path_to(selection) + "/lottery/all-panels.json",
              say("all-panels.json: the 1,000 panels, and the secret of their fingerprints"));
    html << "</ul>"_html;
    if (print_salt.empty()) return;
    html::paragraph(html,
                    say("The fingerprints of the quotas, of panels.csv and of certificate.json "
                        "are made from this salt, a line end and the file:"));
    html << "<p class=\"alongside-print\"><code>"_html << print_salt << "</code></p>"_html;
  });
}

}  // namespace alongside::draws
