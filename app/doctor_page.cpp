// What `alongside doctor` says, for caretakers.
#include <algorithm>

#include "app/doctor_facts.h"
#include "app/pages.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

std::vector<const Finding*> of_kind(const std::vector<Finding>& findings, Finding::Kind kind) {
  std::vector<const Finding*> some;
  for (const Finding& one : findings) {
    if (one.kind == kind) some.push_back(&one);
  }
  return some;
}

/// Nothing where there is none of the kind.
void to_mend(Html& html, const std::vector<const Finding*>& findings, const Message& heading) {
  if (findings.empty()) return;
  html::h2(html, heading);
  for (const Finding* one : findings) {
    html::inset(html, [&] {
      html::paragraph(html, one->what);
      if (one->remedy) html::hint(html, *one->remedy);
    });
  }
}

void all_well(Html& html, const std::vector<const Finding*>& findings) {
  if (findings.empty()) return;
  html::h2(html, say("As it should be"));
  std::vector<Text> items;
  for (const Finding* one : findings) items.emplace_back(one->what);
  html::bullets(html, items);
}

void how_it_is(Html& html, const std::vector<Finding>& findings) {
  const auto wrong = std::ranges::count(findings, Finding::Kind::wrong, &Finding::kind);
  if (wrong == 0) {
    html::paragraph(html, say("Nothing has to be mended. Thank you for looking."));
  } else {
    html::paragraph(html,
                    say_many("{count} thing has to be mended. Whoever runs the machine can do it.",
                             "{count} things have to be mended. Whoever runs the machine can do "
                             "them.",
                             wrong));
  }
  to_mend(html, of_kind(findings, Finding::Kind::wrong), say("To be mended"));
  to_mend(html, of_kind(findings, Finding::Kind::warning), say("To be looked at"));
  all_well(html, of_kind(findings, Finding::Kind::good));
}

}  // namespace

Response doctor_page(const Request& request, Database& database) {
  const people::Visit visit =
      database.read([&](Read& read) { return people::visit_signed_in(read, request); });
  if (!visit.person->caretaker) throw NotAllowed();
  const Settings* settings = request.site->settings;
  const std::vector<Finding> findings =
      findings_of(facts_of_server(settings != nullptr ? *settings : Settings(), database, request));
  const Message title = say("Is all well with the program?");
  const html::PageHead head{.title = title,
                            .breadcrumbs = {{say("The community's settings"), Url("/community")}}};
  return ok(html::page(people::frame(request, visit), head, [&](Html& html) {
    html::h1(html, title);
    how_it_is(html, findings);
  }));
}

}  // namespace alongside
