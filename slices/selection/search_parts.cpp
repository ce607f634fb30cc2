#include "slices/selection/search_parts.h"

#include "foundation/html/components.h"
#include "slices/selection/path_parts.h"
#include "slices/selection/watch_parts.h"

namespace alongside::selection {
namespace {

void changed_quota(Html& html, const SearchState& state, const lottery::ChangedQuota& quota) {
  if (quota.feature >= state.features.size()) return;
  const StoredFeature& feature = state.features[quota.feature];
  if (quota.value >= feature.values.size()) return;
  const StoredValue& value = feature.values[quota.value];
  html << "<li>"_html
       << say("{feature}, {value}: at least {min} and at most {max} (now {old_min} and {old_max})",
              {{"feature", feature.name},
               {"value", value.name},
               {"min", std::int64_t{quota.min}},
               {"max", std::int64_t{quota.max}},
               {"old_min", std::int64_t{value.min}},
               {"old_max", std::int64_t{value.max}}})
       << "</li>"_html;
}

void of_first_draw(Html& html, const SearchState& state, const Run& run) {
  switch (run.state) {
    case RunState::running:
      html::paragraph(html, say("The fairest lottery is being looked for. For a large pool this "
                                "takes some minutes. You may leave this page and come back."));
      search_progress(html, run);
      break;
    case RunState::found:
      html::paragraph(html, say("A lottery is found and proved."));
      html << "<p>"_html;
      html::link(html, Url(path_to(state.selection) + "/lottery"), say("See what was found"));
      html << "</p>"_html;
      break;
    case RunState::no_panel:
      html::paragraph(html, say("No panel meets all quotas."));
      smallest_change(html, state);
      break;
    case RunState::stopped:
      html::paragraph(html, say("The search was stopped. What was found so far is thrown away."));
      break;
  }
}

}  // namespace

void smallest_change(Html& html, const SearchState& state) {
  const SmallestChange change = smallest_change_of(state.run->smallest_change);
  if (change.quotas.empty()) {
    html::paragraph(html, say("No change of quotas alone helps: there are too few people who may "
                              "take the places together."));
    return;
  }
  html::paragraph(html, change.within_flex
                            ? say("This smallest change of quotas would do:")
                            : say("Within what you allow quotas to move, nothing does. This "
                                  "smallest change would do:"));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const lottery::ChangedQuota& quota : change.quotas) changed_quota(html, state, quota);
  html << "</ul>"_html;
}

void search_content(Html& html, const SearchState& state) {
  if (!state.run) {
    html::paragraph(html, say("Nobody has asked for a lottery yet."));
    return;
  }
  of_first_draw(html, state, *state.run);
}

std::string live_search(const Words& words, const SearchState& state) {
  Html html(words, "");
  search_content(html, state);
  return html::live_replacement(search_id, html.result());
}

}  // namespace alongside::selection
