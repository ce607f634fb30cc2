#include "slices/opinions/questions/removed_parts.h"

#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

/// Nobody but the author takes out without a reason.
Text reason_of(const RemovedStatement& removed) {
  if (!removed.reason.empty()) return removed.reason;
  return say("Its author withdrew it");
}

void removed_row(Html& html, const QuestionPage& data, const RemovedStatement& removed) {
  html << "<li dir=\"auto\">"_html << reason_of(removed);
  if (removed.signed_by == data.member.person()) {
    html << " "_html;
    html::link(html, path_to_own_statement(data.question, removed.id),
               say("You signed it. Withdraw it"));
  }
  html << "</li>"_html;
}

}  // namespace

void removed_list(Html& html, const QuestionPage& data) {
  if (data.removed.empty()) return;
  html::details(html,
                say_many("{count} statement was taken out", "{count} statements were taken out",
                         data.question.removed_count),
                [&] {
                  html::paragraph(html, data.first_look == no_first_look
                                            ? say("These are the reasons:")
                                            : say("These are the reasons. Some may have been kept "
                                                  "back before they were shown:"));
                  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
                  for (const RemovedStatement& one : data.removed) removed_row(html, data, one);
                  html << "</ul>"_html;
                });
}

}  // namespace alongside::opinions
