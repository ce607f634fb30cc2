#include "slices/draws/search/search_parts.h"

#include <utility>

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {
namespace {

/// The quotas as they are now, for their names.
lottery::Pool pool_of(const SearchState& state) {
  lottery::Pool pool{.seats = static_cast<int>(state.selection.seats)};
  for (const StoredFeature& feature : state.features) {
    pool.features.push_back({.name = feature.name, .values = {}});
    for (const StoredValue& value : feature.values) {
      pool.features.back().values.push_back(
          {value.name, value.min, value.max, value.min_flex, value.max_flex});
    }
  }
  return pool;
}

/// Nothing of a change that was reckoned for other features than there are now.
lottery::Feasibility feasibility_of(const LotterySearch& run, const lottery::Pool& pool) {
  SmallestChange change = smallest_change_of(run.smallest_change);
  std::erase_if(change.quotas, [&](const lottery::ChangedQuota& quota) {
    return quota.feature >= pool.features.size() ||
           quota.value >= pool.features[quota.feature].values.size();
  });
  return {.feasible = lottery::Feasible::no,
          .smallest_change = std::move(change.quotas),
          .within_flex = change.within_flex,
          .example = {}};
}

void of_first_draw(Html& html, const SearchState& state, const LotterySearch& run) {
  switch (run.state) {
    case RunState::running:
      html << "<div class=\"alongside-search-runs\">"_html;
      html::paragraph(html, say("The fairest lottery is being looked for. For a large pool this "
                                "takes some minutes. You may leave this page and come back."));
      search_progress(html, run);
      html << "</div>"_html;
      break;
    case RunState::found:
      html::paragraph(html, say("A lottery is found and proved."));
      html << "<p>"_html;
      html::link(html, Url(path_to(state.selection) + "/lottery"), say("See what was found"));
      html << "</p>"_html;
      break;
    case RunState::no_panel:
      html::paragraph(html, say("No panel meets all quotas. Organisers see on this page, when they "
                                "open it again, what change would do."));
      break;
    case RunState::stopped:
      html::paragraph(html, say("The search was stopped. What was found so far is thrown away."));
      break;
    case RunState::too_long:
      html::paragraph(html, say("The search took too long, and was ended. Make the quotas looser, "
                                "or use fewer features. Then look again."));
      break;
  }
}

}  // namespace

void smallest_change(Html& html, const SearchState& state) {
  if (!state.run || state.run->round > 0 || state.run->state != RunState::no_panel) return;
  const lottery::Pool pool = pool_of(state);
  const SaidFeasibility said = words_of(feasibility_of(*state.run, pool), pool);
  html::paragraph(html, said.verdict);
  std::vector<Text> changes(said.changes.begin(), said.changes.end());
  if (!changes.empty()) html::bullets(html, changes);
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

}  // namespace alongside::draws
