#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/quotas/quota_pages.h"

namespace alongside::draws {
namespace {

using lottery::ChangedQuota;
using lottery::Feasible;

std::string path_to_quotas(const QuotaCheckPage& data) {
  return path_to(data.selection) + "/quotas";
}

/// All quotas with the change in them, sent as the form of quotas sends them.
void use_form(Html& html, const QuotaCheckPage& data) {
  std::vector<StoredFeature> changed = data.features;
  for (const ChangedQuota& change : data.feasibility.smallest_change) {
    StoredValue& value = changed[change.feature].values[change.value];
    value.min = change.min;
    value.max = change.max;
    value.min_flex = std::min(value.min_flex, value.min);
    value.max_flex = std::max(value.max_flex, value.max);
  }
  const QuotaForm form = quota_form_of(changed);
  html::post_form(html, path_to_quotas(data), [&] {
    html::hidden_field(html, "names", names_print(changed));
    for (std::size_t f = 0; f < form.size(); ++f) {
      for (std::size_t v = 0; v < form[f].size(); ++v) {
        html::hidden_field(html, quota_field("min", f, v), form[f][v].min);
        html::hidden_field(html, quota_field("max", f, v), form[f][v].max);
        html::hidden_field(html, quota_field("min_flex", f, v), form[f][v].min_flex);
        html::hidden_field(html, quota_field("max_flex", f, v), form[f][v].max_flex);
      }
    }
    html::button(html, say("Use these quotas"));
  });
}

void met(Html& html, const QuotaCheckPage& data) {
  html::h1(html, say("The quotas can be met"));
  html::paragraph(html, say("There is at least one panel that meets all of them."));
  html::action_link(html, path_to(data.selection) + "/review",
                    say("Look over everything, and find the lottery"));
}

void problems_part(Html& html, const QuotaCheckPage& data) {
  if (data.out_of_reach.empty()) return;
  std::vector<Text> lines;
  for (const QuotaProblem& problem : data.out_of_reach) lines.emplace_back(problem.message);
  html::bullets(html, lines);
}

void change_part(Html& html, const QuotaCheckPage& data) {
  if (data.feasibility.smallest_change.empty()) {
    if (data.out_of_reach.empty()) {
      html::paragraph(html, say("No change of quotas helps. Choose fewer places, or bring more "
                                "people."));
    }
    return;
  }
  html::h2(html, say("The smallest change that would do"));
  std::vector<Text> lines;
  for (const Message& change : data.changes) lines.emplace_back(change);
  html::bullets(html, lines);
  if (!data.feasibility.within_flex) {
    html::paragraph(html, say("It goes beyond what you said the quotas may be if need be, because "
                              "nothing within that would do."));
  }
  if (values_in(data.features) <= most_values_on_form) use_form(html, data);
}

void not_met(Html& html, const QuotaCheckPage& data) {
  html::h1(html, say("No panel meets all of these quotas"));
  problems_part(html, data);
  change_part(html, data);
}

void not_known(Html& html) {
  html::h1(html, say("It is not known yet whether the quotas can be met"));
  html::paragraph(html, say("There are so many possibilities that looking took too long. When you "
                            "look for the lottery, you will be told."));
}

void another_runs(Html& html, const QuotaCheckPage& data) {
  html::h1(html, say("The quotas are not checked yet"));
  html::paragraph(html, say("Another check is running. Try again in a moment."));
  html::action_link(html, path_to_quotas(data) + "/check", say("Check the quotas"));
}

void checked(Html& html, const QuotaCheckPage& data) {
  switch (data.feasibility.feasible) {
    case Feasible::yes:
      return met(html, data);
    case Feasible::no:
      return not_met(html, data);
    case Feasible::unknown:
      return not_known(html);
  }
}

}  // namespace

std::string quota_check_page(const html::Frame& frame, const QuotaCheckPage& data) {
  const html::PageHead head{.title = say("Can the quotas be met?"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection)};
  return html::page(frame, head, [&](Html& html) {
    if (data.another_runs) {
      another_runs(html, data);
    } else {
      checked(html, data);
    }
    html << "<p>"_html;
    html::link(html, path_to_quotas(data), say("Change the quotas yourself"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
